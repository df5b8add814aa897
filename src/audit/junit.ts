import { isError } from '../core/diagnostics.ts';
import { visibleText } from '../core/visible-text.ts';
import { XML_HEAD, xmlText } from '../formats/ooxml/xml-text.ts';
import { uaRules } from '../formats/pdf/ua/rules.ts';
import { ruleName } from './advice.ts';
import type { AuditedPdf, Problem } from './audited-pdf.ts';
import type { LookedAt } from './looked-at.ts';
import { wayOfRule } from './makers.ts';
import { amount, counted, LONGEST_PATH, placeText } from './places.ts';

/** Places in the body of a failure: readers of JUnit show it whole. */
const MOST_PLACES = 50;
/**
 * Cases of a run in which every rule has one: GitLab refuses a report of 250,000 objects or 30 MB, and takes several objects
 * for a case.
 */
const MOST_CASES = 20_000;
/** Places in the bodies of all failures, or the first of each: a line has some hundred bytes. */
const MOST_PLACES_IN_ALL = 100_000;

/**
 * A run as JUnit XML, as Jenkins, GitLab and Azure read it: a suite for each file, a case for each rule; in a run of
 * hundreds of files one for all rules that a file keeps. A case is named by what the rule demands. A rule that could not be judged
 * and a file that could not be read are errors. What an attribute says stands in the text as well, since GitLab shows no
 * more than that. No times and no host, so that the same files give the same report.
 */
export const junitOf = (audits: readonly AuditedPdf[], lookedAt?: LookedAt): string =>
  [...junitPieces(audits, lookedAt)].join('');

/** The same, a file at a time: together those of thousands take hundreds of megabytes to make. */
export function* junitPieces(
  audits: readonly AuditedPdf[],
  lookedAt: LookedAt = new Map(),
): Generator<string, void> {
  const extent = extentOf(audits, lookedAt);
  const total: Record<keyof Counts, number> = { tests: 0, failures: 0, errors: 0 };
  for (const audit of audits) {
    const { tests, failures, errors } = countsOf(audit, extent);
    total.tests += tests;
    total.failures += failures;
    total.errors += errors;
  }
  yield `${XML_HEAD}<testsuites name="PDF/UA-1" ${countsXml(total)}>\n`;
  for (const audit of audits) yield suiteXml(audit, extent);
  yield '</testsuites>\n';
}

/** How much is told. */
interface Extent {
  /** Rules that a file keeps are one case. */
  readonly isLong: boolean;
  /** Places in the body of a failure. */
  readonly places: number;
  /** Of these files it is also told whether a person looked. */
  readonly lookedAt: LookedAt;
}

function extentOf(audits: readonly AuditedPdf[], lookedAt: LookedAt): Extent {
  const failures = audits.reduce((sum, { problems }) => sum + problems.length, 0);
  return {
    lookedAt,
    isLong: audits.length * uaRules.length > MOST_CASES,
    places: Math.max(1, Math.min(MOST_PLACES, Math.floor(MOST_PLACES_IN_ALL / Math.max(1, failures)))),
  };
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

function countsOf(audit: AuditedPdf, extent: Extent): Counts {
  const { tests, failures, errors } = ruleCountsOf(audit, extent);
  const lacks = extent.lookedAt.get(audit.file);
  if (lacks === undefined) return { tests, failures, errors };
  return { tests: tests + 1, failures: failures + (lacks.some(isError) ? 1 : 0), errors };
}

function ruleCountsOf({ outcome, problems, undecided }: AuditedPdf, { isLong }: Extent): Counts {
  if (outcome === 'unreadable') return { tests: 1, failures: 0, errors: 1 };
  const broken = new Set(problems.map(ruleName));
  const errors = new Set(undecided.map(ruleName).filter(name => !broken.has(name))).size;
  const failures = broken.size;
  const told = failures + errors;
  const tests = !isLong || told === uaRules.length ? uaRules.length : told + 1;
  return { tests, failures, errors };
}

const countsXml = ({ tests, failures, errors }: Counts): string =>
  `tests="${tests}" failures="${failures}" errors="${errors}"`;

function unreadableCases({ file, unreadable }: AuditedPdf): readonly string[] {
  const message = unreadable?.message ?? 'The file could not be read.';
  const hint = unreadable?.hint === undefined ? [] : [unreadable.hint];
  const error = toldXml('error', unreadable?.code ?? 'ua/broken', message, hint);
  return [caseXml(file, 'The file can be read.', error)];
}

/** A case for each rule; in a long run for each that isn't kept, and one for the others. */
function casesOf(audit: AuditedPdf, { isLong, places }: Extent): readonly string[] {
  const { file, problems, undecided } = audit;
  const broken = new Map(problems.map(problem => [ruleName(problem), problem]));
  const reasons = new Map<string, string[]>();
  for (const rule of undecided)
    reasons.set(ruleName(rule), [...(reasons.get(ruleName(rule)) ?? []), rule.reason]);
  const cases = uaRules.flatMap(rule => {
    const name = ruleName(rule);
    const problem = broken.get(name);
    const reason = reasons.get(name);
    if (isLong && problem === undefined && reason === undefined) return [];
    const content =
      problem !== undefined
        ? failureXml(audit, problem, places)
        : reason !== undefined
          ? undecidedXml(reason)
          : '';
    return caseXml(file, `${name} ${rule.description}`, content);
  });
  if (cases.length === uaRules.length) return cases;
  return [...cases, caseXml(file, 'All other rules of PDF/UA-1 are kept.', '')];
}

/** Whether somebody found good what no machine can judge; nothing where nobody asks. */
function lookedAtCases({ file }: AuditedPdf, { lookedAt }: Extent): readonly string[] {
  const lacks = lookedAt.get(file);
  if (lacks === undefined) return [];
  const [first, ...more] = lacks.filter(isError);
  const failure =
    first === undefined
      ? ''
      : toldXml(
          'failure',
          first.code,
          first.message,
          more.map(({ message }) => message),
        );
  return [caseXml(file, 'A person looked at it, and found it good.', failure)];
}

function failureXml({ madeWith }: AuditedPdf, problem: Problem, most: number): string {
  const { title, harm, mend, urgency, count, places, followsFrom } = problem;
  const told = places.slice(0, most).map(place => {
    const where = placeText(place);
    return `${where === null ? '' : `${where}: `}${place.message}`;
  });
  const way = wayOfRule(madeWith, problem);
  return toldXml('failure', urgency, `${title} (${counted(count, 'place')})`, [
    harm,
    mend,
    ...(way === null ? [] : [way]),
    ...(followsFrom === null ? [] : [`This follows from rule ${followsFrom}: mend that first.`]),
    ...told,
    ...(count > told.length ? [`and ${amount(count - told.length)} more`] : []),
  ]);
}

/** Not `skipped`, which readers of these reports take for fine. */
function undecidedXml(reasons: readonly string[]): string {
  const told = [...new Set(reasons)].slice(0, MOST_PLACES).join(' ');
  return toldXml('error', 'ua/undecided', `Could not be judged. ${told}`, []);
}

function toldXml(
  element: 'failure' | 'error',
  type: string,
  message: string,
  more: readonly string[],
): string {
  const text = [message, ...more].join('\n');
  return `<${element} type="${xmlText(type)}" message="${attributeText(message)}">${xmlText(text)}</${element}>`;
}

function caseXml(file: string, name: string, content: string): string {
  const head = `<testcase classname="${fileText(file)}" name="${attributeText(name)}"`;
  return content === '' ? `    ${head}/>\n` : `    ${head}>${content}</testcase>\n`;
}

function suiteXml(audit: AuditedPdf, extent: Extent): string {
  const cases = [
    ...(audit.outcome === 'unreadable' ? unreadableCases(audit) : casesOf(audit, extent)),
    ...lookedAtCases(audit, extent),
  ];
  const head = `<testsuite name="${fileText(audit.file)}" ${countsXml(countsOf(audit, extent))}>`;
  return `  ${head}\n${cases.join('')}  </testsuite>\n`;
}

/** A line end in an attribute would be read as a blank. */
const attributeText = (text: string): string => xmlText(text.replace(/\s+/g, ' '));

const fileText = (file: string): string => attributeText(visibleText(file, LONGEST_PATH, 'end'));
