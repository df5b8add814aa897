import type { Diagnostic, Position } from '../core/diagnostics.ts';
import { nearest } from '../core/nearest.ts';

/** An error in a brand; the code gets its `brand/` prefix here. */
export function brandError(
  code: string,
  at: Position | undefined,
  message: string,
  hint?: string,
): Diagnostic {
  return {
    code: `brand/${code}`,
    severity: 'error',
    message,
    ...(at ? { at } : {}),
    ...(hint ? { hint } : {}),
  };
}

/** The hint for a name that isn't known: the nearest one, else all of them when they are few. */
export function suggest(name: string, known: readonly string[]): string | undefined {
  const near = nearest(name, known);
  if (near) return `did you mean "${near}"?`;
  return known.length > 0 ? `known here: ${known.join(', ')}` : undefined;
}
