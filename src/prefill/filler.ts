import type { PersonRecord } from '../model/record.ts';

/** One filled file of a record. */
export interface FilledFile {
  /** Behind the record's name in a file name: `pdf`, `docx`, `xlsx`. */
  readonly extension: string;
  /** Valid until the next fill: whoever keeps it copies it. */
  readonly bytes: Uint8Array;
  /**
   * Codes of what a person should look at: those of the record that concern what is filled in of it, and those of filling:
   * `text_overflow:wf_naam_medewerker`, `missing_letters:FIELD:U+0627`. Never a value.
   */
  readonly warnings: readonly string[];
}

/** Fills one template with records, one after the other. */
export interface Filler {
  readonly extension: string;
  fill(record: PersonRecord): FilledFile;
}
