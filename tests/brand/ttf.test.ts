import { describe, expect, it } from 'vitest';
import { readTtf } from '../../src/brand/ttf.ts';
import { packageFile, ttfWith } from './support.ts';

/** Offset of `fsType` in the OS/2 table. */
const FS_TYPE = 8;

describe('readTtf', () => {
  it('finds the family under its names with and without the style', () => {
    const bytes = packageFile('@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf');
    expect(readTtf(bytes)).toMatchObject({
      ok: true,
      ttf: { families: expect.arrayContaining(['Literata']), weight: 600, italic: false },
    });
  });

  it('knows an italic', () => {
    const bytes = packageFile(
      '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    );
    expect(readTtf(bytes)).toMatchObject({ ok: true, ttf: { weight: 400, italic: true } });
  });

  it.each([
    ['installable', 0x0000, 'editable'],
    ['restricted', 0x0002, 'never'],
    ['preview and print', 0x0004, 'print'],
    ['editable', 0x0008, 'editable'],
    ['restricted, but also editable, in an old font', 0x000a, 'editable'],
    ['bitmaps only', 0x0200, 'never'],
  ])('reads the right "%s" from fsType', (_, fsType, embedding) => {
    expect(readTtf(ttfWith('OS/2', FS_TYPE, fsType))).toMatchObject({
      ok: true,
      ttf: { embedding, subsetting: true },
    });
  });

  it('sees that a font may not be cut to the letters used', () => {
    expect(readTtf(ttfWith('OS/2', FS_TYPE, 0x0100))).toMatchObject({ ok: true, ttf: { subsetting: false } });
  });
});
