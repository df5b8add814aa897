import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/extract/read-docx.ts';
import { readPdf, readPdfParts } from '../../src/extract/read-pdf.ts';
import { readXlsx } from '../../src/extract/read-xlsx.ts';
import { fillableSource } from '../../src/formats/pdf/fill/print/fillable-source.ts';
import { PrintFile } from '../../src/formats/pdf/fill/print/print-file.ts';
import { readFilledForm } from '../../src/formats/pdf/read-form.ts';
import type { Document } from '../../src/model/document.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { fieldsOfDocument } from '../../src/model/walk.ts';
import { docxTemplate } from '../../src/prefill/docx-template.ts';
import { openPdfTemplate } from '../../src/prefill/pdf-template.ts';
import { xlsxTemplate } from '../../src/prefill/xlsx-template.ts';
import { comparison, comparisonFile } from '../prefill/xlsx-comparison.ts';
import { answersTo } from '../support/answers.ts';
import { builtDocument } from '../support/built.ts';
import { oneDocx } from '../support/built-docx.ts';

const pdf = await builtDocument('werkbalans_formulier');
const docx = await oneDocx('werkbalans_formulier');
const { document } = pdf;
const answers = answersTo(document);
const IDENTITY = { document: 'werkbalans_formulier', version: '1.0', locale: 'nl-NL' };

/** Filling gives back the memory it wrote to: what is kept is copied. */
async function pdfFiller(mode: 'slim' | 'incremental'): Promise<(values: FieldValues) => Uint8Array> {
  const { locale, strings } = document;
  const template = await openPdfTemplate(
    pdf.bytes,
    { locale, strings, fields: fieldsOfDocument(document) },
    { mode },
  );
  return values => template.fill(values).bytes.slice();
}

describe.each(['slim', 'incremental'] as const)('a PDF filled %s', mode => {
  it('reads back as it was filled', async () => {
    const fill = await pdfFiller(mode);
    expect(readPdf(fill(answers), document)).toMatchObject({
      identity: IDENTITY,
      values: answers,
      raw: {},
      lacking: [],
      unknown: [],
      isRepaired: false,
    });
  });

  it('is the same again when it is filled with what was read', async () => {
    const fill = await pdfFiller(mode);
    const first = fill(answers);
    expect(Buffer.from(fill(readPdf(first, document).values)).equals(first)).toBe(true);
  });

  it('gives the same reading twice', async () => {
    const file = (await pdfFiller(mode))(answers);
    expect(JSON.stringify(readPdf(file, document))).toBe(JSON.stringify(readPdf(file, document)));
  });
});

describe('a Word file', () => {
  const template = docxTemplate(docx.docx, docx.document);

  it('gives the values that a PDF gives', async () => {
    const inWord = readDocx(template.fill(answers), docx.document);
    const inPdf = readPdf((await pdfFiller('slim'))(answers), document);
    expect(inWord.values).toEqual(inPdf.values);
  });

  it('is the same again when it is filled with what was read', () => {
    const first = template.fill(answers);
    const again = template.fill(readDocx(first, docx.document).values);
    expect(Buffer.from(again).equals(first)).toBe(true);
  });
});

describe('a workbook', () => {
  const template = xlsxTemplate(comparisonFile(), comparison);
  const values = answersTo(comparison as unknown as Document);

  it('reads back as it was filled', () => {
    expect(readXlsx(template.fill(values), comparison).values).toMatchObject(values);
  });

  it('is the same again when it is filled with what was read', () => {
    const first = template.fill(values);
    const again = template.fill(readXlsx(first, comparison).values);
    expect(Buffer.from(again).equals(first)).toBe(true);
  });
});

describe('a print file that stays fillable', () => {
  it('gives a reading for each person, none with the values of another', async () => {
    const chunks: Uint8Array[] = [];
    const file = new PrintFile(await fillableSource(pdf.bytes), chunk => chunks.push(chunk.slice()));
    for (const name of ['Anna', 'Bo', 'Cees']) {
      file.add({ title: name, values: new Map([['wf_naam_medewerker', { type: 'text', text: name }]]) });
    }
    file.end();
    const readings = readPdfParts(readFilledForm(Buffer.concat(chunks)), document);
    expect(readings.map(({ part, values }) => [part, values.wf_naam_medewerker])).toEqual([
      ['p00001', 'Anna'],
      ['p00002', 'Bo'],
      ['p00003', 'Cees'],
    ]);
    expect(readings[2]).toMatchObject({ identity: IDENTITY, lacking: [], unknown: [] });
  });
});
