import { describe, expect, it } from 'vitest';
import { horizontalMetrics } from '../../../src/formats/sfnt/horizontal-metrics.ts';
import { openSfnt } from '../../../src/formats/sfnt/open-sfnt.ts';
import { madeFont, u16, u32 } from './made-font.ts';

/** The measures of a font of four glyphs. */
const metricsOf = (metricCount: number, widths: readonly number[]) => {
  const hhea = [...u32(0x10000), ...u16(900, -200), ...new Uint8Array(26), ...u16(metricCount)];
  const hmtx = widths.flatMap(width => u16(width, 0));
  return horizontalMetrics(openSfnt(madeFont({ hhea, maxp: [...u32(0x10000), ...u16(4)], hmtx })));
};

describe('advance widths', () => {
  it('go on with the last for the glyphs that have none, and are the missing glyph’s past the glyphs', () => {
    const { advance } = metricsOf(2, [500, 600]);
    expect([0, 1, 2, 3, 4].map(advance)).toEqual([500, 600, 600, 600, 500]);
  });

  it('are refused when they are cut off', () => {
    expect(() => metricsOf(3, [500, 600])).toThrow(RangeError);
  });

  it('are refused when there are none', () => {
    expect(() => metricsOf(0, [500])).toThrow(RangeError);
  });
});

describe('a line', () => {
  it('may reach below its foot', () => {
    expect(metricsOf(1, [500])).toMatchObject({ ascent: 900, descent: -200 });
  });
});
