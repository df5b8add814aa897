import pkg from '../../package.json' with { type: 'json' };
import { diagnosticsOf } from '../audit/audit-diagnostics.ts';
import type { PersonsPart } from '../audit/audit-summary.ts';
import type { AuditedPdf } from '../audit/audited-pdf.ts';
import { counted } from '../audit/places.ts';
import { type FoundFile, findPdfs } from '../build/check-files.ts';
import type { JudgedPdf } from '../build/check-job.ts';
import { type CheckedPdfs, checkPdfs } from '../build/check-pdfs.ts';
import { type Diagnostic, isError } from '../core/diagnostics.ts';
import { type CheckOptions, refusal } from './check-options.ts';
import {
  jsonText,
  type NamedFile,
  type Output,
  quotedPath,
  refuseShared,
  refuseTarget,
  writeOutputs,
  writeStandardOutput,
} from './check-output.ts';
import { pageNames, refusePages } from './check-pages.ts';
import { passwordPrompt, readPassword } from './check-password.ts';
import { tellAudits } from './check-told.ts';
import { interruption } from './interruption.ts';
import { type ProgressLine, progressLine } from './progress.ts';
import { EXIT, exitCode, printDiagnostics, printFault } from './report.ts';

/** Judges PDFs and tells of them. */
export async function checkFiles(paths: readonly string[], options: CheckOptions): Promise<void> {
  const found = findPdfs(paths);
  const wrong = paths.includes('') ? [NO_NAME] : refusals(found, options);
  const password = options.passwordFile === undefined ? undefined : readPassword(options.passwordFile);
  const refused = [...wrong, ...(password?.ok === false ? password.diagnostics : [])];
  if (refused.length > 0) {
    if (options.json) await writeStandardOutput(jsonText({ ok: false, files: [], diagnostics: refused }));
    else printDiagnostics(refused);
    process.exitCode = EXIT.input;
    return;
  }
  const checked = await judgeAll(found, options, password?.ok ? password.value : undefined);
  await tell(checked, options);
}

/** A variable of a script that isn't set is the likeliest cause. */
const NO_NAME = refusal('one of the files has no name', 'look where the name should come from');

/** What can be refused before any file is judged. */
function refusals(found: readonly FoundFile[], options: CheckOptions): readonly Diagnostic[] {
  const files = found.map(({ file }) => file);
  const { review, record } = options;
  if (record !== undefined && found.length !== 1)
    return [refusal(`--record is about one file, and there are ${found.length}`, 'judge them one by one')];
  return [
    ...(review === undefined ? [] : refusePages(review, files)),
    ...reportsTo(options).flatMap(target => refuseTarget(target, files)),
    ...refuseShared([...namedFor(options), ...reportsTo(options)]),
  ];
}

/** Files that reports go to. */
function reportsTo({ sarif, junit }: CheckOptions): readonly NamedFile[] {
  return [
    { option: '--sarif', path: sarif },
    { option: '--junit', path: junit },
  ].flatMap(({ option, path }) => (path === undefined || path === '-' ? [] : { option, path }));
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
  options: CheckOptions,
  password: string | undefined,
): Promise<CheckedPdfs> {
  const line = progressLine('files', 'don’t pass');
  const ask = password === undefined ? passwordPrompt() : undefined;
  try {
    return await checkPdfs(found, {
      ...(password === undefined ? {} : { password }),
      ...(ask ? { askPassword: askAfter(line, ask) } : {}),
      ...(options.review === undefined ? {} : { wantsPages: true }),
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

async function tell({ files, faults, isStopped }: CheckedPdfs, options: CheckOptions): Promise<void> {
  const audits = files.map(({ audit }) => audit);
  const written = isStopped ? [] : await writeReports(await outputsOf(files, audits, options));
  const leftOut = isStopped || options.sarif === undefined ? [] : await leftOutOf(audits);
  const recorded = isStopped ? [] : await judgeRecordOf(files[0], options.record);
  const further = [...leftOut, ...written, ...recorded, ...(isStopped ? [STOPPED] : [])];
  const wantsAll = options.all ?? false;
  const told = audits.map(audit => diagnosticsOf(audit, { all: wantsAll }));
  const all = [...told.flat(), ...further];
  const lost = options.json
    ? await writeStandardOutput(jsonText({ ok: !all.some(isError), files: audits, diagnostics: further }))
    : [];
  if (options.json) printDiagnostics(lost);
  else {
    tellAudits({ audits, told, further, part: personsPart(options), wantsAll });
    if (options.record !== undefined && !further.some(isError))
      console.error(`somebody looked at it, and found it good: ${quotedPath(options.record)}`);
  }
  for (const { fault } of faults) printFault(new Error(fault));
  process.exitCode = faults.length > 0 ? EXIT.fault : exitCode([...all, ...lost], options.strict ?? false);
}

const personsPart = ({ record, review }: CheckOptions): PersonsPart =>
  record !== undefined ? 'done' : review !== undefined ? 'page-made' : 'open';

const STOPPED: Diagnostic = {
  code: 'check/stopped',
  severity: 'error',
  message: 'the check was stopped before all files were judged; no report was written',
};

/** Reports and pages to where they should go; tells of those that can't be written. */
async function writeReports(outputs: readonly Output[]): Promise<readonly Diagnostic[]> {
  const toOutput = outputs.filter(({ path }) => path === '-');
  // One at most: `wrongUse` refuses more.
  const lost = await Promise.all(toOutput.map(({ text }) => writeStandardOutput(text)));
  return [...lost.flat(), ...writeOutputs(outputs.filter(({ path }) => path !== '-'))];
}

/** The reports and pages that are asked for. */
async function outputsOf(
  files: readonly JudgedPdf[],
  audits: readonly AuditedPdf[],
  { sarif, junit, review }: CheckOptions,
): Promise<readonly Output[]> {
  const reports: Output[] = [];
  if (sarif !== undefined) {
    const { sarifOf } = await import('../audit/sarif.ts');
    const text = jsonText(sarifOf(audits, { version: pkg.version }));
    reports.push({ option: '--sarif', path: sarif, text, isPrivate: false });
  }
  if (junit !== undefined) {
    const { junitOf } = await import('../audit/junit.ts');
    reports.push({ option: '--junit', path: junit, text: junitOf(audits), isPrivate: false });
  }
  return [...reports, ...pagesOf(files, review)];
}

/** What the report for code scanning has no room for. */
async function leftOutOf(audits: readonly AuditedPdf[]): Promise<readonly Diagnostic[]> {
  const { resultsLeftOut } = await import('../audit/sarif.ts');
  const count = resultsLeftOut(audits);
  if (count === 0) return [];
  const message = `the report of --sarif has no room for ${counted(count, 'place')}, the least urgent`;
  return [{ code: 'check/sarif-full', severity: 'warning', message, hint: 'check fewer files at a time' }];
}

function pagesOf(files: readonly JudgedPdf[], review: string | undefined): readonly Output[] {
  if (review === undefined) return [];
  const names = pageNames(
    review,
    files.map(({ audit }) => audit.file),
  );
  return files.flatMap(({ page }, index) =>
    page === null ? [] : { option: '--review', path: names[index] ?? review, text: page, isPrivate: true },
  );
}

async function judgeRecordOf(
  judged: JudgedPdf | undefined,
  record: string | undefined,
): Promise<readonly Diagnostic[]> {
  if (record === undefined || !judged || judged.digest === null) return [];
  const { checkRecord } = await import('./check-record.ts');
  const { audit, digest, questions } = judged;
  return checkRecord(record, { file: audit.file, digest, ...(questions === undefined ? {} : { questions }) });
}
