import { type OpenedSfnt, openSfnt, readSfnt, windowsName } from '../sfnt.ts';

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

/** Family name as programs know it that think in four styles: regular, bold, italic, bold italic. */
const FAMILY_NAME = 1;

/**
 * Reads what Word asks of a TrueType program.
 * @throws RangeError when a table is missing or cut off, or when there is no name
 * @see OpenType 1.9.1 "OS/2", "post", "name"
 */
export function readFontFacts(program: Uint8Array): FontFacts {
  const sfnt = openSfnt(program);
  const { view } = sfnt;
  const os2 = sfnt.table('OS/2');
  const name = windowsName(sfnt, FAMILY_NAME);
  if (!name) throw new RangeError('the font has no family name');
  const selection = view.getUint16(os2 + 62);
  const panose = Array.from({ length: 10 }, (_, index) => view.getUint8(os2 + 32 + index));
  // Version 0 ends before the code pages.
  const codePages = view.getUint16(os2) === 0 ? [0, 0] : [78, 82].map(at => view.getUint32(os2 + at));
  return {
    name,
    bold: (selection & 0x20) !== 0,
    italic: (selection & 0x01) !== 0,
    panose: panose.map(byte => hex(byte, 2)).join(''),
    family: familyOf(panose, view.getUint8(os2 + 30)) ?? (hasPlainL(program, sfnt) ? 'swiss' : 'auto'),
    pitch: view.getUint32(sfnt.table('post') + 12) === 0 ? 'variable' : 'fixed',
    signature: [...[42, 46, 50, 54].map(at => view.getUint32(os2 + at)), ...codePages].map(bits =>
      hex(bits, 8),
    ),
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
function hasPlainL(program: Uint8Array, { view, table }: OpenedSfnt): boolean {
  const glyph = readSfnt(program).glyphs.get(0x4c);
  if (glyph === undefined) return false;
  const loca = table('loca');
  const hasLongOffsets = view.getInt16(table('head') + 50) === 1;
  const offset = hasLongOffsets ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph);
  const at = table('glyf') + offset;
  const [contours, lastPoint] = [view.getInt16(at), view.getUint16(at + 10)];
  return contours === 1 && lastPoint + 1 === CORNERS;
}
