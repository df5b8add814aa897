import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeStream } from '../../../../src/formats/pdf/read/decode-stream.ts';
import { type DirectObject, PdfDict, PdfName } from '../../../../src/formats/pdf/read/pdf-object.ts';

const dictOf = (entries: Readonly<Record<string, DirectObject>>): PdfDict =>
  new PdfDict(new Map(Object.keys(entries).map((key, at) => [key, at])), Object.values(entries));

/** The data of a stream of hexadecimal digits of LZW codes that stand for themselves, told by a predictor. */
function predicted(parameters: Readonly<Record<string, DirectObject>>): Uint8Array {
  const dict = dictOf({ Filter: new PdfName('LZWDecode'), DecodeParms: dictOf(parameters) });
  // Codes of 9 bits: clear, 1, 2, 3, 10, 1, 1, end.
  const codes = [256, 1, 2, 3, 10, 1, 1, 257].map(code => code.toString(2).padStart(9, '0')).join('');
  const bytes = codes.match(/.{8}/g) ?? [];
  const data = Uint8Array.from(bytes, bits => Number.parseInt(bits, 2));
  return decodeStream(dict, data, value => (value ?? null) as DirectObject, { left: 1000 });
}

describe('TIFF’s predictor', () => {
  it('tells a byte from the one before it in its row', () => {
    expect([...predicted({ Predictor: 2, Columns: 3 })]).toEqual([1, 3, 6, 10, 11, 12]);
  });

  it('tells it from the same colour of the pixel before', () => {
    expect([...predicted({ Predictor: 2, Columns: 3, Colors: 2 })]).toEqual([1, 2, 4, 12, 5, 13]);
  });

  it.each([
    ['components are no whole bytes', { Predictor: 2, BitsPerComponent: 4 }],
    ['rows have no width', { Predictor: 2, Columns: 0 }],
    ['nobody knows it', { Predictor: 5 }],
  ])('is refused when %s', (_, parameters) => {
    expect(() => predicted(parameters)).toThrow('a stream has');
  });
});

/** What comes out of FlateDecode. */
function inflated(data: Uint8Array): Uint8Array {
  const dict = dictOf({ Filter: new PdfName('FlateDecode') });
  return decodeStream(dict, data, value => (value ?? null) as DirectObject, { left: 100_000 });
}

describe('FlateDecode', () => {
  it('reads data that go back further than their header states', () => {
    // 20,000 bytes that don't repeat, and those again: they go back further than the 8 KB of 58 hex.
    const once = Uint8Array.from({ length: 20_000 }, (_, at) => ((at * at) ^ (at >> 3) ^ (at >> 7)) & 255);
    const plain = Uint8Array.from([...once, ...once]);
    const data = Uint8Array.from(deflateSync(plain));
    data.set([0x58, 0x85]);
    expect(Buffer.compare(inflated(data), plain)).toBe(0);
  });

  it.each([
    ['wrong', (data: Uint8Array) => data.fill(0, -4)],
    ['lacking', (data: Uint8Array) => data.subarray(0, -4)],
  ])('reads data whose checksum is %s', (_, damaged) => {
    const data = damaged(Uint8Array.from(deflateSync('BT ET')));
    expect(Buffer.from(inflated(data)).toString()).toBe('BT ET');
  });

  it('reads nothing at all as an empty stream', () => {
    expect(inflated(new Uint8Array())).toHaveLength(0);
  });

  it.each([
    ['another method', [0x77, 0x85]],
    ['a window larger than there is', [0x88, 0x1c]],
    ['a check that is wrong', [0x78, 0x9d]],
    ['a dictionary', [0x78, 0xbb]],
    ['no sign of it', []],
  ])('refuses data with %s in their header', (_, header) => {
    const data = Uint8Array.from([...header, ...deflateSync('BT ET').subarray(2)]);
    expect(() => inflated(data)).toThrow('a stream is damaged');
  });
});
