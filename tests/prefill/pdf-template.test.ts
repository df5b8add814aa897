import { beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/fields/kinds.ts';
import { readForm } from '../../src/formats/pdf/read-form.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { type DocumentForm, formOf } from '../../src/model/form.ts';
import { openPdfTemplate, type PdfTemplate } from '../../src/prefill/pdf-template.ts';
import { answersTo, recordOf } from '../support/answers.ts';
import { appearancesIn } from '../support/appearances.ts';
import { type BuiltDocument, builtDocument, prefilled } from '../support/built.ts';

let built: BuiltDocument;
let form: DocumentForm;
let template: PdfTemplate;
const filled = (values: FieldValues) => template.fill(values).bytes.slice();

beforeAll(async () => {
  built = await builtDocument('alle_velden');
  form = formOf(built.document);
  template = await openPdfTemplate(built.bytes, form);
});

describe('a document’s PDF, filled many times', () => {
  it('lacks no field of the document', () => {
    expect(template.lacking).toEqual([]);
  });

  it('takes every kind of field', async () => {
    const answers = answersTo(built.document);
    expect(await recordOf(built.document, filled(answers))).toEqual(answers);
  });

  it('changes only fields that have a value', async () => {
    const [first] = form.fields.filter(({ kind }) => kind === 'text');
    const name = first?.name ?? '';
    const copy = await recordOf(built.document, filled({ [name]: 'Anna' }));
    expect(copy).toEqual({ ...(await recordOf(built.document, built.bytes)), [name]: 'Anna' });
  });

  it('leaves nothing of one copy in the next', async () => {
    filled(answersTo(built.document));
    expect(await readForm(filled({}))).toEqual(await readForm(built.bytes));
  });

  it('empties a field of a filled template when its value is blank', async () => {
    const source = await prefilled(built, answersTo(built.document));
    const emptied = (await openPdfTemplate(source, form)).fill(
      Object.fromEntries(form.fields.map(({ name, kind }) => [name, kinds[kind].blank])),
    );
    expect(await recordOf(built.document, emptied.bytes)).toEqual(
      await recordOf(built.document, built.bytes),
    );
  });

  it('gives the same values when it is filled from what was read of it', async () => {
    const once = filled(answersTo(built.document));
    const again = filled(await recordOf(built.document, once));
    expect(Buffer.from(again).equals(once)).toBe(true);
  });

  it('names fields the file has no place for', async () => {
    const extra = { ...form, fields: form.fields.map(field => ({ ...field, name: `${field.name}_x` })) };
    const other = await openPdfTemplate(built.bytes, extra);
    expect(other.lacking).toEqual(extra.fields.map(({ name }) => name));
  });

  it('tells by field what is larger than its box', () => {
    const [room] = form.fields.filter(({ kind }) => kind === 'multiline');
    const name = room?.name ?? '';
    expect(template.fill({ [name]: 'woord '.repeat(600) }).overflow).toEqual([name]);
  });

  it('keeps 3,000 letters whole in a field that can’t show them', async () => {
    const [room] = form.fields.filter(({ kind }) => kind === 'multiline');
    const name = room?.name ?? '';
    const long = 'woord '.repeat(500).trim();
    expect((await recordOf(built.document, filled({ [name]: long })))[name]).toBe(long);
  });
});

describe('a name that is too long for one line', () => {
  const NAME = 'Anna-Sophia Wilhelmina Alexandrina van der Heijden-Oudeboom van Lotharingen';

  it('stands whole, smaller or on two lines, and gives no warning', async () => {
    const { bytes, document } = await builtDocument('werkbalans_formulier');
    const { overflow } = (await openPdfTemplate(bytes, formOf(document))).fill({ wf_naam_medewerker: NAME });
    expect(overflow).toEqual([]);
  });

  it('is seen beside a signature once it is known', async () => {
    const { bytes, document } = await builtDocument('werkbalans_formulier');
    const name = { wf_handtekening_medewerker: { signed: false, name: 'Anna de Vries' } };
    const copy = (await openPdfTemplate(bytes, formOf(document))).fill(name);
    const [blank, shown] = [await flagsOf(bytes), await flagsOf(copy.bytes)];
    expect([blank, shown]).toEqual(['6', '4']);
  });
});

async function flagsOf(bytes: Uint8Array): Promise<string | undefined> {
  const shown = await appearancesIn(bytes);
  return shown.find(({ name }) => name === 'wf_handtekening_medewerker_naam')?.annotationFlags;
}
