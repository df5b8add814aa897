import { type ByteReader, byteReader } from '../../../sfnt/byte-reader.ts';
import { rangeFinder } from '../../../sfnt/code-ranges.ts';
import { type CffDict, type CffIndex, dictReader, type ReadDict, readIndex } from './cff-dict.ts';
import { type SubroutineList, type2Width } from './charstring-width.ts';
import { NOTDEF, standardEncoding } from './encodings.ts';
import {
  cffExpertCharset,
  cffExpertEncoding,
  cffExpertSubsetCharset,
  cffStandardStrings,
} from './font-tables.ts';

/** What the rules ask of a CFF program. */
export interface CffProgram {
  readonly kind: 'cff';
  readonly glyphCount: number;
  /** Whether its glyphs go by CID rather than by name. */
  readonly isCid: boolean;
  /** Glyph index by name; empty for a CID-keyed program. */
  readonly names: ReadonlyMap<string, number>;
  /** Glyph index by CID; empty for one that isn't CID-keyed. */
  readonly cids: ReadonlyMap<number, number>;
  /** The name its own encoding gives a code. */
  encodedName(code: number): string;
  /** Advance width of a glyph, in thousandths of an em; nothing when it isn't found. */
  width(glyph: number): number | undefined;
}

/** DICT operators. @see Adobe Technical Note 5176 §9 */
const OP = {
  charset: 15,
  encoding: 16,
  charStrings: 17,
  private: 18,
  subrs: 19,
  defaultWidthX: 20,
  nominalWidthX: 21,
  fontMatrix: 1207,
  ros: 1230,
  fdArray: 1236,
  fdSelect: 1237,
};

/** Reads the first font of a CFF program; nothing when it is broken. */
export function readCff(bytes: Uint8Array): CffProgram | undefined {
  try {
    const reader = byteReader(bytes);
    const names = readIndex(reader, reader.u8(2));
    const tops = readIndex(reader, names.end);
    const strings = readIndex(reader, tops.end);
    const globals = readIndex(reader, strings.end);
    const first = tops.at(0);
    if (first === undefined) return undefined;
    const dictAt = dictReader(reader);
    const top = dictAt(first.from, first.to);
    const charStrings = readIndex(reader, offset(top, OP.charStrings));
    const isCid = top.has(OP.ros);
    const sids = readCharset(reader, top, charStrings.count);
    const nameOf = (sid: number) =>
      cffStandardStrings[sid] ?? text(reader, strings, sid - cffStandardStrings.length);
    const glyphNames = isCid ? [] : sids.map(sid => (typeof sid === 'number' ? nameOf(sid) : sid));
    const codes = isCid ? () => 0 : readEncoding(reader, top, { names: glyphNames, nameOf });
    return {
      kind: 'cff',
      glyphCount: charStrings.count,
      isCid,
      names: firstIndex(glyphNames),
      cids: isCid ? firstIndex(sids.map(Number)) : new Map(),
      encodedName: code => glyphNames[codes(code)] ?? NOTDEF,
      width: widths(reader, top, { charStrings, globals, dictAt }),
    };
  } catch {
    return undefined;
  }
}

const offset = (dict: CffDict, operator: number): number => dict.get(operator)?.[0] ?? 0;

/** Letters of a glyph's name; PostScript allows 127. */
const LONGEST_NAME = 200;

function text(reader: ByteReader, index: CffIndex, item: number): string {
  const at = index.at(item);
  return at === undefined ? NOTDEF : reader.latin1(at.from, Math.min(at.to, at.from + LONGEST_NAME));
}

function firstIndex<T>(list: readonly T[]): Map<T, number> {
  const map = new Map<T, number>();
  list.forEach((value, index) => {
    if (!map.has(value)) map.set(value, index);
  });
  return map;
}

/** SIDs (or names, or CIDs) by glyph index. */
function readCharset(reader: ByteReader, top: CffDict, count: number): (number | string)[] {
  const at = offset(top, OP.charset);
  const isCid = top.has(OP.ros);
  // A CID-keyed font without a charset of its own counts CIDs as it counts glyphs.
  if (at <= 2 && isCid) return Array.from({ length: count }, (_, glyph) => glyph);
  if (at === 0) return cffStandardStrings.slice(0, Math.min(count, 229));
  if (at === 1) return cffExpertCharset.slice(0, count);
  if (at === 2) return cffExpertSubsetCharset.slice(0, count);
  const sids = [0];
  const format = reader.u8(at);
  for (let place = at + 1; sids.length < count; ) {
    const first = reader.u16(place);
    if (format === 0) {
      sids.push(first);
      place += 2;
      continue;
    }
    const left = format === 1 ? reader.u8(place + 2) : reader.u16(place + 2);
    place += format === 1 ? 3 : 4;
    for (let step = 0; step <= left && sids.length < count; step++) sids.push(first + step);
  }
  return sids;
}

/** Glyph index by code. */
function readEncoding(
  reader: ByteReader,
  top: CffDict,
  { names, nameOf }: { names: readonly string[]; nameOf: (sid: number) => string },
): (code: number) => number {
  const at = offset(top, OP.encoding);
  const byName = firstIndex(names);
  if (at === 0) return code => byName.get(standardEncoding[code] ?? NOTDEF) ?? 0;
  if (at === 1) return code => byName.get(cffExpertEncoding[code - 32] ?? NOTDEF) ?? 0;
  const codes = new Map<number, number>();
  const format = reader.u8(at);
  const count = reader.u8(at + 1);
  let place = at + 2;
  let glyph = 1;
  for (let index = 0; index < count; index++) {
    const first = reader.u8(place++);
    const left = (format & 0x7f) === 0 ? 0 : reader.u8(place++);
    for (let step = 0; step <= left; step++) codes.set(first + step, glyph++);
  }
  if (format & 0x80) {
    const supplements = reader.u8(place++);
    for (let index = 0; index < supplements; index++, place += 3) {
      const sid = reader.u16(place + 1);
      codes.set(reader.u8(place), byName.get(nameOf(sid)) ?? 0);
    }
  }
  return code => codes.get(code) ?? 0;
}

interface PrivateWidths {
  readonly standard: number;
  readonly nominal: number;
  readonly scale: number;
  readonly local: SubroutineList;
}

function widths(
  reader: ByteReader,
  top: CffDict,
  { charStrings, globals, dictAt }: { charStrings: CffIndex; globals: CffIndex; dictAt: ReadDict },
): (glyph: number) => number | undefined {
  const listOf = (index: CffIndex): SubroutineList => ({
    count: index.count,
    at(number) {
      const { from = 0, to = -1 } = index.at(number) ?? {};
      return from <= to && to <= reader.length ? reader.slice(from, to) : undefined;
    },
  });
  const global = listOf(globals);
  const glyphs = listOf(charStrings);
  const privateOf = (dict: CffDict): PrivateWidths => {
    const [size = 0, at = 0] = dict.get(OP.private) ?? [];
    const values = dictAt(at, at + size);
    const subrs = values.get(OP.subrs)?.[0];
    return {
      standard: offset(values, OP.defaultWidthX),
      nominal: offset(values, OP.nominalWidthX),
      scale: 1000 * horizontalScale(dict, dict === top ? undefined : top),
      local: subrs === undefined ? NO_SUBROUTINES : listOf(readIndex(reader, at + subrs)),
    };
  };
  const privates = fontDicts(reader, top, dictAt).map(privateOf);
  const select = readSelect(reader, top, charStrings.count);
  return glyph => {
    const charString = glyphs.at(glyph);
    const values = privates[select(glyph)];
    if (charString === undefined || values === undefined) return undefined;
    const own = type2Width(charString, { local: values.local, global });
    if (own === 'unknown') return undefined;
    const width = (own === undefined ? values.standard : own + values.nominal) * values.scale;
    return Number.isFinite(width) ? width : undefined;
  };
}

const NO_SUBROUTINES: SubroutineList = { count: 0, at: () => undefined };

/** Glyphs choose among font DICTs by a byte. */
const MOST_FONT_DICTS = 256;

/** The DICT of the font, or those of the parts of a CID-keyed one. */
function fontDicts(reader: ByteReader, top: CffDict, dictAt: ReadDict): readonly CffDict[] {
  if (!top.has(OP.fdArray)) return [top];
  const index = readIndex(reader, offset(top, OP.fdArray));
  return Array.from({ length: Math.min(index.count, MOST_FONT_DICTS) }, (_, number) => {
    const at = index.at(number);
    return at === undefined ? new Map() : dictAt(at.from, at.to);
  });
}

/** The first number of the font matrix; that of a CID-keyed font and of its part multiply when both are given. */
function horizontalScale(font: CffDict, above: CffDict | undefined): number {
  const [own] = font.get(OP.fontMatrix) ?? [];
  const [outer] = above?.get(OP.fontMatrix) ?? [];
  return own === undefined || outer === undefined ? (own ?? outer ?? 0.001) : own * outer;
}

/** Which font DICT a glyph belongs to. */
function readSelect(reader: ByteReader, top: CffDict, count: number): (glyph: number) => number {
  if (!top.has(OP.fdSelect)) return () => 0;
  const at = offset(top, OP.fdSelect);
  if (reader.u8(at) === 0) {
    const list = reader.slice(at + 1, at + 1 + count);
    return glyph => list[glyph] ?? 0;
  }
  const ranges = reader.u16(at + 1);
  reader.slice(at, at + 5 + 3 * ranges);
  const rangeOf = rangeFinder(
    Array.from({ length: ranges }, (_, index) => {
      const place = at + 3 + 3 * index;
      return { first: reader.u16(place), last: reader.u16(place + 3) - 1, font: reader.u8(place + 2) };
    }),
  );
  return glyph => rangeOf(glyph)?.font ?? 0;
}
