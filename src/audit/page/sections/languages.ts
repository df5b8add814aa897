import { html, type Markup } from '../../../formats/html/html.ts';
import { fileText, languageName } from '../file-text.ts';
import { foldRest } from '../fold.ts';
import type { PageContext } from '../page-context.ts';

/** The language of the document, and every piece in another one. */
export function languages(context: PageContext): Markup {
  const { texts, review } = context;
  const lines = review.languages.map(
    ({ language, text, page }) =>
      html`<li><strong>${languageName(language, context)}</strong> ${fileText(text, context, language)} ${page !== null && html`<span class="kind">${texts.page(page).toLowerCase()}</span>`}</li>`,
  );
  return html`
<p><span class="eyebrow">${texts.documentLanguage}</span> ${
    review.language === ''
      ? html`<span class="wrong">${texts.noLanguage}</span>`
      : html`<strong>${languageName(review.language, context)}</strong>`
  }</p>
${lines.length > 0 && foldRest(lines, shown => html`<ul class="rows">${shown}</ul>`, texts)}`;
}
