import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { compileForm } from '../../../../../src/formats/pdf/fill/compile-form.ts';
import { compilePdf } from '../../../../../src/formats/pdf/fill/compile-pdf.ts';
import { readCompiled, writeCompiled } from '../../../../../src/formats/pdf/fill/compiled-file.ts';
import { fillable } from '../../../../../src/formats/pdf/fill/compiled-form.ts';
import type { FormValue } from '../../../../../src/formats/pdf/form-field.ts';
import { readForm } from '../../../../../src/formats/pdf/read-form.ts';
import { appearancesIn } from '../../../../support/appearances.ts';
import {
  adopted,
  LIBRARY_VALUES,
  libraryForm,
  type PlainForm,
  plainForm,
  typed,
  withKids,
} from '../../../../support/foreign-forms.ts';

const MODES = ['slim', 'incremental'] as const;

async function filled(
  form: Uint8Array,
  values: ReadonlyMap<string, FormValue>,
  mode: (typeof MODES)[number] = 'slim',
) {
  const { bytes, ...outcome } = (await compilePdf(await adopted(form, mode), { mode })).fill(values);
  return { bytes: bytes.slice(), outcome };
}

/** What the one field of a plain form shows for a value. */
async function shownFor(value: string, entries: object): Promise<string> {
  const form = await plainForm(({ field }) => field('naam', entries));
  const { bytes } = await filled(form, new Map([['naam', typed(value)]]));
  return (await appearancesIn(bytes))[0]?.content ?? '';
}

describe('a form whose font isn’t in the file', () => {
  it.each(MODES)('takes every value in mode %s', async mode => {
    const { bytes, outcome } = await filled(await libraryForm(), LIBRARY_VALUES, mode);
    expect(Object.fromEntries(await readForm(bytes))).toMatchObject(Object.fromEntries(LIBRARY_VALUES));
    expect(outcome).toEqual({ overflow: [], missing: [], tooLong: [], unfilled: [] });
  });

  it('begins with its own bytes in mode incremental', async () => {
    const form = await libraryForm();
    const { bytes } = await filled(form, LIBRARY_VALUES, 'incremental');
    expect(Buffer.from(bytes.subarray(0, form.length)).equals(form)).toBe(true);
  });

  it('shows a value in each widget of its field', async () => {
    const { bytes } = await filled(await libraryForm(), LIBRARY_VALUES);
    const drawn = (await appearancesIn(bytes)).filter(({ name }) => name === 'Naam');
    expect(drawn.map(({ content }) => content.includes('ukasz Ferreira) Tj'))).toEqual([true, true, true]);
  });

  it('is the same once it was kept and read again', async () => {
    const form = await compileForm(await adopted(await libraryForm(), 'slim'));
    const kept = readCompiled(writeCompiled(form));
    expect(kept && fillable(kept).fill(LIBRARY_VALUES)).toEqual(fillable(form).fill(LIBRARY_VALUES));
  });

  it('is adopted once only', async () => {
    const once = await adopted(await libraryForm(), 'slim');
    expect(await adopted(once, 'slim')).toBe(once);
  });

  it('leaves fields without a value as they are', async () => {
    const form = await libraryForm(pdf => pdf.getForm().getTextField('uren').setText('8'));
    const { bytes } = await filled(form, new Map([['afdeling', typed('Zorg')]]));
    const [before, after] = [await appearancesIn(form), await appearancesIn(bytes)];
    expect(after.filter(({ name }) => name === 'uren')).toEqual(before.filter(({ name }) => name === 'uren'));
  });
});

describe('the look of a field', () => {
  it.each([
    ['left', 0, '2 '],
    ['right', 2, '179.64 '],
  ])('stands %s where Q is %i', async (_, Q, begin) => {
    expect(await shownFor('Jan', { Q, BS: { W: 0 } })).toContain(`\n${begin}`);
  });

  it('has its background and border', async () => {
    const content = await shownFor('Jan', {
      MK: { BG: [1, 1, 0.8], BC: [0.5] },
      BS: { W: 2, S: 'D', D: [4] },
    });
    expect(content).toMatch(/^q\n1 1 0\.8 rg\n0 0 200 20 re f\n0\.5 G\n2 w\n\[4\] 0 d\n1 1 198 18 re S\nQ\n/);
  });

  it.each([
    ['underline', 'U', '0 0.5 m 200 0.5 l S'],
    ['beveled', 'B', '1 g\n1 1 m 1 19 l'],
    ['inset', 'I', '0.5 g\n1 1 m 1 19 l'],
    ['solid', 'S', '0.5 0.5 199 19 re S'],
  ])('has a border that is %s', async (_, S, operators) => {
    expect(await shownFor('Jan', { MK: { BC: [0] }, BS: { W: 1, S } })).toContain(operators);
  });

  it.each([
    [90, '/BBox[0 0 20 200]/Matrix[0 1 -1 0 200 0]'],
    [180, '/BBox[0 0 200 20]/Matrix[-1 0 0 -1 200 20]'],
    [270, '/BBox[0 0 20 200]/Matrix[0 -1 1 0 0 20]'],
    [-90, '/BBox[0 0 20 200]/Matrix[0 -1 1 0 0 20]'],
  ])('is turned by %i degrees', async (R, shape) => {
    const form = await plainForm(({ field }) => field('naam', { MK: { R } }));
    const { bytes } = await filled(form, new Map([['naam', typed('Jan')]]));
    expect(Buffer.from(bytes).toString('latin1')).toContain(shape);
  });

  it('has a letter in each cell of a comb', async () => {
    const content = await shownFor('12AB', { MaxLen: 8, Ff: 1 << 24 });
    expect(content.match(/\((.)\) Tj/g)).toEqual(['(1) Tj', '(2) Tj', '(A) Tj', '(B) Tj']);
  });

  it.each([
    ['the largest that a low box holds', 'Jan', '12 Tf'],
    ['smaller for a long value, never below 6 pt', 'Een heel lange naam die niet past '.repeat(4), '6 Tf'],
  ])('is %s where the form leaves the size open', async (_, value, size) => {
    expect(await shownFor(value, {})).toContain(size);
  });

  it('keeps size and colour in the default appearance, in our font', async () => {
    const form = await plainForm(({ field }) => field('naam', { DA: PDFString.of('1 0 0 rg /Helv 11 Tf') }));
    const { bytes } = await filled(form, new Map([['naam', typed('Jan')]]));
    expect((await appearancesIn(bytes))[0]?.look).toBe('/VwInvul 11 Tf 1 0 0 rg');
  });

  it('leaves the size open where the form does', async () => {
    const form = await plainForm(({ field }) => field('naam'));
    const { bytes } = await filled(form, new Map([['naam', typed('Jan')]]));
    expect((await appearancesIn(bytes))[0]?.look).toBe('/VwInvul 0 Tf 0 g');
  });

  it('marks the chosen line of a list box, and shows it', async () => {
    const Opt = Array.from({ length: 9 }, (_, index) => PDFString.of(`optie ${index}`));
    const content = await shownFor('optie 7', { FT: 'Ch', Opt });
    expect(content).toMatch(/re f\nBT\n0 g\n.*\n.*\(optie 7\) Tj/);
  });
});

describe('fields as other programs lay them out', () => {
  const two = (entries: object, kid: object = {}) =>
    plainForm((form: PlainForm) => withKids(form, entries, [form.widget(kid), form.widget(kid)]));

  it('may have widgets without names of their own', async () => {
    const form = await two({ FT: 'Tx', T: PDFString.of('naam') });
    const { bytes } = await filled(form, new Map([['naam', typed('Jan')]]));
    expect((await appearancesIn(bytes)).map(({ content }) => content.includes('(Jan) Tj'))).toEqual([
      true,
      true,
    ]);
  });

  it('may take type, flags and look from a group', async () => {
    const form = await plainForm(held =>
      withKids(held, { FT: 'Tx', T: PDFString.of('groep'), MaxLen: 4, Ff: 1 << 24, Q: 2 }, [
        held.widget({ T: PDFString.of('code') }),
      ]),
    );
    const { bytes } = await filled(form, new Map([['groep.code', typed('12')]]));
    expect((await appearancesIn(bytes))[0]?.content.match(/\((.)\) Tj/g)).toEqual(['(1) Tj', '(2) Tj']);
  });

  it('may have a name in UTF-16', async () => {
    const form = await plainForm(({ field }) => field('Straße ☂'));
    const { outcome } = await filled(form, new Map([['Straße ☂', typed('Jan')]]));
    expect(outcome.unfilled).toEqual([]);
  });

  it('keep their scripts', async () => {
    const AA = { F: { S: 'JavaScript', JS: PDFString.of('AFDate_FormatEx("dd-mm-yyyy");') } };
    const form = await plainForm(({ field }) => field('dag', { AA }));
    const { bytes } = await filled(form, new Map([['dag', typed('01-02-2027')]]));
    expect(Buffer.from(bytes).toString('latin1')).toContain('AFDate_FormatEx');
  });
});

describe('a value that a field doesn’t take', () => {
  it.each([
    ['longer than MaxLen', { MaxLen: 3 }, '1234', ['naam']],
    ['longer than a comb', { MaxLen: 3, Ff: 1 << 24 }, '1234', ['naam']],
    ['no option of a list', { FT: 'Ch', Ff: 1 << 17, Opt: [PDFString.of('a')] }, 'b', []],
    ['text for a check box', { FT: 'Btn' }, 'ja', []],
    ['text for a password', { Ff: 1 << 13 }, 'geheim', []],
  ])('is told of: %s', async (_, entries, value, tooLong) => {
    const form = await plainForm(({ field }) => field('naam', entries));
    const { bytes, outcome } = await filled(form, new Map([['naam', typed(value)]]));
    expect(outcome).toEqual({ overflow: [], missing: [], tooLong, unfilled: ['naam'] });
    expect(Buffer.from(bytes).includes(`(${value})`)).toBe(false);
  });

  it('is an option by what is read, too, and stored as the list has it', async () => {
    const Opt = [[PDFString.of('k'), PDFString.of('Keuken')]];
    const form = await plainForm(({ field }) => field('naam', { FT: 'Ch', Ff: 1 << 17, Opt }));
    const { bytes } = await filled(form, new Map([['naam', typed('Keuken')]]));
    expect((await readForm(bytes)).get('naam')).toEqual(typed('k'));
    expect((await appearancesIn(bytes))[0]?.content).toContain('(Keuken) Tj');
  });

  it('may be any text in a list that can be typed into', async () => {
    const form = await plainForm(({ field }) =>
      field('naam', { FT: 'Ch', Ff: (1 << 17) | (1 << 18), Opt: [PDFString.of('a')] }),
    );
    expect((await filled(form, new Map([['naam', typed('b')]]))).outcome.unfilled).toEqual([]);
  });
});

describe('appearances that the form asks viewers for', () => {
  const asking = (entries: object) =>
    plainForm(({ field, form }) => {
      field('naam');
      field('oud', entries);
      form.set(PDFName.of('NeedAppearances'), form.context.obj(true));
    });

  it('are not asked for any more', async () => {
    const { bytes } = await filled(await asking({}), new Map([['naam', typed('Jan')]]));
    expect(Buffer.from(bytes).includes('NeedAppearances')).toBe(false);
  });

  it('are still asked for where a value of the form has none', async () => {
    const form = await asking({ V: PDFString.of('stond er al') });
    const adoptedForm = await adopted(form, 'slim');
    const held = (await PDFDocument.load(adoptedForm)).catalog.lookup(PDFName.of('AcroForm'), PDFDict);
    expect(String(held.get(PDFName.of('NeedAppearances')))).toBe('true');
  });
});
