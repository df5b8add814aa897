import { type CosDict, dictEntry, integerEntry, nameEntry } from '../model/cos.ts';
import type { ProgramFlaw } from './font-file.ts';
import type { SfntProgram } from './sfnt.ts';

/** What the rules ask of a code of a font. */
export interface GlyphFacts {
  /** Whether the program draws it; nothing when there is no readable program. */
  readonly present?: boolean;
  /** In thousandths of an em; absent without a readable program. */
  readonly widthInDictionary?: number;
  /** Likewise; absent too where the program has the glyph and its width isn't found. */
  readonly widthInProgram?: number | undefined;
  /**
   * The Unicode string; or the character collection by which readers know it, without a table in the file that says
   * it; or why it isn't known.
   */
  readonly unicode?: string | { readonly collection: string } | { readonly unknown: string };
  readonly isNotdef: boolean;
}

/** A font dictionary that is used to show text, with its program. */
export interface PdfFont {
  readonly dict: CosDict;
  /** The CIDFont of a Type 0 font. */
  readonly descendant?: CosDict;
  /** The character collection of a Type 0 font by which readers know its characters, as `Adobe-Japan1`. */
  readonly collection?: string;
  readonly subtype: string;
  readonly name: string;
  /** Whether a program is embedded that can be read. */
  readonly hasProgram: boolean;
  readonly programFlaw?: ProgramFlaw;
  /** The program of a TrueType font. */
  readonly trueType?: SfntProgram;
  /** Glyph names of a Type 1 program. */
  readonly glyphNames?: ReadonlySet<string>;
  /** Whether the program draws a CID, and the CIDs it draws. */
  readonly drawsCid?: (cid: number) => boolean;
  readonly drawnCids?: () => readonly number[];
  /** Cuts a string into codes; nothing when only data of a reader's own can tell. */
  split(bytes: Uint8Array): number[] | undefined;
  glyph(code: number): GlyphFacts;
}

export const baseFontOf = (dict: CosDict): string => nameEntry(dict, 'BaseFont') ?? '';

/** The six letters that mark a subset of a font. @see ISO 32000-1 §9.6.4 */
const SUBSET_TAG = /^[A-Z]{6}\+/;

export const isSubset = (name: string): boolean => SUBSET_TAG.test(name);

export const withoutSubsetTag = (name: string): string => name.replace(SUBSET_TAG, '');

/** Bit 3 of the descriptor's flags. @see ISO 32000-1 §9.8.2 */
export const isSymbolic = (font: CosDict): boolean =>
  ((integerEntry(dictEntry(font, 'FontDescriptor'), 'Flags') ?? 0) & 4) !== 0;
