import { beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/extract/read-xlsx.ts';
import { xlsxTemplate } from '../../src/prefill/xlsx-template.ts';
import { answersTo } from '../support/answers.ts';
import { workbookOf } from '../support/built-xlsx.ts';
import { shippedComparison } from '../support/comparison/shapes.ts';
import { judge } from '../support/judges.ts';
import { savedByLibreOffice } from '../support/libreoffice.ts';
import {
  disagreements,
  recalculateByLibreOffice,
  storedResults,
  type WorkbookValues,
} from '../support/libreoffice-recalculation.ts';
import { validated, validationErrors } from '../support/ooxml-validator.ts';

const comparison = shippedComparison();
const file = await workbookOf(comparison);
const template = xlsxTemplate(file, comparison);

const cases = [
  { name: 'as its example', values: comparison.example.values },
  { name: 'in every field', values: answersTo(comparison as never) },
  { name: 'with nothing but a name', values: { oo_naam_werknemer: 'Zoë' } },
].map((filled, index) => ({ ...filled, index, bytes: template.fill(filled.values) }));

it('the shipped workbook has a place for each field, and can be calculated', () => {
  expect({ lacking: template.lacking, notCalculated: template.notCalculated }).toEqual({
    lacking: [],
    notCalculated: null,
  });
});

describe.each(cases)('the shipped workbook, filled in $name,', ({ values, bytes }) => {
  it('gives back the record', () => {
    expect(readXlsx(bytes, comparison)).toMatchObject({ values, raw: {}, lacking: [], unknown: [] });
  });

  it('has no result that is calculated otherwise when all are', () => {
    expect(xlsxTemplate(bytes, comparison).fill({})).toEqual(bytes);
  });

  it('is the same file again when it is filled with what was read', () => {
    expect(template.fill(readXlsx(bytes, comparison).values)).toEqual(bytes);
  });
});

judge('soffice')('LibreOffice', () => {
  let saved: readonly Uint8Array[];
  let calculated: ReadonlyMap<string, WorkbookValues>;
  beforeAll(async () => {
    saved = await savedByLibreOffice(cases.map(({ bytes }) => bytes));
    calculated = await recalculateByLibreOffice(new Map(cases.map(({ name, bytes }) => [name, bytes])));
  });

  describe.each(cases)('of the workbook filled in $name', ({ name, values, bytes, index }) => {
    it('calculates the same results', () => {
      expect(disagreements(storedResults(bytes), calculated.get(name) ?? new Map())).toEqual([]);
    });

    it('keeps the record when it saves it', () => {
      const read = readXlsx(saved[index] ?? new Uint8Array(), comparison);
      expect(read).toMatchObject({ values, raw: {}, lacking: [], unknown: [] });
    });

    it('makes a file that can be filled again', () => {
      const again = xlsxTemplate(saved[index] ?? new Uint8Array(), comparison);
      expect(again).toMatchObject({ lacking: [], notCalculated: null });
      const { values: held } = readXlsx(again.fill({ oo_functie: '=SOM(A1:A9)' }), comparison);
      expect(held).toMatchObject({ ...values, oo_functie: '=SOM(A1:A9)' });
    });
  });
});

validated('the validator of Office files', () => {
  it.each(cases)('finds nothing in the workbook filled in $name', async ({ bytes }) => {
    expect(await validationErrors(bytes, 'xlsx')).toEqual([]);
  });
});
