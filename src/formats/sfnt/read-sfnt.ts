import { headTable } from './head-table.ts';
import { horizontalMetrics } from './horizontal-metrics.ts';
import { postScriptName } from './name-table.ts';
import { openSfnt } from './open-sfnt.ts';
import { os2Table } from './os2-table.ts';
import { postTable } from './post-table.ts';
import { unicodeGlyphs } from './unicode-glyphs.ts';

/** The measures of a TrueType program that a PDF font dictionary repeats; in font units unless said otherwise. */
export interface Sfnt {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Degrees. */
  readonly italicAngle: number;
  readonly bbox: readonly [number, number, number, number];
  readonly weight: number;
  /** Its PostScript name. */
  readonly family: string;
  readonly glyphCount: number;
  /** Glyph index by Unicode code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Advance width of a glyph. */
  advance(glyph: number): number;
}

/**
 * Reads all of a TrueType or OpenType program that goes into a PDF with it: a font of ours, so nothing of it is done without.
 * @throws RangeError when a table is missing or cut off
 */
export function readSfnt(program: Uint8Array): Sfnt {
  const sfnt = openSfnt(program);
  const { unitsPerEm, bbox } = headTable(sfnt);
  const { ascent, descent, glyphCount, advance } = horizontalMetrics(sfnt);
  const { weight, capHeight = Math.round(ascent * 0.7) } = os2Table(sfnt);
  return {
    unitsPerEm,
    ascent,
    descent,
    capHeight,
    italicAngle: postTable(sfnt).italicAngle,
    bbox,
    weight,
    family: postScriptName(sfnt),
    glyphCount,
    glyphs: unicodeGlyphs(sfnt),
    advance,
  };
}
