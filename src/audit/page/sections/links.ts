import { html, type Markup } from '../../../formats/html/html.ts';
import { fileText } from '../file-text.ts';
import { foldRest } from '../fold.ts';
import type { PageContext } from '../page-context.ts';

/** The words of each link, what is said of it, and where it goes: as text, since an address of a file is not to be trusted. */
export function links(context: PageContext): Markup {
  const { texts, review } = context;
  const { text, description, target } = texts.link;
  const shown = (part: string, language: string | null = null): Markup =>
    part.trim() === '' ? html`<em class="none">${texts.empty}</em>` : fileText(part, context, language);
  const rows = review.links.map(
    link =>
      html`<tr><td>${shown(link.text)}</td><td>${shown(link.description)}</td><td class="address">${link.page === null ? shown(link.target, 'zxx') : texts.page(link.page).toLowerCase()}</td></tr>`,
  );
  const table = (lines: readonly Markup[]): Markup => html`<div class="wide"><table>
<thead><tr><th scope="col">${text}</th><th scope="col">${description}</th><th scope="col">${target}</th></tr></thead>
<tbody>${lines}</tbody></table></div>`;
  return foldRest(rows, table, texts);
}
