import { html, type Markup } from '../../../formats/html/html.ts';
import type { ReviewLink } from '../../../formats/pdf/ua/review/review.ts';
import { fileText } from '../file-text.ts';
import { foldRest } from '../fold.ts';
import type { PageContext } from '../page-context.ts';
import { crop } from '../page-drawing.ts';

/**
 * The words of each link, what is said of it, and where it goes: as text, since an address of a file is not to be trusted. One without
 * words is shown as it stands on its page.
 */
export function links(context: PageContext): Markup {
  const { texts, review } = context;
  const { text, description, target, place } = texts.link;
  const rows = review.links.map(link => row(link, context));
  const table = (lines: readonly Markup[]): Markup => html`<div class="wide"><table>
<thead><tr><th scope="col">${text}</th><th scope="col">${description}</th><th scope="col">${target}</th><th scope="col">${place}</th></tr></thead>
<tbody>${lines}</tbody></table></div>`;
  return foldRest(rows, table, texts);
}

function row({ text, description, page, target, box }: ReviewLink, context: PageContext): Markup {
  const { texts } = context;
  const { link } = texts;
  const shown = (part: string, none: string, language: string | null = null): Markup =>
    part.trim() === '' ? html`<em class="none">${none}</em>` : fileText(part, context, language);
  const picture = text.trim() === '' && box !== null && crop([box], texts.cropOf(link.crop), context);
  return html`<tr><td>${shown(text, link.noText)}${picture}</td><td>${shown(description, link.noDescription)}</td><td class="address">${page === null ? shown(target, link.noTarget, 'zxx') : texts.page(page).toLowerCase()}</td><td>${box === null ? texts.noPlace.toLowerCase() : texts.page(box.page).toLowerCase()}</td></tr>`;
}
