import { html, type Markup } from '../../../formats/html/html.ts';
import type { PageBox, ShownPage } from '../../../formats/pdf/ua/model/page-space.ts';
import type { ReadItem } from '../../../formats/pdf/ua/review/review.ts';
import { fileText, typeName } from '../file-text.ts';
import type { PageContext } from '../page-context.ts';
import { frame, tenths, wholePage } from '../page-drawing.ts';
import { unreadFields } from './unread-fields.ts';

/** What stands for a character of which the file doesn't say what it is. */
const UNKNOWN = '\ufffd';

/** Pages that are unfolded at first. */
const PAGES_OPEN = 3;

/** A piece with its number on the page. */
interface Numbered extends ReadItem {
  readonly number: number;
}

/**
 * Page by page: the page with a number on each piece and a line from each to the next, beside what is read out. Pages on which nothing
 * is read out are there as well: a scan that nobody made readable has only such pages.
 */
export function readingOrder(context: PageContext): Markup {
  const pages = context.review.pages.map((page, index) => onPage(page, index < PAGES_OPEN, context));
  const nowhere = context.review.reading.filter(({ page }) => page === null).map(numbered);
  const { reading } = context.review;
  const hasUnknown = reading.some(({ text }) => text.includes(UNKNOWN));
  const { texts } = context;
  const nothing = context.review.facts.isTagged ? texts.nothingRead : texts.untagged;
  return html`${reading.length === 0 && html`<p class="wrong">${nothing}</p>`}${
    hasUnknown && html`<p class="wrong">${texts.unknownLetters}</p>`
  }${unreadFields(context)}${pages}${
    nowhere.length > 0 &&
    html`<details><summary>${texts.noPlace}</summary>${readOut(nowhere, 'none', context)}</details>`
  }`;
}

function onPage(page: ShownPage, isOpen: boolean, context: PageContext): Markup {
  const { texts, review, pictures } = context;
  const pieces = review.reading.filter(item => item.page === page.number).map(numbered);
  const picture = wholePage(page, {
    overlay: numbers(pieces, page.number),
    label: pieces.length > 0 ? texts.pageShown(page.number) : texts.page(page.number),
    pictures,
  });
  return html`
<details ${isOpen && html`open`}>
<summary>${texts.page(page.number)}</summary>
<div class="beside">${picture ?? html`<p class="help">${texts.noPicture}</p>`}${
    pieces.length > 0
      ? readOut(pieces, String(page.number), context)
      : html`<p class="wrong">${review.facts.isTagged ? texts.nothingReadHere : texts.untaggedHere}</p>`
  }</div>
</details>`;
}

function numbered(item: ReadItem, index: number): Numbered {
  return { ...item, number: index + 1 };
}

function readOut(pieces: readonly Numbered[], key: string, context: PageContext): Markup {
  return html`<ol class="read">${pieces.map(piece => readPiece(piece, key, context))}</ol>`;
}

function readPiece(piece: Numbered, key: string, context: PageContext): Markup {
  const { text, language, number } = piece;
  return html`
<li data-piece="${key}-${number}"><span class="number">${number}</span> <span class="kind">${kindOf(piece, context)}</span>
${text.trim() === '' ? html`<em class="none">${context.texts.empty}</em>` : fileText(text, context, language)}</li>`;
}

/** What a piece is, and where its words come from when they aren't those that sighted people see. */
function kindOf({ type, from }: ReadItem, context: PageContext): string {
  const origins = context.texts.from;
  if (from === 'field') return origins.field;
  if (from === 'content' && type === 'Form') return origins['beside-field'];
  const name = typeName(type, context);
  return from === 'content' ? name : `${name}, ${origins[from]}`;
}

/** Each number left of its piece, where it covers none of it. The line first, so that no number is under it. */
function numbers(pieces: readonly Numbered[], page: number): Markup {
  const placed = pieces.flatMap(({ box, number }) => (box?.page === page ? [{ box, number }] : []));
  const middle = ({ box, number }: (typeof placed)[number]): string =>
    `${tenths(badgeLeft(box, number) + badgeWidth(number) / 2)},${tenths(box.y + BADGE / 2)}`;
  const back = placed.flatMap((piece, index) => {
    const next = placed[index + 1];
    return next !== undefined && isBack(piece.box, next.box)
      ? [html`<polyline class="way back" points="${middle(piece)} ${middle(next)}"/>`]
      : [];
  });
  return html`<polyline class="way" points="${placed.map(middle).join(' ')}"/>${back}${placed.map(
    ({ box, number }) => html`${frame(box, `${page}-${number}`)}${badge(box, number)}`,
  )}`;
}

/** Whether one goes back up, and not to the head of the next column: seldom what is meant. */
const isBack = (from: PageBox, to: PageBox): boolean =>
  to.y + to.height < from.y && to.x < from.x + from.width;

/** Height of a number's badge, pt. */
const BADGE = 12;

function badge(box: PageBox, number: number): Markup {
  const [left, width] = [badgeLeft(box, number), badgeWidth(number)];
  return html`<g class="badge"><rect x="${tenths(left)}" y="${tenths(box.y)}" width="${tenths(width)}" height="${BADGE}"/><text x="${tenths(left + width / 2)}" y="${tenths(box.y + 9.4)}">${number}</text></g>`;
}

function badgeLeft({ x }: PageBox, number: number): number {
  return Math.max(0, x - badgeWidth(number) - 2);
}

/** pt, for figures of 10 pt. */
function badgeWidth(number: number): number {
  return 4.5 + 5.5 * String(number).length;
}
