import type { Diagnostic, Position } from '../core/diagnostics.ts';
import { nearest } from '../core/nearest.ts';

/** An error of the content layer; the code gets its `content/` prefix here. */
export function error(code: string, at: Position, message: string, hint?: string): Diagnostic {
  return { code: `content/${code}`, severity: 'error', message, at, ...(hint ? { hint } : {}) };
}

/** A warning of the content layer. */
export function warning(code: string, at: Position, message: string, hint?: string): Diagnostic {
  return { ...error(code, at, message, hint), severity: 'warning' };
}

/** The hint for a name that isn't known: the nearest one, else all of them when they are few. */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  const near =
    known.find(candidate => name.length > 1 && candidate.startsWith(`${name}-`)) ??
    nearest(name.slice(0, LONGEST_QUOTE), known);
  if (near) return `did you mean "${near}"?`;
  return known.length > 0 && known.length <= MOST_LISTED ? `known here: ${known.join(', ')}` : undefined;
}

/** A value as a message shows it: quoted, on one line, shortened when it is long. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : String(value);
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return typeof value === 'string' ? JSON.stringify(short) : short;
}

/** Words in a row: `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

const LONGEST_QUOTE = 60;
const MOST_LISTED = 16;
