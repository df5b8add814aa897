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

/**
 * Source text of an object with holes for references: texts (latin1) at even places, object numbers of the template at odd
 * ones. Begins and ends with a text.
 */
export type ObjectParts = readonly (string | number)[];

/** The source text of an object, with references as the sink writes them. */
export function fillParts(parts: ObjectParts, sink: Pick<ObjectSink, 'reference'>): string {
  let source = '';
  for (const part of parts) source += typeof part === 'string' ? part : sink.reference(part);
  return source;
}

/** What a person should know of a filled copy. Never a value. */
export interface FillOutcome {
  /** Full names of fields whose value is larger than their box: whole in the field, not all in sight. */
  readonly overflow: readonly string[];
  /** Letters that neither the form font nor the fallback font has; not drawn. */
  readonly missing: readonly { readonly field: string; readonly letters: readonly string[] }[];
  /** Full names of fields whose value is longer than their MaxLen; it stands whole in the file. */
  readonly tooLong: readonly string[];
  /** Full names of values that went nowhere: the form has no such field, or the field no such state. */
  readonly unfilled: readonly string[];
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
