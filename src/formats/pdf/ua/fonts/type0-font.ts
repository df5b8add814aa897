import { type CodeRange, rangeFinder } from '../../../sfnt/code-ranges.ts';
import {
  asDict,
  asInteger,
  asName,
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
import { type CMapLibrary, unicodeCMapName } from './cmap-library.ts';
import { type FontProgram, readProgram } from './font-file.ts';
import { baseFontOf, type GlyphFacts, type PdfFont } from './pdf-font.ts';
import { predefinedCollection } from './predefined-cmaps.ts';

/** A composite font: codes become CIDs by a CMap, and a CIDFont draws those. @see ISO 32000-1 §9.7 */
export function readType0Font(dict: CosDict, library: CMapLibrary): PdfFont {
  const descendant = asDict(itemsEntry(dict, 'DescendantFonts')[0]);
  const cmap = readCMap(entry(dict, 'Encoding'), library);
  const program = descendant === undefined ? undefined : readProgram(descendant);
  const glyphs = program === undefined ? undefined : cidGlyphs(program, entry(descendant, 'CIDToGIDMap'));
  const widthOf = cidWidths(descendant);
  const ordering = knownOrdering(entry(dict, 'Encoding'), descendant);
  const unicodeOf = type0Unicode({ dict, ordering, cmap, library });
  return {
    dict,
    ...(descendant === undefined ? {} : { descendant }),
    ...(ordering === undefined ? {} : { collection: `Adobe-${ordering}` }),
    subtype: 'Type0',
    name: baseFontOf(dict),
    hasProgram: program !== undefined,
    ...(program?.flaw === undefined ? {} : { programFlaw: program.flaw }),
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
    widthInProgram: glyphs.has(mapped ?? 0) ? glyphs.width(mapped ?? 0) : widthOf(-1),
    isNotdef: !draws,
  };
}

interface CidGlyphs {
  /** Whether the program has a glyph for a CID: .notdef too, which draws nothing that is text. */
  has(cid: number): boolean;
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
      return {
        has: () => true,
        draws,
        width: cid => program.width(glyphOf(cid)),
        all: () => upTo(size).filter(draws),
      };
    }
    case 'cff':
      // A program that isn't CID-keyed takes CIDs for glyph indices. @see ISO 32000-1 §9.7.4.2
      return program.isCid
        ? {
            has: cid => program.cids.has(cid),
            draws: cid => (program.cids.get(cid) ?? 0) > 0,
            width: cid => {
              const glyph = program.cids.get(cid);
              return glyph === undefined ? undefined : program.width(glyph);
            },
            all: () => [...program.cids.keys()],
          }
        : {
            has: cid => cid < program.glyphCount,
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
      for (const [step, item] of limited(itemsOf(list)).entries()) {
        const width = asNumber(item);
        if (width !== undefined) widths.set(first + step, width);
      }
      index += 2;
    } else {
      ranges.push({ first, last, width: asNumber(items[index + 2]) ?? 0 });
      index += 3;
    }
  }
  const rangeOf = rangeFinder(ranges);
  return cid => widths.get(cid) ?? rangeOf(cid)?.width ?? standard;
}

/**
 * Collections whose CIDs every reader can turn into Unicode: a font of one needs no ToUnicode. Adobe-KR came after
 * PDF/UA-1, and the veraPDF profile counts it. @see ISO 14289-1 §7.21.7, ISO 32000-1 §9.10.2
 */
const KNOWN_ORDERINGS: ReadonlySet<string> = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1', 'KR']);

interface CompositeFont {
  readonly dict: CosDict;
  readonly ordering: string | undefined;
  /** Of its Encoding. */
  readonly cmap: CMap | undefined;
  readonly library: CMapLibrary;
}

function type0Unicode({
  dict,
  ordering,
  cmap,
  library,
}: CompositeFont): (code: number) => Pick<GlyphFacts, 'unicode'> {
  const entryOf = entry(dict, 'ToUnicode');
  const isIdentity = cmapName(entryOf).startsWith('Identity-');
  const toUnicode = readCMap(asStream(entryOf), library);
  const fromCid = (cid: number): GlyphFacts['unicode'] =>
    ordering === undefined
      ? undefined
      : (library.cmap(unicodeCMapName(ordering))?.unicode(cid) ?? { collection: `Adobe-${ordering}` });
  return code => {
    const mapped = isIdentity ? String.fromCharCode(code) : toUnicode?.unicode(code);
    const unicode = mapped ?? fromCid(cmap?.cid(code) ?? 0);
    if (unicode !== undefined) return { unicode };
    if (toUnicode?.isPartial === true)
      return { unicode: { unknown: 'ToUnicode builds on a CMap that is not at hand' } };
    return {};
  };
}

/** The ordering by which the CIDs of a font say which characters they are; nothing when they don't. */
function knownOrdering(encoding: Value, descendant: CosDict | undefined): string | undefined {
  const predefined = predefinedCollection(asName(encoding) ?? '');
  const infos = [dictEntry(asStream(encoding), 'CIDSystemInfo'), dictEntry(descendant, 'CIDSystemInfo')];
  const stated = infos.map(info => ({
    registry: textEntry(info, 'Registry'),
    ordering: textEntry(info, 'Ordering'),
  }));
  return [...(predefined === undefined ? [] : [predefined]), ...stated].find(
    ({ registry, ordering }) => registry === 'Adobe' && KNOWN_ORDERINGS.has(ordering ?? ''),
  )?.ordering;
}
