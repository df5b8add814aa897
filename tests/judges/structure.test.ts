import { expect, it } from 'vitest';
import { builtDocument, builtDocuments } from '../support/built.ts';
import { dumpFields } from '../support/field-table.ts';
import { golden } from '../support/golden.ts';
import { judge } from '../support/judges.ts';
import { dumpStructure } from '../support/structure-dump.ts';

const documents = (await builtDocuments()).filter(({ brand }) => brand.id === 'naast');

it.each(documents)('$document.id has the form fields of its golden', async ({ document, bytes }) => {
  const fields = await dumpFields(bytes);
  expect(fields).toBe(golden(`fields/${document.id}.txt`, fields));
});

it.each(documents)('$document.id has the same form fields from both engines', async ({ document, bytes }) => {
  const wasm = await builtDocument(document.id, { engine: 'wasm' });
  expect(await dumpFields(wasm.bytes)).toBe(await dumpFields(bytes));
});

judge('pdfinfo')('the structure tree', () => {
  it.each(documents)('of $document.id is that of its golden', async ({ document, bytes }) => {
    const structure = await dumpStructure(bytes);
    expect(structure).toBe(golden(`structure/${document.id}.txt`, structure));
  });

  it.each(documents)('of $document.id is the same from both engines', async ({ document, bytes }) => {
    const wasm = await builtDocument(document.id, { engine: 'wasm' });
    expect(await dumpStructure(wasm.bytes)).toBe(await dumpStructure(bytes));
  });

  it.each(documents)(
    'of $document.id is the same in both brands but for texts',
    async ({ document, bytes }) => {
      const other = await builtDocument(document.id, { brand: 'dienst' });
      expect(withoutTexts(await dumpStructure(other.bytes))).toBe(withoutTexts(await dumpStructure(bytes)));
    },
  );
});

/** A brand's logo and contact lines have texts of their own. */
const withoutTexts = (dump: string): string => dump.replace(/"[^"]*"/g, '""');
