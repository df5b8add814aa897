import { describe, expect, it } from 'vitest';
import { openSfnt, tableOf } from '../../../src/formats/sfnt/open-sfnt.ts';
import { madeFont, u16, u32 } from './made-font.ts';

const FONT = madeFont({ head: [1, 2, 3], 'OS/2': [4, 5] });

describe('a font program', () => {
  it('has its tables where the directory says', () => {
    expect(tableOf(openSfnt(FONT), 'OS/2')).toEqual({ offset: 47, length: 2 });
  });

  it('is the first of a collection', () => {
    const header = [...new TextEncoder().encode('ttcf'), ...u32(0x10000, 1, 16)];
    expect([...openSfnt(Uint8Array.from([...header, ...FONT])).tables.keys()]).toEqual(['head', 'OS/2']);
  });

  it('is refused when its directory is cut off', () => {
    expect(() => openSfnt(Uint8Array.from([...u32(0x10000), ...u16(2, 0, 0, 0)]))).toThrow(RangeError);
  });

  it('is refused when a table is asked for that it lacks', () => {
    expect(() => tableOf(openSfnt(FONT), 'cmap')).toThrow(new RangeError('font table cmap is missing'));
  });
});
