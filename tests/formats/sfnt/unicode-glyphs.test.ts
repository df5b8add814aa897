import { describe, expect, it } from 'vitest';
import { openSfnt } from '../../../src/formats/sfnt/open-sfnt.ts';
import { unicodeGlyph, unicodeGlyphs } from '../../../src/formats/sfnt/unicode-glyphs.ts';
import { madeFont, u16, u32 } from './made-font.ts';

type Group = readonly [first: number, last: number, glyph: number];

/** A subtable for codes that follow each other. */
const trimmed = (first: number, ...glyphs: readonly number[]) => [
  ...u16(6, 0, 0, first, glyphs.length),
  ...u16(...glyphs),
];
const grouped = (...groups: readonly Group[]) => [
  ...u16(12, 0),
  ...u32(0, 0, groups.length),
  ...u32(...groups.flat()),
];

/** A font whose `cmap` has some subtables. */
function fontWith(
  ...subtables: readonly (readonly [platform: number, encoding: number, bytes: readonly number[]])[]
) {
  let offset = 4 + 8 * subtables.length;
  const records = subtables.flatMap(([platform, encoding, { length }]) => {
    const record = [...u16(platform, encoding), ...u32(offset)];
    offset += length;
    return record;
  });
  const cmap = [...u16(0, subtables.length), ...records, ...subtables.flatMap(([, , bytes]) => bytes)];
  return openSfnt(madeFont({ cmap }));
}

describe('the glyphs of code points', () => {
  it('are those of all subtables, of which the one for all of Unicode goes first', () => {
    const font = fontWith([3, 1, trimmed(0x41, 7, 8)], [3, 10, grouped([0x42, 0x43, 20])]);
    expect([...unicodeGlyphs(font)].sort()).toEqual([
      [0x41, 7],
      [0x42, 20],
      [0x43, 21],
    ]);
  });

  it('leave out the missing glyph', () => {
    expect([...unicodeGlyphs(fontWith([3, 1, trimmed(0x41, 0, 8)]))]).toEqual([[0x42, 8]]);
  });

  it('leave out U+0000, which no text holds', () => {
    expect([...unicodeGlyphs(fontWith([0, 3, trimmed(0, 3, 4)]))]).toEqual([[1, 4]]);
  });

  it('leave out encodings of Windows that aren’t Unicode', () => {
    expect([...unicodeGlyphs(fontWith([3, 2, trimmed(0x41, 7)]))]).toEqual([]);
  });

  it('end with Unicode, wherever a group ends', () => {
    const glyphs = unicodeGlyphs(fontWith([3, 10, grouped([0x10fffe, 0xffffffff, 5])]));
    expect([...glyphs]).toEqual([
      [0x10fffe, 5],
      [0x10ffff, 6],
    ]);
  });

  it('are found one by one as well', () => {
    const font = fontWith([3, 1, trimmed(0x41, 7)], [3, 10, grouped([0x42, 0x42, 20])]);
    expect([0x41, 0x42, 0x43].map(code => unicodeGlyph(font, code))).toEqual([7, 20, undefined]);
  });
});
