import { describe, expect, it } from 'vitest';
import { byteReader } from '../../../src/formats/sfnt/byte-reader.ts';
import { type CmapSubtable, readCmapTable } from '../../../src/formats/sfnt/cmap-table.ts';

const u16 = (...numbers: readonly number[]) => numbers.flatMap(number => [number >> 8, number & 0xff]);
const u32 = (...numbers: readonly number[]) => numbers.flatMap(number => u16(number >>> 16, number & 0xffff));

/** The one subtable of a `cmap` table. */
function subtable(...bytes: readonly number[]): CmapSubtable {
  const head = [...u16(0, 1, 3, 10), ...u32(12)];
  const [found] = readCmapTable(byteReader(Uint8Array.from([...head, ...bytes])), 0);
  if (found === undefined) throw new Error('no subtable');
  return found;
}

describe('a cmap subtable', () => {
  it('of format 2 maps single bytes, and pairs by their high byte', () => {
    const keys = Array.from({ length: 256 }, (_, byte) => (byte === 0x81 ? 8 : 0));
    // The first subheader maps 41 hex to glyph 5, the second 8140 and 8141 to 7 and 8, told as 6 and 7 and one more.
    const headers = u16(0x41, 1, 0, 10, 0x40, 2, 1, 4);
    const { glyph } = subtable(...u16(2, 0, 0), ...u16(...keys), ...headers, ...u16(5, 6, 7));
    expect([0x41, 0x42, 0x8140, 0x8141, 0x8142, 0x4141, 0x81].map(glyph)).toEqual([5, 0, 7, 8, 0, 0, 0]);
  });

  it('of format 4 maps segments that count on, or that list their glyphs', () => {
    const ends = u16(0x42, 0x51, 0xffff);
    const starts = u16(0x41, 0x50, 0xffff);
    const { glyph, firstCode } = subtable(
      ...u16(4, 0, 0, 6, 0, 0, 0),
      ...ends,
      ...u16(0),
      ...starts,
      ...u16(0x10000 - 0x40, 0, 1),
      ...u16(0, 4, 0),
      ...u16(30, 31),
    );
    expect(firstCode).toBe(0x41);
    expect([0x40, 0x41, 0x42, 0x43, 0x50, 0x51, 0x52].map(glyph)).toEqual([0, 1, 2, 0, 30, 31, 0]);
  });

  it('of format 6 maps codes that follow each other', () => {
    const { glyph } = subtable(...u16(6, 0, 0, 0x30, 2), ...u16(4, 9));
    expect([0x2f, 0x30, 0x31, 0x32].map(glyph)).toEqual([0, 4, 9, 0]);
  });

  it('of format 8 maps groups behind a list of which codes are long', () => {
    const { glyph } = subtable(
      ...u16(8, 0),
      ...u32(0, 0),
      ...new Uint8Array(8192),
      ...u32(1, 0x10000, 0x10001, 3),
    );
    expect([0xffff, 0x10000, 0x10001].map(glyph)).toEqual([0, 3, 4]);
  });

  it('of format 10 maps long codes that follow each other', () => {
    const { glyph } = subtable(...u16(10, 0), ...u32(0, 0, 0x1f600, 2), ...u16(4, 9));
    expect([0x1f5ff, 0x1f600, 0x1f601, 0x1f602].map(glyph)).toEqual([0, 4, 9, 0]);
  });

  it('of format 12 maps groups that count on, of format 13 to one glyph', () => {
    const groups = [...u32(0, 0, 2, 0x41, 0x43, 7, 0x10000, 0x10000, 20)];
    const codes = [0x40, 0x41, 0x43, 0x10000];
    expect(codes.map(subtable(...u16(12, 0), ...groups).glyph)).toEqual([0, 7, 9, 20]);
    expect(codes.map(subtable(...u16(13, 0), ...groups).glyph)).toEqual([0, 7, 7, 20]);
  });

  it('makes the program a broken one when there are more than any has', () => {
    expect(() => readCmapTable(byteReader(Uint8Array.from(u16(0, 201))), 0)).toThrow(RangeError);
  });

  it('makes the program a broken one when many lie in the same place', () => {
    const groups = 10_000;
    // Each begins eight bytes behind the one before it, as a subtable of format 12 with as many groups as there is room for.
    const records = Array.from({ length: 100 }, (_, index) => [
      ...u16(3, 10),
      ...u32(804 + 8 * index),
    ]).flat();
    const starts = Array.from({ length: 102 }, () => [...u16(12, 0), ...u32(groups)]).flat();
    const font = Uint8Array.from([
      ...u16(0, 100),
      ...records,
      ...starts,
      ...new Uint8Array(12 * groups + 16),
    ]);
    expect(() => readCmapTable(byteReader(font), 0)).toThrow('Encodings in the same place');
  });
});
