import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { PixelSize, Raster } from '../../formats/png.ts';

/** Where PDFium's program lies in its npm package. */
export const PDFIUM_WASM = '@embedpdf/pdfium/pdfium.wasm';

/** FPDFBitmap_BGRA: colours are not multiplied by the opacity. */
const WITH_OPACITY = 4;
/** FPDF_REVERSE_BYTE_ORDER: red comes first, as in PNG. */
const RED_FIRST = 0x10;

let started: Promise<WrappedPdfiumModule> | undefined;

/** One PDFium serves the whole process: it takes long to start. */
function startPdfium(wasm: Uint8Array): Promise<WrappedPdfiumModule> {
  const start = async (): Promise<WrappedPdfiumModule> => {
    const { init } = await import('@embedpdf/pdfium');
    const pdfium = await init({ wasmBinary: Uint8Array.from(wasm).buffer });
    pdfium.PDFiumExt_Init();
    return pdfium;
  };
  started ??= start();
  return started;
}

/**
 * Draws the pages of a PDF on nothing: where a page is empty, its picture is transparent.
 * @param wasm the bytes of {@link PDFIUM_WASM}
 * @param sizes of the pictures, in the order of the pages
 */
export async function drawPages(
  pdf: Uint8Array,
  wasm: Uint8Array,
  sizes: readonly PixelSize[],
): Promise<readonly Raster[]> {
  const pdfium = await startPdfium(wasm);
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const data = malloc(pdf.length);
  memoryOf(pdfium).set(pdf, data);
  const document = pdfium.FPDF_LoadMemDocument(data, pdf.length, '');
  try {
    if (!document || pdfium.FPDF_GetPageCount(document) !== sizes.length) {
      throw new Error(`PDFium doesn't find the ${sizes.length} pages that were typeset.`);
    }
    return sizes.map((size, index) => drawPage(pdfium, { document, index }, size));
  } finally {
    pdfium.FPDF_CloseDocument(document);
    free(data);
  }
}

function drawPage(
  pdfium: WrappedPdfiumModule,
  { document, index }: { readonly document: number; readonly index: number },
  { width, height }: PixelSize,
): Raster {
  const page = pdfium.FPDF_LoadPage(document, index);
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, WITH_OPACITY, 0, 0);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, RED_FIRST);
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const rgba = memoryOf(pdfium).slice(start, start + 4 * width * height);
  pdfium.FPDFBitmap_Destroy(bitmap);
  pdfium.FPDF_ClosePage(page);
  return { width, height, rgba };
}

/** The module's memory now: it is another array after it grew. Its types lie in a package we don't need otherwise. */
function memoryOf({ pdfium }: WrappedPdfiumModule): Uint8Array {
  return (pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
}
