import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { Action } from './answers.ts';
import type { Picture } from './picture.ts';

/** A form field of type signature (FPDF_FORMFIELD_SIGNATURE). */
const SIGNATURE = 7;

/** Draw annotations (FPDF_ANNOT). */
const WITH_ANNOTATIONS = 1;

const program = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
const messages: string[] = [];
let started: Promise<WrappedPdfiumModule> | undefined;

function startPdfium(): Promise<WrappedPdfiumModule> {
  started ??= init({
    wasmBinary: program.buffer.slice(program.byteOffset, program.byteOffset + program.byteLength),
    print: (line: string) => messages.push(line),
    printErr: (line: string) => messages.push(line),
  }).then(pdfium => {
    pdfium.PDFiumExt_Init();
    return pdfium;
  });
  return started;
}

/** The module's memory now: it is another array after it grew. Its types lie in a package we don't need otherwise. */
function memoryOf({ pdfium }: WrappedPdfiumModule): Uint8Array {
  return (pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
}

/** A file opened in PDFium with its form filling environment. */
interface Opened {
  readonly pdfium: WrappedPdfiumModule;
  readonly document: number;
  readonly form: number;
}

async function withPdfium<T>(bytes: Uint8Array, use: (opened: Opened) => T): Promise<T> {
  const pdfium = await startPdfium();
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const data = malloc(bytes.length);
  memoryOf(pdfium).set(bytes, data);
  const document = pdfium.FPDF_LoadMemDocument(data, bytes.length, '');
  if (!document) throw new Error(`PDFium can't open the file: error ${pdfium.FPDF_GetLastError()}.`);
  const info = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, info);
  try {
    return use({ pdfium, document, form });
  } finally {
    pdfium.PDFiumExt_ExitFormFillEnvironment(form);
    pdfium.PDFiumExt_CloseFormFillInfo(info);
    pdfium.FPDF_CloseDocument(document);
    free(data);
  }
}

/** Fills a form as Chromium's viewer does inside, and saves it. */
export function fillWithPdfium(bytes: Uint8Array, actions: readonly Action[]): Promise<Uint8Array> {
  return withPdfium(bytes, opened => {
    const done = new Set<string>();
    eachPage(opened, page => {
      for (const widget of widgetsOn(opened, page)) {
        for (const action of actions.filter(({ name }) => name === widget.name)) {
          if (action.type === 'press' && action.option !== widget.exportValue) continue;
          act(opened, { page, annotation: widget.annotation }, action);
          done.add(action.name);
        }
        opened.pdfium.FPDFPage_CloseAnnot(widget.annotation);
      }
    });
    const missed = actions.filter(({ name }) => !done.has(name));
    if (missed.length > 0) throw new Error(`PDFium sees no field ${missed.map(({ name }) => name).join()}.`);
    return save(opened);
  });
}

/** The value of each field as PDFium reads it: a text, or the state of a tick or radio group. */
export function valuesInPdfium(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return withPdfium(bytes, opened => {
    const { pdfium, form } = opened;
    const values = new Map<string, string>();
    eachPage(opened, page => {
      for (const { name, annotation } of widgetsOn(opened, page)) {
        const value = text(opened, (buffer, size) =>
          pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size),
        );
        const typed = pdfium.FPDFAnnot_GetFormFieldType(form, annotation) !== SIGNATURE;
        if (name !== '' && typed) values.set(name, value.replace(/\r\n?/g, '\n'));
        pdfium.FPDFPage_CloseAnnot(annotation);
      }
    });
    return values;
  });
}

/** Every page drawn in grey, and what PDFium complained of on the way. */
export function drawWithPdfium(
  bytes: Uint8Array,
  dpi: number,
): Promise<{ readonly pages: readonly Picture[]; readonly messages: readonly string[] }> {
  return withPdfium(bytes, opened => {
    messages.length = 0;
    const pages: Picture[] = [];
    eachPage(opened, page => pages.push(draw(opened, page, dpi)));
    return { pages, messages: [...messages] };
  });
}

function eachPage({ pdfium, document, form }: Opened, use: (page: number) => void): void {
  for (let index = 0; index < pdfium.FPDF_GetPageCount(document); index++) {
    const page = pdfium.FPDF_LoadPage(document, index);
    pdfium.FORM_OnAfterLoadPage(page, form);
    use(page);
    pdfium.FORM_OnBeforeClosePage(page, form);
    pdfium.FPDF_ClosePage(page);
  }
}

interface PdfiumWidget {
  readonly annotation: number;
  readonly name: string;
  readonly exportValue: string;
}

function widgetsOn(opened: Opened, page: number): PdfiumWidget[] {
  const { pdfium, form } = opened;
  return Array.from({ length: pdfium.FPDFPage_GetAnnotCount(page) }, (_, index) => {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index);
    return {
      annotation,
      name: text(opened, (buffer, size) => pdfium.FPDFAnnot_GetFormFieldName(form, annotation, buffer, size)),
      exportValue: text(opened, (buffer, size) =>
        pdfium.FPDFAnnot_GetFormFieldExportValue(form, annotation, buffer, size),
      ),
    };
  });
}

function act(
  opened: Opened,
  { page, annotation }: { readonly page: number; readonly annotation: number },
  action: Action,
): void {
  const { pdfium, form } = opened;
  switch (action.type) {
    case 'write': {
      pdfium.FORM_SetFocusedAnnot(form, annotation);
      withWide(opened, action.text, wide => pdfium.FORM_ReplaceSelection(form, page, wide));
      break;
    }
    case 'pick':
      pdfium.FORM_SetFocusedAnnot(form, annotation);
      pdfium.FORM_SetIndexSelected(form, page, action.index, true);
      break;
    case 'tick':
    case 'press': {
      const { x, y } = centre(opened, annotation);
      pdfium.FORM_OnMouseMove(form, page, 0, x, y);
      pdfium.FORM_OnLButtonDown(form, page, 0, x, y);
      pdfium.FORM_OnLButtonUp(form, page, 0, x, y);
      break;
    }
  }
  pdfium.FORM_ForceToKillFocus(form);
}

function centre({ pdfium }: Opened, annotation: number): { readonly x: number; readonly y: number } {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const rect = malloc(16);
  pdfium.FPDFAnnot_GetRect(annotation, rect);
  const [left, top, right, bottom] = [0, 4, 8, 12].map(at => pdfium.pdfium.getValue(rect + at, 'float'));
  free(rect);
  return { x: (Number(left) + Number(right)) / 2, y: (Number(top) + Number(bottom)) / 2 };
}

function save({ pdfium, document }: Opened): Uint8Array {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(document, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const data = malloc(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, data, size);
  const bytes = memoryOf(pdfium).slice(data, data + size);
  free(data);
  pdfium.PDFiumExt_CloseFileWriter(writer);
  return bytes;
}

/** Reads a text by PDFium's custom: asked without a buffer, a function gives the bytes it needs. */
function text({ pdfium }: Opened, read: (buffer: number, size: number) => number): string {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const size = read(0, 0);
  if (size <= 2) return '';
  const buffer = malloc(size);
  read(buffer, size);
  const found = pdfium.pdfium.UTF16ToString(buffer);
  free(buffer);
  return found;
}

function withWide({ pdfium }: Opened, written: string, use: (wide: number) => void): void {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const size = 2 * written.length + 2;
  const wide = malloc(size);
  pdfium.pdfium.stringToUTF16(written, wide, size);
  use(wide);
  free(wide);
}

function draw({ pdfium, form }: Opened, page: number, dpi: number): Picture {
  const width = Math.round((pdfium.FPDF_GetPageWidthF(page) * dpi) / 72);
  const height = Math.round((pdfium.FPDF_GetPageHeightF(page) * dpi) / 72);
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS);
  pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS);
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const heap = memoryOf(pdfium);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) grey[y * width + x] = heap[start + y * stride + 4 * x + 1] ?? 0;
  }
  pdfium.FPDFBitmap_Destroy(bitmap);
  return { width, height, grey };
}
