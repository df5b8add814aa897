import type { PixelSize, Raster } from '../../png.ts';
import { type OpenedPdf, RED_FIRST, withBitmap, withPdfium } from './pdfium.ts';

/**
 * Draws the pages of a PDF on nothing: where a page is empty, its picture is transparent.
 * @param wasm the bytes of PDFium's program, `PDFIUM_WASM`
 * @param sizes of the pictures, in the order of the pages
 */
export function drawTransparent(
  pdf: Uint8Array,
  wasm: Uint8Array,
  sizes: readonly PixelSize[],
): Promise<readonly Raster[]> {
  return withPdfium({ pdf, wasm }, opened => {
    const { pdfium, document } = opened;
    if (!document || pdfium.FPDF_GetPageCount(document) !== sizes.length) {
      throw new Error(`PDFium doesn't find the ${sizes.length} pages that were typeset.`);
    }
    return sizes.map((size, index) => drawPage(opened, index, size));
  });
}

function drawPage({ pdfium, document }: OpenedPdf, index: number, { width, height }: PixelSize): Raster {
  const page = pdfium.FPDF_LoadPage(document, index);
  const raster = withBitmap(pdfium, { width, height, colour: 0 }, bitmap =>
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, RED_FIRST),
  );
  pdfium.FPDF_ClosePage(page);
  return raster;
}
