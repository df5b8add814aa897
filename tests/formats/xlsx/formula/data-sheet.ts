import ExcelJS from 'exceljs';
import { address } from '../../../../src/formats/xlsx/address.ts';
import { type CellValue, isCellError } from '../../../../src/formats/xlsx/cell-value.ts';
import type {
  CellContent,
  SheetCells,
  WorkbookCells,
} from '../../../../src/formats/xlsx/formula/calculation.ts';

/** A column of D: values from row 1 down. Text that starts with `=` is a formula, null an empty cell. */
const COLUMNS: readonly (readonly CellValue[])[] = [
  [null, null, null],
  [5, -2.5, 'tekst', null, '7', 0, '=""', 'win*', 5],
  [1, 2, 3, 4, 5, 6],
  [10, 20, 30, 40, 50, 60],
  ['=1/0', '=NA()', 1],
  [true, false],
  ['aap', 'Noot', 'mies', 'wim'],
  // 29 February 2024, 31 December 2023 at 18 h, 1 March 1900 and the last day that is.
  [45_351, 45_291.75, 61, 2_958_465],
  [0.1, 0.2, -0.3, 1.005, 2.675, 123.456],
  [1, 'x', 3, null, 5, 7],
  ['=A1', '=0.1+0.2', 'één  spatie ', 'EÉN', 'a_b', '*'],
];

/** The sheet that all test formulas read. */
export const DATA: SheetCells = {
  name: 'D',
  cells: COLUMNS.flatMap((values, column) =>
    values.map((value, row) => ({ row: row + 1, column: column + 1, ...content(value) })),
  ),
};

/** Where on their own sheet, F, formulas stand: in A1 and below. */
export const NAMES: ReadonlyMap<string, string> = new Map([
  ['getal', "'D'!$B$1"],
  ['bereik', "'D'!$C$1:$C$6"],
]);

function content(value: CellValue): Pick<CellContent, 'value' | 'formula'> {
  return typeof value === 'string' && value.startsWith('=') ? { formula: value.slice(1) } : { value };
}

/** The data, and formulas over it in column A of the sheet F. */
export function workbookOf(formulas: readonly string[]): WorkbookCells {
  const cells = formulas.map((formula, index) => ({ row: index + 1, column: 1, formula }));
  return { sheets: [DATA, { name: 'F', cells }], names: NAMES };
}

/** The workbook as a file, without results of its formulas. */
export async function fileOf({ sheets, names }: WorkbookCells): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, cells } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const { row, column, value = null, formula } of cells) {
      sheet.getCell(address(row, column)).value = formula === undefined ? written(value) : { formula };
    }
  }
  for (const [name, place] of names) workbook.definedNames.add(place, name);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const written = (value: CellValue): ExcelJS.CellValue =>
  value !== null && isCellError(value) ? ({ error: value.error } as ExcelJS.CellErrorValue) : value;
