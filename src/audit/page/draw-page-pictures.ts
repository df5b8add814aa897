import { drawSheets } from '../../formats/pdf/draw/draw-sheets.ts';
import type { Review } from '../../formats/pdf/ua/review/review.ts';
import { type PixelSize, type Raster, writePng } from '../../formats/png.ts';
import { pagesShown } from './shown-review.ts';

/** Sharp enough to read small print by, at twice the width that it is shown with beside its text. */
const DPI = 100;
/** All PNGs together, bytes: in a page they take a third more, and browsers still open that at once. */
const MOST_BYTES = 24_000_000;

/** A page as sighted people see it. */
export interface PagePicture extends PixelSize {
  readonly png: Uint8Array;
}

/** Pictures of pages, by page number. A page without one is shown as text alone. */
export type PagePictures = ReadonlyMap<number, PagePicture>;

export interface DrawOptions {
  /** The bytes of PDFium's program: `PDFIUM_WASM`, from the Host. */
  readonly wasm: Uint8Array;
  readonly password?: string;
}

/**
 * Draws the pages that a review shows: as many as fit a page that browsers open. A file that PDFium can't open gets none.
 * PDFium draws as long as it takes; who wants a limit to that calls this in a thread.
 */
export async function drawPagePictures(
  pdf: Uint8Array,
  review: Review,
  { wasm, password }: DrawOptions,
): Promise<PagePictures> {
  const pictures = new Map<number, PagePicture>();
  let bytes = 0;
  await drawSheets(pdf, {
    wasm,
    ...(password === undefined ? {} : { password }),
    dpi: DPI,
    pages: pagesShown(review),
    take(page, raster) {
      const png = writePng(withFewColours(raster));
      bytes += png.length;
      if (bytes > MOST_BYTES) return false;
      pictures.set(page, { png, width: raster.width, height: raster.height });
      return true;
    },
  });
  return pictures;
}

/** Colours that a palette holds. */
const PALETTE = 256;
/** The commonest colours stay as they are: a person has to judge contrast by them. */
const COMMON = 64;
/** Bits of a byte that are kept of others: for edges of letters in a palette, else for photographs. */
const [FOR_PALETTE, FOR_PHOTOGRAPHS] = [0xf0, 0xf8];

/** Edges of letters in 16 steps look as in 256, and a page of text then fits a palette: a third of the bytes. */
function withFewColours({ width, height, rgba }: Raster): Raster {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  if (counts.size <= PALETTE) return { width, height, rgba };
  const common = [...counts].sort(([, a], [, b]) => b - a).slice(0, COMMON);
  const exact = new Set(common.map(([pixel]) => pixel));
  const fewer = (bits: number): Map<number, number> =>
    new Map([...counts.keys()].map(pixel => [pixel, exact.has(pixel) ? pixel : rounded(pixel, bits)]));
  const forPalette = fewer(FOR_PALETTE);
  const fits = new Set(forPalette.values()).size <= PALETTE;
  const colours = fits ? forPalette : fewer(FOR_PHOTOGRAPHS);
  const drawn = pixels.map(pixel => colours.get(pixel) ?? pixel);
  return { width, height, rgba: new Uint8Array(drawn.buffer) };
}

/** All four bytes of a pixel with fewer bits; the others repeat them, so that white stays white. */
function rounded(pixel: number, bits: number): number {
  const kept = bits * 0x01010101;
  const shift = bits === FOR_PALETTE ? 4 : 5;
  return ((pixel & kept) | ((pixel >>> shift) & ~kept)) >>> 0;
}
