import { diagnosticsOf } from '../audit/audit-diagnostics.ts';
import { nextStepOf, type PersonsPart, summaryOf, verdictLine } from '../audit/audit-summary.ts';
import type { AuditedPdf } from '../audit/audited-pdf.ts';
import { amount, counted } from '../audit/places.ts';
import { runOverview } from '../audit/run-overview.ts';
import { runTotals } from '../audit/run-totals.ts';
import { type Diagnostic, isError } from '../core/diagnostics.ts';
import { printDiagnostics } from './report.ts';
import { wrappedDiagnostic, wrappedForPeople } from './wrapped.ts';

/** Problems that are told in full: logs of build servers end at a few megabytes, and the verdicts come below these. */
const MOST_TOLD = 1000;

export interface ToldRun {
  readonly audits: readonly AuditedPdf[];
  /** Told below what is wrong with them. */
  readonly further: readonly Diagnostic[];
  readonly part: PersonsPart;
  /** Everything was asked for, however much that is. */
  readonly wantsAll: boolean;
  /** Only a line on each file was asked for. */
  readonly isBrief: boolean;
}

/**
 * Tells what is wrong with files, file by file, then a verdict on each, what they have in common, and last how many there are of each. Of thousands of files
 * that fail, only the first are told of in full; how much isn't told is.
 */
export function tellAudits(run: ToldRun): void {
  const { audits, part, isBrief } = run;
  if (isBrief) printDiagnostics(run.further.map(wrappedDiagnostic));
  else tellProblems(run);
  const verdicts = isBrief ? audits.map(verdictLine) : summaryOf(audits);
  const last = isBrief ? [] : [...runOverview(audits), ...nextStepOf(audits, part)];
  for (const text of [...verdicts, ...last, runTotals(audits)])
    if (text !== null) console.error(wrappedForPeople(text));
}

function tellProblems({ audits, further, wantsAll }: ToldRun): void {
  const { shown, hidden } = beginOf(diagnosticsIn(audits, wantsAll), wantsAll ? Infinity : MOST_TOLD);
  printDiagnostics([...shown, ...further].map(wrappedDiagnostic));
  if (hidden.files > 0) console.error(wrappedForPeople(hiddenText(hidden)));
}

/** An error, or else all warnings: what the exit code of a run depends on. */
export function diagnosticsThatCount(audits: readonly AuditedPdf[]): readonly Diagnostic[] {
  const warnings: Diagnostic[] = [];
  for (const diagnostics of diagnosticsIn(audits, false)) {
    const error = diagnostics.find(isError);
    if (error) return [error];
    warnings.push(...diagnostics);
  }
  return warnings;
}

/** File by file, as they are asked for: of thousands they would take much room. */
function* diagnosticsIn(audits: readonly AuditedPdf[], all: boolean): Generator<readonly Diagnostic[], void> {
  for (const audit of audits) yield diagnosticsOf(audit, { all });
}

interface Begin {
  readonly shown: readonly Diagnostic[];
  /** What of the files behind them is only counted. */
  readonly hidden: { readonly files: number; readonly problems: number };
}

/** Whole files from the begin, at least one of which something is told. @param most problems that they may have together */
export function beginOf(files: Iterable<readonly Diagnostic[]>, most: number): Begin {
  const shown: Diagnostic[] = [];
  const hidden = { files: 0, problems: 0 };
  for (const diagnostics of files) {
    const isRoom = hidden.files === 0 && (shown.length === 0 || shown.length + diagnostics.length <= most);
    if (isRoom) for (const diagnostic of diagnostics) shown.push(diagnostic);
    else if (diagnostics.length > 0) {
      hidden.files++;
      hidden.problems += diagnostics.length;
    }
  }
  return { shown, hidden };
}

function hiddenText({ files, problems }: Begin['hidden']): string {
  return `and ${amount(problems)} more, of ${counted(files, 'file')}: --all and --json tell them`;
}
