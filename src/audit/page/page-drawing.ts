import { html, type Markup } from '../../formats/html/html.ts';
import type { PageBox, ShownPage } from '../../formats/pdf/ua/model/page-space.ts';
import type { PagePictures } from './draw-page-pictures.ts';
import type { PageContext } from './page-context.ts';

/** How much of the page is shown around what it is about, pt: enough to see a label above or beside it. */
const AROUND = { across: 110, down: 48 };
/** Crops are no smaller than this, pt: about half the width of a page. */
const LEAST = { width: 260, height: 110 };

/**
 * The pictures of all pages, once: what is shown of them further on are views of these, so that a picture is in the file one time.
 */
export function pictureStore({ review, pictures }: PageContext): Markup {
  const stored = review.pages.flatMap(({ number, width, height }) => {
    const picture = pictures.get(number);
    return picture
      ? [
          html`<image id="page-${number}" width="${width}" height="${height}" preserveAspectRatio="none" href="${dataUri(picture.png)}"/>`,
        ]
      : [];
  });
  return html`<svg class="store" aria-hidden="true" focusable="false"><defs>${stored}</defs></svg>`;
}

/** A whole page, with something drawn over it; null when there is no picture of it. */
export function wholePage(
  page: ShownPage,
  {
    overlay,
    label,
    pictures,
  }: { readonly overlay: Markup; readonly label: string; readonly pictures: PagePictures },
): Markup | null {
  if (!pictures.has(page.number)) return null;
  return html`<svg class="sheet" viewBox="0 0 ${tenths(page.width)} ${tenths(page.height)}" role="img" aria-label="${label}"><use href="#page-${page.number}"/>${overlay}</svg>`;
}

/**
 * The part of a page around some boxes, which are framed; null when there is no picture of the page.
 * @param boxes those on other pages than the first one are passed over
 */
export function crop(
  boxes: readonly PageBox[],
  label: string,
  { review, pictures }: PageContext,
): Markup | null {
  const number = boxes[0]?.page;
  const page = review.pages.find(page => page.number === number);
  if (!page || !pictures.has(page.number)) return null;
  const shown = boxes.filter(box => box.page === number);
  const view = viewAround(shown, page);
  return html`<svg class="crop" viewBox="${[view.x, view.y, view.width, view.height].map(tenths).join(' ')}" width="${tenths(view.width)}" height="${tenths(view.height)}" role="img" aria-label="${label}"><use href="#page-${page.number}"/>${shown.map(box => frame(box))}</svg>`;
}

/** A frame around a box, clear of what is in it. */
export function frame({ x, y, width, height }: PageBox, key?: string): Markup {
  return html`<rect class="frame" ${key !== undefined && html`data-piece="${key}"`} x="${tenths(x - 1)}" y="${tenths(y - 1)}" width="${tenths(width + 2)}" height="${tenths(height + 2)}"/>`;
}

/** Farther from a page than this nothing is drawn, pt. */
const FARTHEST = 100_000;

/** For attributes of SVG: no more digits than can be seen, and never a number that SVG doesn't know. */
export function tenths(length: number): string {
  const bounded = Math.min(Math.max(length, -FARTHEST), FARTHEST);
  return Number.isNaN(bounded) ? '0' : String(Math.round(bounded * 10) / 10);
}

function viewAround(boxes: readonly PageBox[], page: ShownPage): Omit<PageBox, 'page'> {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const across = span(left - AROUND.across, right + AROUND.across, LEAST.width, page.width);
  const down = span(top - AROUND.down, bottom + AROUND.down / 2, LEAST.height, page.height);
  return { x: across.start, width: across.length, y: down.start, height: down.length };
}

/** A stretch at least so long, moved and cut to lie within a page. */
function span(
  start: number,
  end: number,
  least: number,
  most: number,
): { readonly start: number; readonly length: number } {
  const length = Math.min(most, Math.max(end - start, least));
  const centred = (start + end - length) / 2;
  return { start: Math.max(0, Math.min(centred, most - length)), length };
}

function dataUri(png: Uint8Array): string {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  return `data:image/png;base64,${bytes.toString('base64')}`;
}
