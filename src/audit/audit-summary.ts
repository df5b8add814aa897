import { visibleText } from '../core/visible-text.ts';
import { RULE_NAMES } from './advice/rule-names.ts';
import { ruleName } from './advice.ts';
import { lowerFirst } from './audit-diagnostics.ts';
import type { AuditedPdf } from './audited-pdf.ts';
import type { MadeWith } from './makers.ts';
import { counted, LONGEST_PATH } from './places.ts';

/** What no rule of a machine says anything about. Told once a run. */
const STILL_TO_LOOK_AT =
  'A person still has to look: no machine can tell whether the reading order makes sense, and whether names and descriptions are right.';

const TICK_THE_PAGE =
  'Open the page in a browser: it shows what is read out, and asks what no machine can judge. Answer, save it, and keep what the browser saved beside the file.';

/** How far a person got: nobody looked, the page for it is made now, or it is ticked. */
export type PersonsPart = 'open' | 'page-made' | 'done';

/** A verdict on each file, with what to mend first in those that fail. What made a file is told here of one only. */
export function summaryOf(audits: readonly AuditedPdf[]): string[] {
  return audits.flatMap(audit => [
    verdictLine(audit),
    ...(audit.outcome === 'fails' ? [mendFirstLine(audit)] : []),
    ...(audit.madeWith !== null && audits.length === 1 ? makerLines(audit.madeWith) : []),
  ]);
}

/** What is left for a person to do; told once, below all else. */
export const nextStepOf = (audits: readonly AuditedPdf[], part: PersonsPart): string[] =>
  part === 'done' ? [] : nextStep(audits, part);

function nextStep(audits: readonly AuditedPdf[], part: Exclude<PersonsPart, 'done'>): string[] {
  const outcomes = new Set(audits.map(({ outcome }) => outcome));
  const isReadable = outcomes.has('passes') || outcomes.has('fails') || outcomes.has('undecided');
  if (part === 'page-made') return isReadable ? [TICK_THE_PAGE] : [];
  if (outcomes.has('fails'))
    return [
      `To see the places: ${pageCommand(audits)}, which shows each page, field and picture, and what is read out.`,
    ];
  return outcomes.has('passes') ? [`${STILL_TO_LOOK_AT} ${pageCommand(audits)} for that, to tick off.`] : [];
}

/** Where a list of names and pages doesn't help: what to type, with the name of the file. */
function pageCommand(audits: readonly AuditedPdf[]): string {
  const [first] = audits;
  if (first === undefined || audits.length > 1)
    return 'the same with “--review pages” added makes a page for each file';
  const file = visibleText(first.file, LONGEST_PATH, 'end');
  const stem = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.pdf$/i, '');
  const [pdf, page] = [file, `${stem}.html`].map(name => (/\s/.test(name) ? `"${name}"` : name));
  return `veldwerk check ${pdf} --review ${page} makes a page`;
}

/** `form.pdf fails PDF/UA-1: 3 things to mend (4 of 106 rules broken, in 12 places)`. */
export function verdictLine(audit: AuditedPdf): string {
  const { outcome, facts, problems, undecided, unreadable } = audit;
  const file = visibleText(audit.file, LONGEST_PATH, 'end');
  switch (outcome) {
    case 'passes':
      return `${file} passes PDF/UA-1: ${RULE_NAMES.length} rules${sizeText(audit)}${facts?.isRepaired ? ', and is damaged' : ''}`;
    case 'undecided':
      return `${file} breaks no rule of PDF/UA-1, but ${counted(rulesOf(undecided), 'rule')} could not be judged: no verdict${sizeText(audit)}`;
    case 'unreadable':
      return `${file} could not be judged: ${lowerFirst(unreadable?.message ?? 'it could not be read')}`;
    case 'fails': {
      const places = problems.reduce((sum, { count }) => sum + count, 0);
      const broken = `${problems.length} of ${RULE_NAMES.length} rules broken, in ${counted(places, 'place')}`;
      const toMend = counted(problems.filter(({ followsFrom }) => followsFrom === null).length, 'thing');
      return `${file} fails PDF/UA-1: ${toMend} to mend (${broken})`;
    }
  }
}

/** Instead of what to mend first: what is told may not be wrong at all. */
const OTHER_STANDARD =
  '  it says that it is PDF/UA-2, or another standard than PDF/UA-1, by which alone it is judged here';

function mendFirstLine({ facts, problems }: AuditedPdf): string {
  const [first] = problems;
  if (facts?.isRepaired) return '  mend first: the file itself, which is damaged';
  if (first !== undefined && ruleName(first) === '5/2') return OTHER_STANDARD;
  return `  mend first: ${lowerFirst(first?.title ?? '')}`;
}

const makerLines = ({ name, about, ways }: MadeWith): string[] => [
  `  made with ${name}: ${about}`,
  ...ways.map(({ topics, way }) => `    - ${topics.join(', ')}: ${way}`),
];

function sizeText({ facts }: AuditedPdf): string {
  if (facts === null) return '';
  const fields = facts.formFields === 0 ? '' : `, ${counted(facts.formFields, 'field')}`;
  return `, ${counted(facts.pages, 'page')}${fields}`;
}

const rulesOf = (undecided: AuditedPdf['undecided']): number => new Set(undecided.map(ruleName)).size;
