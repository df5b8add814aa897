import { type CosDict, nameEntry } from '../model/cos.ts';
import type { CMapLibrary } from './cmap-library.ts';
import type { GlyphFacts, PdfFont } from './pdf-font.ts';
import { readSimpleFont } from './simple-font.ts';
import { readType0Font } from './type0-font.ts';
import { readType3Font } from './type3-font.ts';

/** Reads a font dictionary by its Subtype. What it says of a code is worked out once. */
export function readFont(dict: CosDict, library: CMapLibrary): PdfFont {
  const font = fontOf(dict, library);
  const glyphs = new Map<number, GlyphFacts>();
  return {
    ...font,
    glyph(code) {
      const known = glyphs.get(code);
      if (known !== undefined) return known;
      const glyph = font.glyph(code);
      glyphs.set(code, glyph);
      return glyph;
    },
  };
}

function fontOf(dict: CosDict, library: CMapLibrary): PdfFont {
  switch (nameEntry(dict, 'Subtype')) {
    case 'Type0':
      return readType0Font(dict, library);
    case 'Type3':
      return readType3Font(dict, library);
    default:
      return readSimpleFont(dict, library);
  }
}
