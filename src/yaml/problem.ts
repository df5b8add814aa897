import type { Diagnostic, Position } from '../core/diagnostics.ts';

/** Makes a diagnostic; the code gets its prefix here. */
export type Problem = (
  code: string,
  at: Position | undefined,
  message: string,
  hint?: string | undefined,
) => Diagnostic;

/** Errors and warnings of one part of the program, with codes like `content/unknown-key`. */
export function problemsOf(prefix: string): { readonly error: Problem; readonly warning: Problem } {
  const problem =
    (severity: Diagnostic['severity']): Problem =>
    (code, at, message, hint) => ({
      code: `${prefix}/${code}`,
      severity,
      message,
      ...(at ? { at } : {}),
      ...(hint ? { hint } : {}),
    });
  return { error: problem('error'), warning: problem('warning') };
}
