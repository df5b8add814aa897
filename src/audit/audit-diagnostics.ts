import type { Diagnostic } from '../core/diagnostics.ts';
import type { UaFinding } from '../formats/pdf/ua/report.ts';
import { ruleCode, ruleName } from './advice.ts';
import type { AuditedPdf, Problem } from './audited-pdf.ts';
import { followersOf } from './order.ts';
import { amount, counted, diagnosticPlace, fontText, placesText } from './places.ts';

export interface DiagnosticsOptions {
  /** One for each breach, instead of one for each problem. */
  readonly all: boolean;
}

/** Rules that are named when several can't be judged for one reason. */
const NAMED_RULES = 5;

/**
 * What is wrong with a file, for the terminal: an error for each problem in the order in which to mend them, with its place, or
 * the first few. Rules that follow from another are told with it.
 */
export function diagnosticsOf(audit: AuditedPdf, { all }: DiagnosticsOptions): Diagnostic[] {
  if (audit.unreadable !== null) return [audit.unreadable];
  const { file, problems } = audit;
  const broken = all
    ? problems.flatMap(problem => breachesOf(file, problem))
    : problems
        .filter(({ followsFrom }) => followsFrom === null)
        .map(problem => problemDiagnostic(file, problem, followersOf(problem, problems)));
  return [...damageDiagnostics(audit), ...broken, ...undecidedDiagnostics(audit)];
}

/** What is lost of a damaged file, nobody knows: what else is told of it may come from that. */
function damageDiagnostics({ file, facts }: AuditedPdf): Diagnostic[] {
  if (!facts?.isRepaired) return [];
  return [
    {
      code: 'ua/damaged',
      severity: 'warning',
      message:
        'the file is damaged: its parts are not where it says, so only what could be found of it was judged',
      place: diagnosticPlace(file, undefined),
      hint: 'get the file again from where it came from, or export it again, before you mend anything else',
    },
  ];
}

function problemDiagnostic(file: string, problem: Problem, followers: readonly Problem[]): Diagnostic {
  const { title, harm, mend, places, count } = problem;
  const [first] = places;
  const isOne = count === 1 && first !== undefined;
  const where = isOne ? singlePlaceText(first) : placesText(places, count);
  return {
    code: ruleCode(problem),
    severity: 'error',
    message: `${lowerFirst(title)}${where === '' ? '' : `\n  where: ${where}`}\n  harm: ${harm}`,
    place: diagnosticPlace(file, isOne ? first : undefined),
    hint: `${mend}${followersText(followers)}`,
  };
}

/** What the place of the diagnostic doesn't say already. */
function singlePlaceText({ area, font }: UaFinding): string {
  if (area !== undefined) return `${area} of the page`;
  return font === undefined ? '' : fontText(font);
}

function followersText(followers: readonly Problem[]): string {
  if (followers.length === 0) return '';
  const count = followers.reduce((sum, follower) => sum + follower.count, 0);
  const places = counted(count, 'place');
  return followers.length === 1
    ? ` One other rule fails for the same reason, in ${places}.`
    : ` ${followers.length} other rules fail for the same reason, in ${places}.`;
}

/** Each breach in the words of its rule, which name what is found there. */
function breachesOf(file: string, problem: Problem): Diagnostic[] {
  const { title, mend, places, count, followsFrom } = problem;
  const code = ruleCode(problem);
  const hint = followsFrom === null ? mend : `this follows from rule ${followsFrom}: mend that first`;
  const told = places.map(
    (place): Diagnostic => ({
      code,
      severity: 'error',
      message: `${lowerFirst(title)}: ${place.message}`,
      place: diagnosticPlace(file, place),
      hint,
    }),
  );
  if (count === places.length) return told;
  const message = `${lowerFirst(title)}: ${amount(count - places.length)} more, which are only counted`;
  return [...told, { code, severity: 'error', message, place: diagnosticPlace(file, undefined), hint }];
}

/** Titles begin no name, so that they can stand within a sentence. */
export const lowerFirst = (title: string): string => `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`;

/** Rules that could not be judged for the same reason are told together. Errors: a gate lets pass what is known to be good. */
function undecidedDiagnostics({ file, facts, outcome, undecided }: AuditedPdf): Diagnostic[] {
  const first = facts?.isRepaired
    ? 'that may be the damage: with a whole copy of the file these may be judged; else'
    : outcome === 'fails'
      ? 'mend the rest first, which may mend this too; else'
      : 'whether the file passes is open:';
  const byReason = new Map<string, string[]>();
  for (const rule of undecided)
    byReason.set(rule.reason, [...(byReason.get(rule.reason) ?? []), ruleName(rule)]);
  return [...byReason].map(([reason, rules]) => {
    const names = rules.slice(0, NAMED_RULES).join(', ');
    const more = rules.length > NAMED_RULES ? ` and ${rules.length - NAMED_RULES} more` : '';
    return {
      code: 'ua/undecided',
      severity: 'error',
      message: `${rules.length === 1 ? 'rule' : 'rules'} ${names}${more} could not be judged: ${reason}`,
      place: diagnosticPlace(file, undefined),
      hint: `${first} have another checker, such as veraPDF or PAC, look at these rules`,
    };
  });
}
