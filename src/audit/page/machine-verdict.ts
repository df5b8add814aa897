import { html, type Markup } from '../../formats/html/html.ts';
import { ruleName } from '../advice.ts';
import type { AuditedPdf, Problem } from '../audited-pdf.ts';
import { foldRest } from './fold.ts';
import type { PageTexts } from './page-texts.ts';
import { problemItem } from './problem-item.ts';
import { uncheckedPartOf } from './unchecked-part.ts';

/** Broken rules that are named at once; the others are folded away. */
const NAMED = 12;

/** What the program found, in words, and what is broken by name. */
export function machineVerdict(audit: AuditedPdf, texts: PageTexts): Markup {
  const problems = toMend(audit);
  return html`
<section class="machine ${audit.outcome}" aria-labelledby="machine">
<h2 id="machine">${texts.machine.heading}</h2>
<p>${sentences(audit, texts)}</p>
${problems.length > 0 && whatIsBroken(problems, audit, texts)}
</section>`;
}

/** What follows from another is mended with it. */
const toMend = ({ problems }: AuditedPdf): readonly Problem[] =>
  problems.filter(({ followsFrom }) => followsFrom === null);

function whatIsBroken(problems: readonly Problem[], audit: AuditedPdf, texts: PageTexts): Markup {
  const { tag, adviceOf, unfold } = texts.machine;
  const lines = problems.map(problem => problemItem(problem, audit, texts));
  const list = (shown: readonly Markup[]): Markup => html`<ul class="problems">${shown}</ul>`;
  const speaksOfTags = problems.some(problem => adviceOf(problem).title.includes(tag.word));
  return html`<p>${unfold}</p>${foldRest(lines, list, texts, NAMED)}${
    speaksOfTags && html`<p class="help">${tag.means}</p>`
  }`;
}

/** How many rules are left open, each told once, and why. */
function uncheckedSentences(undecided: AuditedPdf['undecided'], machine: PageTexts['machine']): string {
  const rules = new Set(undecided.map(ruleName));
  const parts = new Set(undecided.map(uncheckedPartOf));
  return [machine.unchecked(rules.size), ...[...parts].map(part => machine.reasons[part])].join(' ');
}

function sentences(audit: AuditedPdf, { machine }: PageTexts): string {
  const { outcome, undecided } = audit;
  const unchecked = undecided.length > 0 ? ` ${uncheckedSentences(undecided, machine)}` : '';
  switch (outcome) {
    case 'passes':
      return machine.passes;
    case 'fails':
      return `${machine.fails(toMend(audit).length)}${unchecked}`;
    case 'undecided':
      return `${machine.undecided}${unchecked}`;
    case 'unreadable':
      return machine.unreadable;
  }
}
