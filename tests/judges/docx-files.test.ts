import { describe, expect, it } from 'vitest';
import { type OfficePackage, readPackage } from '../../src/formats/ooxml/package.ts';
import { builtDocx, filledDocx } from '../support/built-docx.ts';
import { docxDigests, FAR_ZONES, printedIn } from '../support/digests.ts';

const documents = await builtDocx();
const EMPTY = new Uint8Array();

it('has the same bytes in three processes, wherever on earth they run', async () => {
  const ours = docxDigests(documents);
  const digestsIn = (zone: string) => printedIn(zone, 'tests/support/print-docx-digests.ts');
  expect(await Promise.all(FAR_ZONES.map(digestsIn))).toEqual([ours, ours]);
}, 300_000);

it('has the same bytes from both engines', async () => {
  const others = await builtDocx('wasm');
  const differing = documents.filter(
    ({ docx }, index) => !Buffer.from(docx).equals(others[index]?.docx ?? EMPTY),
  );
  expect(differing.map(({ title }) => title)).toEqual([]);
});

describe.each(documents)('$title', built => {
  const parts = ({ names, part }: OfficePackage, but = '') =>
    names.filter(name => name !== but).map(name => [name, Buffer.from(part(name) ?? []).toString('base64')]);

  it('has the same bytes when it is made again', async () => {
    const again = await filledDocx(built, {});
    expect(Buffer.from(again.docx).equals(built.docx)).toBe(true);
  });

  it('is, as a template, the same but for what the main part is', () => {
    const types = '[Content_Types].xml';
    const [docx, dotx] = [readPackage(built.docx), readPackage(built.dotx)];
    expect(parts(dotx, types)).toEqual(parts(docx, types));
    const text = new TextDecoder().decode(dotx.part(types));
    expect(text.replace('template.main+xml', 'document.main+xml')).toBe(
      new TextDecoder().decode(docx.part(types)),
    );
  });

  it('is under 1 MB', () => {
    expect(built.docx.length).toBeLessThan(1_000_000);
  });
});
