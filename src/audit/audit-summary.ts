import { visibleText } from '../core/visible-text.ts';
import { RULE_NAMES } from './advice/rule-names.ts';
import { ruleName } from './advice.ts';
import { lowerFirst } from './audit-diagnostics.ts';
import type { AuditedPdf } from './audited-pdf.ts';
import type { MadeWith } from './makers.ts';
import { counted, LONGEST_PATH } from './places.ts';

/** What no rule of a machine says anything about. Told once a run. */
const STILL_TO_LOOK_AT =
  'A person still has to look: no machine can tell whether the reading order makes sense, and whether names and descriptions are right. ' +
  'veldwerk check form.pdf --review form.html makes a page for that, to tick off.';

/** Where a list of names and pages doesn't help. Told once a run. */
const SEE_THE_PLACES =
  'To see the places: veldwerk check form.pdf --review form.html makes a page that shows each page, field and picture, and what is read out.';

const TICK_THE_PAGE =
  'Open the page in a browser: it shows what is read out, and asks what no machine can judge. Answer, save it, and keep it beside the file.';

/** How far a person got: nobody looked, the page for it is made now, or it is ticked. */
export type PersonsPart = 'open' | 'page-made' | 'done';

/** The last lines of a run: a verdict on each file, and what is left for a person. */
export function summaryOf(audits: readonly AuditedPdf[], part: PersonsPart = 'open'): string[] {
  return [...audits.flatMap(verdictLines), ...(part === 'done' ? [] : nextStep(audits, part))];
}

function nextStep(audits: readonly AuditedPdf[], part: Exclude<PersonsPart, 'done'>): string[] {
  const outcomes = new Set(audits.map(({ outcome }) => outcome));
  const isReadable = outcomes.has('passes') || outcomes.has('fails') || outcomes.has('undecided');
  if (part === 'page-made') return isReadable ? [TICK_THE_PAGE] : [];
  if (outcomes.has('fails')) return [SEE_THE_PLACES];
  return outcomes.has('passes') ? [STILL_TO_LOOK_AT] : [];
}

function verdictLines(audit: AuditedPdf): string[] {
  const { outcome, facts, madeWith, problems, undecided, unreadable } = audit;
  const file = visibleText(audit.file, LONGEST_PATH, 'end');
  switch (outcome) {
    case 'passes':
      return [
        `${file} passes PDF/UA-1: ${RULE_NAMES.length} rules${sizeText(audit)}${facts?.isRepaired ? ', and is damaged' : ''}`,
      ];
    case 'undecided':
      return [
        `${file} breaks no rule of PDF/UA-1, but ${counted(rulesOf(undecided), 'rule')} could not be judged: no verdict${sizeText(audit)}`,
      ];
    case 'unreadable':
      return [`${file} could not be judged: ${lowerFirst(unreadable?.message ?? 'it could not be read')}`];
    case 'fails': {
      const places = problems.reduce((sum, { count }) => sum + count, 0);
      const [first] = problems;
      const isDamaged = facts?.isRepaired ?? false;
      const mendFirst = isDamaged ? 'the file itself, which is damaged' : lowerFirst(first?.title ?? '');
      const broken = `${problems.length} of ${RULE_NAMES.length} rules broken, in ${counted(places, 'place')}`;
      const toMend = counted(problems.filter(({ followsFrom }) => followsFrom === null).length, 'thing');
      return [
        `${file} fails PDF/UA-1: ${toMend} to mend (${broken})`,
        `  mend first: ${mendFirst}`,
        ...(madeWith === null ? [] : makerLines(madeWith)),
      ];
    }
  }
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
