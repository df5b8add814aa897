import { html, type Markup } from '../../formats/html/html.ts';
import type { AuditedPdf } from '../audited-pdf.ts';
import type { PageTexts } from './page-texts.ts';

/** Broken rules that are named; the command tells all of them. */
const MOST_NAMED = 12;

/** What the program found, in a sentence, and what is broken by name. */
export function machineVerdict(audit: AuditedPdf, texts: PageTexts): Markup {
  const { problems } = audit;
  const named = problems.slice(0, MOST_NAMED);
  return html`
<section class="machine ${audit.outcome}" aria-labelledby="machine">
<h2 id="machine">${texts.machine.heading}</h2>
<p>${sentence(audit, texts)}</p>
${
  named.length > 0 &&
  html`<ul lang="en">${named.map(({ title, count, clause }) => html`<li>${title} <span class="kind">${count} × · ISO 14289-1, ${clause}</span></li>`)}</ul>`
}
${problems.length > named.length && html`<p>+ ${problems.length - named.length}</p>`}
</section>`;
}

function sentence({ outcome, problems, undecided }: AuditedPdf, { machine }: PageTexts): string {
  switch (outcome) {
    case 'passes':
      return machine.passes;
    case 'fails':
      return machine.fails(problems.length);
    case 'undecided':
      return machine.undecided(undecided.length);
    case 'unreadable':
      return machine.unreadable;
  }
}
