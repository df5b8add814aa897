import { rangeAddress } from './address.ts';
import type { CellRef, CellValue } from './cell-value.ts';
import { prepareCalculation } from './formula/calculation.ts';
import { placeKey } from './reference.ts';
import type { CellContent, Workbook } from './workbook.ts';

/** What each cell of a workbook shows: its value, or its formula's result; null when it is empty. */
export type CellValues = (cell: CellRef) => CellValue;

/**
 * Calculates every formula of a workbook.
 * @throws FormulaError at the first formula that can't be calculated
 */
export function calculateWorkbook({ sheets, names }: Pick<Workbook, 'sheets' | 'names'>): CellValues {
  const { formulas, initial } = prepareCalculation({
    names: new Map([...names].map(([name, range]) => [name, rangeAddress(range)])),
    sheets: sheets.map(({ name, cells }) => ({
      name,
      cells: cells.map(({ row, column, content }) => ({ row, column, ...calculated(content) })),
    })),
  });
  const values = new Map(sheets.map(({ name }) => [name, new Map<number, CellValue>()]));
  const keep = (cell: CellRef, value: CellValue): void =>
    void values.get(cell.sheet)?.set(placeKey(cell), value);
  for (const { name: sheet, cells } of sheets) {
    for (const { row, column, content } of cells) keep({ sheet, row, column }, heldBy(content));
  }
  for (const [index, cell] of formulas.entries()) keep(cell, initial[index] ?? null);
  return cell => values.get(cell.sheet)?.get(placeKey(cell)) ?? null;
}

function calculated(content: CellContent): { readonly formula: string } | { readonly value: CellValue } {
  return content.type === 'formula' ? { formula: content.formula } : { value: heldBy(content) };
}

/** What a cell holds before anything is calculated. */
function heldBy(content: CellContent): CellValue {
  if (content.type === 'value') return content.value;
  return content.type === 'link' ? content.text : null;
}
