import { type PrefillOutcome, prefill } from '../build/prefill.ts';
import type { PrefillOptions } from '../build/prefill-options.ts';
import type { PrintOutcome } from '../build/print.ts';
import { isKnownToMapping } from '../build/record-run.ts';
import { type Diagnostic, isError } from '../core/diagnostics.ts';
import { writeCoverageReport } from './coverage-report.ts';
import { interruption } from './interruption.ts';
import { progressLine } from './progress.ts';
import { exitCode, printDiagnostics, printJson } from './report.ts';

/** What the command line itself makes of a run. */
interface Reporting {
  readonly report?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** Runs a prefill and tells of it; records are told of by id and code only. */
export async function runPrefillCommand(options: PrefillOptions, how: Reporting): Promise<void> {
  const line = progressLine('records');
  const tools = {
    input: process.stdin,
    cancelled: interruption(),
    ...(how.json ? {} : { onProgress: line.show }),
  };
  const done = await (options.merge === undefined ? prefill : await loadPrint())(options, tools);
  line.end();
  const diagnostics = done.ok
    ? [...done.warnings, ...writeCoverageReport(how.report, done.value.coverage)]
    : done.diagnostics;
  // An archive on standard output leaves no room for anything else there.
  if (how.json && options.to !== '-') printJson({ ok: done.ok, ...(done.ok ? done.value : {}), diagnostics });
  else {
    printDiagnostics(diagnostics, { fold: !how.strict });
    if (done.ok) printSummary(done.value);
    else if (!diagnostics.some(isError)) console.error(REFUSED);
  }
  process.exitCode = exitOf(diagnostics, how.strict ?? false);
}

/** What a file for the printer needs takes longer to load than filling a form. */
const loadPrint = async () => (await import('../build/print.ts')).prefillPrint;

/** Errors say themselves why nothing was written. */
const REFUSED = 'nothing was written: there are warnings, and --strict';

function printSummary(outcome: PrefillOutcome | PrintOutcome): void {
  const isStopped = outcome.report.outcome === 'stopped';
  if (outcome.report.outcome === 'refused') console.error(REFUSED);
  else if (!('file' in outcome)) console.error(filled(outcome));
  else if (!isStopped) console.error(printed(outcome));
}

function printed({ report, file }: PrintOutcome): string {
  const { people, pages, bytes } = report;
  return `${counted(people, 'form')} on ${counted(pages, 'page')}, ${sizeOf(bytes)}, in ${file}`;
}

function filled({ report, target }: PrefillOutcome): string {
  const { made, total, files, bytes, resumed } = report;
  const before = resumed > 0 ? `, ${resumed} of them before` : '';
  const place = target.path === '-' ? 'standard output' : target.path;
  return `${made} of ${counted(total, 'record')}${before}: ${counted(files, 'file')}, ${sizeOf(bytes)}, in ${place}`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What a mapping says itself is no reason to stop. */
function exitOf(diagnostics: readonly Diagnostic[], strict: boolean): number {
  const counts = diagnostics.filter(diagnostic => isError(diagnostic) || !isKnownToMapping(diagnostic));
  return exitCode(counts, strict);
}
