import { type CmapSubtable, readCmapTable } from '../../../sfnt/cmap-table.ts';
import { headTable } from '../../../sfnt/head-table.ts';
import { horizontalMetrics } from '../../../sfnt/horizontal-metrics.ts';
import { type OpenedSfnt, openSfnt, tableOf } from '../../../sfnt/open-sfnt.ts';
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

/** Reads a TrueType program; nothing when it is broken. @see OpenType, font file */
export function readSfnt(bytes: Uint8Array): SfntProgram | undefined {
  try {
    const sfnt = openSfnt(bytes);
    const { unitsPerEm } = headTable(sfnt);
    if (unitsPerEm === 0) return undefined;
    const { glyphCount, advance } = horizontalMetrics(sfnt);
    const cmap = sfnt.tables.get('cmap');
    const cmaps = cmap === undefined ? [] : readCmapTable(sfnt.reader, cmap.offset);
    const names = glyphNames(sfnt);
    return {
      kind: 'sfnt',
      glyphCount,
      cmaps,
      width: glyph => advance(glyph) * (1000 / unitsPerEm),
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
    const sfnt = openSfnt(bytes);
    const { offset, length } = tableOf(sfnt, 'CFF ');
    return sfnt.reader.slice(offset, offset + length);
  } catch {
    return undefined;
  }
}

/** Glyphs that names of its own are for: the table counts them in 16 bits. */
const MOST_OWN_NAMES = 0xffff;

/** The names in the `post` table: of all readers of fonts, only the rules ask for them. @see OpenType 1.9.1 "post" */
function glyphNames({ reader, tables }: OpenedSfnt): Map<string, number> {
  const names = new Map<string, number>();
  const post = tables.get('post');
  if (post === undefined) return names;
  const add = (name: string | undefined, glyph: number) => {
    if (name !== undefined && !names.has(name)) names.set(name, glyph);
  };
  const format = reader.u32(post.offset);
  if (format === 0x10000) macGlyphOrder.forEach(add);
  if (format !== 0x20000) return names;
  const count = reader.u16(post.offset + 32);
  const own: string[] = [];
  const end = post.offset + post.length;
  for (
    let at = post.offset + 34 + 2 * count;
    at < end && own.length < MOST_OWN_NAMES;
    at += 1 + reader.u8(at)
  ) {
    own.push(reader.latin1(at + 1, at + 1 + reader.u8(at)));
  }
  for (let glyph = 0; glyph < count; glyph++) {
    const index = reader.u16(post.offset + 34 + 2 * glyph);
    add(index < 258 ? macGlyphOrder[index] : own[index - 258], glyph);
  }
  return names;
}
