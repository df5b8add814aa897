import { describe, expect, it } from 'vitest';
import { predefinedCMap } from '../../../../../src/build/predefined-cmap.ts';
import { PdfDict, PdfName, PdfStream } from '../../../../../src/formats/pdf/read/pdf-object.ts';
import { type CMap, readCMap, usedCMaps } from '../../../../../src/formats/pdf/ua/fonts/cmap.ts';
import { cmapLibrary, NO_CMAPS } from '../../../../../src/formats/pdf/ua/fonts/cmap-library.ts';

/** A stream with these data and one entry. */
function streamOf(text: string, key = 'Type', name = 'CMap'): PdfStream {
  const dict = new PdfDict(new Map([[key, 0]]), [new PdfName(name)]);
  return new PdfStream(dict, 0, { file: { resolve: () => null, dataOf: () => Buffer.from(text, 'latin1') } });
}

function cmapOf(text: string): CMap {
  const cmap = readCMap(streamOf(text), NO_CMAPS);
  if (cmap === undefined) throw new Error('not a CMap');
  return cmap;
}

describe('a CMap', () => {
  it('cuts a string by its code spaces, the shortest that fits', () => {
    const cmap = cmapOf(
      '2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange 1 begincidrange <00> <7f> 1 endcidrange',
    );
    expect(cmap.split(Uint8Array.of(0x41, 0x80, 0x01, 0x42))).toEqual([0x41, 0x8001, 0x42]);
  });

  it('maps codes to CIDs, ranges before the fallback for undefined codes', () => {
    const cmap = cmapOf(
      `1 begincidrange <0010> <001f> 100 endcidrange 1 begincidchar <0030> 7 endcidchar
       1 beginnotdefrange <0000> <000f> 1 endnotdefrange`,
    );
    expect([0x12, 0x30, 0x05, 0x99].map(code => cmap.cid(code))).toEqual([102, 7, 1, undefined]);
  });

  it('maps codes to Unicode: one by one, counting on, or by a list', () => {
    const cmap = cmapOf(
      `1 beginbfchar <01> <00660069> endbfchar
       2 beginbfrange <10> <12> <0041> <20> <21> [<0058> <D83DDE00>] endbfrange`,
    );
    expect([0x01, 0x12, 0x20, 0x21, 0x30].map(code => cmap.unicode(code))).toEqual([
      'fi',
      'C',
      'X',
      '😀',
      undefined,
    ]);
  });

  it('takes the last of the CIDs that a code is given, and the first of its Unicode strings', () => {
    const cmap = cmapOf(
      `2 begincidrange <00> <ff> 100 <10> <10> 7 endcidrange
       2 beginbfrange <10> <12> <0041> <10> <12> <0061> endbfrange`,
    );
    expect([cmap.cid(0x10), cmap.cid(0x11), cmap.unicode(0x10)]).toEqual([7, 117, 'A']);
  });

  it('is only part of one when it builds on a CMap that is not in the file', () => {
    expect(readCMap(streamOf('', 'UseCMap', 'UniJIS-UTF16-H'), NO_CMAPS)?.isPartial).toBe(true);
    expect(readCMap(streamOf('', 'UseCMap', 'Identity-H'), NO_CMAPS)?.isPartial).toBe(false);
  });

  it('may have more ranges than a call has room for arguments', () => {
    const cmap = cmapOf(`begincidrange ${'<01> <02> 3 '.repeat(150_000)}endcidrange`);
    expect(cmap.cid(2)).toBe(4);
  });

  it.each([
    ['code spaces', `begincodespacerange ${'<00> <ff> '.repeat(101)}endcodespacerange`],
    ['codes', `begincidchar ${'<01> 2 '.repeat(300_001)}endcidchar`],
  ])('is hostile when there are too many %s in it', (what, text) => {
    expect(() => cmapOf(text)).toThrow(`${what} in a CMap`);
  });

  it('knows the CMaps it builds on, by its dictionary and by its text', () => {
    expect(usedCMaps(streamOf('/Eigen usecmap', 'UseCMap', 'H'))).toEqual(['H', 'Eigen']);
  });

  it('takes as many bytes for no code as the code space has whose first bytes fit', () => {
    const cmap = cmapOf('2 begincodespacerange <00> <7f> <8140> <9ffc> endcodespacerange');
    expect(cmap.split(Uint8Array.of(0x81, 0x20, 0x41, 0xff, 0x42, 0x81))).toEqual([0, 0x41, 0, 0x42, 0]);
  });

  it.each([
    ['its dictionary', streamOf('1 begincidchar <3042> 7 endcidchar', 'UseCMap', 'UniJIS-UTF16-H')],
    ['its text', streamOf('/UniJIS-UTF16-H usecmap 1 begincidchar <3042> 7 endcidchar')],
  ])('builds on a predefined one by %s', (_, stream) => {
    const cmap = readCMap(stream, cmapLibrary(predefinedCMap));
    expect([cmap?.isPartial, cmap?.cid(0x3042), cmap?.cid(0x3044)]).toEqual([false, 7, 845]);
    expect(cmap?.split(Uint8Array.of(0x30, 0x42, 0xd8, 0x40, 0xdc, 0x0b))).toEqual([0x3042, 0xd840dc0b]);
  });
});
