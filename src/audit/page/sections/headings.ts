import { html, type Markup } from '../../../formats/html/html.ts';
import { fileText } from '../file-text.ts';
import { foldRest } from '../fold.ts';
import type { PageContext } from '../page-context.ts';

/** Deepest level that is shown further in; beyond it the words tell. */
const DEEPEST = 6;

interface Entry {
  readonly level: number;
  readonly text: string;
  readonly page: number | null;
}

/** The outline of headings, and that of bookmarks beside it. */
export function headings(context: PageContext): Markup {
  const { texts, review } = context;
  const marks = review.bookmarks.map(({ title, level, page }) => ({ text: title, level, page }));
  return html`
<div class="beside">
<div><h3>${texts.outline}</h3>${outline(review.headings, texts.noHeadings, context)}</div>
<div><h3>${texts.bookmarks}</h3>${outline(marks, texts.noBookmarks, context)}</div>
</div>`;
}

function outline(entries: readonly Entry[], none: string, context: PageContext): Markup {
  if (entries.length === 0) return html`<p class="none">${none}</p>`;
  const { texts } = context;
  const lines = entries.map(({ level, text, page }) => {
    const depth = Math.min(Math.max(Math.trunc(level) || 1, 1), DEEPEST);
    return html`<li class="depth-${depth}">${fileText(text, context)} <span class="kind">${texts.level(level)}${page !== null && `, ${texts.page(page).toLowerCase()}`}</span></li>`;
  });
  return foldRest(lines, shown => html`<ol class="outline">${shown}</ol>`, texts);
}
