import ExcelJS from 'exceljs';
import type { CellValues } from './calculate-workbook.ts';
import { cellStyles } from './cell-styles.ts';
import { legalText } from './cell-text.ts';
import type { CellValue } from './cell-value.ts';
import { finishWorkbook } from './finish-workbook.ts';
import type { CellContent, Sheet, Workbook } from './workbook.ts';

/**
 * The bytes of an Excel file: equal for equal workbooks, whenever and wherever it is made. exceljs writes cells and
 * their styles, `finishWorkbook` all else.
 *
 * @param values what every cell shows, which the file keeps for readers that don't calculate; see `calculateWorkbook`
 * @throws Error when two cells have one place: our mistake
 */
export async function writeWorkbook(workbook: Workbook, values: CellValues): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const styleOf = cellStyles(workbook.theme);
  for (const sheet of workbook.sheets) {
    const written = book.addWorksheet(sheet.name);
    for (const [row, height] of sheet.heights) written.getRow(row).height = height;
    for (const { row, column, style, content } of inOrder(sheet)) {
      const cell = written.getCell(row, column);
      cell.style = styleOf(style);
      cell.value = contentOf(content, values({ sheet: sheet.name, row, column }));
    }
  }
  const packed = await book.xlsx.writeBuffer(AS_IS);
  return finishWorkbook(new Uint8Array(packed), workbook, values);
}

/** Packed without being deflated: the finished file is. exceljs hands this on to JSZip. */
const AS_IS = { useSharedStrings: true, useStyles: true, zip: { compression: 'STORE' } } as const;

/** Row by row, so that texts are numbered as they are read. */
function inOrder({ name, cells }: Sheet): Sheet['cells'] {
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const double = sorted.find(({ row, column }, index) => {
    const before = sorted[index - 1];
    return before?.row === row && before.column === column;
  });
  if (double) throw new Error(`Two cells stand in row ${double.row}, column ${double.column} of ${name}.`);
  return sorted;
}

function contentOf(content: CellContent, value: CellValue): ExcelJS.CellValue {
  switch (content.type) {
    case 'empty':
      return null;
    case 'value':
      return typeof content.value === 'string' ? legalText(content.value) : content.value;
    case 'link':
      return legalText(content.text);
    case 'formula':
      return { formula: content.formula, ...resultOf(value) } as ExcelJS.CellFormulaValue;
  }
}

/** A formula without a result is calculated by whoever opens the file. */
function resultOf(value: CellValue): { readonly result?: Exclude<CellValue, null> } {
  if (value === null) return {};
  return { result: typeof value === 'string' ? legalText(value) : value };
}
