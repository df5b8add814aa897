import { type Diagnostic, formatDiagnostic, isError } from '../core/diagnostics.ts';

/** Exit codes of every command. */
export const EXIT = {
  /** Done, also with warnings. */
  done: 0,
  /** Warnings under `--strict`; nothing was written. */
  warnings: 1,
  /** Errors in the input. */
  input: 2,
  /** A fault of ours. */
  fault: 3,
} as const;

/** The exit code of a run that ended with these diagnostics. */
export function exitCode(diagnostics: readonly Diagnostic[], strict: boolean): number {
  if (diagnostics.some(isError)) return EXIT.input;
  return strict && diagnostics.length > 0 ? EXIT.warnings : EXIT.done;
}

/** Diagnostics on standard error, a count below them. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic));
  const errors = diagnostics.filter(isError).length;
  console.error(counts([errors, 'error'], [diagnostics.length - errors, 'warning']));
}

function counts(...parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}${count === 1 ? '' : 's'}`)
    .join(', ');
}

/** The same as data, on standard output. */
export function printJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}

/** A fault of ours: said plainly, without a stack trace unless asked for. */
export function printFault(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`veldwerk/fault: ${message}`);
  console.error('  hint: this is a fault of Veldwerk; please report it, with the output of VELDWERK_DEBUG=1');
  if (process.env.VELDWERK_DEBUG && error instanceof Error) console.error(error.stack);
}
