import { PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { expect, it } from 'vitest';
import { ObjectWriter } from '../../../../../src/formats/pdf/fill/print/object-writer.ts';

function written(
  count: number,
  text = 'x',
): { readonly chunks: readonly Uint8Array[]; readonly bytes: Buffer } {
  const chunks: Uint8Array[] = [];
  const writer = new ObjectWriter(chunk => chunks.push(chunk));
  const root = writer.reserve();
  const pages = writer.add('<</Type/Pages/Kids[]/Count 0>>');
  writer.put(root, `<</Type/Catalog/Pages ${pages} 0 R>>`);
  for (let at = 0; at < count; at++) writer.add(`<</At ${at} /Text (${text})>>`);
  writer.putStream(writer.reserve(), '', 'inhoud');
  writer.end(`/Root ${root} 0 R`);
  return { chunks, bytes: Buffer.concat(chunks) };
}

it('writes objects that are found by their numbers', async () => {
  const pdf = await PDFDocument.load(written(5000).bytes, { updateMetadata: false });
  const object = pdf.context.lookup(PDFRef.of(4002), PDFDict);
  expect(object.get(PDFName.of('At'))?.toString()).toBe('3999');
});

it('hands out the file in chunks of a bounded size', () => {
  const { chunks } = written(20_000, Array.from({ length: 40 }, (_, at) => at * 7919).join(' '));
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(256 * 1024);
});

it('gives files of other content another identifier', () => {
  const id = (bytes: Buffer) => /\/ID \[<([0-9a-f]{32})>/.exec(bytes.toString('latin1'))?.[1];
  expect(id(written(3, 'een').bytes)).not.toBe(id(written(3, 'twee').bytes));
  expect(id(written(3, 'een').bytes)).toBe(id(written(3, 'een').bytes));
});

it('writes no object twice', () => {
  const writer = new ObjectWriter(() => {});
  const number = writer.reserve();
  writer.putStream(number, '', '');
  expect(() => writer.putStream(number, '', '')).toThrow(/written before/);
});
