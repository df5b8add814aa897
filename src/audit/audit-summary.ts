import { RULE_NAMES } from './advice/rule-names.ts';
import { lowerFirst } from './audit-diagnostics.ts';
import type { AuditedPdf } from './audited-pdf.ts';
import { makerOf } from './makers.ts';
import { amount, LONGEST_PATH } from './places.ts';
import { visibleText } from './visible-text.ts';

/** What no rule of a machine says anything about. Told once a run. */
const STILL_TO_LOOK_AT =
  'A person still has to look: no machine can tell whether the reading order makes sense, and whether names and descriptions are right. ' +
  'veldwerk check form.pdf --review form.html makes a page for that, to tick off.';

/**
 * The last lines of a run: a verdict on each file, and what is left for a person once one passes.
 * @param isLookedAt Whether a person did so already.
 */
export function summaryOf(audits: readonly AuditedPdf[], isLookedAt = false): string[] {
  const isLeft = !isLookedAt && audits.some(({ outcome }) => outcome === 'passes');
  return [...audits.flatMap(verdictLines), ...(isLeft ? [STILL_TO_LOOK_AT] : [])];
}

function verdictLines(audit: AuditedPdf): string[] {
  const { outcome, facts, problems, undecided, unreadable } = audit;
  const file = visibleText(audit.file, LONGEST_PATH, 'end');
  switch (outcome) {
    case 'passes':
      return [`${file} passes PDF/UA-1: ${RULE_NAMES.length} rules${sizeText(audit)}`];
    case 'undecided':
      return [
        `${file} breaks no rule of PDF/UA-1, but ${counted(rulesOf(undecided), 'rule')} could not be judged: no verdict${sizeText(audit)}`,
      ];
    case 'unreadable':
      return [`${file} could not be judged: ${unreadable?.message ?? 'it could not be read'}`];
    case 'fails': {
      const places = problems.reduce((sum, { count }) => sum + count, 0);
      const [first] = problems;
      const broken = `${problems.length} of ${RULE_NAMES.length} rules broken, in ${counted(places, 'place')}`;
      const maker = facts === null ? null : makerOf(facts);
      return [
        `${file} fails PDF/UA-1: ${broken}${first === undefined ? '' : `; mend first: ${lowerFirst(first.title)}`}`,
        ...(maker === null ? [] : [`  made with ${maker.name}: ${maker.advice}`]),
      ];
    }
  }
}

function sizeText({ facts }: AuditedPdf): string {
  if (facts === null) return '';
  const fields = facts.formFields === 0 ? '' : `, ${counted(facts.formFields, 'field')}`;
  return `, ${counted(facts.pages, 'page')}${fields}`;
}

const rulesOf = (undecided: AuditedPdf['undecided']): number =>
  new Set(undecided.map(({ clause, test }) => `${clause}/${test}`)).size;

const counted = (count: number, what: string): string => `${amount(count)} ${what}${count === 1 ? '' : 's'}`;
