/** A place in a source file. Line and column count from 1; the file is relative to the project's root. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A place in a finished document, which has no lines: a page, a structure element, a form field; whatever is known. */
export interface DocumentPlace {
  readonly file: string;
  /** Counted from 1. */
  readonly page?: number;
  /** Structure path, such as `Document/Table/TR[2]/TH`. */
  readonly path?: string;
  /** Full name of a form field. */
  readonly field?: string;
}

/** An error or warning as data: what is wrong, where, and what to do about it. Codes never change; messages may. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly at?: Position;
  readonly place?: DocumentPlace;
  readonly hint?: string;
}

/** The outcome of a phase: a value with its warnings, or everything that stood in the way of one. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Gives the value when no diagnostic is an error, else all diagnostics. */
export function checked<T>(diagnostics: readonly Diagnostic[], value: () => T): Checked<T> {
  return diagnostics.some(isError)
    ? { ok: false, diagnostics }
    : { ok: true, value: value(), warnings: diagnostics };
}

/** Whether a diagnostic stops the run. */
export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

/**
 * A diagnostic as people read it: `file:line:column severity code: message`, with the hint on a line below. In a finished
 * document the place is `form.pdf, page 3, field datum`.
 */
export function formatDiagnostic({ at, place, severity, code, message, hint }: Diagnostic): string {
  const where = at ? `${at.file}:${at.line}:${at.column} ` : place ? `${formatPlace(place)} ` : '';
  return `${where}${severity} ${code}: ${message}${hint ? `\n  hint: ${hint}` : ''}`;
}

function formatPlace({ file, page, path, field }: DocumentPlace): string {
  const parts = [file, page && `page ${page}`, field && `field ${field}`, field ? undefined : path];
  return parts.filter(Boolean).join(', ');
}

/** Diagnostics in the order a person mends them: by file, line and column; those without a place come last. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => {
    if (!a.at || !b.at) return Number(!a.at) - Number(!b.at);
    if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
    return a.at.line - b.at.line || a.at.column - b.at.column;
  });
}

/** The end of an exhaustive switch: reached only by a value the types say can't exist. */
export function unhandled(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
