import { address } from '../../../src/formats/xlsx/address.ts';
import type { CellValues } from '../../../src/formats/xlsx/calculate-workbook.ts';
import type { Cell, Sheet } from '../../../src/formats/xlsx/workbook.ts';
import { type Letters, linesOf, roomIn, widthOf } from '../../../src/generators/xlsx/text-fit.ts';

/** pt; of rows without a height of their own. */
const STANDARD_HEIGHT = 15;
/** Of the size of letters: what Arial takes of a line, without what Excel adds below the last. */
const LINE = 1.15;
/** pt; a text this much too wide only touches the edge, and printers differ that much. */
const TOLERANCE = 2;

/**
 * The texts of a sheet that people can't read in full: higher than their row, or wider than the empty cells that they
 * run on over. Each as `B4: text`.
 */
export function cutTexts(sheet: Sheet, values: CellValues): readonly string[] {
  const taken = new Set(sheet.cells.filter(({ content }) => content.type !== 'empty').map(keyOf));
  return sheet.cells.flatMap(cell => {
    const text = textOf(cell, sheet, values);
    if (text === '') return [];
    const isCut = cell.style.align?.wrap ? isTooHigh(text, cell, sheet) : isTooWide(text, cell, sheet, taken);
    return isCut ? [`${address(cell.row, cell.column)}: ${text}`] : [];
  });
}

/** Cells that a text doesn't run on over: also those with a formula that says nothing. */
type Taken = ReadonlySet<string>;

const keyOf = ({ row, column }: Pick<Cell, 'row' | 'column'>): string => `${row},${column}`;

/** What a cell shows as text; numbers are left alone. */
function textOf(cell: Cell, sheet: Sheet, values: CellValues): string {
  const value = values({ sheet: sheet.name, row: cell.row, column: cell.column });
  return typeof value === 'string' ? value : '';
}

function lettersOf({ style: { font = {} } }: Cell): Letters {
  return { size: font.size ?? 11, bold: font.bold ?? false };
}

function isTooHigh(text: string, cell: Cell, sheet: Sheet): boolean {
  const letters = lettersOf(cell);
  const room = roomIn(widthAt(sheet, cell.column), cell.style.align?.indent ?? 0) + TOLERANCE;
  const height = sheet.heights.get(cell.row) ?? STANDARD_HEIGHT;
  return linesOf(text, room, letters) * letters.size * LINE > height + TOLERANCE;
}

function isTooWide(text: string, cell: Cell, sheet: Sheet, taken: Taken): boolean {
  if (cell.style.align?.shrink) return false;
  return widthOf(text, lettersOf(cell)) > roomAround(cell, sheet, taken) + TOLERANCE;
}

/** The cell's own room and that of the empty cells beside it, as far as the page reaches, pt. */
function roomAround(cell: Cell, sheet: Sheet, taken: Taken): number {
  const { horizontal, indent = 0 } = cell.style.align ?? {};
  const own = roomIn(widthAt(sheet, cell.column), indent);
  const { left, right } = pageAround(cell, sheet);
  const free = (step: 1 | -1): number => {
    let room = 0;
    for (let column = cell.column + step; column >= left && column <= right; column += step) {
      if (taken.has(keyOf({ row: cell.row, column }))) break;
      room += roomIn(widthAt(sheet, column)) + 4;
    }
    return room;
  };
  if (horizontal === 'right') return own + free(-1);
  if (horizontal === 'center') return own + 2 * Math.min(free(-1), free(1));
  return own + free(1);
}

/** The columns that are printed; what stands beside them is only seen on screen. */
function pageAround(
  { column }: Cell,
  { print: { area }, columns }: Sheet,
): { readonly left: number; readonly right: number } {
  const isPrinted = column >= area.left && column <= area.right;
  return isPrinted ? area : { left: 1, right: columns.length };
}

function widthAt({ columns }: Sheet, column: number): number {
  return columns[column - 1] ?? 9;
}
