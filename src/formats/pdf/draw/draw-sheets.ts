import type { Raster } from '../../png.ts';
import { type OpenedPdf, RED_FIRST, withBitmap, withPdfium } from './pdfium.ts';

/** Draw annotations (FPDF_ANNOT). */
const WITH_ANNOTATIONS = 1;
const PAPER = 0xffffffff;
/** Longest side of a picture, pixels: a page may be 200 inches long, and say that it is longer. */
const LONGEST = 2400;

export interface SheetOptions {
  /** The bytes of PDFium's program, `PDFIUM_WASM`. */
  readonly wasm: Uint8Array;
  readonly password?: string;
  /** Dots an inch; fewer for a page whose picture would be longer than 2,400 pixels. */
  readonly dpi: number;
  /** Which pages, counted from 1; one that isn't there is passed over. */
  readonly pages: readonly number[];
  /** Takes a picture; false when no more are wanted. Pictures are handed on one by one since a hundred don't fit in memory well. */
  readonly take: (page: number, raster: Raster) => boolean;
}

/**
 * Draws pages as a reader shows them, on white and with their form fields and other annotations.
 * @returns false when PDFium can't open the file, or stopped in the middle of it
 */
export async function drawSheets(pdf: Uint8Array, options: SheetOptions): Promise<boolean> {
  const { wasm, password = '' } = options;
  try {
    return await withPdfium({ pdf, wasm, password }, opened => {
      if (!opened.document) return false;
      withForm(opened, form => drawEach(opened, form, options));
      return true;
    });
  } catch (cause) {
    // What a hostile file can do to PDFium ends here: WebAssembly leaves its memory and stops.
    if (cause instanceof WebAssembly.RuntimeError) return false;
    throw cause;
  }
}

/** Form fields are drawn by the form filling environment alone; fields without an appearance get one there. */
function withForm({ pdfium, document }: OpenedPdf, use: (form: number) => void): void {
  const info = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, info);
  try {
    use(form);
  } finally {
    pdfium.PDFiumExt_ExitFormFillEnvironment(form);
    pdfium.PDFiumExt_CloseFormFillInfo(info);
  }
}

function drawEach(opened: OpenedPdf, form: number, { pages, dpi, take }: SheetOptions): void {
  const { pdfium, document } = opened;
  const count = pdfium.FPDF_GetPageCount(document);
  for (const number of pages) {
    if (number < 1 || number > count) continue;
    const page = pdfium.FPDF_LoadPage(document, number - 1);
    if (!page) continue;
    pdfium.FORM_OnAfterLoadPage(page, form);
    const raster = drawSheet(opened, { page, form }, dpi);
    pdfium.FORM_OnBeforeClosePage(page, form);
    pdfium.FPDF_ClosePage(page);
    if (!take(number, raster)) return;
  }
}

function drawSheet(
  { pdfium }: OpenedPdf,
  { page, form }: { readonly page: number; readonly form: number },
  dpi: number,
): Raster {
  const [across, down] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  const scale = Math.min(dpi / 72, LONGEST / Math.max(across, down));
  const [width, height] = [Math.max(1, Math.round(across * scale)), Math.max(1, Math.round(down * scale))];
  const flags = RED_FIRST | WITH_ANNOTATIONS;
  return withBitmap(pdfium, { width, height, colour: PAPER }, bitmap => {
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
    // No highlight: fields keep the colours that the file gives them.
    pdfium.FPDF_SetFormFieldHighlightAlpha(form, 0);
    pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, flags);
  });
}
