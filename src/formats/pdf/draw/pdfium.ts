import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

/** Where PDFium's program lies in its npm package. */
export const PDFIUM_WASM = '@embedpdf/pdfium/pdfium.wasm';

/** FPDFBitmap_BGRA: colours are not multiplied by the opacity. */
const WITH_OPACITY = 4;
/** FPDF_REVERSE_BYTE_ORDER: red comes first, as in PNG. */
export const RED_FIRST = 0x10;

let started: Promise<WrappedPdfiumModule> | undefined;

/** One PDFium serves the whole process: it takes long to start. */
function startPdfium(wasm: Uint8Array): Promise<WrappedPdfiumModule> {
  const start = async (): Promise<WrappedPdfiumModule> => {
    const { init } = await import('@embedpdf/pdfium');
    const silent = (): void => {};
    const pdfium = await init({
      wasmBinary: Uint8Array.from(wasm).buffer,
      print: silent,
      printErr: silent,
    });
    pdfium.PDFiumExt_Init();
    return pdfium;
  };
  started ??= start();
  return started;
}

/** A PDF in PDFium's memory. */
export interface OpenedPdf {
  readonly pdfium: WrappedPdfiumModule;
  /** Null pointer (0) when PDFium can't open the file. */
  readonly document: number;
}

/**
 * Lends a PDF opened in PDFium. Rejects with whatever `use` throws.
 * @param wasm the bytes of {@link PDFIUM_WASM}
 * @param password empty for a file that opens without one
 */
export async function withPdfium<T>(
  {
    pdf,
    wasm,
    password = '',
  }: { readonly pdf: Uint8Array; readonly wasm: Uint8Array; readonly password?: string },
  use: (opened: OpenedPdf) => T,
): Promise<T> {
  const pdfium = await startPdfium(wasm);
  try {
    const { malloc, free } = pdfium.pdfium.wasmExports;
    const data = malloc(pdf.length);
    // A file for which there is no memory is one that can't be opened.
    if (data) memoryOf(pdfium).set(pdf, data);
    const document = data ? pdfium.FPDF_LoadMemDocument(data, pdf.length, password) : 0;
    try {
      return use({ pdfium, document });
    } finally {
      if (document) pdfium.FPDF_CloseDocument(document);
      if (data) free(data);
    }
  } catch (cause) {
    // A program that was stopped in the middle is not to be trusted with the next file.
    if (cause instanceof WebAssembly.RuntimeError) started = undefined;
    throw cause;
  }
}

/** The module's memory now: it is another array after it grew. Its types lie in a package we don't need otherwise. */
function memoryOf({ pdfium }: WrappedPdfiumModule): Uint8Array {
  return (pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
}

/**
 * Lends a bitmap of one colour and gives its pixels as they are afterwards.
 * @param colour as 0xAARRGGBB; 0 is nothing at all
 */
export function withBitmap(
  pdfium: WrappedPdfiumModule,
  { width, height, colour }: { readonly width: number; readonly height: number; readonly colour: number },
  draw: (bitmap: number) => void,
): { readonly width: number; readonly height: number; readonly rgba: Uint8Array } {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, WITH_OPACITY, 0, 0);
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, colour);
    draw(bitmap);
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    return { width, height, rgba: memoryOf(pdfium).slice(start, start + 4 * width * height) };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}
