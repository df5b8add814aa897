import type { FormValues } from '../form-field.ts';

/**
 * Where the objects of one filled copy go. Numbers are those of the template; a sink that puts many copies in one file
 * gives them others, so bodies hold references only as `reference` writes them.
 */
export interface ObjectSink {
  /** A number (in the template's numbering) for an object the template doesn't have. */
  fresh(): number;
  /** An indirect reference: `12 0 R`. */
  reference(number: number): string;
  /** An object in place of the template's, or a new one. @param body PDF syntax, a latin1 string */
  put(number: number, body: string): void;
  /** A stream object. @param entries of its dictionary without Length; data as latin1 */
  putStream(number: number, entries: string, data: string): void;
}

/** What a person should know of a filled copy. Never a value. */
export interface FillOutcome {
  /** Full names of fields whose value is larger than their box: whole in the field, not all in sight. */
  readonly overflow: readonly string[];
  /** Letters that neither the form font nor the fallback font has; not drawn. */
  readonly missing: readonly { readonly field: string; readonly letters: readonly string[] }[];
}

/** The ways a PDF is filled. */
export const FILL_MODES = ['slim', 'incremental', 'flat'] as const;
export type FillMode = (typeof FILL_MODES)[number];

export interface FilledPdf extends FillOutcome {
  /** Valid until the next fill: whoever keeps it copies it. */
  readonly bytes: Uint8Array;
}

/** A PDF form, compiled: parsed once, filled many times. */
export interface CompiledPdf {
  /** Full names of the form fields it can fill. */
  readonly names: ReadonlySet<string>;
  fill(values: FormValues): FilledPdf;
}
