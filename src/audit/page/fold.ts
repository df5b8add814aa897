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
export interface Placed {
  readonly page: number | null;
  readonly item: Markup;
}

export interface FoldOptions {
  /** Pages that are unfolded at first, of those that have any. */
  readonly open: number;
  /** How many there are, in words: “4 velden”. */
  readonly counted: (count: number) => string;
  readonly texts: PageTexts;
}

/** Things to look at one by one, folded by page when they are on several. */
export function foldByPage(placed: readonly Placed[], { open, counted, texts }: FoldOptions): Markup {
  const pages = new Map<number | null, Markup[]>();
  for (const { page, item } of placed) {
    const items = pages.get(page) ?? [];
    pages.set(page, items);
    items.push(item);
  }
  const list = (items: readonly Markup[]): Markup => html`<ol class="items">${items}</ol>`;
  if (pages.size < 2) return list(placed.map(({ item }) => item));
  return html`${[...pages].map(
    ([page, items], index) =>
      html`<details ${index < open && html`open`}><summary>${page === null ? texts.noPlace : texts.page(page)}: ${counted(items.length)}</summary>${list(items)}</details>`,
  )}`;
}
