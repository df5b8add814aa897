import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage, PDFRef } from 'pdf-lib';
import { expect, it } from 'vitest';
import { PrintFile } from '../../../../../src/formats/pdf/fill/print/print-file.ts';
import { printed, SMALL, smallSource } from './small-template.ts';

const annotations = (page: PDFPage | undefined): readonly PDFDict[] => {
  const items = page?.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  return items ? [0, 1, 2].map(at => items.lookup(at, PDFDict)) : [];
};
const entry = (dict: PDFDict | undefined, key: string) => dict?.get(PDFName.of(key));
const first = (destination: unknown) => (destination instanceof PDFArray ? destination.get(0) : undefined);

it('puts a blank page behind a copy with an odd number of pages', async () => {
  const pdf = await printed(await smallSource(), 2);
  expect(pdf.getPages().map(page => page.node.has(PDFName.of('Annots')))).toEqual([true, false, true, false]);
});

it('makes a blank page as large as the last of the template', async () => {
  const [, blank] = (await printed(await smallSource(), 1)).getPages();
  expect(blank?.getSize()).toEqual({ width: 595, height: 842 });
});

it('gives pages what the template’s page tree handed down', async () => {
  const [page] = (await printed(await smallSource(), 1)).getPages();
  expect(String(page?.node.get(PDFName.of('Resources')))).toContain('/Font');
});

it('shares content and fonts between copies', async () => {
  const [one, , other] = (await printed(await smallSource(), 2)).getPages();
  expect(entry(one?.node, 'Contents')).toBe(entry(other?.node, 'Contents'));
});

it('gives every copy annotations of its own', async () => {
  const [one, , other] = (await printed(await smallSource(), 2)).getPages();
  expect(annotations(one)[0]).not.toBe(annotations(other)[0]);
});

it.each([0, 2])('leads named destinations to the page of the same copy: page %i', async at => {
  const pages = (await printed(await smallSource(), 2)).getPages();
  const [, link, action] = annotations(pages[at]);
  const went = entry(action, 'A');
  expect(first(entry(link, 'Dest'))).toBe(pages[at]?.ref);
  expect(went instanceof PDFDict && first(went.get(PDFName.of('D')))).toBe(pages[at]?.ref);
});

it('hangs the fields of a copy under one of its own', async () => {
  const form = (await printed(await smallSource(), 3)).getForm();
  expect(form.getFields().map(field => field.getName())).toEqual([
    'p00001.naam',
    'p00002.naam',
    'p00003.naam',
  ]);
});

it('hangs a field that was filled under it, too', async () => {
  const source = await smallSource(SMALL, sink => sink.put(10, '<</FT/Tx/T(naam)/V(Anna)/Subtype/Widget>>'));
  const form = (await printed(source, 2)).getForm();
  expect(form.getTextField('p00002.naam').getText()).toBe('Anna');
});

it('takes no value for a key of the parent tree', async () => {
  const source = await smallSource(SMALL, sink => sink.put(10, '<</FT/Tx/T(naam)/V(/StructParent 3)>>'));
  const form = (await printed(source, 2)).getForm();
  expect(form.getTextField('p00002.naam').getText()).toBe('/StructParent 3');
});

const DRAWN = {
  ...SMALL,
  10: '<</Type/Annot/Subtype/Widget/FT/Tx/T(naam)/Rect[0 0 9 9]/P 3 0 R/AP<</N 13 0 R>>>>',
  13: '<</Look/Template>>',
};
const looksIn = (pdf: PDFDocument): readonly string[] =>
  pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => String(object))
    .filter(source => source.includes('/Look'));

it('leaves out what every copy has anew: it may be the look of a value the template held', async () => {
  const source = await smallSource(DRAWN, sink => sink.put(13, '<</Look/Own>>'));
  const looks = looksIn(await printed({ ...source, rewritten: new Set([13]) }, 2));
  expect(looks.map(look => look.replace(/\s/g, ''))).toEqual(['<</Look/Own>>', '<</Look/Own>>']);
});

it('writes once what no copy has anew though it might', async () => {
  const source = { ...(await smallSource(DRAWN)), rewritten: new Set([13]) };
  const looks = looksIn(await printed(source, 3));
  expect(looks.map(look => look.replace(/\s/g, ''))).toEqual(['<</Look/Template>>']);
});

it('writes once what several copies add and share', async () => {
  const source = await smallSource(SMALL, sink => {
    sink.put(77, '<</Shared true>>');
    sink.put(10, `<</FT/Tx/T(naam)/Font ${sink.reference(77)}>>`);
  });
  const pdf = await printed(source, 3);
  const shared = pdf.context
    .enumerateIndirectObjects()
    .filter(([, object]) => String(object).includes('/Shared true'));
  expect(shared).toHaveLength(1);
});

it('gives new objects of a copy numbers of their own', async () => {
  const source = await smallSource(SMALL, sink => {
    const number = sink.fresh();
    sink.put(number, '<</Fresh true>>');
    sink.put(10, `<</FT/Tx/T(naam)/More ${sink.reference(number)}>>`);
  });
  const pdf = await printed(source, 2);
  const [one, , other] = pdf.getPages().map(page => annotations(page)[0]);
  expect(entry(one, 'More')).toBeInstanceOf(PDFRef);
  expect(entry(one, 'More')).not.toBe(entry(other, 'More'));
});

it('tells what a file of many copies can’t have', async () => {
  expect((await smallSource()).template.leftOut).toEqual(['OpenAction']);
});

it('stops at a reference to an object that a copy doesn’t write', async () => {
  const source = await smallSource(SMALL, sink => sink.reference(sink.fresh()));
  const file = new PrintFile(source, () => {});
  expect(() => file.add({ title: 'Kopie', values: new Map() })).toThrow(/refers to object/);
});

it('keeps a balanced page tree over a thousand pages', async () => {
  const pdf = await printed(await smallSource(), 600);
  const root = pdf.catalog.lookup(PDFName.of('Pages'), PDFDict);
  expect(pdf.getPageCount()).toBe(1200);
  expect(root.lookup(PDFName.of('Kids'), PDFArray).size()).toBeLessThanOrEqual(32);
});

it('has one say on how it is printed, whatever the template says of its own pages', async () => {
  const catalog = SMALL[1]?.replace(
    '/Type/Catalog',
    '/Type/Catalog/ViewerPreferences<</Duplex/Simplex/PrintPageRange[0 0]/DisplayDocTitle true>>',
  );
  const chunks: Uint8Array[] = [];
  const file = new PrintFile(await smallSource({ ...SMALL, 1: catalog ?? '' }), chunk => chunks.push(chunk));
  file.add({ title: 'Kopie', values: new Map() });
  file.end();
  const pdf = await PDFDocument.load(Buffer.concat(chunks));
  const preferences = pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
  expect(String(preferences).match(/\/\w+/g)).toEqual(['/DisplayDocTitle', '/Duplex', '/DuplexFlipLongEdge']);
  expect(inflated(chunks).match(/\/Duplex /g)).toHaveLength(1);
});

/** What object streams of a file hold, latin1. */
function inflated(chunks: readonly Uint8Array[]): string {
  const source = Buffer.concat(chunks).toString('latin1');
  const streams = source.matchAll(/\/ObjStm[\s\S]*?stream\n([\s\S]*?)\nendstream/g);
  return [...streams]
    .map(([, data]) => inflateSync(Buffer.from(data ?? '', 'latin1')).toString('latin1'))
    .join('');
}
