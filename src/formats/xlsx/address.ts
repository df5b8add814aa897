import type { CellRef, RangeRef } from './cell-value.ts';

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column by its letters. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `B4`. */
export function address(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** `$B$4`. */
export function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** A sheet's name as formulas write it: in quotes, which every program takes (ISO/IEC 29500-1 §18.17.2.2). */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** `'Scores'!$B$4`. */
export function cellAddress({ sheet, row, column }: CellRef): string {
  return `${quotedSheet(sheet)}!${absolute(row, column)}`;
}

/** `'Scores'!$B$4:$D$9`, or `'Scores'!$B$4` when it is one cell. */
export function rangeAddress(range: RangeRef): string {
  const { sheet, top, left, bottom, right } = range;
  const first = `${quotedSheet(sheet)}!${absolute(top, left)}`;
  return isOneCell(range) ? first : `${first}:${absolute(bottom, right)}`;
}

/** `B4:D9`, or `B4` when it is one cell. */
export function rangeReference(range: RangeRef): string {
  const first = address(range.top, range.left);
  return isOneCell(range) ? first : `${first}:${address(range.bottom, range.right)}`;
}

function isOneCell({ top, left, bottom, right }: RangeRef): boolean {
  return top === bottom && left === right;
}
