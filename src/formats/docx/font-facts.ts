import { headTable } from '../sfnt/head-table.ts';
import { NAME_IDS, windowsName } from '../sfnt/name-table.ts';
import { type OpenedSfnt, openSfnt, tableOf } from '../sfnt/open-sfnt.ts';
import { os2Table } from '../sfnt/os2-table.ts';
import { postTable } from '../sfnt/post-table.ts';
import { unicodeGlyph } from '../sfnt/unicode-glyphs.ts';

/** `w:family`: what kind of letters a font has (ISO/IEC 29500-1 §17.18.30). */
export type FontFamily = 'auto' | 'decorative' | 'modern' | 'roman' | 'script' | 'swiss';

/** What Word wants to know of a font: how it is called, and what looks like it where it isn't there. */
export interface FontFacts {
  /** The name that `w:rFonts` gives. A weight that is neither regular nor bold is a family of its own. */
  readonly name: string;
  /** Whether it is the bold or the italic of its name: what `w:b` and `w:i` ask for. */
  readonly bold: boolean;
  readonly italic: boolean;
  /** Ten bytes, hexadecimal. */
  readonly panose: string;
  readonly family: FontFamily;
  readonly pitch: 'fixed' | 'variable';
  /** The scripts (four numbers) and code pages (two) it was made for, each of 32 bits, hexadecimal. */
  readonly signature: readonly string[];
}

/**
 * Reads what Word asks of a TrueType program.
 * @throws RangeError when a table is missing or cut off, or when there is no name
 */
export function readFontFacts(program: Uint8Array): FontFacts {
  const sfnt = openSfnt(program);
  const name = windowsName(sfnt, NAME_IDS.family);
  if (!name) throw new RangeError('the font has no family name');
  const { selection, panose, familyClass, scripts, codePages = [0, 0] } = os2Table(sfnt);
  return {
    name,
    bold: (selection & 0x20) !== 0,
    italic: (selection & 0x01) !== 0,
    panose: panose.map(byte => hex(byte, 2)).join(''),
    family: familyOf(panose, familyClass) ?? (hasPlainL(sfnt) ? 'swiss' : 'auto'),
    pitch: postTable(sfnt).isMonospaced ? 'fixed' : 'variable',
    signature: [...scripts, ...codePages].map(bits => hex(bits, 8)),
  };
}

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');

/** PANOSE: kind of family, of serif and of proportion. */
const [LATIN_TEXT, LATIN_HAND, LATIN_DECORATIVE] = [2, 3, 4];
const [FIRST_SERIF, FIRST_SANS, LAST_SANS] = [2, 11, 15];
const MONOSPACED = 9;

/** By PANOSE, and where that says nothing by the class that IBM gave (`sFamilyClass`). */
function familyOf(
  [kind, serif = 0, , proportion]: readonly number[],
  familyClass: number,
): FontFamily | undefined {
  if (kind === LATIN_HAND) return 'script';
  if (kind === LATIN_DECORATIVE) return 'decorative';
  if (kind === LATIN_TEXT) {
    if (proportion === MONOSPACED) return 'modern';
    if (serif >= FIRST_SERIF && serif < FIRST_SANS) return 'roman';
    if (serif >= FIRST_SANS && serif <= LAST_SANS) return 'swiss';
  }
  return FAMILY_CLASSES[familyClass];
}

const FAMILY_CLASSES: Readonly<Record<number, FontFamily>> = {
  1: 'roman',
  2: 'roman',
  3: 'roman',
  4: 'roman',
  5: 'roman',
  7: 'roman',
  8: 'swiss',
  9: 'decorative',
  10: 'script',
};

/** The corners of an L without serifs. */
const CORNERS = 6;

/**
 * Whether the letter L is drawn with nothing but its six corners. Many free fonts leave PANOSE and class empty; where
 * such a font can't be used, Word should all the same put a sans-serif in the place of a sans-serif.
 * @see OpenType 1.9.1 "glyf", "loca"
 */
function hasPlainL(sfnt: OpenedSfnt): boolean {
  const { reader } = sfnt;
  const glyph = unicodeGlyph(sfnt, 0x4c);
  if (glyph === undefined) return false;
  const loca = tableOf(sfnt, 'loca').offset;
  const offset = headTable(sfnt).hasLongOffsets
    ? reader.u32(loca + 4 * glyph)
    : 2 * reader.u16(loca + 2 * glyph);
  const at = tableOf(sfnt, 'glyf').offset + offset;
  const [contours, lastPoint] = [reader.i16(at), reader.u16(at + 10)];
  return contours === 1 && lastPoint + 1 === CORNERS;
}
