import { describe, expect, it } from 'vitest';
import { type Field, KIND_NAMES, kinds } from '../../src/fields/kinds.ts';
import { readPdfField } from '../../src/fields/pdf-codecs.ts';
import { readForm } from '../../src/formats/pdf/read-form.ts';
import { type Block, type Document, LOCALES } from '../../src/model/document.ts';
import { builtDocument, prefilled } from '../support/built.ts';

/** Every kind × its samples, each with a field of its own. */
const samples = KIND_NAMES.flatMap(kind =>
  kinds[kind].samples.map(({ spec, value }, index) => {
    const name = `${kind}_${index}`;
    const label = `${kind} ${index}`;
    const common = { kind, name, label, help: null, required: false, prefill: null, accessibleName: label };
    return { kind, name, value, field: { ...common, spec } as unknown as Field };
  }),
);

const block = (fields: readonly Field[]): Block[] =>
  fields.flatMap((field): Block[] => {
    switch (field.kind) {
      case 'check_item':
      case 'free_check':
        return [{ type: 'checklist', style: 'plain', id: `lijst_${field.name}`, columns: 1, items: [field] }];
      case 'signature':
        return [
          { type: 'signatures', id: `plaats_${field.name}`, places: [{ signature: field, date: null }] },
        ];
      default:
        return [{ type: 'questions', columns: 1, fields: [field] }];
    }
  });

const model = await builtDocument('alle_velden');

describe.each(LOCALES)('a PDF in %s', async locale => {
  const [section] = model.document.sections;
  const blocks = block(samples.map(({ field }) => field));
  const document = { ...model.document, locale, sections: [{ ...section, blocks }] } as Document;
  const values = Object.fromEntries(samples.map(({ name, value }) => [name, value]));
  const read = await readForm(await prefilled({ ...model, document }, values));

  it.each(samples)('reads $name back as it was written: $value', ({ field, value }) => {
    const { strings } = document;
    expect(readPdfField(field, read, { locale, strings })).toEqual({ value });
  });
});
