import type { PdfSignature } from '../formats/pdf/read/signatures.ts';
import type { FilledFormat } from './file-type.ts';
import type { ReadValue } from './reading.ts';

/** One filled form, read back: what `veldwerk extract` writes. */
export interface Extracted {
  /** As the caller names it. */
  readonly file: string;
  /** In a print file of many people, the group of one person's fields: `p00001`; else null. */
  readonly part: string | null;
  readonly format: FilledFormat;
  readonly document: string;
  /** Null when the file doesn't say. */
  readonly version: string | null;
  readonly locale: string;
  /**
   * A value for each field: text, `yyyy-mm-dd`, a number, true or false, `{ vink, tekst }`, `{ signed, name }`; null when
   * nothing is filled in.
   */
  readonly values: { readonly [id: string]: ReadValue };
  /** What can't be read as a value of its field, as it was written; its value is null. */
  readonly raw: { readonly [id: string]: string };
  /** Names of what is filled in in the file that the document doesn't know. */
  readonly unknown: readonly string[];
  /** Fields of an earlier version that the file still has: where their value is now, null when nowhere. */
  readonly retired: readonly { readonly id: string; readonly to: string | null }[];
  /** Signature fields of a PDF that hold a signature, which isn't verified, and fields that changed since. */
  readonly signed: readonly PdfSignature[];
  /** Codes of what a person should look at, with the field's id behind a colon: `value_invalid:wf_datum`. */
  readonly warnings: readonly string[];
}
