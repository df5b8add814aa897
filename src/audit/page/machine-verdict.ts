import { html, type Markup } from '../../formats/html/html.ts';
import { ruleName } from '../advice.ts';
import type { AuditedPdf, Problem } from '../audited-pdf.ts';
import type { PageTexts } from './page-texts.ts';

/** Broken rules that are named; the command tells all of them. */
const MOST_NAMED = 12;

/** What the program found, in a sentence, and what is broken by name. */
export function machineVerdict(audit: AuditedPdf, texts: PageTexts): Markup {
  const problems = toMend(audit);
  const named = problems.slice(0, MOST_NAMED);
  return html`
<section class="machine ${audit.outcome}" aria-labelledby="machine">
<h2 id="machine">${texts.machine.heading}</h2>
<p>${sentence(audit, texts)}</p>
${named.length > 0 && html`<ul>${named.map(problem => broken(problem, texts))}</ul>`}
${problems.length > named.length && html`<p>+ ${problems.length - named.length}</p>`}
</section>`;
}

/** What follows from another is mended with it. */
const toMend = ({ problems }: AuditedPdf): readonly Problem[] =>
  problems.filter(({ followsFrom }) => followsFrom === null);

function broken(problem: Problem, { machine }: PageTexts): Markup {
  const { title, count, clause } = problem;
  const told = machine.titleOf(ruleName(problem));
  return html`<li>${told ?? html`<span lang="en">${title}</span>`} <span class="kind">${count} × · ISO 14289-1, ${clause}</span></li>`;
}

function sentence(audit: AuditedPdf, { machine }: PageTexts): string {
  const { outcome, undecided } = audit;
  switch (outcome) {
    case 'passes':
      return machine.passes;
    case 'fails':
      return machine.fails(toMend(audit).length);
    case 'undecided':
      return machine.undecided(undecided.length);
    case 'unreadable':
      return machine.unreadable;
  }
}
