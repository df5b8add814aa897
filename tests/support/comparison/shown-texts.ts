import { loadBrand } from '../../../src/brand/load-brand.ts';
import { calculateWorkbook } from '../../../src/formats/xlsx/calculate-workbook.ts';
import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { draftWorkbook } from '../../../src/generators/xlsx/draft-workbook.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import type { FieldValues } from '../../../src/model/field-values.ts';
import { diskHost } from '../disk-host.ts';
import { must } from '../must.ts';
import { PICTURES } from './filled-workbook.ts';

/** All that the cells of one sheet show, also those without a name, with more filled in than the content does. */
export function shownOn(comparison: Comparison, tab: string, values: FieldValues): readonly CellValue[] {
  const defaults = { ...comparison.defaults, ...values };
  const workbook = draftWorkbook({ ...comparison, defaults }, must(loadBrand(diskHost, 'naast')), PICTURES);
  const shown = calculateWorkbook(workbook);
  return workbook.sheets
    .filter(({ name }) => name === tab)
    .flatMap(({ cells }) => cells)
    .map(({ row, column }) => shown({ sheet: tab, row, column }));
}
