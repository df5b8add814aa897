import { operations } from '../content/operations.ts';
import { asStream, bytesOf, type CosDict, dictEntry, entry, nameEntry } from '../model/cos.ts';
import { readCMap } from './cmap.ts';
import type { CMapLibrary } from './cmap-library.ts';
import { NOTDEF, symbolGlyphNames } from './encodings.ts';
import { listedUnicode } from './glyph-list.ts';
import type { PdfFont } from './pdf-font.ts';
import { encodingNames, NO_CHARACTER, simpleWidths } from './simple-font.ts';

/** A font whose glyphs are content streams. @see ISO 32000-1 §9.6.5 */
export function readType3Font(dict: CosDict, library: CMapLibrary): PdfFont {
  const nameAt = encodingNames(dict);
  const widthOf = simpleWidths(dict);
  const procedures = dictEntry(dict, 'CharProcs');
  const toUnicode = readCMap(asStream(entry(dict, 'ToUnicode')), library);
  const unicodeOf = (code: number, name: string | undefined) => {
    const listed = name === undefined ? undefined : listedUnicode(name);
    const symbol = name !== undefined && symbolGlyphNames.has(name) ? ' ' : undefined;
    const named = name === NOTDEF ? NO_CHARACTER.unicode : symbol;
    return toUnicode?.unicode(code) ?? (listed === undefined ? named : String.fromCodePoint(listed));
  };
  return {
    dict,
    subtype: 'Type3',
    name: nameEntry(dict, 'Name') ?? 'Type 3 font',
    hasProgram: true,
    split: bytes => [...bytes],
    glyph(code) {
      const name = nameAt(code);
      const procedure = name === undefined ? undefined : asStream(entry(procedures, name));
      const unicode = unicodeOf(code, name);
      return {
        present: procedure !== undefined,
        widthInDictionary: widthOf(code),
        widthInProgram: procedureWidth(bytesOf(procedure)) ?? 0,
        ...(unicode === undefined ? {} : { unicode }),
        isNotdef: name === NOTDEF,
      };
    },
  };
}

/** The width that a glyph's procedure states first, with d0 or d1. */
function procedureWidth(bytes: Uint8Array | undefined): number | undefined {
  if (bytes === undefined) return undefined;
  const first = operations(bytes).next().value;
  const width = first?.operands[0];
  return (first?.operator === 'd0' || first?.operator === 'd1') && typeof width === 'number'
    ? width
    : undefined;
}
