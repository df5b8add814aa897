import { type OpenedSfnt, tableOf } from './open-sfnt.ts';

/** What names are of (`nameID`). The family of name 1 is that of programs which think in four styles. */
export const NAME_IDS = { family: 1, postScript: 6, typographicFamily: 16 } as const;

const MACINTOSH = 1;
const WINDOWS = 3;
const AMERICAN_ENGLISH = 0x409;

/** Bytes of a name: some 60 letters are usual, a PostScript name has 63 at most. */
const LONGEST_NAME = 1024;
/** Names that are kept: fonts have some three in each of some thirty languages. Records may share their letters. */
const MOST_NAMES = 1000;

/** A name that a font gives itself, in one language. */
export interface FontName {
  readonly platform: number;
  /** By the numbers of its platform. */
  readonly language: number;
  readonly id: number;
  readonly text: string;
}

/**
 * The names with one of some ids, in the order of the table; those that are cut off or too long to be names are left out,
 * and those beyond the first thousand.
 * @throws RangeError when the table is missing, or ends before it says how many there are
 * @see OpenType 1.9.1 "name"
 */
export function fontNames(sfnt: OpenedSfnt, ids: readonly number[]): readonly FontName[] {
  const { u16, slice } = sfnt.reader;
  const { offset, length } = tableOf(sfnt, 'name');
  const [count, storage] = [u16(offset + 2), u16(offset + 4)];
  const names: FontName[] = [];
  for (let at = 6; at < 6 + 12 * count && at + 12 <= length && names.length < MOST_NAMES; at += 12) {
    const record = offset + at;
    const [platform, id] = [u16(record), u16(record + 6)];
    const start = storage + u16(record + 10);
    const size = u16(record + 8);
    if (!ids.includes(id) || size > LONGEST_NAME || start + size > length) continue;
    const decoder = new TextDecoder(platform === MACINTOSH ? 'macintosh' : 'utf-16be');
    const text = decoder.decode(slice(offset + start, offset + start + size));
    names.push({ platform, language: u16(record + 4), id, text });
  }
  return names;
}

/** What a PDF calls the font; `FormFont` when it has no such name. */
export function postScriptName(sfnt: OpenedSfnt): string {
  return windowsName(sfnt, NAME_IDS.postScript) ?? 'FormFont';
}

/** A name from the Windows records: the English one, else the first; undefined when there is none. */
export function windowsName(sfnt: OpenedSfnt, id: number): string | undefined {
  const names = fontNames(sfnt, [id]).filter(({ platform }) => platform === WINDOWS);
  return (names.find(({ language }) => language === AMERICAN_ENGLISH) ?? names[0])?.text;
}
