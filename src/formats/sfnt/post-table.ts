import { type OpenedSfnt, tableOf } from './open-sfnt.ts';

/** What printers ask of a font. Each field throws a RangeError when it is cut off. */
export interface PostTable {
  /** Degrees, to the left of upright. */
  readonly italicAngle: number;
  readonly isMonospaced: boolean;
}

/**
 * Reads the table `post`, but for the names of glyphs: only who judges fonts of others asks for those.
 * @throws RangeError when it is missing
 * @see OpenType 1.9.1 "post"
 */
export function postTable(sfnt: OpenedSfnt): PostTable {
  const { offset } = tableOf(sfnt, 'post');
  const { i16, u16, u32 } = sfnt.reader;
  return {
    get italicAngle() {
      return i16(offset + 4) + u16(offset + 6) / 65_536;
    },
    get isMonospaced() {
      return u32(offset + 12) !== 0;
    },
  };
}
