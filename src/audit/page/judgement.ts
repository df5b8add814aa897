import { html, type Markup } from '../../formats/html/html.ts';
import type { PageTexts, SectionId } from './page-texts.ts';
import { VERDICTS } from './review-record.ts';

/** Questions that hold for every file, or are asked only where there is something to judge. */
const ALWAYS_APPLY: ReadonlySet<SectionId> = new Set<SectionId>([
  'title',
  'reading-order',
  'fields',
  'pictures',
  'tables',
  'links',
  'artifacts',
]);

/** A tick for one item of a section. */
export function tick(
  section: SectionId,
  number: number,
  { texts, label }: { readonly texts: PageTexts; readonly label: string },
): Markup {
  return html`<label class="tick"><input type="checkbox" name="tick-${section}" value="${number}"> ${texts.tick}<span class="unseen">: ${label}</span></label>`;
}

/** How a person judges a section: one of three, or two where it always applies, and a remark. Nothing is chosen beforehand. */
export function judgement(section: SectionId, items: number, texts: PageTexts): Markup {
  const { title } = texts.sections[section];
  const offered = VERDICTS.filter(verdict => verdict !== 'not-applicable' || !ALWAYS_APPLY.has(section));
  return html`
<fieldset class="judgement">
<legend>${texts.verdict}<span class="unseen">: ${title}</span></legend>
<div class="choices">${offered.map(
    verdict =>
      html`<label><input type="radio" name="verdict-${section}" value="${verdict}"> ${texts.verdicts[verdict]}</label>`,
  )}</div>
${items > 0 && html`<p class="help" data-ticked="${section}" data-template="${texts.ticked}">${texts.ticked.replace('{done}', '0').replace('{all}', String(items))}</p>`}
<label class="remark" for="remark-${section}">${texts.remark}<span class="unseen">: ${title}</span></label>
<p class="help" id="help-${section}">${texts.remarkHelp}</p>
<textarea id="remark-${section}" name="remark-${section}" rows="2" maxlength="20000" aria-describedby="help-${section}"></textarea>
</fieldset>`;
}
