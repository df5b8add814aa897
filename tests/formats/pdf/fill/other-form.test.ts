import { PDFArray, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { compilePdf } from '../../../../src/formats/pdf/fill/compile-pdf.ts';
import { openTemplate } from '../../../../src/formats/pdf/fill/open-template.ts';
import type { FormValue } from '../../../../src/formats/pdf/form-field.ts';
import { readForm } from '../../../../src/formats/pdf/read-form.ts';
import { appearancesIn } from '../../../support/appearances.ts';
import { otherForm } from '../../../support/other-form.ts';

const text = (value: string): FormValue => ({ type: 'text', text: value });
const state = (value: string): FormValue => ({ type: 'state', state: value });
const MODES = ['slim', 'incremental'] as const;

const VALUES = new Map([
  ['naam', text('Zoë Łukasz')],
  ['adres.postcode', text('1234AB')],
  ['akkoord', state('Yes')],
  ['keuze', state('b')],
  ['lijst', text('1')],
]);

async function filled(mode: (typeof MODES)[number], values: ReadonlyMap<string, FormValue> = VALUES) {
  const { bytes, ...outcome } = (await compilePdf(await otherForm(), { mode })).fill(values);
  return { bytes: bytes.slice(), outcome };
}

describe('a form that another program made', () => {
  it('is opened with full names, inherited keys, and the page of each widget', async () => {
    const { fields, font, tagged } = await openTemplate(await otherForm());
    expect(
      fields.map(({ name, type, maxLength, widgets }) => [
        name,
        type,
        maxLength,
        widgets.map(({ page }) => page),
      ]),
    ).toEqual([
      ['naam', 'text', null, [0, 1]],
      ['adres.postcode', 'text', 6, [0]],
      ['akkoord', 'checkbox', null, [0, 1]],
      ['keuze', 'radio', null, [0, 0]],
      ['lijst', 'list', null, [0]],
    ]);
    expect([font?.name, tagged]).toEqual(['Invul', false]);
  });

  it.each(MODES)('takes every value in mode %s', async mode => {
    const { bytes, outcome } = await filled(mode);
    expect(await readForm(bytes)).toEqual(VALUES);
    expect(outcome).toEqual({ overflow: [], missing: [], tooLong: [], unfilled: [] });
  });

  it.each(MODES)('shows a value in each widget of its field, in mode %s', async mode => {
    const shown = (await appearancesIn((await filled(mode)).bytes)).filter(({ name }) => name === 'naam');
    expect(shown.map(({ content }) => content.includes('(Zo\\353 ) Tj'))).toEqual([true, true]);
  });

  it.each(MODES)('shows the state of each tick and radio button, in mode %s', async mode => {
    const shown = await appearancesIn((await filled(mode)).bytes);
    expect(shown.filter(({ state: held }) => held).map(({ name, state: held }) => [name, held])).toEqual([
      ['akkoord', '/Yes'],
      ['akkoord', '/Yes'],
      ['keuze', '/Off'],
      ['keuze', '/b'],
    ]);
  });

  it('draws the label of a list’s option, not what is stored', async () => {
    const shown = await appearancesIn((await filled('slim')).bytes);
    expect(shown.find(({ name }) => name === 'lijst')?.content).toContain('(Een) Tj');
  });

  it('keeps the name and colour of its font', async () => {
    const shown = await appearancesIn((await filled('slim')).bytes);
    expect(shown.find(({ name }) => name === 'lijst')?.look).toBe('/Invul 10 Tf 0.2 g');
  });

  it('tells of a value longer than MaxLen, which stands whole in the file', async () => {
    const { bytes, outcome } = await filled('slim', new Map([['adres.postcode', text('1234 AB')]]));
    expect(outcome.tooLong).toEqual(['adres.postcode']);
    expect((await readForm(bytes)).get('adres.postcode')).toEqual(text('1234 AB'));
  });

  it.each([
    ['a name it doesn’t have', 'onbekend', text('x')],
    ['a state it doesn’t have', 'akkoord', state('Nee')],
    ['a state named like a property of all objects', 'akkoord', state('constructor')],
    ['an option it doesn’t have', 'lijst', text('3')],
    ['a text for a tick', 'akkoord', text('ja')],
  ])('tells of %s', async (_, name, value) => {
    expect((await filled('slim', new Map([[name, value]]))).outcome.unfilled).toEqual([name]);
  });

  it('fills each of two fields that have one name', async () => {
    const twice = await otherForm(({ pdf, context, form }) => {
      const dict = context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Tx', Rect: [20, 10, 220, 30] });
      dict.set(PDFName.of('T'), PDFString.of('naam'));
      const ref = context.register(dict);
      pdf.getPage(0).node.addAnnot(ref);
      form.lookup(PDFName.of('Fields'), PDFArray).push(ref);
    });
    const { bytes } = (await compilePdf(twice)).fill(new Map([['naam', text('Anna')]]));
    const shown = (await appearancesIn(bytes)).filter(({ name }) => name === 'naam');
    expect(shown.map(({ content }) => content.includes('(Anna) Tj'))).toEqual([true, true, true]);
  });

  it('is never asked to have its appearances made by the viewer', async () => {
    const { bytes } = await filled('slim');
    expect(Buffer.from(bytes).includes('NeedAppearances')).toBe(false);
  });
});
