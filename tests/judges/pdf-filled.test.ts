import { beforeAll, describe, expect, it } from 'vitest';
import type { FilledPdf } from '../../src/formats/pdf/fill/contract.ts';
import { readForm } from '../../src/formats/pdf/read-form.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { formOf } from '../../src/model/form.ts';
import { openPdfTemplate } from '../../src/prefill/pdf-template.ts';
import { answersTo, recordOf, shownValues, TYPED } from '../support/answers.ts';
import { appearancesIn } from '../support/appearances.ts';
import { type BuiltDocument, builtDocument, fillableDocuments, prefilled } from '../support/built.ts';
import { ask, judge } from '../support/judges.ts';
import { longAnswersTo } from '../support/long-answers.ts';
import { drawWithPdfium, valuesInPdfium } from '../support/pdfium.ts';
import { rolesInPdfjs, valuesInPdfjs } from '../support/pdfjs.ts';
import { drawWithPoppler } from '../support/picture.ts';
import { certificateOf, signField } from '../support/sign.ts';

type Mode = 'slim' | 'incremental';
const MODES: readonly Mode[] = ['slim', 'incremental'];

interface FilledDocument extends BuiltDocument {
  readonly mode: Mode;
  readonly saved: Uint8Array;
}

async function fillOne(
  built: Pick<BuiltDocument, 'document' | 'bytes'>,
  values: FieldValues,
  mode: Mode,
): Promise<FilledPdf> {
  const template = await openPdfTemplate(built.bytes, formOf(built.document), { mode });
  const filled = template.fill(values);
  return { ...filled, bytes: filled.bytes.slice() };
}

const built = await fillableDocuments();
const filled: readonly FilledDocument[] = await Promise.all(
  built.flatMap(one =>
    MODES.map(async mode => {
      const { bytes: saved } = await fillOne(one, answersTo(one.document), mode);
      return { ...one, mode, saved };
    }),
  ),
);

describe.each(filled)('$title, filled $mode', ({ document, bytes, saved, mode }) => {
  it('is read back by us', async () => {
    expect(await recordOf(document, saved)).toEqual(answersTo(document));
  });

  it('shows its values in pdf.js', async () => {
    expect(await valuesInPdfjs(saved)).toEqual(shownValues(document));
  });

  it('shows its values in PDFium', async () => {
    expect(await valuesInPdfium(saved)).toEqual(shownValues(document));
  });

  it('keeps its structure tree', async () => {
    expect(await rolesInPdfjs(saved)).toEqual(await rolesInPdfjs(bytes));
  });

  it('is drawn by PDFium without complaint', async () => {
    expect((await drawWithPdfium(saved, 36)).messages).toEqual([]);
  });

  it('begins with the template’s bytes in mode incremental only', () => {
    const begins = Buffer.from(saved.subarray(0, bytes.length)).equals(bytes);
    expect(begins).toBe(mode === 'incremental');
  });
});

describe.each(built)('$title', one => {
  const long = longAnswersTo(one.document);

  it.each(MODES)('looks filled %s as it does when it is made with its values', async mode => {
    const { bytes } = await fillOne(one, answersTo(one.document), mode);
    expect(await appearancesIn(bytes)).toEqual(
      await appearancesIn(await prefilled(one, answersTo(one.document))),
    );
  });

  it.each(MODES)('looks so filled %s with long values, too', async mode => {
    const { bytes } = await fillOne(one, long, mode);
    expect(await appearancesIn(bytes)).toEqual(await appearancesIn(await prefilled(one, long)));
  });

  it.each(MODES)('is the same file twice, filled %s', async mode => {
    const first = await fillOne(one, long, mode);
    expect(Buffer.from((await fillOne(one, long, mode)).bytes).equals(first.bytes)).toBe(true);
  });
});

judge(
  'qpdf',
  'pdftotext',
  'pdftoppm',
  'mutool',
)('programs of others', () => {
  it.each(filled)('qpdf finds no error and no warning in $title, filled $mode', ({ saved }) => {
    expect(ask('qpdf', ['--check', 'FILE'], saved)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(filled)('mutool reads $title, filled $mode, without complaint', ({ saved }) => {
    const { status, stderr } = ask('mutool', ['draw', '-q', '-F', 'txt', '-o', '/dev/null', 'FILE'], saved);
    // What some builds of it say of themselves.
    const complaints = stderr.split('\n').filter(line => line && !line.includes('ICC support'));
    expect({ status, complaints }).toEqual({ status: 0, complaints: [] });
  });

  it.each(filled)('poppler draws $title, filled $mode, without complaint', ({ saved }) => {
    expect(drawWithPoppler(saved, 36).messages).toBe('');
  });

  it.each(filled)('poppler finds each typed word on the pages of $title, filled $mode', ({ saved }) => {
    const { stdout } = ask('pdftotext', ['-layout', 'FILE', '-'], saved);
    expect(TYPED.split(' ').filter(word => !stdout.includes(word))).toEqual([]);
  });
});

describe('a signed form', () => {
  const EMPLOYEE = 'wf_handtekening_medewerker';
  const values: FieldValues = { wf_naam_medewerker: 'Łukasz de Vries', wf_datum: '2026-03-02' };
  let form: BuiltDocument;
  let signed: Uint8Array;
  beforeAll(async () => {
    form = await builtDocument('werkbalans_formulier');
    signed = await signField(form.bytes, EMPLOYEE, certificateOf('Łukasz de Vries'));
  });

  it('is refused in mode slim, which would break the signature', async () => {
    await expect(fillOne({ ...form, bytes: signed }, values, 'slim')).rejects.toThrow('signed');
  });

  it('keeps all its bytes when it is filled incrementally', async () => {
    const { bytes } = await fillOne({ ...form, bytes: signed }, values, 'incremental');
    expect(Buffer.from(bytes.subarray(0, signed.length)).equals(signed)).toBe(true);
    expect((await readForm(bytes)).get('wf_naam_medewerker')).toEqual({
      type: 'text',
      text: 'Łukasz de Vries',
    });
  });

  judge('pdfsig', 'qpdf')('pdfsig', () => {
    it('finds the signature valid in the filled file', async () => {
      const { bytes } = await fillOne({ ...form, bytes: signed }, values, 'incremental');
      const { stdout } = ask('pdfsig', ['-nocert', 'FILE'], bytes);
      expect(stdout).toContain('Signature is Valid.');
      expect(stdout).toContain('Not total document signed');
      expect(ask('qpdf', ['--check', 'FILE'], bytes)).toMatchObject({ status: 0, stderr: '' });
    });
  });
});
