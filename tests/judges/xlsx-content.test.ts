import { describe, expect, it } from 'vitest';
import { loadBrand } from '../../src/brand/load-brand.ts';
import { calculateWorkbook } from '../../src/formats/xlsx/calculate-workbook.ts';
import { draftWorkbook } from '../../src/generators/xlsx/draft-workbook.ts';
import { PICTURES } from '../support/comparison/filled-workbook.ts';
import { shippedComparison } from '../support/comparison/shapes.ts';
import { diskHost } from '../support/disk-host.ts';
import { golden } from '../support/golden.ts';
import { must } from '../support/must.ts';
import { dumpSheet } from '../support/sheet-dump.ts';

const brand = must(loadBrand(diskHost, 'naast'));
const comparison = shippedComparison();
const workbook = draftWorkbook({ ...comparison, defaults: comparison.example.values }, brand, PICTURES);
const values = calculateWorkbook(workbook);
const sheets = workbook.sheets.filter(({ isHidden }) => !isHidden);

describe('with its example, the workbook shows', () => {
  it.each(sheets)('on $name what it should', sheet => {
    const shown = dumpSheet(sheet, values);
    expect(shown).toBe(golden(`xlsx/${sheet.name.toLowerCase()}.txt`, shown));
  });
});
