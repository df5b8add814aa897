import { PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { compilePdf } from '../../../../../src/formats/pdf/fill/compile-pdf.ts';
import { compileFlat } from '../../../../../src/formats/pdf/fill/flat/compile-flat.ts';
import { FORM_WORDS } from '../../../../../src/mapping/form-fields/form-words.ts';
import { adopted, type PlainForm, plainForm } from '../../../../support/foreign-forms.ts';

const MODES = ['slim', 'incremental', 'flat'] as const;

/** Adopts and compiles a form, as a run does. */
async function compiled(change: (form: PlainForm) => void, mode: (typeof MODES)[number]) {
  const form = await plainForm(held => {
    held.field('naam');
    change(held);
  });
  const bytes = await adopted(form, mode);
  if (mode === 'flat') return compileFlat(bytes, { words: FORM_WORDS['nl-NL'] });
  return compilePdf(bytes, { mode });
}

/** Puts a signature in the catalog's permissions. */
const permit =
  (key: 'DocMDP' | 'UR3', P: number) =>
  ({ pdf, context }: PlainForm): void => {
    const reference = { TransformMethod: key, TransformParams: { P } };
    const signature = context.register(
      context.obj({ Type: 'Sig', Reference: [reference], Contents: PDFHexString.of('00') }),
    );
    pdf.catalog.set(PDFName.of('Perms'), context.obj({ [key]: signature }));
  };

describe.each(MODES)('a form from elsewhere, in mode %s', mode => {
  it('is refused with XFA, alone or beside its fields', async () => {
    const change = ({ form }: PlainForm) => form.set(PDFName.of('XFA'), PDFString.of('x'));
    await expect(compiled(change, mode)).rejects.toMatchObject({ reason: 'xfa' });
  });

  it('is refused when it is certified against any change', async () => {
    await expect(compiled(permit('DocMDP', 1), mode)).rejects.toMatchObject({ refusal: 'certified' });
  });
});

describe.each([
  ['rights for readers', permit('UR3', 2), 'extra rights'],
  ['a certification for filling in', permit('DocMDP', 2), 'signed'],
])('a form with %s', (_, change, reason) => {
  it.each(['slim', 'flat'] as const)('is refused in mode %s', async mode => {
    await expect(compiled(change, mode)).rejects.toThrow(reason);
  });

  it('is filled in mode incremental', async () => {
    expect(await compiled(change, 'incremental')).toMatchObject({ names: new Set(['naam']) });
  });
});
