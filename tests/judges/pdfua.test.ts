import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/build/node-host.ts';
import { loadContent } from '../../src/content/load.ts';
import { FILL_MODES } from '../../src/formats/pdf/fill/contract.ts';
import { checkPdfUa } from '../../src/formats/pdf/ua/check-ua.ts';
import { INKS, PRINT_SIZES } from '../../src/model/print.ts';
import { fieldsOfDocument } from '../../src/model/walk.ts';
import { must } from '../support/must.ts';
import { ROOT } from '../support/overlay-host.ts';
import { blankDocuments, blankOutputs } from '../support/pdf-outputs/blank-outputs.ts';
import { filledOutputs } from '../support/pdf-outputs/filled-outputs.ts';
import { PRINT_MODES, printOutputs } from '../support/pdf-outputs/print-outputs.ts';
import { signedOutputs } from '../support/pdf-outputs/signed-outputs.ts';

const content = must(loadContent(nodeHost(ROOT)));

const OUTPUTS = [
  ['blank', await blankOutputs()],
  ['filled', await filledOutputs()],
  ['for the printer', await printOutputs()],
  ['signed', await signedOutputs()],
] as const;

describe.each(OUTPUTS)('PDF/UA-1, %s', (_, outputs) => {
  it.each(outputs)('$title passes every rule', async ({ make }) => {
    const { failures, omitted, undecided } = await checkPdfUa(await make());
    expect({ failures, omitted, undecided }).toEqual({ failures: [], omitted: [], undecided: [] });
  });
});

/** Ids of what is written as a PDF, as the folder has them: a comparison is a workbook, a second dot makes a variant. */
function documentFiles(): readonly string[] {
  const folder = join(ROOT, 'data', 'documents');
  return readdirSync(folder)
    .filter(name => /^[^.]+\.yaml$/.test(name))
    .filter(name => !/^layout: comparison$/m.test(readFileSync(join(folder, name), 'utf8')))
    .map(name => name.replace('.yaml', ''));
}

describe('the files that are checked', () => {
  it('are of every document, brand, size and ink that the folders hold', async () => {
    const brands = readdirSync(join(ROOT, 'data', 'brands'));
    const expected = brands.flatMap(brand =>
      documentFiles().flatMap(id =>
        PRINT_SIZES.flatMap(size => INKS.map(ink => `${brand}/${id} ${size} ${ink}`)),
      ),
    );
    const checked = (await blankDocuments()).map(
      ({ brand, document, print }) => `${brand.id}/${document.id} ${print.size} ${print.ink}`,
    );
    expect(expected.filter(edition => !checked.includes(edition))).toEqual([]);
  });

  it('are of every language that a document has', async () => {
    const expected = content.documents.flatMap(({ id, locales }) => locales.map(locale => `${id} ${locale}`));
    const checked = (await blankDocuments()).map(({ document }) => `${document.id} ${document.locale}`);
    expect(expected.filter(edition => !checked.includes(edition))).toEqual([]);
  });

  it('hold every part that a document leaves out by itself', async () => {
    const expected = content.documents.flatMap(({ optional }) => optional);
    const checked = (await blankDocuments()).flatMap(({ document }) =>
      fieldsOfDocument(document).map(({ name }) => name),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.filter(part => !checked.includes(part))).toEqual([]);
  });

  it('are of every form, filled in every mode and printed in every mode', async () => {
    const ways = [
      ...FILL_MODES.map(mode => `filled ${mode} with an answer to everything`),
      ...PRINT_MODES.map(mode => `${mode} print file`),
    ];
    const expected = (await blankDocuments())
      .filter(({ document, print }) => fieldsOfDocument(document).length > 0 && print.ink === 'full')
      .flatMap(({ title }) => ways.map(way => `${title}, ${way}`));
    const checked = OUTPUTS.flatMap(([, outputs]) => outputs.map(({ title }) => title));
    expect(expected.filter(file => !checked.some(title => title.startsWith(file)))).toEqual([]);
  });

  it('have a title each', () => {
    const titles = OUTPUTS.flatMap(([, outputs]) => outputs.map(({ title }) => title));
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
});
