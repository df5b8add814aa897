import { html, type Markup } from '../../formats/html/html.ts';
import type { AuditedPdf, Problem } from '../audited-pdf.ts';
import { foldRest } from './fold.ts';
import type { PageTexts } from './page-texts.ts';

/** Broken rules that are named at once; the others are folded away. */
const NAMED = 12;

/** What the program found, in words, and what is broken by name. */
export function machineVerdict(audit: AuditedPdf, texts: PageTexts): Markup {
  const problems = toMend(audit);
  return html`
<section class="machine ${audit.outcome}" aria-labelledby="machine">
<h2 id="machine">${texts.machine.heading}</h2>
<p>${sentences(audit, texts)}</p>
${problems.length > 0 && whatIsBroken(problems, texts)}
</section>`;
}

/** What follows from another is mended with it. */
const toMend = ({ problems }: AuditedPdf): readonly Problem[] =>
  problems.filter(({ followsFrom }) => followsFrom === null);

function whatIsBroken(problems: readonly Problem[], texts: PageTexts): Markup {
  const { tag, titleOf, times } = texts.machine;
  const titles = problems.map(titleOf);
  const lines = problems.map(
    ({ count, clause }, index) =>
      html`<li>${titles[index]} <span class="kind">${count > 1 && `${times(count)}, `}ISO 14289-1, ${clause}</span></li>`,
  );
  const list = (shown: readonly Markup[]): Markup => html`<ul>${shown}</ul>`;
  return html`${foldRest(lines, list, texts, NAMED)}${
    titles.some(title => title.includes(tag.word)) && html`<p class="help">${tag.means}</p>`
  }`;
}

function sentences(audit: AuditedPdf, { machine }: PageTexts): string {
  const { outcome, undecided } = audit;
  const unchecked = undecided.length > 0 ? ` ${machine.unchecked(undecided.length)}` : '';
  switch (outcome) {
    case 'passes':
      return machine.passes;
    case 'fails':
      return `${machine.fails(toMend(audit).length)} ${machine.mend}${unchecked}`;
    case 'undecided':
      return `${machine.undecided}${unchecked}`;
    case 'unreadable':
      return machine.unreadable;
  }
}
