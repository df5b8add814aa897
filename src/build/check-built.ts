import { diagnosticsOf } from '../audit/audit-diagnostics.ts';
import type { AuditedPdf } from '../audit/audited-pdf.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { failureOf } from './check-failure.ts';
import { CHECK_SECONDS } from './check-limits.ts';
import { poolOf } from './check-pool.ts';

/** Judges the PDFs of a build, beside the making of the next ones. */
export interface BuiltCheck {
  /** Starts what judges, so that it is there when the first file is. */
  start(): void;
  /** @param file its name below the output folder @param staged where it is now */
  add(file: string, staged: string): void;
  /** For each file, what keeps it from passing PDF/UA-1: nothing, or errors. */
  results(): Promise<readonly (readonly Diagnostic[])[]>;
  close(): void;
}

/** @param out the output folder, as messages name it */
export function builtCheck(out: string): BuiltCheck {
  // One keeps up with a build: to judge a document takes a tenth of what it takes to make it.
  const pool = poolOf(1, CHECK_SECONDS);
  const checks: Promise<readonly Diagnostic[]>[] = [];
  const check = async (name: string, file: string): Promise<readonly Diagnostic[]> => {
    const outcome = await pool.judge({ file, name });
    if ('judged' in outcome) return builtDiagnostics(outcome.judged.audit);
    // Who closes it no longer asks.
    return outcome.kind === 'stopped' ? [] : [failureOf(name, outcome, CHECK_SECONDS)];
  };
  return {
    start: pool.start,
    add: (file, staged) => checks.push(check(`${out}/${file}`, staged)),
    results: () => Promise.all(checks),
    close: pool.close,
  };
}

/** What is wrong with a PDF of ours is mended in what it is made of. */
export function builtDiagnostics(audit: AuditedPdf): readonly Diagnostic[] {
  return diagnosticsOf(audit, { all: false }).map(diagnostic =>
    diagnostic.severity === 'error'
      ? { ...diagnostic, hint: `mend the template or the content. ${diagnostic.hint ?? ''}`.trimEnd() }
      : diagnostic,
  );
}
