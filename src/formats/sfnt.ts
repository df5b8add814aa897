/** The measures of a TrueType program that a PDF font dictionary repeats; in font units unless said otherwise. */
export interface Sfnt {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bbox: readonly [number, number, number, number];
  readonly weight: number;
  readonly family: string;
  readonly glyphCount: number;
  /** Glyph index by Unicode code point, from the best Unicode cmap. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Advance width of a glyph. */
  advance(glyph: number): number;
}

/**
 * Reads a TrueType or OpenType font program.
 * @throws RangeError when a table is missing or cut off
 * @see OpenType specification, tables head, hhea, hmtx, maxp, OS/2, post, name and cmap
 */
export function readSfnt(program: Uint8Array): Sfnt {
  const { view, table } = openSfnt(program);
  const head = table('head');
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const os2 = table('OS/2');
  const longMetrics = view.getUint16(hhea + 34);
  const ascent = view.getInt16(hhea + 4);
  const hasCapHeight = view.getUint16(os2) >= 2;
  return {
    unitsPerEm: view.getUint16(head + 18),
    ascent,
    descent: view.getInt16(hhea + 6),
    capHeight: hasCapHeight ? view.getInt16(os2 + 88) : Math.round(ascent * 0.7),
    italicAngle: view.getInt32(table('post') + 4) / 65_536,
    bbox: [36, 38, 40, 42].map(at => view.getInt16(head + at)) as [number, number, number, number],
    weight: view.getUint16(os2 + 4),
    family: windowsName({ view, table }, POST_SCRIPT_NAME) ?? 'FormFont',
    glyphCount: view.getUint16(table('maxp') + 4),
    glyphs: unicodeGlyphs(view, table('cmap')),
    advance: glyph => view.getUint16(hmtx + 4 * Math.min(glyph, longMetrics - 1)),
  };
}

/** A font program whose tables can be looked into. */
export interface OpenedSfnt {
  readonly view: DataView;
  /**
   * Where a table begins, bytes from the start of the program.
   * @throws RangeError when it is missing
   */
  table(tag: string): number;
}

/**
 * Opens a TrueType or OpenType font program.
 * @throws RangeError when its directory is cut off
 */
export function openSfnt(program: Uint8Array): OpenedSfnt {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const offsets = new Map<string, number>();
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map(i => view.getUint8(at + i)));
    offsets.set(tag, view.getUint32(at + 8));
  }
  return {
    view,
    table(tag) {
      const offset = offsets.get(tag);
      if (offset === undefined) throw new RangeError(`font table ${tag} is missing`);
      return offset;
    },
  };
}

const POST_SCRIPT_NAME = 6;

const WINDOWS = 3;
const AMERICAN_ENGLISH = 0x409;

/**
 * A name from the Windows Unicode records: the English one, else the first; undefined when there is none.
 * @see OpenType 1.9.1 "name"
 */
export function windowsName({ view, table }: OpenedSfnt, id: number): string | undefined {
  const name = table('name');
  const strings = name + view.getUint16(name + 4);
  const records = Array.from(
    { length: view.getUint16(name + 2) },
    (_, index) => name + 6 + 12 * index,
  ).filter(record => view.getUint16(record) === WINDOWS && view.getUint16(record + 6) === id);
  const record = records.find(at => view.getUint16(at + 4) === AMERICAN_ENGLISH) ?? records[0];
  if (record === undefined) return undefined;
  const start = strings + view.getUint16(record + 10);
  const units = view.getUint16(record + 8) / 2;
  return String.fromCharCode(...Array.from({ length: units }, (_, i) => view.getUint16(start + 2 * i)));
}

/** Prefers the full Unicode subtable (format 12) over the Basic Multilingual Plane one (format 4). */
function unicodeGlyphs(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const platform = view.getUint16(cmap + 4 + 8 * index);
    if (platform !== 0 && platform !== 3) continue;
    const subtable = cmap + view.getUint32(cmap + 8 + 8 * index);
    const format = view.getUint16(subtable);
    if (format === 12) addFormat12(view, subtable, glyphs);
    if (format === 4) addFormat4(view, subtable, glyphs);
  }
  return glyphs;
}

function addFormat12(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(subtable + 12); group++) {
    const at = subtable + 16 + 12 * group;
    const first = view.getUint32(at);
    const glyph = view.getUint32(at + 8);
    for (let code = first; code <= view.getUint32(at + 4); code++) glyphs.set(code, glyph + code - first);
  }
}

function addFormat4(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(subtable + 6);
  const [ends, starts] = [subtable + 14, subtable + 16 + size];
  const [deltas, ranges] = [starts + size, starts + 2 * size];
  for (let at = 0; at < size; at += 2) {
    const start = view.getUint16(starts + at);
    const range = view.getUint16(ranges + at);
    for (let code = start; code <= view.getUint16(ends + at) && code < 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(ranges + at + range + 2 * (code - start));
      const glyph = raw === 0 ? 0 : (raw + view.getUint16(deltas + at)) & 0xffff;
      if (glyph !== 0 && !glyphs.has(code)) glyphs.set(code, glyph);
    }
  }
}
