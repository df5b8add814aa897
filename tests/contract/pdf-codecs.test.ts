import { describe, expect, it } from 'vitest';
import { readPdfField } from '../../src/fields/pdf-codecs.ts';
import { readForm } from '../../src/formats/pdf/read-form.ts';
import { type Document, LOCALES } from '../../src/model/document.ts';
import { builtDocument, prefilled } from '../support/built.ts';
import { blocksOf, kindSamples } from '../support/kind-samples.ts';

const model = await builtDocument('alle_velden');

describe.each(LOCALES)('a PDF in %s', async locale => {
  const [section] = model.document.sections;
  const blocks = blocksOf(kindSamples.map(({ field }) => field));
  const document = { ...model.document, locale, sections: [{ ...section, blocks }] } as Document;
  const values = Object.fromEntries(kindSamples.map(({ name, value }) => [name, value]));
  const read = await readForm(await prefilled({ ...model, document }, values));

  it.each(kindSamples)('reads $name back as it was written: $value', ({ field, value }) => {
    const { strings } = document;
    expect(readPdfField(field, read, { locale, strings })).toEqual({ value });
  });
});
