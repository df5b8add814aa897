import {
  asDict,
  asInteger,
  asNumber,
  asStream,
  bytesOf,
  type CosDict,
  dictEntry,
  entry,
  itemsEntry,
  itemsOf,
  numberEntry,
  textEntry,
  type Value,
} from '../model/cos.ts';
import { itemLimit } from '../model/item-limit.ts';
import { type CMap, cmapName, readCMap } from './cmap.ts';
import { type CodeRange, rangeFinder } from './code-ranges.ts';
import { type FontProgram, readProgram } from './font-file.ts';
import { baseFontOf, type GlyphFacts, type PdfFont } from './pdf-font.ts';

/** A composite font: codes become CIDs by a CMap, and a CIDFont draws those. @see ISO 32000-1 §9.7 */
export function readType0Font(dict: CosDict): PdfFont {
  const descendant = asDict(itemsEntry(dict, 'DescendantFonts')[0]);
  const cmap = readCMap(entry(dict, 'Encoding'));
  const program = descendant === undefined ? undefined : readProgram(descendant);
  const glyphs = program === undefined ? undefined : cidGlyphs(program, entry(descendant, 'CIDToGIDMap'));
  const widthOf = cidWidths(descendant);
  const unicodeOf = type0Unicode(dict, descendant);
  return {
    dict,
    ...(descendant === undefined ? {} : { descendant }),
    subtype: 'Type0',
    name: baseFontOf(dict),
    hasProgram: program !== undefined,
    ...(glyphs === undefined ? {} : { drawsCid: glyphs.draws, drawnCids: glyphs.all }),
    split: bytes => (cmap?.isPartial === false ? cmap.split(bytes) : undefined),
    glyph: code => ({ ...unicodeOf(code), ...drawn(code, cmap, glyphs, widthOf) }),
  };
}

function drawn(
  code: number,
  cmap: CMap | undefined,
  glyphs: CidGlyphs | undefined,
  widthOf: (cid: number) => number,
): Omit<GlyphFacts, 'unicode'> {
  if (glyphs === undefined) return { isNotdef: false };
  const mapped = cmap?.cid(code);
  const draws = mapped !== undefined && glyphs.draws(mapped);
  return {
    // Every program has a glyph for code 0; that it is .notdef is for another rule to say.
    present: code === 0 || draws,
    widthInDictionary: widthOf(mapped ?? 0),
    widthInProgram: glyphs.width(mapped ?? 0) ?? widthOf(-1),
    isNotdef: !draws,
  };
}

interface CidGlyphs {
  draws(cid: number): boolean;
  width(cid: number): number | undefined;
  all(): readonly number[];
}

function cidGlyphs(program: FontProgram, cidToGid: Value): CidGlyphs | undefined {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
  switch (program.kind) {
    case 'sfnt': {
      const map = bytesOf(asStream(cidToGid));
      const size = map === undefined ? program.glyphCount : map.length >> 1;
      const glyphOf = (cid: number) =>
        map === undefined ? cid : ((map[2 * cid] ?? 0) << 8) | (map[2 * cid + 1] ?? 0);
      const draws = (cid: number) =>
        cid > 0 && (map === undefined || cid < size) && glyphOf(cid) < program.glyphCount;
      return { draws, width: cid => program.width(glyphOf(cid)), all: () => upTo(size).filter(draws) };
    }
    case 'cff':
      // A program that isn't CID-keyed takes CIDs for glyph indices. @see ISO 32000-1 §9.7.4.2
      return program.isCid
        ? {
            draws: cid => (program.cids.get(cid) ?? 0) > 0,
            width: cid => {
              const glyph = program.cids.get(cid);
              return glyph === undefined ? undefined : program.width(glyph);
            },
            all: () => [...program.cids.keys()],
          }
        : {
            draws: cid => cid > 0 && cid < program.glyphCount,
            width: cid => program.width(cid),
            all: () => upTo(program.glyphCount),
          };
    case 'type1':
      return undefined;
  }
}

/** Widths in the lists of a font; a list may stand there any number of times. */
const MOST_WIDTHS = 1_000_000;

/** Widths by CID; a CID without one has the default width. @see ISO 32000-1 §9.7.4.3 */
function cidWidths(descendant: CosDict | undefined): (cid: number) => number {
  const standard = numberEntry(descendant, 'DW') ?? 1000;
  const widths = new Map<number, number>();
  const ranges: (CodeRange & { readonly width: number })[] = [];
  const limited = itemLimit(MOST_WIDTHS, 'widths of a font');
  const items = itemsEntry(descendant, 'W');
  for (let index = 0; index + 1 < items.length; ) {
    const first = asInteger(items[index]) ?? 0;
    const list = items[index + 1];
    const last = asInteger(list);
    if (last === undefined) {
      for (const [step, width] of limited(itemsOf(list)).entries())
        widths.set(first + step, asNumber(width) ?? 0);
      index += 2;
    } else {
      ranges.push({ first, last, width: asNumber(items[index + 2]) ?? 0 });
      index += 3;
    }
  }
  const rangeOf = rangeFinder(ranges);
  return cid => widths.get(cid) ?? rangeOf(cid)?.width ?? standard;
}

/** Character collections whose CIDs readers can turn into Unicode without ToUnicode. */
const KNOWN_ORDERINGS: ReadonlySet<string> = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1', 'KR']);

function type0Unicode(
  dict: CosDict,
  descendant: CosDict | undefined,
): (code: number) => Pick<GlyphFacts, 'unicode'> {
  const toUnicode = entry(dict, 'ToUnicode');
  const isIdentity = cmapName(toUnicode).startsWith('Identity-');
  const cmap = readCMap(asStream(toUnicode));
  const encoding = entry(dict, 'Encoding');
  const info = dictEntry(asStream(encoding) === undefined ? descendant : encoding, 'CIDSystemInfo');
  const ordering = textEntry(info, 'Ordering') ?? '';
  const isKnown = textEntry(info, 'Registry') === 'Adobe' && KNOWN_ORDERINGS.has(ordering);
  return code => {
    const mapped = isIdentity ? String.fromCharCode(code) : cmap?.unicode(code);
    if (mapped !== undefined) return { unicode: mapped };
    if (cmap?.isPartial === true)
      return { unicode: { unknown: 'ToUnicode builds on a CMap that is not at hand' } };
    if (!isKnown) return {};
    return { unicode: { unknown: `the character collection Adobe-${ordering} is not at hand` } };
  };
}
