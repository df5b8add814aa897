import { visibleText } from '../core/visible-text.ts';
import { XML_HEAD, xmlText } from '../formats/ooxml/xml-text.ts';
import type { UaRuleNumber } from '../formats/pdf/ua/report.ts';
import { uaRules } from '../formats/pdf/ua/rules.ts';
import { ruleName } from './advice.ts';
import type { AuditedPdf, Problem } from './audited-pdf.ts';
import { amount, counted, LONGEST_PATH, placeText } from './places.ts';

/** Places in the body of a failure: readers of JUnit show it whole. */
const MOST_PLACES = 50;
/**
 * Cases of a run in which every rule has one: GitLab refuses a report of 250,000 objects or 30 MB, and takes several objects
 * for a case.
 */
const MOST_CASES = 20_000;
/** Places in the body of a failure, in a run of more files than that. */
const FEW_PLACES = 5;

/**
 * A run as JUnit XML, as Jenkins, GitLab and Azure read it: a suite for each file, a case for each rule; in a run of
 * hundreds of files one for all rules that a file keeps. A case is named by what the rule demands. A rule that could not be judged
 * and a file that could not be read are errors. What an attribute says stands in the text as well, since GitLab shows no
 * more than that. No times and no host, so that the same files give the same report.
 */
export function junitOf(audits: readonly AuditedPdf[]): string {
  const isLong = audits.length * uaRules.length > MOST_CASES;
  const suites = audits.map(audit => suiteOf(audit, isLong));
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

function suiteOf(audit: AuditedPdf, isLong: boolean): Suite {
  return audit.outcome === 'unreadable' ? unreadableSuite(audit) : judgedSuite(audit, isLong);
}

function unreadableSuite({ file, unreadable }: AuditedPdf): Suite {
  const message = unreadable?.message ?? 'The file could not be read.';
  const hint = unreadable?.hint === undefined ? [] : [unreadable.hint];
  const error = toldXml('error', unreadable?.code ?? 'ua/broken', message, hint);
  const counts: Counts = { tests: 1, failures: 0, errors: 1 };
  return { counts, xml: suiteXml(file, counts, [caseXml(file, 'The file can be read.', error)]) };
}

function judgedSuite({ file, problems, undecided }: AuditedPdf, isLong: boolean): Suite {
  const broken = new Map(problems.map(problem => [ruleName(problem), problem]));
  const reasons = new Map<string, string[]>();
  for (const rule of undecided)
    reasons.set(ruleName(rule), [...(reasons.get(ruleName(rule)) ?? []), rule.reason]);
  const isKept = (rule: UaRuleNumber) => !broken.has(ruleName(rule)) && !reasons.has(ruleName(rule));
  const told = isLong ? uaRules.filter(rule => !isKept(rule)) : uaRules;
  const cases = told.map(rule => {
    const name = ruleName(rule);
    const problem = broken.get(name);
    const reason = reasons.get(name);
    const content =
      problem !== undefined
        ? failureXml(problem, isLong ? FEW_PLACES : MOST_PLACES)
        : reason !== undefined
          ? undecidedXml(reason)
          : '';
    return caseXml(file, `${name} ${rule.description}`, content);
  });
  if (told.length < uaRules.length) cases.push(caseXml(file, 'All other rules of PDF/UA-1 are kept.', ''));
  const counts: Counts = {
    tests: cases.length,
    failures: broken.size,
    errors: [...reasons.keys()].filter(name => !broken.has(name)).length,
  };
  return { counts, xml: suiteXml(file, counts, cases) };
}

function failureXml(problem: Problem, most: number): string {
  const { title, harm, mend, urgency, count, places, followsFrom } = problem;
  const told = places.slice(0, most).map(place => {
    const where = placeText(place);
    return `${where === null ? '' : `${where}: `}${place.message}`;
  });
  return toldXml('failure', urgency, `${title} (${counted(count, 'place')})`, [
    harm,
    mend,
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

function suiteXml(file: string, { tests, failures, errors }: Counts, cases: readonly string[]): string {
  const counts = `tests="${tests}" failures="${failures}" errors="${errors}"`;
  return `  <testsuite name="${fileText(file)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

/** A line end in an attribute would be read as a blank. */
const attributeText = (text: string): string => xmlText(text.replace(/\s+/g, ' '));

const fileText = (file: string): string => attributeText(visibleText(file, LONGEST_PATH, 'end'));
