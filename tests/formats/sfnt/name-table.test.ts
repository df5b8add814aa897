import { describe, expect, it } from 'vitest';
import { fontNames, NAME_IDS, windowsName } from '../../../src/formats/sfnt/name-table.ts';
import { openSfnt } from '../../../src/formats/sfnt/open-sfnt.ts';
import { madeFont, u16 } from './made-font.ts';

const [DUTCH, ENGLISH] = [0x413, 0x409];

interface Row {
  readonly platform: number;
  readonly language: number;
  readonly id: number;
  readonly bytes: readonly number[];
  /** What the record says, where that isn't so. */
  readonly length?: number;
}

const wide = (text: string) => [...text].flatMap(letter => u16(letter.charCodeAt(0)));
const onWindows = (language: number, text: string): Row => ({
  platform: 3,
  language,
  id: NAME_IDS.family,
  bytes: wide(text),
});

/** A font with a `name` table. */
function fontNamed(...rows: readonly Row[]) {
  let at = 0;
  const records = rows.flatMap(({ platform, language, id, bytes, length = bytes.length }) => {
    const record = u16(platform, 1, language, id, length, at);
    at += bytes.length;
    return record;
  });
  const head = u16(0, rows.length, 6 + records.length);
  return openSfnt(madeFont({ name: [...head, ...records, ...rows.flatMap(({ bytes }) => bytes)] }));
}

describe('the name of a font', () => {
  it('is the English one', () => {
    const font = fontNamed(onWindows(DUTCH, 'Schreef'), onWindows(ENGLISH, 'Serif'));
    expect(windowsName(font, NAME_IDS.family)).toBe('Serif');
  });

  it('is the first where none is English', () => {
    const font = fontNamed(onWindows(DUTCH, 'Schreef'), onWindows(0x407, 'Schrift'));
    expect(windowsName(font, NAME_IDS.family)).toBe('Schreef');
  });

  it('is not what it is called on a Macintosh', () => {
    const row = { platform: 1, language: 0, id: NAME_IDS.family, bytes: [0x53] };
    expect(windowsName(fontNamed(row), NAME_IDS.family)).toBeUndefined();
  });
});

describe('the names of a font', () => {
  it('are read by the letters of their platform', () => {
    // 8E is é on a Macintosh.
    const row = { platform: 1, language: 0, id: NAME_IDS.family, bytes: [0x8e] };
    const names = fontNames(fontNamed(row, onWindows(ENGLISH, 'é')), [NAME_IDS.family]);
    expect(names.map(({ text }) => text)).toEqual(['é', 'é']);
  });

  it('leave out one that is cut off', () => {
    const font = fontNamed({ ...onWindows(ENGLISH, 'Serif'), length: 400 }, onWindows(DUTCH, 'Schreef'));
    expect(fontNames(font, [NAME_IDS.family]).map(({ text }) => text)).toEqual(['Schreef']);
  });

  it('leave out one that is too long to be a name', () => {
    const font = fontNamed(onWindows(ENGLISH, 'S'.repeat(600)), onWindows(DUTCH, 'Schreef'));
    expect(fontNames(font, [NAME_IDS.family]).map(({ text }) => text)).toEqual(['Schreef']);
  });

  it('are a thousand at most', () => {
    const rows = Array.from({ length: 1001 }, () => onWindows(DUTCH, 'S'));
    expect(fontNames(fontNamed(...rows), [NAME_IDS.family])).toHaveLength(1000);
  });
});
