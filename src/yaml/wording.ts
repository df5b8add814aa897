import type * as z from 'zod';
import type { Diagnostic } from '../core/diagnostics.ts';
import type { Source } from './source.ts';
import type { Path } from './value-at.ts';

/** How messages about one kind of file name things. */
export interface Wording {
  /** The mapping or list member at a path: `field "paid"`, `fonts.display`; the file itself at its root. */
  describe(root: unknown, path: Path): string;
  /** Any value, as what a sentence is about: `"level" of heading "wf_titel"`, `fonts.display.weight`. */
  subject(root: unknown, path: Path): string;
  /** A problem told in a way of its own; undefined for the usual way. */
  special?(issue: z.core.$ZodIssue, source: Source): Diagnostic | undefined;
}

/**
 * Names things by their keys alone: `fonts.display.weight`, `contact 2.label`.
 * @param file what the file itself is called, such as `the brand file`
 */
export function namedByPath(file: string): Wording {
  const name = (_: unknown, path: Path): string =>
    path.map((step, i) => (typeof step === 'number' ? ` ${step + 1}` : `${i ? '.' : ''}${step}`)).join('') ||
    file;
  return { describe: name, subject: name };
}
