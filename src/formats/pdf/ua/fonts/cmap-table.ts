import type { ByteReader } from './byte-reader.ts';

/** A subtable of an sfnt `cmap` table. */
export interface CmapSubtable {
  readonly platform: number;
  readonly encoding: number;
  /** The lowest code it maps; its high byte tells where a symbol font keeps its codes. */
  readonly firstCode: number;
  /** Glyph index of a code, 0 when it has none. */
  glyph(code: number): number;
}

/** Reads the subtables of a `cmap` table that starts at `base`. @see OpenType, `cmap` */
export function readCmapTable(reader: ByteReader, base: number): CmapSubtable[] {
  const count = reader.u16(base + 2);
  return Array.from({ length: count }, (_, index) => {
    const record = base + 4 + index * 8;
    return {
      platform: reader.u16(record),
      encoding: reader.u16(record + 2),
      ...subtable(reader, base + reader.u32(record + 4)),
    };
  });
}

type Mapping = Pick<CmapSubtable, 'firstCode' | 'glyph'>;

function subtable(reader: ByteReader, at: number): Mapping {
  switch (reader.u16(at)) {
    case 0:
      return byteEncoding(reader, at);
    case 4:
      return segments(reader, at);
    case 6:
      return trimmed(reader, at);
    case 12:
      return groups(reader, at);
    default:
      // Formats 2, 8, 10, 13 and 14 don't occur in programs that simple fonts embed; they count as present but empty.
      return { firstCode: 0, glyph: () => 0 };
  }
}

function byteEncoding(reader: ByteReader, at: number): Mapping {
  const glyphs = reader.slice(at + 6, at + 262);
  return { firstCode: 0, glyph: code => glyphs[code] ?? 0 };
}

function segments(reader: ByteReader, at: number): Mapping {
  const bytes = reader.u16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + bytes];
  const [deltas, offsets] = [starts + bytes, starts + 2 * bytes];
  reader.slice(at, offsets + bytes);
  return {
    firstCode: reader.u16(starts),
    glyph(code) {
      for (let index = 0; index < bytes; index += 2) {
        if (code > reader.u16(ends + index)) continue;
        const start = reader.u16(starts + index);
        if (code < start) return 0;
        const delta = reader.u16(deltas + index);
        const offset = reader.u16(offsets + index);
        if (offset === 0) return (code + delta) & 0xffff;
        const place = offsets + index + offset + 2 * (code - start);
        const glyph = place + 2 <= reader.length ? reader.u16(place) : 0;
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
      return 0;
    },
  };
}

function trimmed(reader: ByteReader, at: number): Mapping {
  const first = reader.u16(at + 6);
  const count = reader.u16(at + 8);
  reader.slice(at, at + 10 + 2 * count);
  return {
    firstCode: first,
    glyph: code => (code >= first && code < first + count ? reader.u16(at + 10 + 2 * (code - first)) : 0),
  };
}

function groups(reader: ByteReader, at: number): Mapping {
  const count = reader.u32(at + 12);
  reader.slice(at, at + 16 + 12 * count);
  return {
    firstCode: count > 0 ? reader.u32(at + 16) : 0,
    glyph(code) {
      for (let group = at + 16; group < at + 16 + 12 * count; group += 12) {
        const start = reader.u32(group);
        if (code >= start && code <= reader.u32(group + 4)) return reader.u32(group + 8) + code - start;
      }
      return 0;
    },
  };
}
