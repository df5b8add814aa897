import { PDFArray, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { inspectForm } from '../../../../../src/formats/pdf/fill/foreign/inspect-form.ts';
import { libraryForm, type PlainForm, plainForm } from '../../../../support/foreign-forms.ts';

async function inspectOne(entries: object, build: (form: PlainForm) => void = () => {}) {
  const form = await plainForm(held => {
    held.field('naam', entries);
    build(held);
  });
  return (await inspectForm(form))[0];
}

describe('the fields of a form', () => {
  it('are told in the order of its pages, from top to bottom', async () => {
    expect((await inspectForm(await libraryForm())).map(({ name, pages }) => [name, pages])).toEqual([
      ['form.section.Naam', [1, 2]],
      ['uren', [1]],
      ['toelichting', [1]],
      ['postcode', [1]],
      ['afdeling', [1]],
      ['zijkant', [1]],
      ['dag', [1]],
      ['akkoord', [1]],
    ]);
  });

  it('are told with how their text is set', async () => {
    expect((await inspectForm(await libraryForm())).map(({ setting }) => setting)).toEqual([
      'line',
      'line',
      'multiline',
      'comb',
      'line',
      'line',
      'list_box',
      null,
    ]);
  });

  it.each([
    ['a check box', 'checkbox', { FT: 'Btn' }],
    ['radio buttons', 'radio', { FT: 'Btn', Ff: 1 << 15 }],
    ['a button', 'button', { FT: 'Btn', Ff: 1 << 16 }],
    ['a place to sign', 'signature', { FT: 'Sig' }],
    ['a password', 'password', { Ff: 1 << 13 }],
    ['a path of a file', 'file', { Ff: 1 << 20 }],
    ['a field that calculates', 'calculated', { AA: { C: { S: 'JavaScript', JS: PDFString.of('1') } } }],
    ['nothing for plain text', null, {}],
  ])('may have an obstacle: %s', async (_, obstacle, entries) => {
    expect((await inspectOne(entries))?.obstacle).toBe(obstacle);
  });

  it('are calculated when the form’s order says so', async () => {
    const found = await inspectOne({}, ({ form, context }) => {
      const [first] = form.lookup(PDFName.of('Fields'), PDFArray).asArray();
      form.set(PDFName.of('CO'), context.obj([first]));
    });
    expect(found?.obstacle).toBe('calculated');
  });

  it.each(['K', 'F', 'V'])('have a script when they have an action %s', async key => {
    const AA = { [key]: { S: 'JavaScript', JS: PDFString.of('1') } };
    expect((await inspectOne({ AA }))?.scripted).toBe(true);
  });

  it.each([
    ['hidden', { F: 2 }],
    ['of no size', { Rect: [20, 20, 20, 20] }],
  ])('are on no page when they are %s', async (_, entries) => {
    expect((await inspectOne(entries))?.pages).toEqual([]);
  });
});
