import { beforeAll, describe, expect, it } from 'vitest';
import { readDocxField } from '../../src/fields/docx-codecs.ts';
import { compileTemplate } from '../../src/formats/docx/compiled-template.ts';
import { readControls } from '../../src/formats/docx/read-controls.ts';
import { type Document, LOCALES } from '../../src/model/document.ts';
import { docxModel, filledDocx } from '../support/built-docx.ts';
import { controlsOf } from '../support/docx-record.ts';
import { judge } from '../support/judges.ts';
import { blocksOf, kindSamples } from '../support/kind-samples.ts';
import { convertByLibreOffice } from '../support/libreoffice.ts';

const model = await docxModel();
const [section] = model.document.sections;
const blocks = blocksOf(kindSamples.map(({ field }) => field));
const values = Object.fromEntries(kindSamples.map(({ name, value }) => [name, value]));

/** The samples in a language, in a file with them in it and in a template that was filled with them. */
const files = await Promise.all(
  LOCALES.map(async locale => {
    const document = { ...model.document, locale, sections: [{ ...section, blocks }] } as Document;
    const written = await filledDocx({ ...model, document }, values);
    const template = compileTemplate((await filledDocx({ ...model, document }, {})).dotx);
    const filled = template.fill(controlsOf(document, values));
    return [
      { name: `written in ${locale}`, document, bytes: written.docx },
      { name: `filled in a template in ${locale}`, document, bytes: filled },
    ];
  }),
);
const made = files.flat();

function readSample(
  { document: { locale, strings } }: (typeof made)[number],
  bytes: Uint8Array,
  { field }: (typeof kindSamples)[number],
) {
  return readDocxField(field, readControls(bytes).values, { locale, strings });
}

/**
 * LibreOffice drops empty lines. They stand in the part that the controls are bound to, but a `&` or `<` in any answer
 * makes it empty that.
 */
function withoutEmptyLines(read: { readonly value: unknown }): unknown {
  return typeof read.value === 'string' ? { ...read, value: read.value.replace(/\n+/g, '\n') } : read;
}

describe.each(made)('a Word file $name', file => {
  it.each(kindSamples)('reads $name back as it was written: $value', sample => {
    expect(readSample(file, file.bytes, sample)).toEqual({ value: sample.value });
  });

  it('contradicts itself nowhere', () => {
    expect(readControls(file.bytes).conflicts).toEqual([]);
  });
});

judge('soffice')('after LibreOffice has saved it,', () => {
  let saved: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    saved = await convertByLibreOffice(new Map(made.map(({ name, bytes }) => [name, bytes])), 'docx');
  });

  describe.each(made)('a Word file $name', file => {
    it.each(kindSamples)('reads $name back as it was written: $value', sample => {
      const read = readSample(file, saved.get(file.name) ?? new Uint8Array(), sample);
      expect(withoutEmptyLines(read)).toEqual(withoutEmptyLines({ value: sample.value }));
    });
  });
});
