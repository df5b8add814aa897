import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** Where a field's widget is: on which page, and which of its annotations, both from 0. */
interface Place {
  readonly page: number;
  readonly index: number;
}

type Texts = ReadonlyMap<string, string>;

/**
 * PDFium, started once. What it fills in it types, as a person would, since only then does it draw the value; so it
 * leaves out fields that nobody may type in.
 */
export async function pdfiumFiller(template: Uint8Array): Promise<(texts: Texts) => Uint8Array> {
  const program = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({
    wasmBinary: program.buffer.slice(program.byteOffset, program.byteOffset + program.byteLength),
    print: () => {},
    printErr: () => {},
  });
  pdfium.PDFiumExt_Init();
  // The file stays in its memory; the document is opened anew for each record.
  const data = pdfium.pdfium.wasmExports.malloc(template.length);
  memoryOf(pdfium).set(template, data);
  const open = <T>(use: (opened: Opened) => T): T =>
    withDocument(pdfium, { data, length: template.length }, use);
  const places = open(placesIn);
  return texts =>
    open(opened => {
      type(opened, places, texts);
      return save(opened);
    });
}

interface Opened {
  readonly pdfium: WrappedPdfiumModule;
  readonly document: number;
  readonly form: number;
}

function withDocument<T>(
  pdfium: WrappedPdfiumModule,
  { data, length }: { readonly data: number; readonly length: number },
  use: (opened: Opened) => T,
): T {
  const document = pdfium.FPDF_LoadMemDocument(data, length, '');
  if (!document) throw new Error(`PDFium can't open the form: error ${pdfium.FPDF_GetLastError()}.`);
  const info = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, info);
  try {
    return use({ pdfium, document, form });
  } finally {
    pdfium.PDFiumExt_ExitFormFillEnvironment(form);
    pdfium.PDFiumExt_CloseFormFillInfo(info);
    pdfium.FPDF_CloseDocument(document);
  }
}

/** The module's memory now: it is another array after it grew. Its types lie in a package we don't need otherwise. */
function memoryOf({ pdfium }: WrappedPdfiumModule): Uint8Array {
  return (pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
}

function placesIn(opened: Opened): ReadonlyMap<string, Place> {
  const { pdfium, document } = opened;
  const places = new Map<string, Place>();
  for (let page = 0; page < pdfium.FPDF_GetPageCount(document); page++) {
    withPage(opened, page, handle => {
      for (let index = 0; index < pdfium.FPDFPage_GetAnnotCount(handle); index++) {
        const annotation = pdfium.FPDFPage_GetAnnot(handle, index);
        places.set(fieldName(opened, annotation), { page, index });
        pdfium.FPDFPage_CloseAnnot(annotation);
      }
    });
  }
  return places;
}

/** Asked without a buffer, the function gives the bytes it needs. */
function fieldName({ pdfium, form }: Opened, annotation: number): string {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const size = pdfium.FPDFAnnot_GetFormFieldName(form, annotation, 0, 0);
  const buffer = malloc(size);
  pdfium.FPDFAnnot_GetFormFieldName(form, annotation, buffer, size);
  const name = pdfium.pdfium.UTF16ToString(buffer);
  free(buffer);
  return name;
}

function withPage({ pdfium, document, form }: Opened, page: number, use: (handle: number) => void): void {
  const handle = pdfium.FPDF_LoadPage(document, page);
  pdfium.FORM_OnAfterLoadPage(handle, form);
  use(handle);
  pdfium.FORM_OnBeforeClosePage(handle, form);
  pdfium.FPDF_ClosePage(handle);
}

/** Types texts in their fields; only pages that have one of them are loaded. */
function type(opened: Opened, places: ReadonlyMap<string, Place>, texts: Texts): void {
  const { pdfium, form } = opened;
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const placed = [...texts].flatMap(([name, text]) => {
    const place = places.get(name);
    return place ? [{ ...place, text }] : [];
  });
  for (const page of new Set(placed.map(place => place.page))) {
    withPage(opened, page, handle => {
      for (const { index, text } of placed.filter(place => place.page === page)) {
        const annotation = pdfium.FPDFPage_GetAnnot(handle, index);
        const wide = malloc(2 * text.length + 2);
        pdfium.pdfium.stringToUTF16(text, wide, 2 * text.length + 2);
        pdfium.FORM_SetFocusedAnnot(form, annotation);
        pdfium.FORM_ReplaceSelection(form, handle, wide);
        pdfium.FORM_ForceToKillFocus(form);
        free(wide);
        pdfium.FPDFPage_CloseAnnot(annotation);
      }
    });
  }
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
