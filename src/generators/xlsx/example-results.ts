import { calculateWorkbook } from '../../formats/xlsx/calculate-workbook.ts';
import type { CellRef, CellValue, RangeRef } from '../../formats/xlsx/cell-value.ts';
import type { Sheet } from '../../formats/xlsx/workbook.ts';
import type { Drafting } from './draft.ts';

/** What the workbook makes of its example. */
export interface ExampleResults {
  readonly named: (name: string) => CellValue;
  readonly cell: (cell: CellRef) => CellValue;
}

/**
 * Calculates the example with the workbook's own formulas: the sheets are drafted once more, with the example's values
 * in their inputs.
 * @param draftSheets the sheets that calculate
 */
export function exampleResults(
  drafting: Drafting,
  draftSheets: (drafting: Drafting) => readonly Sheet[],
): ExampleResults {
  const { comparison } = drafting;
  const names = new Map<string, RangeRef>();
  const filled = { ...comparison, defaults: comparison.example.values };
  const sheets = draftSheets({ ...drafting, comparison: filled, names });
  const cell = calculateWorkbook({ sheets, names });
  return {
    cell,
    named: name => {
      const range = names.get(name);
      if (!range) throw new Error(`No cell is called ${name}.`);
      return cell({ sheet: range.sheet, row: range.top, column: range.left });
    },
  };
}
