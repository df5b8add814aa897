import { PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { compileFlat } from '../../../../../src/formats/pdf/fill/flat/compile-flat.ts';
import { fillableFlat } from '../../../../../src/formats/pdf/fill/flat/fillable-flat.ts';
import type { FormValue } from '../../../../../src/formats/pdf/form-field.ts';
import { ask, judge } from '../../../../support/judges.ts';
import { type OtherForm, otherForm } from '../../../../support/other-form.ts';
import { FLAT_WORDS } from './flat-words.ts';

const text = (value: string): FormValue => ({ type: 'text', text: value });
const state = (value: string): FormValue => ({ type: 'state', state: value });

async function fill(values: Record<string, FormValue>, change?: (form: OtherForm) => void) {
  const filler = fillableFlat(
    await compileFlat(await otherForm(change), { words: FLAT_WORDS, labels: { naam: 'Naam' } }),
  );
  const filled = filler.fill(new Map(Object.entries(values)));
  return { ...filled, bytes: Uint8Array.from(filled.bytes), names: filler.names };
}

/** The text of each page. */
const read = (bytes: Uint8Array) =>
  ask('pdftotext', ['-layout', '-enc', 'UTF-8', 'FILE', '-'], bytes)
    .stdout.split('\f')
    .slice(0, -1)
    .map(page => page.replace(/\s+/g, ' ').trim());

describe('a form of another program, flat', () => {
  it('has no form any more', async () => {
    const pdf = await PDFDocument.load((await fill({})).bytes);
    expect(pdf.catalog.has(PDFName.of('AcroForm'))).toBe(false);
  });

  it('has no widget any more', async () => {
    const pdf = await PDFDocument.load((await fill({})).bytes);
    expect(pdf.getPages().map(page => page.node.has(PDFName.of('Annots')))).toEqual([false, false]);
  });

  it('keeps annotations that are no widgets', async () => {
    const { bytes } = await fill({}, ({ pdf, context }) => {
      const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] });
      pdf.getPage(0).node.addAnnot(context.register(link));
    });
    const pdf = await PDFDocument.load(bytes);
    expect(pdf.getPages().map(page => page.node.Annots()?.size())).toEqual([1, undefined]);
  });

  it('is not made tagged', async () => {
    const pdf = await PDFDocument.load((await fill({ naam: text('Anna') })).bytes);
    expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
  });

  it('names fields that take no value', async () =>
    expect((await fill({ onbekend: text('x'), naam: state('Ja'), keuze: state('c') })).unfilled).toEqual([
      'onbekend',
      'naam',
      'keuze',
    ]));

  it('names values longer than their field may be', async () =>
    expect((await fill({ 'adres.postcode': text('1234 ABC') })).tooLong).toEqual(['adres.postcode']));
});

judge('pdftotext')('its pages', () => {
  it('show a value in each place of its field', async () =>
    expect(read((await fill({ naam: text('Anna') })).bytes)).toEqual(['Anna', 'Anna']));

  it('show what the form had, where no value is given', async () => {
    const { bytes } = await fill({}, held('naam', 'Van tevoren'));
    expect(read(bytes)).toEqual(['Van tevoren', 'Van tevoren']);
  });

  it('show the given value instead of what the form had', async () => {
    const { bytes } = await fill({ naam: text('Anna') }, held('naam', 'Van tevoren'));
    expect(read(bytes)).toEqual(['Anna', 'Anna']);
  });

  it('show nothing where an empty value is given', async () => {
    const { bytes } = await fill({ naam: text('') }, held('naam', 'Van tevoren'));
    expect(read(bytes)).toEqual(['', '']);
  });

  it('show nothing of a password', async () => {
    const { bytes, unfilled } = await fill(
      { naam: text('Anna') },
      changed('naam', 'Ff', PDFNumber.of(1 << 13)),
    );
    expect([read(bytes), unfilled]).toEqual([['', ''], ['naam']]);
  });

  it('go on behind the document with what a box is too small for', async () => {
    const pages = read((await fill({ naam: text('woord '.repeat(40).trim()) })).bytes);
    expect(pages[0]).toMatch(/^(woord )+… \(zie Vervolg 1\)$/);
    expect(pages[2]).toContain(`Vervolg van Naam Pagina 1 van 2 ${'woord '.repeat(3)}`);
    expect(pages[2]).toMatch(/Vervolg 1 van \d+$/);
  });

  it('are labelled as they are called', async () => {
    const { bytes } = await fill({ naam: text('woord '.repeat(40).trim()) });
    const pdf = await PDFDocument.load(bytes);
    expect(pdf.catalog.lookup(PDFName.of('PageLabels'), PDFDict).toString()).toContain('(Vervolg 1)');
  });
});

/** Gives a field a value in the template. */
const held = (name: string, value: string) => changed(name, 'V', PDFString.of(value));

function changed(name: string, key: string, value: PDFObject): (form: OtherForm) => void {
  return ({ context }) => {
    const fields = context.enumerateIndirectObjects().map(([, object]) => object);
    const field = fields.find(
      object => object instanceof PDFDict && String(object.get(PDFName.of('T'))) === `(${name})`,
    );
    if (field instanceof PDFDict) field.set(PDFName.of(key), value);
  };
}

describe('a flat copy of a form', () => {
  it('is refused when the form is signed', async () => {
    const signed = otherForm(({ pdf, context }) => {
      pdf.catalog.set(PDFName.of('Perms'), context.obj({ UR3: { Type: 'Sig' } }));
    });
    await expect(signed.then(bytes => compileFlat(bytes, { words: FLAT_WORDS }))).rejects.toMatchObject({
      refusal: 'signed',
    });
  });

  it('is refused when its font is not in the file', async () => {
    const bare = otherForm(({ form }) => form.set(PDFName.of('DA'), PDFString.of('/Helv 10 Tf')));
    await expect(bare.then(bytes => compileFlat(bytes, { words: FLAT_WORDS }))).rejects.toMatchObject({
      refusal: 'no-font',
    });
  });

  it('leaves the template as it was', async () => {
    const bytes = await otherForm();
    const before = Uint8Array.from(bytes);
    await compileFlat(bytes, { words: FLAT_WORDS });
    expect(bytes).toEqual(before);
  });
});
