import { expect, it } from 'vitest';
import { readCff } from '../../../../../src/formats/pdf/ua/fonts/cff.ts';

const ENDCHAR = 14;

/** An INDEX with offsets of one byte. @see Adobe Technical Note 5176 §5 */
function index(...items: readonly (readonly number[])[]): readonly number[] {
  if (items.length === 0) return [0, 0];
  const ends = items.map((_, at) => 1 + items.slice(0, at + 1).flat().length);
  return [items.length >> 8, items.length & 255, 1, 1, ...ends, ...items.flat()];
}

const letters = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];
/** A number of two bytes behind 28. */
const number = (value: number) => [28, value >> 8, value & 255];

/** A program with .notdef and one glyph of a name of its own, SID 391, which code 65 has by its encoding, and 174 too. */
function program(): Uint8Array {
  const head = [1, 0, 4, 1, ...index(letters('Proef'))];
  const strings = [...index(letters('eigen')), ...index()];
  const charset = [0, 391 >> 8, 391 & 255];
  const encoding = [0x80, 1, 65, 1, 174, 391 >> 8, 391 & 255];
  const charStrings = index([ENDCHAR], [ENDCHAR]);
  const top = (at: number) => [
    ...[...number(at), 15],
    ...[...number(at + charset.length), 16],
    ...[...number(at + charset.length + encoding.length), 17],
    ...[...number(0), ...number(0), 18],
  ];
  const before = head.length + index(top(0)).length + strings.length;
  return Uint8Array.from([
    ...head,
    ...index(top(before)),
    ...strings,
    ...charset,
    ...encoding,
    ...charStrings,
  ]);
}

it('has in a supplement of its encoding names of its own as well', () => {
  const read = readCff(program());
  expect([65, 174, 66].map(code => read?.encodedName(code))).toEqual(['eigen', 'eigen', '.notdef']);
});

/** A CID-keyed program whose font DICTs all lie in the same 4000 bytes, or end before they begin: every second does. */
function inTheSamePlace(fontDicts: number): Uint8Array {
  const size = 4000;
  const head = [1, 0, 4, 1, ...index(letters('Proef'))];
  const top = (charStrings: number, fontDicts: number) =>
    index([
      ...[...number(0), ...number(0), ...number(0), 12, 30],
      ...[...number(charStrings), 17],
      ...[...number(fontDicts), 12, 36],
    ]);
  const charStrings = index([ENDCHAR]);
  const from = head.length + top(0, 0).length + index().length * 2;
  const ends = Array.from({ length: fontDicts + 1 }, (_, at) =>
    at % 2 === 0 ? [0, 1] : [size >> 8, size & 255],
  );
  return Uint8Array.from([
    ...[...head, ...top(from, from + charStrings.length), ...index(), ...index()],
    ...[...charStrings, fontDicts >> 8, fontDicts & 255, 2, ...ends.flat()],
    ...Array.from({ length: size }, () => 139),
  ]);
}

it('may have font DICTs that are the same, but not by the hundred', () => {
  expect(readCff(inTheSamePlace(4))).toMatchObject({ isCid: true, glyphCount: 1 });
  expect(readCff(inTheSamePlace(256))).toBeUndefined();
});
