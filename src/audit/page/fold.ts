import { html, type Markup } from '../../formats/html/html.ts';
import type { PageTexts } from './page-texts.ts';

/** Lines that are shown of a long list before the rest is folded away. */
const SHOWN = 25;

/**
 * A list of which the rest is folded away when it is long.
 * @param list puts lines into a list or table; it is used twice for a long one
 * @param shown lines that are not folded away
 */
export function foldRest(
  lines: readonly Markup[],
  list: (lines: readonly Markup[]) => Markup,
  texts: PageTexts,
  shown = SHOWN,
): Markup {
  const rest = lines.slice(shown);
  if (rest.length === 0) return list(lines);
  return html`${list(lines.slice(0, shown))}<details><summary>${texts.rest(rest.length)}</summary>${list(rest)}</details>`;
}

/** A thing to look at, with the page it is on. */
export interface Placed<T> {
  readonly thing: T;
  readonly page: number | null;
  readonly item: Markup;
}

export interface FoldOptions<T> {
  /** Pages that are unfolded at first, of those that have any. */
  readonly open: number;
  /** How many there are, in words: “4 velden”. */
  readonly counted: (things: readonly T[]) => string;
  readonly texts: PageTexts;
}

/** Things to look at one by one, folded by page when they are on several. */
export function foldByPage<T>(
  placed: readonly Placed<T>[],
  { open, counted, texts }: FoldOptions<T>,
): Markup {
  const pages = new Map<number | null, Placed<T>[]>();
  for (const one of placed) {
    const onPage = pages.get(one.page) ?? [];
    pages.set(one.page, onPage);
    onPage.push(one);
  }
  const list = (items: readonly Placed<T>[]): Markup =>
    html`<ol class="items">${items.map(({ item }) => item)}</ol>`;
  if (pages.size < 2) return list(placed);
  return html`${[...pages].map(
    ([page, items], index) =>
      html`<details ${index < open && html`open`}><summary>${page === null ? texts.noPlace : texts.page(page)}: ${counted(items.map(({ thing }) => thing))}</summary>${list(items)}</details>`,
  )}`;
}
