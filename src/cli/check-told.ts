import { type PersonsPart, summaryOf } from '../audit/audit-summary.ts';
import type { AuditedPdf } from '../audit/audited-pdf.ts';
import { amount } from '../audit/places.ts';
import { runTotals } from '../audit/run-totals.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { printDiagnostics } from './report.ts';
import { wrapped, wrappedDiagnostic } from './wrapped.ts';

/** Problems that are told in full: logs of build servers end at a few megabytes, and the verdicts come below these. */
const MOST_TOLD = 1000;

export interface ToldRun {
  readonly audits: readonly AuditedPdf[];
  /** What is wrong with each of these files. */
  readonly told: readonly (readonly Diagnostic[])[];
  /** Told below that. */
  readonly further: readonly Diagnostic[];
  readonly part: PersonsPart;
  /** Everything was asked for, however much that is. */
  readonly wantsAll: boolean;
}

/**
 * Tells what is wrong with files, file by file, then a verdict on each, and last how many there are of each. Of thousands of files
 * that fail, only the first are told of in full; how much isn't told is.
 */
export function tellAudits({ audits, told, further, part, wantsAll }: ToldRun): void {
  const shown = wantsAll ? told : beginOf(told);
  const hidden = told.slice(shown.length).filter(diagnostics => diagnostics.length > 0);
  printDiagnostics([...shown.flat(), ...further].map(wrappedDiagnostic));
  if (hidden.length > 0) console.error(wrapped(hiddenText(hidden)));
  for (const text of [...summaryOf(audits, part), runTotals(audits)])
    if (text !== null) console.error(wrapped(text));
}

/** Whole files from the begin, at least one. @param most problems that they may have together */
export function beginOf(
  told: readonly (readonly Diagnostic[])[],
  most = MOST_TOLD,
): readonly (readonly Diagnostic[])[] {
  let count = 0;
  const end = told.findIndex((diagnostics, index) => {
    count += diagnostics.length;
    return count > most && index > 0;
  });
  return end < 0 ? told : told.slice(0, end);
}

function hiddenText(hidden: readonly (readonly Diagnostic[])[]): string {
  const files = `${amount(hidden.length)} file${hidden.length === 1 ? '' : 's'}`;
  return `and ${amount(hidden.flat().length)} more, of ${files}: --all and --json tell them`;
}
