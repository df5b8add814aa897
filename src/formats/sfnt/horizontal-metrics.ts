import { type OpenedSfnt, tableOf } from './open-sfnt.ts';

/** Measures of a horizontal line and of what stands on it; in font units. */
export interface HorizontalMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly glyphCount: number;
  /** Advance width of a glyph; of one that the font doesn't have, the missing glyph's. */
  advance(glyph: number): number;
}

/**
 * Reads the tables `hhea`, `hmtx` and `maxp`.
 * @throws RangeError when one is missing, when advance widths are cut off, or when there are none
 * @see OpenType 1.9.1 "hhea", "hmtx", "maxp"
 */
export function horizontalMetrics(sfnt: OpenedSfnt): HorizontalMetrics {
  const { reader } = sfnt;
  const [hhea, hmtx] = [tableOf(sfnt, 'hhea').offset, tableOf(sfnt, 'hmtx').offset];
  const glyphCount = reader.u16(tableOf(sfnt, 'maxp').offset + 4);
  const metricCount = reader.u16(hhea + 34);
  if (metricCount === 0) throw new RangeError('the font has no advance widths');
  reader.slice(hmtx, hmtx + 4 * metricCount);
  return {
    get ascent() {
      return reader.i16(hhea + 4);
    },
    get descent() {
      return reader.i16(hhea + 6);
    },
    glyphCount,
    advance(glyph) {
      // Past the metrics the last one holds.
      const index = glyph < metricCount ? glyph : glyph < glyphCount ? metricCount - 1 : 0;
      return reader.u16(hmtx + 4 * index);
    },
  };
}
