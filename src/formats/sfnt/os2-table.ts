import { type OpenedSfnt, tableOf } from './open-sfnt.ts';

/** What systems and licences ask of a font. Each field throws a RangeError when it is cut off. */
export interface Os2Table {
  /** 1–1000; 400 is regular. */
  readonly weight: number;
  /** `fsType`: what its licence allows. */
  readonly embedding: number;
  /** The high byte of `sFamilyClass`, as IBM classed it. */
  readonly familyClass: number;
  /** Ten numbers. */
  readonly panose: readonly number[];
  /** The scripts it was made for: four times 32 bits. */
  readonly scripts: readonly number[];
  /** `fsSelection`: italic, bold, oblique and the like. */
  readonly selection: number;
  /** The code pages it was made for: twice 32 bits, which version 0 doesn't have. */
  readonly codePages: readonly number[] | undefined;
  /** Font units; versions before 2 don't have it. */
  readonly capHeight: number | undefined;
}

/**
 * Reads the table `OS/2`.
 * @throws RangeError when it is missing
 * @see OpenType 1.9.1 "OS/2"
 */
export function os2Table(sfnt: OpenedSfnt): Os2Table {
  const { offset } = tableOf(sfnt, 'OS/2');
  const { u8, u16, i16, u32 } = sfnt.reader;
  return {
    get weight() {
      return u16(offset + 4);
    },
    get embedding() {
      return u16(offset + 8);
    },
    get familyClass() {
      return u8(offset + 30);
    },
    get panose() {
      return Array.from({ length: 10 }, (_, index) => u8(offset + 32 + index));
    },
    get scripts() {
      return [42, 46, 50, 54].map(at => u32(offset + at));
    },
    get selection() {
      return u16(offset + 62);
    },
    get codePages() {
      return u16(offset) >= 1 ? [78, 82].map(at => u32(offset + at)) : undefined;
    },
    get capHeight() {
      return u16(offset) >= 2 ? i16(offset + 88) : undefined;
    },
  };
}
