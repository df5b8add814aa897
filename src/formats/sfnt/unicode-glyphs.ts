import { type CmapSubtable, readCmapTable } from './cmap-table.ts';
import { type OpenedSfnt, tableOf } from './open-sfnt.ts';

/** Platforms whose codes are Unicode; `WINDOWS` has older encodings as well. */
const [UNICODE, WINDOWS] = [0, 3];
/** Encodings of Windows: codes in the private use area, the Basic Multilingual Plane, and all of Unicode. */
const [SYMBOL, BASIC, FULL] = [0, 1, 10];

/** U+0000 is mapped by some fonts, and is no text: no PDF may say that a glyph means it (ISO 14289-1 §7.21.7). */
const [FIRST_CODE_POINT, LAST_CODE_POINT] = [1, 0x10ffff];

/**
 * The glyph indices of all code points that the font has a glyph for. What a subtable for all of Unicode says goes before
 * what one for the Basic Multilingual Plane does.
 * @throws RangeError when the table is missing or cut off
 * @see OpenType 1.9.1 "cmap"
 */
export function unicodeGlyphs(sfnt: OpenedSfnt): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (const { codes, glyph } of unicodeSubtables(sfnt)) {
    let next = FIRST_CODE_POINT;
    for (const { first, last } of codes) {
      // They stand in order. Those of a broken font may overlap by the thousand: no code is looked up twice.
      for (let code = Math.max(first, next); code <= Math.min(last, LAST_CODE_POINT); code++) {
        next = code + 1;
        const index = glyph(code);
        if (index !== 0 && !glyphs.has(code)) glyphs.set(code, index);
      }
    }
  }
  return glyphs;
}

/**
 * The glyph index of one code point; undefined when the font has none.
 * @throws RangeError when the table is missing or cut off
 */
export function unicodeGlyph(sfnt: OpenedSfnt, codePoint: number): number | undefined {
  return unicodeSubtables(sfnt)
    .map(({ glyph }) => glyph(codePoint))
    .find(index => index !== 0);
}

function unicodeSubtables(sfnt: OpenedSfnt): readonly CmapSubtable[] {
  return readCmapTable(sfnt.reader, tableOf(sfnt, 'cmap').offset)
    .filter(isUnicode)
    .sort((a, b) => Number(isFull(b)) - Number(isFull(a)));
}

const isUnicode = ({ platform, encoding }: CmapSubtable): boolean =>
  platform === UNICODE || (platform === WINDOWS && [SYMBOL, BASIC, FULL].includes(encoding));

/** Encodings 4 and 6 of platform Unicode are for more than the Basic Multilingual Plane. */
const isFull = ({ platform, encoding }: CmapSubtable): boolean =>
  platform === UNICODE ? encoding === 4 || encoding === 6 : encoding === FULL;
