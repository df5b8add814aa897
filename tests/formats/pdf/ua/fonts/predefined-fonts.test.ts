import { type PDFDict, type PDFDocument, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { predefinedCMap } from '../../../../../src/build/predefined-cmap.ts';
import { checkPdfUa } from '../../../../../src/formats/pdf/ua/check-ua.ts';
import { descendantOf, dictAt, embeddedCMap, name, showText, type0Font } from '../mutation-tools.ts';
import { changed } from '../rules/judged.ts';

/** A font of a collection of Adobe without ToUnicode, which shows one string more. */
function font(encoding: string, ordering: string, string: string) {
  return (doc: PDFDocument): void => {
    const font = type0Font(doc);
    font.set(name('Encoding'), name(encoding));
    font.delete(name('ToUnicode'));
    const info = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of(ordering), Supplement: 0 };
    descendantOf(font).set(name('CIDSystemInfo'), doc.context.obj(info));
    showText(doc, font, string);
  };
}

async function verdict(change: (doc: PDFDocument) => void) {
  const { failures, undecided } = await checkPdfUa(await changed(change), { predefinedCMap });
  const unicode = failures.filter(({ clause }) => clause === '7.21.7');
  return { unicode, undecided, messages: failures.map(({ message }) => message).join('\n') };
}

describe('a font with a predefined CMap', () => {
  // あ by Shift JIS and UTF-16, 一 by GBK, Big5 and UCS-2, 가 by UHC: the sample's font has no glyph of their CIDs.
  it.each([
    ['90ms-RKSJ-H', 'Japan1', '<82A0>', 0x82a0],
    ['UniJIS-UTF16-V', 'Japan1', '<3042>', 0x3042],
    ['GBK-EUC-H', 'GB1', '<D2BB>', 0xd2bb],
    ['ETenms-B5-V', 'CNS1', '<A440>', 0xa440],
    ['UniCNS-UCS2-H', 'CNS1', '<4E00>', 0x4e00],
    ['KSCms-UHC-HW-V', 'Korea1', '<B0A1>', 0xb0a1],
  ])('is decided by %s, and needs no ToUnicode', async (cmap, ordering, string, code) => {
    const { unicode, undecided, messages } = await verdict(font(cmap, ordering, string));
    expect({ unicode, undecided }).toEqual({ unicode: [], undecided: [] });
    expect(messages).toContain(`code ${code}:`);
  });

  it.each(['<>', '<82>', '<FF>', '<8220FFFF80A0D800>'])('is decided for the codes of %s', async string => {
    expect((await verdict(font('90ms-RKSJ-H', 'Japan1', string))).undecided).toEqual([]);
  });
});

it('decides about a font whose embedded CMap builds on a predefined one', async () => {
  const change = (doc: PDFDocument) => {
    const font = type0Font(doc);
    const entries = { UseCMap: name('UniJIS-UTF16-H') };
    font.set(name('Encoding'), embeddedCMap(doc, font, { entries }));
  };
  expect((await verdict(change)).undecided).toEqual([]);
});

describe('a font with a CMap that is neither embedded nor predefined', () => {
  const unknown = (change: (font: PDFDict) => void) => (doc: PDFDocument) => {
    font('UniJIS2004-UTF32-H', 'Japan1', '<00003042>')(doc);
    change(type0Font(doc));
  };

  it('is decided when nothing is embedded: no glyph is drawn, and its collection says the characters', async () => {
    const change = unknown(font => dictAt(descendantOf(font), 'FontDescriptor').delete(name('FontFile2')));
    expect((await verdict(change)).undecided).toEqual([]);
  });

  it('is not decided about the glyphs of a program that is embedded', async () => {
    const { undecided } = await verdict(unknown(() => {}));
    expect(undecided.map(({ clause, test }) => `${clause}/${test}`)).toEqual([
      '7.21.4.1/2',
      '7.21.5/1',
      '7.21.8/1',
    ]);
  });
});
