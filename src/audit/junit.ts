import { XML_HEAD, xmlText } from '../formats/ooxml/xml-text.ts';
import type { UaRuleNumber } from '../formats/pdf/ua/report.ts';
import { uaRules } from '../formats/pdf/ua/rules.ts';
import { ruleName } from './advice.ts';
import type { AuditedPdf, Problem } from './audited-pdf.ts';
import { amount, counted, LONGEST_PATH, placeText } from './places.ts';
import { visibleText } from './visible-text.ts';

/** Places in the body of a failure: readers of JUnit show it whole. */
const MOST_PLACES = 50;

/**
 * A run as JUnit XML, as Jenkins, GitLab and GitHub actions read it: a suite for each file, a case for each rule. A case is
 * named by what the rule demands. A rule that could not be judged and a file that could not be read are
 * errors. No times and no host, so that the same files give the same report.
 */
export function junitOf(audits: readonly AuditedPdf[]): string {
  const suites = audits.map(suiteOf);
  const total = (key: 'tests' | 'failures' | 'errors') =>
    suites.reduce((sum, { counts }) => sum + counts[key], 0);
  const attributes = `tests="${total('tests')}" failures="${total('failures')}" errors="${total('errors')}"`;
  return `${XML_HEAD}<testsuites name="PDF/UA-1" ${attributes}>\n${suites.map(({ xml }) => xml).join('')}</testsuites>\n`;
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

interface Suite {
  readonly xml: string;
  readonly counts: Counts;
}

function suiteOf(audit: AuditedPdf): Suite {
  return audit.outcome === 'unreadable' ? unreadableSuite(audit) : judgedSuite(audit);
}

function unreadableSuite({ file, unreadable }: AuditedPdf): Suite {
  const message = unreadable?.message ?? 'The file could not be read.';
  const hint = unreadable?.hint ?? '';
  const error = `<error type="${xmlText(unreadable?.code ?? 'ua/broken')}" message="${attributeText(message)}">${xmlText(hint)}</error>`;
  const counts: Counts = { tests: 1, failures: 0, errors: 1 };
  return { counts, xml: suiteXml(file, counts, [caseXml(file, 'The file can be read.', error)]) };
}

function judgedSuite({ file, problems, undecided }: AuditedPdf): Suite {
  const broken = new Map(problems.map(problem => [ruleName(problem), problem]));
  const reasons = new Map<string, string[]>();
  for (const rule of undecided)
    reasons.set(ruleName(rule), [...(reasons.get(ruleName(rule)) ?? []), rule.reason]);
  const isOnlyUndecided = (rule: UaRuleNumber) => !broken.has(ruleName(rule)) && reasons.has(ruleName(rule));
  const cases = uaRules.map(rule => {
    const name = ruleName(rule);
    const problem = broken.get(name);
    const reason = reasons.get(name);
    const told =
      problem !== undefined ? failureXml(problem) : reason !== undefined ? undecidedXml(reason) : '';
    return caseXml(file, `${name} ${rule.description}`, told);
  });
  const counts: Counts = {
    tests: cases.length,
    failures: broken.size,
    errors: uaRules.filter(isOnlyUndecided).length,
  };
  return { counts, xml: suiteXml(file, counts, cases) };
}

function failureXml(problem: Problem): string {
  const { title, harm, mend, urgency, count, places, followsFrom } = problem;
  const told = places.slice(0, MOST_PLACES).map(place => {
    const where = placeText(place);
    return `${where === null ? '' : `${where}: `}${place.message}`;
  });
  const body = [
    harm,
    mend,
    ...(followsFrom === null ? [] : [`This follows from rule ${followsFrom}: mend that first.`]),
    ...told,
    ...(count > told.length ? [`and ${amount(count - told.length)} more`] : []),
  ].join('\n');
  const message = `${title} (${counted(count, 'place')})`;
  return `<failure type="${urgency}" message="${attributeText(message)}">${xmlText(body)}</failure>`;
}

/** Not `skipped`, which readers of these reports take for fine. */
function undecidedXml(reasons: readonly string[]): string {
  return `<error type="ua/undecided" message="${attributeText(`Could not be judged. ${[...new Set(reasons)].slice(0, MOST_PLACES).join(' ')}`)}"/>`;
}

function caseXml(file: string, name: string, content: string): string {
  const head = `<testcase classname="${fileText(file)}" name="${attributeText(name)}"`;
  return content === '' ? `    ${head}/>\n` : `    ${head}>${content}</testcase>\n`;
}

function suiteXml(file: string, { tests, failures, errors }: Counts, cases: readonly string[]): string {
  const counts = `tests="${tests}" failures="${failures}" errors="${errors}"`;
  return `  <testsuite name="${fileText(file)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

/** A line end in an attribute would be read as a blank. */
const attributeText = (text: string): string => xmlText(text.replace(/\s+/g, ' '));

const fileText = (file: string): string => attributeText(visibleText(file, LONGEST_PATH, 'end'));
