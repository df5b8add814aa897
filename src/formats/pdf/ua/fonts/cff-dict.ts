import type { ByteReader } from '../../../sfnt/byte-reader.ts';

/** An INDEX: how many objects it has, where they lie, and where it ends. @see Adobe Technical Note 5176 §5 */
export interface CffIndex {
  readonly count: number;
  at(index: number): { readonly from: number; readonly to: number } | undefined;
  readonly end: number;
}

export function readIndex(reader: ByteReader, at: number): CffIndex {
  const count = reader.u16(at);
  if (count === 0) return { count, at: () => undefined, end: at + 2 };
  const size = reader.u8(at + 2);
  const offset = (index: number) => {
    const place = at + 3 + index * size;
    switch (size) {
      case 1:
        return reader.u8(place);
      case 2:
        return reader.u16(place);
      case 3:
        return reader.u24(place);
      default:
        return reader.u32(place);
    }
  };
  const base = at + 2 + (count + 1) * size;
  reader.slice(at, base + 1);
  return {
    count,
    at: index =>
      index >= 0 && index < count ? { from: base + offset(index), to: base + offset(index + 1) } : undefined,
    end: base + offset(count),
  };
}

/** A DICT: operands by operator; two-byte operators count from 1200. @see Adobe Technical Note 5176 §4 */
export type CffDict = ReadonlyMap<number, readonly number[]>;

/** Reads a DICT from one place to another. */
export type ReadDict = (from: number, to: number) => CffDict;

/**
 * Reads the DICTs of a program, none of which lies in another; those of fonts with little in them may be the same.
 * @throws RangeError where one is cut off, or when together they are longer than the program has room for
 */
export function dictReader(reader: ByteReader): ReadDict {
  let left = 2 * reader.length + 0x1_0000;
  return (from, to) => {
    if (to > from) left -= to - from;
    if (left < 0) throw new RangeError('DICTs in the same place');
    return readDict(reader, from, to);
  };
}

function readDict(reader: ByteReader, from: number, to: number): CffDict {
  const dict = new Map<number, number[]>();
  let operands: number[] = [];
  for (let at = from; at < to; ) {
    const byte = reader.u8(at++);
    if (byte <= 21) {
      dict.set(byte === 12 ? 1200 + reader.u8(at++) : byte, operands);
      operands = [];
    } else if (byte === 28) {
      operands.push(reader.i16(at));
      at += 2;
    } else if (byte === 29) {
      operands.push(reader.u32(at) | 0);
      at += 4;
    } else if (byte === 30) {
      const real = readReal(reader, at, to);
      operands.push(real.value);
      at = real.end;
    } else if (byte <= 246) {
      operands.push(byte - 139);
    } else if (byte <= 250) {
      operands.push((byte - 247) * 256 + reader.u8(at++) + 108);
    } else if (byte <= 254) {
      operands.push(-(byte - 251) * 256 - reader.u8(at++) - 108);
    }
  }
  return dict;
}

/** A real number in nibbles: digits, a point, E, E-, minus, end. */
function readReal(reader: ByteReader, from: number, to: number): { value: number; end: number } {
  const signs = ['.', 'E', 'E-', '', '-'];
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = reader.u8(at);
    for (const nibble of [byte >> 4, byte & 15]) {
      if (nibble === 15) return { value: Number(text), end: at + 1 };
      text += nibble < 10 ? String(nibble) : (signs[nibble - 10] ?? '');
    }
  }
  throw new RangeError('A number of a DICT has no end');
}
