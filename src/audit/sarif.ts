import { isError } from '../core/diagnostics.ts';
import type { UaFinding, UaRuleNumber } from '../formats/pdf/ua/report.ts';
import { RULE_NAMES } from './advice/rule-names.ts';
import { adviceOf, indexOfRule, ruleCode, ruleName, type Urgency } from './advice.ts';
import type { AuditedPdf, Problem } from './audited-pdf.ts';
import { fileUri } from './file-uri.ts';
import { fingerprint } from './fingerprint.ts';
import type { LookedAt } from './looked-at.ts';
import { wayOfRule } from './makers.ts';
import { amount, placeText } from './places.ts';
import type { ArtifactLocation, SarifLog, SarifNotification, SarifResult, SarifRule } from './sarif-log.ts';

/** GitHub refuses a run with more, and shows the first 5,000. */
const MOST_RESULTS = 25_000;

const LEVELS = { barrier: 'error', hindrance: 'warning', formal: 'note' } as const satisfies Record<
  Urgency,
  string
>;

export interface SarifOptions {
  /** Of this program, such as `0.1.0`. */
  readonly version?: string;
  readonly informationUri?: string;
  /** What keeps files from counting as looked at by a person. */
  readonly lookedAt?: LookedAt;
}

/**
 * A run as SARIF 2.1.0: a result for each breach. What a machine couldn't judge or read, and what is too much to tell, are
 * notifications of the run. GitHub shows a result only with a line; a PDF has none, so all stand on line 1, and page,
 * structure path and field are told in words, as logical locations and as properties.
 * @see SARIF 2.1.0, OASIS Standard, §3.13 and following
 */
export function sarifOf(
  audits: readonly AuditedPdf[],
  { version, informationUri, lookedAt = new Map() }: SarifOptions = {},
): SarifLog {
  const notifications = [
    ...audits.flatMap(notificationsOf),
    ...audits.flatMap((audit, index) => lookedAtNotifications(audit, index, lookedAt)),
    ...leftOut(resultsLeftOut(audits)),
  ];
  const isLookedAt = [...lookedAt.values()].every(lacks => !lacks.some(isError));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Veldwerk',
            ...(version === undefined ? {} : { semanticVersion: version }),
            ...(informationUri === undefined ? {} : { informationUri }),
            rules: RULE_NAMES.map(sarifRule),
          },
        },
        invocations: [
          {
            // What a person found is no result of the tool: this is all that tells a gate of it.
            executionSuccessful: isLookedAt && audits.every(({ outcome }) => outcome !== 'unreadable'),
            toolExecutionNotifications: notifications,
          },
        ],
        artifacts: audits.map(({ file }) => ({
          location: { uri: fileUri(file) },
          mimeType: 'application/pdf',
        })),
        columnKind: 'utf16CodeUnits',
        results: toldOf(audits),
      },
    ],
  };
}

function sarifRule(name: string): SarifRule {
  const rule = ruleOf(name);
  const { title, harm, mend, urgency } = adviceOf(rule);
  return {
    id: ruleCode(rule),
    shortDescription: { text: title },
    fullDescription: { text: harm },
    help: {
      text: `${harm}\n\n${mend}\n\nISO 14289-1:2014, ${rule.clause}, test ${rule.test} of the veraPDF profile.`,
      markdown: `${harm}\n\n**Mend:** ${mend}\n\nISO 14289-1:2014, ${rule.clause}, test ${rule.test} of the veraPDF profile.`,
    },
    defaultConfiguration: { level: LEVELS[urgency] },
    properties: { tags: ['accessibility', 'PDF/UA-1', urgency] },
  };
}

function ruleOf(name: string): UaRuleNumber {
  const [clause = '', test = ''] = name.split('/');
  return { clause, test: Number(test) };
}

/**
 * What keeps people out first; of each urgency one place of every problem of every file, then their other places. A reader
 * shows the begin of a long list, and there a file with a thousand places must not hide the others.
 */
function* resultsOf(audits: readonly AuditedPdf[]): Generator<SarifResult, void> {
  for (const urgency of Object.keys(LEVELS)) {
    // Made anew for their other places: held meanwhile, those of thousands of files take a hundred megabytes.
    for (const results of resultsByProblem(audits, urgency)) {
      const first = results.next();
      if (!first.done) yield first.value;
    }
    for (const results of resultsByProblem(audits, urgency)) {
      results.next();
      yield* results;
    }
  }
}

function* resultsByProblem(
  audits: readonly AuditedPdf[],
  urgency: string,
): Generator<Generator<SarifResult, void>, void> {
  for (const [index, audit] of audits.entries())
    for (const problem of audit.problems)
      if (problem.urgency === urgency) yield problemResults(audit, index, problem);
}

/** As many as a run holds: no more are made, since thousands of files can have a million. */
function toldOf(audits: readonly AuditedPdf[]): SarifResult[] {
  const told: SarifResult[] = [];
  for (const result of resultsOf(audits)) {
    if (told.length === MOST_RESULTS) break;
    told.push(result);
  }
  return told;
}

/** Results that a report of these files has no room for. */
export function resultsLeftOut(audits: readonly AuditedPdf[]): number {
  const places = audits.flatMap(({ problems }) =>
    problems.map(problem => Math.max(1, problem.places.length)),
  );
  return Math.max(0, places.reduce((sum, count) => sum + count, 0) - MOST_RESULTS);
}

/** At least one, also when a file breaks a rule in places that were only counted. */
function* problemResults(
  { file, madeWith }: AuditedPdf,
  index: number,
  problem: Problem,
): Generator<SarifResult, void> {
  const { places, count, urgency, followsFrom } = problem;
  const title = titleOfPlace(problem);
  const way = wayOfRule(madeWith, problem);
  // `./a.pdf` and `a.pdf` are one file.
  const uri = fileUri(file);
  const met = new Map<string, number>();
  const told: readonly UaFinding[] = places.length > 0 ? places : [{ message: `${amount(count)} times.` }];
  for (const place of told) {
    // Without the number of the object, which another export changes.
    const print = fingerprint(
      JSON.stringify([ruleName(problem), uri, place.page, place.path, place.field, place.message]),
    );
    const nth = (met.get(print) ?? 0) + 1;
    met.set(print, nth);
    yield {
      ruleId: ruleCode(problem),
      ruleIndex: indexOfRule(problem),
      level: LEVELS[urgency],
      message: { text: sarifText(messageOf(title, place, way)) },
      locations: [locationOf({ uri, index }, place)],
      partialFingerprints: { primaryLocationLineHash: `${print}:${nth}` },
      properties: {
        ...(place.page === undefined ? {} : { page: place.page }),
        ...(place.object === undefined ? {} : { object: place.object }),
        ...(followsFrom === null ? {} : { followsFrom: ruleCode(ruleOf(followsFrom)) }),
      },
    };
  }
}

/** Each result is one place. Advice that is narrower than its rule has one title for any number. */
function titleOfPlace(problem: Problem): string {
  const isGeneral = problem.title === adviceOf(problem).title;
  return isGeneral && problem.places.length > 0 ? adviceOf(problem, 1).title : problem.title;
}

function messageOf(title: string, place: UaFinding, way: string | null): string {
  const where = placeText(place);
  return `${title}${where === null ? '' : ` (${where})`}. ${place.message}${way === null ? '' : ` ${way}`}`;
}

function locationOf(
  artifactLocation: ArtifactLocation,
  { path, field }: UaFinding,
): SarifResult['locations'][number] {
  const logical = [
    ...(path === undefined ? [] : [{ fullyQualifiedName: path, kind: 'element' }]),
    ...(field === undefined ? [] : [{ fullyQualifiedName: field, kind: 'member' }]),
  ];
  return {
    physicalLocation: { artifactLocation, region: { startLine: 1 } },
    ...(logical.length === 0 ? {} : { logicalLocations: logical }),
  };
}

/** What keeps a file from counting as looked at by a person. */
function lookedAtNotifications(
  { file }: AuditedPdf,
  index: number,
  lookedAt: LookedAt,
): readonly SarifNotification[] {
  const locations = [{ physicalLocation: { artifactLocation: { uri: fileUri(file), index } } }];
  return (lookedAt.get(file) ?? []).map(({ code, severity, message }) => ({
    level: severity,
    message: { text: sarifText(message) },
    descriptor: { id: code },
    locations,
  }));
}

function notificationsOf(audit: AuditedPdf, index: number): SarifNotification[] {
  const { file, unreadable, undecided, problems } = audit;
  const locations = [{ physicalLocation: { artifactLocation: { uri: fileUri(file), index } } }];
  return [
    ...(unreadable === null
      ? []
      : [
          {
            level: 'error',
            message: { text: sarifText(unreadable.message) },
            descriptor: { id: unreadable.code },
            locations,
          } as const,
        ]),
    ...undecided.map(
      rule =>
        ({
          level: 'error',
          message: { text: sarifText(`Rule ${ruleName(rule)} could not be judged. ${rule.reason}`) },
          descriptor: { id: 'ua/undecided' },
          locations,
        }) as const,
    ),
    ...problems
      .filter(({ count, places }) => count > places.length)
      .map(
        problem =>
          ({
            level: 'note',
            message: {
              text: `${problem.title}: ${amount(problem.count)} times, of which ${amount(problem.places.length)} with a place.`,
            },
            locations,
          }) as const,
      ),
  ];
}

/**
 * A message of SARIF can hold links, `[words](address)`, and placeholders, `{0}`: a name in a file must make neither. Other
 * brackets stay as they are, since not every reader takes the escapes away again.
 * @see SARIF 2.1.0 §3.11.5 and §3.11.6
 */
function sarifText(text: string): string {
  const unlinked = text.includes('](') ? text.replace(/[\\[\]]/g, '\\$&') : text;
  return /\{\d+\}/.test(unlinked) ? unlinked.replace(/[{}]/g, '$&$&') : unlinked;
}

function leftOut(count: number): SarifNotification[] {
  if (count === 0) return [];
  return [
    {
      level: 'warning',
      message: {
        text: `${amount(count)} results are left out, the least urgent ones: a run holds ${amount(MOST_RESULTS)}. Check fewer files at a time.`,
      },
    },
  ];
}
