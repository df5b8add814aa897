import { describe, expect, it } from 'vitest';
import { predefinedCMap } from '../../../../../src/build/predefined-cmap.ts';
import { decodeBinaryCMap } from '../../../../../src/formats/pdf/ua/fonts/binary-cmap.ts';
import { cmapLibrary } from '../../../../../src/formats/pdf/ua/fonts/cmap-library.ts';

const library = cmapLibrary(predefinedCMap);

describe('the predefined CMaps', () => {
  // By the tables of Adobe's character collections.
  it.each([
    ['UniJIS-UTF16-H', 'あ', 0x3042, 843],
    ['UniJIS-UTF16-V', 'あ', 0x3042, 843],
    ['UniJIS-UCS2-HW-H', 'あ', 0x3042, 843],
    ['90ms-RKSJ-H', 'あ', 0x82a0, 843],
    ['90ms-RKSJ-V', 'あ', 0x82a0, 843],
    ['EUC-H', 'あ', 0xa4a2, 843],
    ['H', 'あ', 0x2422, 843],
    ['UniKS-UTF16-H', '가', 0xac00, 1086],
    ['KSCms-UHC-H', '가', 0xb0a1, 1086],
    ['KSC-EUC-V', '가', 0xb0a1, 1086],
    ['UniGB-UTF16-H', '一', 0x4e00, 4162],
    ['GBK-EUC-H', '一', 0xd2bb, 4162],
    ['GBK2K-V', '一', 0xd2bb, 4162],
    ['UniCNS-UTF16-H', '一', 0x4e00, 595],
    ['ETen-B5-H', '一', 0xa440, 595],
    ['ETenms-B5-V', '一', 0xa440, 595],
    ['CNS-EUC-H', '一', 0xc4a1, 595],
  ])('know by %s the CID of %s', (name, _, code, cid) => {
    expect(library.cmap(name)?.cid(code)).toBe(cid);
  });

  it.each([
    ['Japan1', 843, 'あ'],
    ['Korea1', 1086, '가'],
    ['Korea1', 1088, '간'],
    ['GB1', 4162, '一'],
    ['CNS1', 595, '一'],
  ])('know in Adobe-%s the character of CID %i', (ordering, cid, text) => {
    expect(library.cmap(`Adobe-${ordering}-UCS2`)?.unicode(cid)).toBe(text);
  });

  it.each([
    ['90ms-RKSJ-H', [0x41, 0x82, 0xa0, 0xb1], [0x41, 0x82a0, 0xb1]],
    ['UniJIS-UTF16-V', [0x30, 0x42, 0xd8, 0x40, 0xdc, 0x0b], [0x3042, 0xd840dc0b]],
    ['GBK2K-H', [0x41, 0xd2, 0xbb, 0x81, 0x30, 0x81, 0x30], [0x41, 0xd2bb, 0x81308130]],
    ['CNS-EUC-V', [0x8e, 0xa2, 0xa1, 0xa1, 0xc4, 0xa1], [0x8ea2a1a1, 0xc4a1]],
  ])('cut by %s what has codes of more than one length', (name, bytes, codes) => {
    expect(library.cmap(name)?.split(Uint8Array.from(bytes))).toEqual(codes);
  });

  it('write vertically where their name says so', () => {
    expect(['V', 'EUC-H', 'UniCNS-UTF16-V'].map(name => library.cmap(name)?.writingMode)).toEqual([1, 0, 1]);
  });

  it('have a glyph of their own for control codes', () => {
    expect(library.cmap('90ms-RKSJ-H')?.cid(0x1f)).toBe(231);
  });

  it('are asked for by no other name', () => {
    const asked: string[] = [];
    const watched = cmapLibrary(name => {
      asked.push(name);
      return undefined;
    });
    expect(['../LICENSE', 'constructor', 'UniJIS-UTF16-H', 'H'].map(name => watched.cmap(name))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(asked).toEqual(['UniJIS-UTF16-H', 'H']);
  });

  it('are no path', () => {
    expect(predefinedCMap('../cmaps/H')).toBeUndefined();
  });

  it('are our fault when they are damaged', () => {
    expect(() => decodeBinaryCMap(Uint8Array.of(0, 0x60, 0x81))).toThrow('ends too early');
    expect(() => decodeBinaryCMap(Uint8Array.of(0, 0xc0, 1))).toThrow('unknown');
  });
});
