import {
  asInteger,
  asName,
  asNumber,
  asStream,
  type CosDict,
  dictEntry,
  entry,
  integerEntry,
  itemsEntry,
  nameEntry,
  numberEntry,
  type Value,
} from '../model/cos.ts';
import type { CffProgram } from './cff.ts';
import { type CMap, cmapName, readCMap } from './cmap.ts';
import type { CMapLibrary } from './cmap-library.ts';
import { macOsCodes, NOTDEF, namedEncoding, standardEncoding, symbolGlyphNames } from './encodings.ts';
import { type FontProgram, readProgram } from './font-file.ts';
import { listedUnicode } from './glyph-list.ts';
import { baseFontOf, type GlyphFacts, isSymbolic, type PdfFont } from './pdf-font.ts';
import type { SfntProgram } from './sfnt.ts';
import type { Type1Program } from './type1.ts';

/** A font whose codes are single bytes: TrueType, Type 1 or MMType1. */
export function readSimpleFont(dict: CosDict, library: CMapLibrary): PdfFont {
  const program = readProgram(dict);
  const nameAt = encodingNames(dict);
  const drawing = program === undefined ? undefined : drawingOf(dict, program, nameAt);
  const toUnicode = readCMap(asStream(entry(dict, 'ToUnicode')), library);
  const unicode = unicodeOf({ dict, nameAt, drawing, toUnicode });
  return {
    dict,
    subtype: nameEntry(dict, 'Subtype') ?? '',
    name: baseFontOf(dict),
    hasProgram: program !== undefined,
    ...(program?.flaw === undefined ? {} : { programFlaw: program.flaw }),
    ...(program?.kind === 'sfnt' ? { trueType: program } : {}),
    ...glyphNames(program),
    split: bytes => [...bytes],
    glyph(code) {
      const name = nameAt(code);
      const isNotdef = name === NOTDEF || (name === undefined && code === 0 && drawing?.kind === 'sfnt');
      return { ...unicode(code), ...drawing?.facts(code), isNotdef };
    },
  };
}

function glyphNames(program: FontProgram | undefined): Pick<PdfFont, 'glyphNames'> {
  switch (program?.kind) {
    case 'type1':
      return { glyphNames: new Set(program.widths.keys()) };
    case 'cff':
      return { glyphNames: new Set(program.names.keys()) };
    default:
      return {};
  }
}

/** A name or a dictionary; a stream, which only a composite font can have there, is none. @see ISO 32000-1 §9.6.2.1 Table 111 */
function encodingOf(dict: CosDict): Value {
  const encoding = entry(dict, 'Encoding');
  return asStream(encoding) === undefined ? encoding : undefined;
}

/** The name the Encoding entry gives a code; nothing where that is left to the program. */
export function encodingNames(dict: CosDict): (code: number) => string | undefined {
  const encoding = encodingOf(dict);
  const base =
    namedEncoding(asName(encoding) ?? nameEntry(encoding, 'BaseEncoding')) ??
    (isStandardLatin(dict) ? standardEncoding : undefined);
  const differences = readDifferences(dict);
  return code => differences.get(code) ?? (base === undefined ? undefined : (base[code] ?? NOTDEF));
}

/** What .notdef is: not a character, which 7.21.7 counts as one mapped to U+0000, as the list of the veraPDF project does. */
export const NO_CHARACTER = { unicode: '\0' };

/** The standard fonts for Latin text: one without a program of its own has the standard encoding. @see ISO 32000-1 §9.6.2.2, Annex D.1 */
const STANDARD_LATIN = /^(Courier|Helvetica)(-(Bold)?(Oblique)?)?$|^Times-(Roman|Bold|Italic|BoldItalic)$/;

const isStandardLatin = (dict: CosDict): boolean =>
  ['Type1', 'MMType1'].includes(nameEntry(dict, 'Subtype') ?? '') &&
  dictEntry(dict, 'FontDescriptor') === undefined &&
  STANDARD_LATIN.test(baseFontOf(dict));

/** A number and a name for each of 256 codes, with room for repetitions. */
const MOST_DIFFERENCES = 2000;

/** Names by code of a Differences array. @see ISO 32000-1 §9.6.6.1 */
function readDifferences(dict: CosDict): Map<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const item of itemsEntry(encodingOf(dict), 'Differences').slice(0, MOST_DIFFERENCES)) {
    const name = asName(item);
    if (name === undefined) code = asInteger(item) ?? code;
    else names.set(code++, name);
  }
  return names;
}

interface Drawing {
  readonly kind: FontProgram['kind'];
  readonly facts: (code: number) => Omit<GlyphFacts, 'isNotdef' | 'unicode'>;
  /** The name the program's own encoding gives a code; nothing where the program draws codes, not names. */
  readonly encodedName: (code: number) => string | undefined;
}

function drawingOf(
  dict: CosDict,
  program: FontProgram,
  nameAt: (code: number) => string | undefined,
): Drawing {
  const widthInDictionary = simpleWidths(dict);
  switch (program.kind) {
    case 'sfnt': {
      const { glyphOf, supplied, encodedName } = trueTypeGlyphs(dict, program);
      return {
        kind: 'sfnt',
        encodedName,
        facts: code => {
          const glyph = glyphOf(code);
          return {
            present: code === 0 || (glyph > 0 && glyph < program.glyphCount),
            widthInDictionary: widthInDictionary(code),
            widthInProgram: program.width(glyph === 0 ? supplied(code) : glyph),
          };
        },
      };
    }
    default: {
      const missing = numberEntry(dictEntry(dict, 'FontDescriptor'), 'MissingWidth') ?? 0;
      return {
        kind: program.kind,
        encodedName: program.encodedName,
        facts: code => {
          const name = nameAt(code) ?? program.encodedName(code);
          return {
            present: code === 0 || draws(program, name),
            widthInDictionary: widthInDictionary(code),
            widthInProgram: namedWidth(program, name, missing),
          };
        },
      };
    }
  }
}

const draws = (program: CffProgram | Type1Program, name: string): boolean =>
  program.kind === 'cff' ? program.names.has(name) : name !== NOTDEF && program.widths.has(name);

/** The width of a glyph; `missing` for one that a Type 1 program doesn't have. */
function namedWidth(program: CffProgram | Type1Program, name: string, missing: number): number | undefined {
  if (program.kind === 'cff') return program.width(program.names.get(name) ?? 0);
  return program.widths.has(name) ? program.widths.get(name) : missing;
}

/** The widths that the font dictionary states for codes. @see ISO 32000-1 §9.6.2 Table 111 */
export function simpleWidths(dict: CosDict): (code: number) => number {
  const [first, last] = [integerEntry(dict, 'FirstChar'), integerEntry(dict, 'LastChar')];
  const widths = itemsEntry(dict, 'Widths');
  const missing = numberEntry(dictEntry(dict, 'FontDescriptor'), 'MissingWidth') ?? 0;
  if (first === undefined || last === undefined || widths.length === 0) return () => missing;
  return code => (code >= first && code <= last ? (asNumber(widths[code - first]) ?? 0) : missing);
}

interface TrueTypeGlyphs {
  readonly glyphOf: (code: number) => number;
  /** The glyph that readers choose themselves where the font finds none; 0 when they have nothing to go by. */
  readonly supplied: (code: number) => number;
  readonly encodedName: (code: number) => string | undefined;
}

/** How a TrueType font finds a glyph. @see ISO 32000-1 §9.6.6.4 */
function trueTypeGlyphs(dict: CosDict, program: SfntProgram): TrueTypeGlyphs {
  if (isSymbolic(dict) || encodingOf(dict) === undefined)
    return {
      glyphOf: code => glyphByCode(program, code),
      supplied: code => program.cmaps.map(cmap => cmap.glyph(code)).find(glyph => glyph !== 0) ?? 0,
      encodedName: () => undefined,
    };
  const names = trueTypeNames(dict);
  return {
    glyphOf: code => glyphByName(program, names(code)),
    supplied: () => 0,
    encodedName: names,
  };
}

/** Codes of a nonsymbolic TrueType font: what Encoding leaves open comes from the standard encoding. */
function trueTypeNames(dict: CosDict): (code: number) => string {
  const encoding = encodingOf(dict);
  if (asName(encoding) !== undefined) {
    const base = namedEncoding(asName(encoding));
    return code => base?.[code] ?? NOTDEF;
  }
  const base = namedEncoding(nameEntry(encoding, 'BaseEncoding')) ?? standardEncoding;
  const differences = readDifferences(dict);
  return code => {
    const name = differences.get(code) ?? base[code] ?? NOTDEF;
    return name === NOTDEF ? (standardEncoding[code] ?? NOTDEF) : name;
  };
}

function glyphByName(program: SfntProgram, name: string): number {
  if (name === NOTDEF) return 0;
  const unicode = listedUnicode(name);
  const byUnicode = unicode === undefined ? 0 : (program.cmap(3, 1)?.glyph(unicode) ?? 0);
  if (byUnicode !== 0) return byUnicode;
  const macCode = macOsCodes.get(name);
  const byMac = macCode === undefined ? 0 : (program.cmap(1, 0)?.glyph(macCode) ?? 0);
  return byMac === 0 ? program.glyphByName(name) : byMac;
}

/** In a (3, 0) table codes lie in a block of 256 that starts at 0, F000, F100 or F200 hex. */
function glyphByCode(program: SfntProgram, code: number): number {
  const symbol = program.cmap(3, 0);
  if (symbol === undefined) return program.cmap(1, 0)?.glyph(code) ?? 0;
  const block = symbol.firstCode & 0xff00;
  return [0, 0xf000, 0xf100, 0xf200].includes(block) ? symbol.glyph(block + code) : 0;
}

function unicodeOf({
  dict,
  nameAt,
  drawing,
  toUnicode,
}: {
  readonly dict: CosDict;
  readonly nameAt: (code: number) => string | undefined;
  readonly drawing: Drawing | undefined;
  readonly toUnicode: CMap | undefined;
}): (code: number) => Pick<GlyphFacts, 'unicode'> {
  const isIdentity = cmapName(entry(dict, 'ToUnicode')).startsWith('Identity-');
  return code => {
    const mapped = isIdentity ? String.fromCharCode(code) : toUnicode?.unicode(code);
    if (mapped !== undefined) return { unicode: mapped };
    const name = nameAt(code) ?? drawing?.encodedName(code);
    if (name === undefined) return {};
    if (name === NOTDEF) return NO_CHARACTER;
    const unicode = listedUnicode(name);
    if (unicode !== undefined) return { unicode: String.fromCodePoint(unicode) };
    return symbolGlyphNames.has(name) ? { unicode: ' ' } : {};
  };
}
