import type { Comparison } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { RetiredField } from './retired-field.ts';

/** A document that filled files are read back as. */
export interface ReadableDocument {
  readonly id: string;
  /** The languages it exists in, the base first. */
  readonly locales: readonly string[];
  /** Whether what people write in it is theirs alone: it is read only when they hand it over. */
  readonly personal: boolean;
  readonly retired: readonly RetiredField[];
  /** The document in a language, with every part that may be left out. @throws Error when it doesn't exist in it */
  edition(locale: string): Edition;
}

export interface Edition {
  readonly document: Document | Comparison;
  /** Ids of fields that a file may lack: they stand in parts that may be left out. */
  readonly optional: ReadonlySet<string>;
}
