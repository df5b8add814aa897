import type { ByteReader } from './byte-reader.ts';
import { type CodeRange, rangeFinder } from './code-ranges.ts';

/** A subtable of an sfnt `cmap` table. */
export interface CmapSubtable {
  readonly platform: number;
  readonly encoding: number;
  /** The lowest code it maps; its high byte tells where a symbol font keeps its codes. */
  readonly firstCode: number;
  /** Where the codes it maps are, in its own order; some of them may have no glyph. */
  readonly codes: readonly CodeRange[];
  /** Glyph index of a code, 0 when it has none. */
  glyph(code: number): number;
}

/** Encodings that a program has at most: some five are usual. */
const MOST_SUBTABLES = 200;

/** What the subtables of a program may still list, bytes: those of most lie apart, and some share a part. */
interface Room {
  left: number;
}

function take(room: Room, bytes: number): void {
  room.left -= bytes;
  if (room.left < 0) throw new RangeError('Encodings in the same place');
}

/**
 * Reads the subtables of a `cmap` table that starts at `base`.
 * @throws RangeError when one is cut off, or when they hold more than the program has room for
 * @see OpenType, `cmap`
 */
export function readCmapTable(reader: ByteReader, base: number): CmapSubtable[] {
  const count = reader.u16(base + 2);
  if (count > MOST_SUBTABLES) throw new RangeError('More encodings than a font program can have');
  const known = new Map<number, Mapping>();
  const room = { left: 2 * reader.length + 0x1_0000 };
  return Array.from({ length: count }, (_, index) => {
    const record = base + 4 + index * 8;
    const at = base + reader.u32(record + 4);
    // Encodings share subtables: one is read once.
    const mapping = known.get(at) ?? subtable(reader, at, room);
    known.set(at, mapping);
    return { platform: reader.u16(record), encoding: reader.u16(record + 2), ...mapping };
  });
}

type Mapping = Pick<CmapSubtable, 'firstCode' | 'codes' | 'glyph'>;

function subtable(reader: ByteReader, at: number, room: Room): Mapping {
  switch (reader.u16(at)) {
    case 0:
      return byteEncoding(reader, at);
    case 2:
      return highBytes(reader, at);
    case 4:
      return segments(reader, at, room);
    case 6:
      return trimmed(reader, at, { first: reader.u16(at + 6), count: reader.u16(at + 8), from: at + 10 });
    case 8:
      // In front of its groups stands which codes are four bytes long: nothing that a search for one needs.
      return groups(reader, at + 8204, { glyphs: 'counting', room });
    case 10:
      return trimmed(reader, at, { first: reader.u32(at + 12), count: reader.u32(at + 16), from: at + 20 });
    case 12:
      return groups(reader, at + 12, { glyphs: 'counting', room });
    case 13:
      return groups(reader, at + 12, { glyphs: 'alike', room });
    default:
      // Format 14 tells variants of characters that other subtables map; there are no others.
      return { firstCode: 0, codes: [], glyph: () => 0 };
  }
}

function byteEncoding(reader: ByteReader, at: number): Mapping {
  const glyphs = reader.slice(at + 6, at + 262);
  return { firstCode: 0, codes: [{ first: 0, last: 0xff }], glyph: code => glyphs[code] ?? 0 };
}

/** Format 2: codes of one byte, and of two whose first says where the second is looked up. */
function highBytes(reader: ByteReader, at: number): Mapping {
  const keys = at + 6;
  const headers = keys + 512;
  reader.slice(at, headers + 8);
  return {
    firstCode: reader.u16(headers),
    codes: [{ first: 0, last: 0xffff }],
    glyph(code) {
      if (code > 0xffff) return 0;
      const [high, low] = [code >> 8, code & 0xff];
      const key = reader.u16(keys + 2 * (code > 0xff ? high : low));
      // The first subheader is for codes of one byte.
      if ((key === 0) !== code <= 0xff) return 0;
      const header = headers + key;
      if (header + 8 > reader.length) return 0;
      const step = low - reader.u16(header);
      if (step < 0 || step >= reader.u16(header + 2)) return 0;
      const place = header + 6 + reader.u16(header + 6) + 2 * step;
      const glyph = place + 2 <= reader.length ? reader.u16(place) : 0;
      return glyph === 0 ? 0 : (glyph + reader.u16(header + 4)) & 0xffff;
    },
  };
}

interface Segment {
  readonly end: number;
  readonly start: number;
  readonly delta: number;
  /** Where its glyphs stand; 0 when it counts on. */
  readonly glyphs: number;
}

/** Format 4. The first segment that doesn't end before a code decides. */
function segments(reader: ByteReader, at: number, room: Room): Mapping {
  const bytes = reader.u16(at + 6) & ~1;
  const [ends, starts] = [at + 14, at + 16 + bytes];
  const [deltas, offsets] = [starts + bytes, starts + 2 * bytes];
  reader.slice(at, offsets + bytes);
  take(room, 4 * bytes);
  const all: (CodeRange & Segment)[] = [];
  let last = -1;
  for (let index = 0; index < bytes; index += 2) {
    const end = reader.u16(ends + index);
    if (end <= last) continue;
    const offset = reader.u16(offsets + index);
    const glyphs = offset === 0 ? 0 : offsets + index + offset;
    const [start, delta] = [reader.u16(starts + index), reader.u16(deltas + index)];
    all.push({ first: last + 1, last: end, start, end, delta, glyphs });
    last = end;
  }
  const segmentOf = rangeFinder(all);
  return {
    firstCode: reader.u16(starts),
    codes: all,
    glyph(code) {
      const segment = segmentOf(code);
      if (segment === undefined || code < segment.start) return 0;
      if (segment.glyphs === 0) return (code + segment.delta) & 0xffff;
      const place = segment.glyphs + 2 * (code - segment.start);
      const glyph = place + 2 <= reader.length ? reader.u16(place) : 0;
      return glyph === 0 ? 0 : (glyph + segment.delta) & 0xffff;
    },
  };
}

/** Formats 6 and 10: glyphs of codes that follow each other. */
function trimmed(
  reader: ByteReader,
  at: number,
  { first, count, from }: { first: number; count: number; from: number },
): Mapping {
  reader.slice(at, from + 2 * count);
  return {
    firstCode: first,
    codes: [{ first, last: first + count - 1 }],
    glyph: code => (code >= first && code < first + count ? reader.u16(from + 2 * (code - first)) : 0),
  };
}

/** Formats 8, 12 and 13: groups of codes whose glyphs count on from the first, or are one glyph. */
function groups(
  reader: ByteReader,
  at: number,
  { glyphs, room }: { glyphs: 'counting' | 'alike'; room: Room },
): Mapping {
  const count = reader.u32(at);
  reader.slice(at, at + 4 + 12 * count);
  take(room, 12 * count);
  const all = Array.from({ length: count }, (_, index) => {
    const group = at + 4 + 12 * index;
    return { first: reader.u32(group), last: reader.u32(group + 4), glyph: reader.u32(group + 8) };
  });
  const groupOf = rangeFinder(all);
  return {
    firstCode: all[0]?.first ?? 0,
    codes: all,
    glyph(code) {
      const group = groupOf(code);
      if (group === undefined) return 0;
      return glyphs === 'alike' ? group.glyph : group.glyph + code - group.first;
    },
  };
}
