import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { huffmanCodes } from '../../../src/formats/xlsx/cells/deflate/huffman.ts';
import { prepareText } from '../../../src/formats/xlsx/cells/deflate/prepared-text.ts';
import {
  DISTANCE_CODE,
  DISTANCE_EXTRA_BITS,
  DISTANCE_FIRST,
  LENGTH_CODE,
  LENGTH_EXTRA_BITS,
  LENGTH_FIRST,
} from '../../../src/formats/xlsx/cells/deflate/symbols.ts';
import { Random } from '../../support/comparison/random.ts';

/** A text of pieces with others between them, as it was after it was deflated and unpacked. */
function unpacked(pieces: readonly string[], usual: readonly string[], gaps: readonly string[]): string {
  const bytes = (texts: readonly string[]): Buffer[] => texts.map(text => Buffer.from(text, 'latin1'));
  const prepared = prepareText(bytes(pieces), bytes(usual));
  const starts = new Int32Array(pieces.length);
  for (let piece = 1; piece < pieces.length; piece++) {
    starts[piece] =
      (starts[piece - 1] ?? 0) + (pieces[piece - 1]?.length ?? 0) + (gaps[piece - 1]?.length ?? 0);
  }
  const [text = Buffer.alloc(0)] = bytes([joined(pieces, gaps)]);
  return inflateRawSync(prepared.deflate(text, starts)).toString('latin1');
}

const joined = (pieces: readonly string[], gaps: readonly string[]): string =>
  pieces.map((piece, index) => piece + (gaps[index] ?? '')).join('');

describe('a prepared text is unpacked as it was', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['when it is empty', [''], [], []],
    ['when it is one byte', ['a'], [], []],
    ['without places that change', ['abcabcabcabc'], [], []],
    ['with nothing but such a place', ['', ''], ['x'], ['abcdefabcdef']],
    ['with one byte again and again', ['a'.repeat(1000)], [], []],
    ['with repeats of the longest length', ['ab'.repeat(129), 'ab'.repeat(130)], ['x'], ['']],
    ['with places that are empty now', ['<v>', '</v>'], ['12'], ['']],
    ['with places next to each other', ['a', '', '', 'a'], ['1', '2', '3'], ['x', '', 'y']],
    ['with bytes that were nowhere', ['<v>', '</v>'], ['12'], ['\x00\xff\x80é']],
    [
      'with repeats from one place to another',
      ['<v>', '</v><v>', '</v>'],
      ['1', '1'],
      ['te zwaar', 'te zwaar'],
    ],
    ['with repeats in a place itself', ['<v>', '</v>'], ['1'], ['abcdeabcdeabcdeabcde'.repeat(40)]],
    [
      'with repeats as far back as they may be',
      [`${'abcdefgh'}${'0'.repeat(24_568)}`, 'abcdefgh'],
      ['x'],
      [''],
    ],
    [
      'with more between them than before',
      ['abcdefgh', `${'1'.repeat(24_000)}abcdefgh`],
      ['x'],
      ['y'.repeat(8192)],
    ],
  ])('%s', (_, pieces, usual, gaps) => {
    expect(unpacked(pieces, usual, gaps)).toBe(joined(pieces, gaps));
  });

  const WORDS = [
    '<c r="B',
    '" s="12"',
    ' t="str"',
    '><f>IF(A1="","",',
    'ROUND(',
    ')</f><v>',
    '</v></c>',
    'é',
    '\n',
    '7',
  ];
  const seeds = Array.from({ length: 60 }, (_, seed) => seed);
  it.each(seeds)('whatever it is made of: %i', seed => {
    const random = new Random(seed);
    const text = (words: number): string =>
      Array.from({ length: random.whole(0, words) }, () => random.pick(WORDS)).join('');
    const pieces = Array.from({ length: random.whole(1, 300) }, () => text(40));
    const usual = pieces.slice(1).map(() => text(2));
    const gaps = usual.map(gap => (random.chance(0.5) ? gap : text(6)));
    expect(unpacked(pieces, usual, gaps)).toBe(joined(pieces, gaps));
  });
});

describe('codes', () => {
  /** Lengths of codes use up all there is, and no more (Kraft). */
  const share = (lengths: Uint8Array): number =>
    lengths.reduce((sum, length) => sum + (length === 0 ? 0 : 2 ** -length), 0);

  it.each([
    ['all alike', [1, 1, 1, 1]],
    ['two', [5, 0, 3]],
    ['an odd number', [1, 2, 3, 4, 5]],
    [
      'ever more of each, which makes codes long',
      Array.from({ length: 40 }, (_, index) => Math.round(1.618 ** index)),
    ],
  ])('of %s tell symbols apart, and are not too long', (_, frequencies) => {
    const { lengths, bits } = huffmanCodes(frequencies, 7);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(7);
    expect(share(lengths)).toBe(1);
    const codes = frequencies.flatMap((frequency, symbol) =>
      frequency === 0 ? [] : [`${lengths[symbol]}:${bits[symbol]}`],
    );
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are those of the standard’s example', () => {
    // RFC 1951 §3.2.2: lengths (2, 1, 3, 3) give 10, 0, 110, 111; deflate writes each from its other end.
    const { lengths, bits } = huffmanCodes([2, 4, 1, 1], 15);
    expect([...lengths]).toEqual([2, 1, 3, 3]);
    expect([...bits]).toEqual([0b01, 0b0, 0b011, 0b111]);
  });
});

describe('the alphabets are those of the standard', () => {
  it.each([
    [3, 0, 3, 0],
    [10, 7, 10, 0],
    [11, 8, 11, 1],
    [12, 8, 11, 1],
    [114, 22, 99, 4],
    [257, 27, 227, 5],
    [258, 28, 258, 0],
  ])('length %i', (length, code, first, extraBits) => {
    expect(LENGTH_CODE[length]).toBe(code);
    expect([LENGTH_FIRST[code], LENGTH_EXTRA_BITS[code]]).toEqual([first, extraBits]);
  });

  it.each([
    [1, 0, 1, 0],
    [4, 3, 4, 0],
    [5, 4, 5, 1],
    [6, 4, 5, 1],
    [193, 15, 193, 6],
    [24_577, 29, 24_577, 13],
    [32_768, 29, 24_577, 13],
  ])('distance %i', (distance, code, first, extraBits) => {
    expect(DISTANCE_CODE[distance]).toBe(code);
    expect([DISTANCE_FIRST[code], DISTANCE_EXTRA_BITS[code]]).toEqual([first, extraBits]);
  });
});
