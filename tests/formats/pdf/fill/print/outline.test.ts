import { PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { expect, it } from 'vitest';
import { ObjectWriter } from '../../../../../src/formats/pdf/fill/print/object-writer.ts';
import { type Bookmark, writeOutline } from '../../../../../src/formats/pdf/fill/print/outline.ts';

async function outlineOf(bookmarks: readonly Bookmark[]): Promise<PDFDict> {
  const chunks: Uint8Array[] = [];
  const writer = new ObjectWriter(chunk => chunks.push(chunk));
  const number = writeOutline(writer, bookmarks) ?? 0;
  const pages = writer.add('<</Type/Pages/Kids[]/Count 0>>');
  const root = writer.add(`<</Type/Catalog/Pages ${pages} 0 R>>`);
  writer.end(`/Root ${root} 0 R`);
  const pdf = await PDFDocument.load(Buffer.concat(chunks), { updateMetadata: false });
  return pdf.context.lookup(PDFRef.of(number), PDFDict);
}

const count = (dict: PDFDict) => Number(dict.get(PDFName.of('Count'))?.toString());
const kids = [1, 2, 3].map(at => ({ title: `Persoon ${at}`, page: 9 }));

it('counts all that is in sight when a bookmark is open', async () => {
  const outline = await outlineOf([{ title: 'Wit', page: 9, kids, open: true }]);
  expect(count(outline)).toBe(4);
});

it('counts a closed bookmark once, and what it holds as negative', async () => {
  const outline = await outlineOf([{ title: 'Wit', page: 9, kids }]);
  expect(count(outline)).toBe(1);
  expect(count(outline.lookup(PDFName.of('First'), PDFDict))).toBe(-3);
});

it('writes none without bookmarks', () => {
  expect(writeOutline(new ObjectWriter(() => {}), [])).toBeNull();
});

it('leads from each bookmark to the next', async () => {
  const outline = await outlineOf(kids);
  const second = outline.lookup(PDFName.of('First'), PDFDict).lookup(PDFName.of('Next'), PDFDict);
  expect(second.get(PDFName.of('Title'))?.toString()).toBe('(Persoon 2)');
});
