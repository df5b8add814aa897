import { type OpenedSfnt, tableOf } from './open-sfnt.ts';

/** What concerns the whole font. Each field throws a RangeError when it is cut off. */
export interface HeadTable {
  readonly unitsPerEm: number;
  /** Of all glyphs together, font units: left, bottom, right, top. */
  readonly bbox: readonly [number, number, number, number];
  /** Whether `loca` has offsets of four bytes. */
  readonly hasLongOffsets: boolean;
}

/**
 * Reads the table `head`.
 * @throws RangeError when it is missing
 * @see OpenType 1.9.1 "head"
 */
export function headTable(sfnt: OpenedSfnt): HeadTable {
  const { offset } = tableOf(sfnt, 'head');
  const { u16, i16 } = sfnt.reader;
  return {
    get unitsPerEm() {
      return u16(offset + 18);
    },
    get bbox() {
      return [i16(offset + 36), i16(offset + 38), i16(offset + 40), i16(offset + 42)] as const;
    },
    get hasLongOffsets() {
      return i16(offset + 50) === 1;
    },
  };
}
