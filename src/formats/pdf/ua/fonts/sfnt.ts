import { type ByteReader, byteReader } from './byte-reader.ts';
import { type CmapSubtable, readCmapTable } from './cmap-table.ts';
import { macGlyphOrder } from './font-tables.ts';

/** What the rules ask of a TrueType or OpenType program. */
export interface SfntProgram {
  readonly kind: 'sfnt';
  readonly glyphCount: number;
  readonly cmaps: readonly CmapSubtable[];
  /** Advance width of a glyph, in thousandths of an em. */
  width(glyph: number): number;
  /** Glyph index by the name in the `post` table, 0 when there is none. */
  glyphByName(name: string): number;
  cmap(platform: number, encoding: number): CmapSubtable | undefined;
}

interface Table {
  readonly offset: number;
  readonly length: number;
}

/** Reads a TrueType program; nothing when it is broken. @see OpenType, font file */
export function readSfnt(bytes: Uint8Array): SfntProgram | undefined {
  try {
    const reader = byteReader(bytes);
    const tables = tableDirectory(reader);
    const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map(tag => tables.get(tag));
    if (!head || !hhea || !hmtx || !maxp) return undefined;
    const scale = 1000 / reader.u16(head.offset + 18);
    const glyphCount = reader.u16(maxp.offset + 4);
    const metricCount = reader.u16(hhea.offset + 34);
    if (!Number.isFinite(scale) || metricCount === 0) return undefined;
    reader.slice(hmtx.offset, hmtx.offset + 4 * metricCount);
    const cmap = tables.get('cmap');
    const cmaps = cmap === undefined ? [] : readCmapTable(reader, cmap.offset);
    const names = glyphNames(reader, tables.get('post'));
    return {
      kind: 'sfnt',
      glyphCount,
      cmaps,
      // Past the metrics the last one holds; past the glyphs it is the missing glyph's.
      width(glyph) {
        const index = glyph < metricCount ? glyph : glyph < glyphCount ? metricCount - 1 : 0;
        return reader.u16(hmtx.offset + 4 * index) * scale;
      },
      glyphByName: name => names.get(name) ?? 0,
      cmap: (platform, encoding) =>
        cmaps.find(table => table.platform === platform && table.encoding === encoding),
    };
  } catch {
    return undefined;
  }
}

/** The `CFF ` table of an OpenType program. */
export function cffTable(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const reader = byteReader(bytes);
    const table = tableDirectory(reader).get('CFF ');
    return table === undefined ? undefined : reader.slice(table.offset, table.offset + table.length);
  } catch {
    return undefined;
  }
}

function tableDirectory(reader: ByteReader): Map<string, Table> {
  // A collection begins with the offsets of its fonts: take the first.
  const start = reader.latin1(0, 4) === 'ttcf' ? reader.u32(12) : 0;
  const count = reader.u16(start + 4);
  const tables = new Map<string, Table>();
  for (let index = 0; index < count; index++) {
    const record = start + 12 + 16 * index;
    tables.set(reader.latin1(record, record + 4), {
      offset: reader.u32(record + 8),
      length: reader.u32(record + 12),
    });
  }
  return tables;
}

function glyphNames(reader: ByteReader, post: Table | undefined): Map<string, number> {
  const names = new Map<string, number>();
  if (post === undefined) return names;
  const add = (name: string | undefined, glyph: number) => {
    if (name !== undefined && !names.has(name)) names.set(name, glyph);
  };
  const format = reader.u32(post.offset);
  if (format === 0x10000) macGlyphOrder.forEach(add);
  if (format !== 0x20000) return names;
  const count = reader.u16(post.offset + 32);
  const own: string[] = [];
  for (let at = post.offset + 34 + 2 * count; at < post.offset + post.length; at += 1 + reader.u8(at)) {
    own.push(reader.latin1(at + 1, at + 1 + reader.u8(at)));
  }
  for (let glyph = 0; glyph < count; glyph++) {
    const index = reader.u16(post.offset + 34 + 2 * glyph);
    add(index < 258 ? macGlyphOrder[index] : own[index - 258], glyph);
  }
  return names;
}
