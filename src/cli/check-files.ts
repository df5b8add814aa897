import type { PersonsPart } from '../audit/audit-summary.ts';
import { counted } from '../audit/places.ts';
import { type FoundFile, findPdfs, isFolder } from '../build/check-files.ts';
import { type CheckedPdfs, checkPdfs } from '../build/check-pdfs.ts';
import { type Diagnostic, isError } from '../core/diagnostics.ts';
import { type CheckOptions, refusal } from './check-options.ts';
import {
  type NamedFile,
  quotedPath,
  refuseShared,
  refuseTarget,
  writeStandardOutput,
} from './check-output.ts';
import type { PagePlan, WrittenPages } from './check-pages.ts';
import { passwordPrompt, readPassword } from './check-password.ts';
import type { CheckedRecords } from './check-record.ts';
import { reportsTo, writeReports } from './check-reports.ts';
import { diagnosticsThatCount, tellAudits } from './check-told.ts';
import { interruption } from './interruption.ts';
import { jsonPieces } from './json-pieces.ts';
import { type ProgressLine, progressLine } from './progress.ts';
import { EXIT, exitCode, printDiagnostics, printFault } from './report.ts';

/** Judges PDFs and tells of them. */
export async function checkFiles(paths: readonly string[], options: CheckOptions): Promise<void> {
  const found = findPdfs(paths);
  const plans = await plansOf(found, options);
  const wrong = paths.includes('') ? [NO_NAME] : await refusals(found, plans, options);
  const password = options.passwordFile === undefined ? undefined : readPassword(options.passwordFile);
  const refused = [...wrong, ...(password?.ok === false ? password.diagnostics : [])];
  if (refused.length > 0) {
    if (options.json) await writeStandardOutput(jsonPieces({ ok: false, files: [], diagnostics: refused }));
    else printDiagnostics(refused);
    process.exitCode = EXIT.input;
    return;
  }
  const checked = await judgeAll(found, plans, options, password?.ok ? password.value : undefined);
  await tell(checked, plans, options);
}

/** Where pages go, when any are asked for. */
async function plansOf(found: readonly FoundFile[], { review }: CheckOptions): Promise<readonly PagePlan[]> {
  if (review === undefined) return [];
  const { planPages } = await import('./check-pages.ts');
  return planPages(review, found);
}

/** A variable of a script that isn't set is the likeliest cause. */
const NO_NAME = refusal('one of the files has no name', 'look where the name should come from');

/** What can be refused before any file is judged. */
async function refusals(
  found: readonly FoundFile[],
  plans: readonly PagePlan[],
  options: CheckOptions,
): Promise<readonly Diagnostic[]> {
  const files = found.map(({ file }) => file);
  const { review, record } = options;
  if (record !== undefined && found.length !== 1 && !isFolder(record))
    return [
      refusal(
        `${quotedPath(record)} is one record, and there are ${found.length} files`,
        'name a folder of them with --record, or judge the files one by one',
      ),
    ];
  const pages = review === undefined ? [] : (await import('./check-pages.ts')).refusePages(review, plans);
  return [
    ...pages,
    ...reportsTo(options).flatMap(target => refuseTarget(target, files)),
    ...refuseShared([...namedFor(options), ...reportsTo(options)]),
  ];
}

/** Files that are read, and must not be lost to a report. */
function namedFor({ record, passwordFile }: CheckOptions): readonly NamedFile[] {
  return [
    { option: '--record', path: record },
    { option: '--password-file', path: passwordFile },
  ].flatMap(({ option, path }) => (path === undefined ? [] : { option, path }));
}

async function judgeAll(
  found: readonly FoundFile[],
  plans: readonly PagePlan[],
  options: CheckOptions,
  password: string | undefined,
): Promise<CheckedPdfs> {
  const wanted = new Set(plans.flatMap(({ file, isThere }) => (isThere ? [] : file)));
  const line = progressLine('files', 'don’t pass');
  const ask = password === undefined ? passwordPrompt() : undefined;
  try {
    return await checkPdfs(found, {
      ...(password === undefined ? {} : { password }),
      ...(ask ? { askPassword: askAfter(line, ask) } : {}),
      ...(options.review === undefined ? {} : { wantsPage: (file: string) => wanted.has(file) }),
      ...(options.locale === undefined ? {} : { pageLocale: options.locale }),
      ...(options.record === undefined ? {} : { wantsQuestions: true }),
      ...(options.timeout === undefined ? {} : { seconds: options.timeout }),
      ...(options.workers === undefined ? {} : { workers: options.workers }),
      ...(options.json || found.length === 1 ? {} : { onProgress: line.show }),
      cancelled: interruption(),
    });
  } finally {
    line.end();
  }
}

/** The line that tells of progress makes room for a question. */
function askAfter(line: ProgressLine, ask: (file: string) => Promise<string | undefined>): typeof ask {
  return file => {
    line.end();
    return ask(file);
  };
}

async function tell(checked: CheckedPdfs, plans: readonly PagePlan[], options: CheckOptions): Promise<void> {
  const { files, faults, isStopped } = checked;
  const audits = files.map(({ audit }) => audit);
  const { lookedAt, unread } = await recordsOf(checked, options);
  const reports = isStopped ? [] : await writeReports(audits, lookedAt, options);
  const pages = isStopped ? NO_PAGES : await pagesOf(checked, plans, options);
  const further = [
    ...reports,
    ...pages.diagnostics,
    ...unread,
    ...[...lookedAt.values()].flat(),
    ...(isStopped ? [STOPPED] : []),
  ];
  const all = [...diagnosticsThatCount(audits), ...further];
  const lost = options.json
    ? await writeStandardOutput(jsonPieces({ ok: !all.some(isError), files: audits, diagnostics: further }))
    : [];
  if (options.json) printDiagnostics(lost);
  else {
    const part = personsPart(options, pages);
    tellAudits({ audits, further, part, wantsAll: options.all ?? false, isBrief: options.brief ?? false });
  }
  for (const line of [...pages.told, ...lookedAtTold(lookedAt, unread, options)]) console.error(line);
  for (const { fault } of faults) printFault(new Error(fault));
  process.exitCode = faults.length > 0 ? EXIT.fault : exitCode([...all, ...lost], options.strict ?? false);
}

/** Nobody is told to open a page that could not be written. */
const personsPart = ({ record, review }: CheckOptions, { written }: WrittenPages): PersonsPart =>
  record !== undefined ? 'done' : review === undefined ? 'open' : written.length > 0 ? 'page-made' : 'done';

const STOPPED: Diagnostic = {
  code: 'check/stopped',
  severity: 'error',
  message: 'the check was stopped before all files were judged; no report was written',
};

const NO_PAGES = { written: [], diagnostics: [], told: [] } as const;

async function pagesOf(
  { files }: CheckedPdfs,
  plans: readonly PagePlan[],
  { review }: CheckOptions,
): Promise<WrittenPages & { readonly told: readonly string[] }> {
  if (review === undefined) return NO_PAGES;
  const { pagesTold, writePages } = await import('./check-pages.ts');
  const pages = writePages(files, plans);
  return { ...pages, told: pagesTold(review, plans, pages.written) };
}

async function recordsOf(
  { files, isStopped }: CheckedPdfs,
  { record }: CheckOptions,
): Promise<CheckedRecords> {
  if (record === undefined || isStopped) return { lookedAt: new Map(), unread: [] };
  const { checkRecords } = await import('./check-record.ts');
  return checkRecords(record, files);
}

/** That somebody looked at every file, and found it good. */
function lookedAtTold(
  lookedAt: CheckedRecords['lookedAt'],
  unread: readonly Diagnostic[],
  { record, json }: CheckOptions,
): readonly string[] {
  const isGood = lookedAt.size > 0 && ![...lookedAt.values(), unread].flat().some(isError);
  if (json || record === undefined || !isGood) return [];
  const what =
    lookedAt.size === 1 ? 'it, and found it good' : `${counted(lookedAt.size, 'file')}, and found them good`;
  return [`somebody looked at ${what}: ${quotedPath(record)}`];
}
