import { describe, expect, it } from 'vitest';
import { fromBase85, fromHex, fromLzw, fromRuns } from '../../../../src/formats/pdf/read/byte-filters.ts';

const MOST = 1000;
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const textOf = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1');

/** The example of ISO 32000-1 §7.4.4.2. */
const LZW_EXAMPLE = Uint8Array.of(0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01);

describe('the filters for bytes', () => {
  it('undo LZW as the standard’s example goes', () => {
    expect([...(fromLzw(true)(LZW_EXAMPLE, MOST) ?? [])]).toEqual([45, 45, 45, 45, 45, 65, 45, 45, 45, 66]);
  });

  it('give nothing when LZW makes more than there may be', () => {
    expect(fromLzw(true)(LZW_EXAMPLE, 9)).toBeUndefined();
  });

  it('refuse an LZW code that is none yet', () => {
    expect(() => fromLzw(true)(Uint8Array.of(0x80, 0x7f, 0xff, 0xff), MOST)).toThrow('damaged');
  });

  it('undo base 85 with a short last group', () => {
    expect(textOf(fromBase85(latin1('87cURD]i,"Ebo80~>'), MOST))).toBe('Hello World!');
    expect(textOf(fromBase85(latin1('87cUR\nD]j7BEbo7~>'), MOST))).toBe('Hello world');
  });

  it('take z of base 85 for four zeros', () => {
    expect(textOf(fromBase85(latin1('z~>'), MOST))).toBe('\0\0\0\0');
  });

  it('undo runs and what is no run', () => {
    expect(textOf(fromRuns(Uint8Array.of(2, 97, 98, 99, 254, 100, 128, 101), MOST))).toBe('abcddd');
  });

  it('give nothing when runs make more than there may be', () => {
    expect(fromRuns(new Uint8Array(100).fill(129), MOST)).toBeUndefined();
  });

  it('undo hexadecimal with a lacking last digit', () => {
    expect(textOf(fromHex(latin1('61 627>63'), MOST))).toBe('abp');
  });

  it.each([
    ['hexadecimal', () => fromHex(latin1('41'.repeat(5)), 4)],
    ['base 85', () => fromBase85(latin1('87cURD]i,"Ebo80~>'), 4)],
    ['zeros of base 85', () => fromBase85(latin1('z'.repeat(5)), 16)],
  ])('give nothing when it would be too much: %s', (_, filtered) => {
    expect(filtered()).toBeUndefined();
  });

  it('give as much as there may be', () => {
    expect(textOf(fromHex(latin1('4142'), 2))).toBe('AB');
    expect(fromBase85(latin1('zz'), 8)).toHaveLength(8);
  });
});
