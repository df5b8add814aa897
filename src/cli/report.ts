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

export interface PrintOptions {
  /** Of many warnings of one code only the first, so that those of other codes are seen. */
  readonly fold?: boolean;
}

/** Diagnostics on standard error, a count below them. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { fold = false }: PrintOptions = {},
): void {
  if (diagnostics.length === 0) return;
  const errors = diagnostics.filter(isError).length;
  // What must be mended stands last, where one looks; the warnings can wait until then.
  const told = diagnostics.toSorted((a, b) => Number(isError(a)) - Number(isError(b)));
  for (const line of fold || errors > 0 ? foldedLines(told) : told.map(formatDiagnostic)) console.error(line);
  console.error(counts([errors, 'error'], [diagnostics.length - errors, 'warning']));
}

/** Never only counted: columns a privacy officer has to know of, and what is told once of all records for a field. */
const NEVER_FOLDED = /^(?:record\/|export\/(?:sensitive-column|never-read)$)/;

/** Warnings of one code that are shown before the others are only counted. */
const SHOWN_OF_A_CODE = 3;

function foldedLines(diagnostics: readonly Diagnostic[]): readonly string[] {
  const warnings = diagnostics.filter(diagnostic => !isError(diagnostic));
  const met = new Map<string, number>();
  return diagnostics.flatMap(diagnostic => {
    const { code } = diagnostic;
    const nth = (met.get(code) ?? 0) + 1;
    if (!isError(diagnostic)) met.set(code, nth);
    if (isError(diagnostic) || nth <= SHOWN_OF_A_CODE || NEVER_FOLDED.test(code))
      return [formatDiagnostic(diagnostic)];
    if (nth > SHOWN_OF_A_CODE + 1) return [];
    const more = warnings.filter(warning => warning.code === code).length - SHOWN_OF_A_CODE;
    return [`… and ${more} more of ${code} (${whereAll(code, warnings.length < diagnostics.length)})`];
  });
}

function whereAll(code: string, hasErrors: boolean): string {
  if (hasErrors) return 'all are shown when the errors are mended';
  // What only comes to light while a document is made, a check doesn't know.
  return /^(?:content|brand)\//.test(code) ? 'veldwerk check shows them all' : '--json shows them all';
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
