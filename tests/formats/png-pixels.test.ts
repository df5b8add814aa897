import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writePng } from '../../src/formats/png.ts';
import { readPngPixels } from '../../src/formats/png-pixels.ts';

interface Written {
  readonly size: readonly [width: number, height: number];
  readonly bits: number;
  readonly type: number;
  /** Rows as they are packed, each behind the type of its filter. */
  readonly rows: readonly (readonly number[])[];
  readonly chunks?: Readonly<Record<string, readonly number[]>>;
  readonly interlace?: number;
}

const chunk = (name: string, body: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), body, Buffer.alloc(4)]);
};

function png({ size: [width, height], bits, type, rows, chunks = {}, interlace = 0 }: Written): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, type, 0, 0, interlace], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...Object.entries(chunks).map(([name, body]) => chunk(name, Uint8Array.from(body))),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    chunk('IEND', new Uint8Array()),
  ]);
}

const pixels = (written: Written): readonly number[] => [...(readPngPixels(png(written))?.rgba ?? [])];

describe('gives red, green, blue and opacity of each pixel', () => {
  it.each<readonly [string, Written, readonly number[]]>([
    ['grey', { size: [2, 1], bits: 8, type: 0, rows: [[0, 7, 255]] }, [7, 7, 7, 255, 255, 255, 255, 255]],
    [
      'grey of one bit',
      {
        size: [2, 2],
        bits: 1,
        type: 0,
        rows: [
          [0, 0b10000000],
          [0, 0b01000000],
        ],
      },
      [255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255, 255],
    ],
    [
      'grey with opacity',
      { size: [2, 1], bits: 8, type: 4, rows: [[0, 7, 9, 8, 0]] },
      [7, 7, 7, 9, 8, 8, 8, 0],
    ],
    ['colours', { size: [1, 1], bits: 8, type: 2, rows: [[0, 1, 2, 3]] }, [1, 2, 3, 255]],
    ['colours with opacity', { size: [1, 1], bits: 8, type: 6, rows: [[0, 1, 2, 3, 4]] }, [1, 2, 3, 4]],
    [
      'colours of sixteen bits, in eight',
      { size: [1, 1], bits: 16, type: 2, rows: [[0, 1, 99, 2, 99, 3, 99]] },
      [1, 2, 3, 255],
    ],
    [
      'a palette of two bits with opacities',
      {
        size: [3, 1],
        bits: 2,
        type: 3,
        rows: [[0, 0b01001000]],
        chunks: { PLTE: [1, 1, 1, 2, 2, 2, 3, 3, 3], tRNS: [9, 8] },
      },
      [2, 2, 2, 8, 1, 1, 1, 9, 3, 3, 3, 255],
    ],
  ])('of %s', (_, written, expected) => expect(pixels(written)).toEqual(expected));
});

// Two pixels by two: 10 20 30, 40 50 60; 11 22 33, 44 55 66 (§9.2; the second row is filtered).
it.each([
  ['none', 0, [11, 22, 33, 44, 55, 66]],
  ['sub', 1, [11, 22, 33, 33, 33, 33]],
  ['up', 2, [1, 2, 3, 4, 5, 6]],
  ['average', 3, [6, 12, 18, 19, 19, 20]],
  ['Paeth', 4, [1, 2, 3, 4, 5, 6]],
])('takes off the filter %s', (_, filter, row) => {
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [filter, ...row],
  ];
  expect(pixels({ size: [2, 2], bits: 8, type: 2, rows }).filter((_, index) => index % 4 < 3)).toEqual([
    10, 20, 30, 40, 50, 60, 11, 22, 33, 44, 55, 66,
  ]);
});

it('reads what we write', () => {
  const rgba = Uint8Array.from({ length: 4 * 30 * 30 }, (_, index) => (index * index) % 251);
  expect(readPngPixels(writePng({ width: 30, height: 30, rgba }))?.rgba).toEqual(rgba);
});

describe('gives nothing', () => {
  const good: Written = { size: [1, 1], bits: 8, type: 0, rows: [[0, 7]] };

  it.each<readonly [string, Written]>([
    ['for rows in seven passes', { ...good, interlace: 1 }],
    ['for more than ten million pixels', { ...good, size: [10_000, 10_000], bits: 1 }],
    ['for too few rows', { ...good, size: [1, 2] }],
    [
      'for too many rows',
      {
        ...good,
        rows: [
          [0, 7],
          [0, 7],
        ],
      },
    ],
    ['for a type of colour that there is not', { ...good, type: 5 }],
    ['for samples of a size that there is not', { ...good, bits: 3 }],
  ])('%s', (_, written) => expect(readPngPixels(png(written))).toBeUndefined());

  it.each([0, 8, 20, 40])('for a file cut off after %d bytes', length => {
    expect(readPngPixels(png(good).subarray(0, length))).toBeUndefined();
  });
});
