import { columnNumber } from './address.ts';
import type { CellRef, RangeRef } from './cell-value.ts';

/** What a sheet has at most (Excel's limits). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const CELL = String.raw`\$?([A-Z]{1,3})\$?([1-9]\d{0,6})`;
/** A sheet's name can't hold `[`, `:` and the like: those lead to other files, or to several sheets at once. */
const REFERENCE = new RegExp(
  String.raw`^=?(?:'((?:[^'[\]:\\/?*]|'')+)'|([^'[\]:\\/?*!\s()&,;]+))!${CELL}(?::${CELL})?$`,
  'i',
);
const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/**
 * A cell or a block of cells, as defined names and charts have it: `'Scores'!$B$4:$B$15`. Undefined for all else: `#REF!`,
 * a formula, whole columns, another workbook, several blocks.
 * @see ISO/IEC 29500-1 §18.2.5
 */
export function readReference(text: string): RangeRef | undefined {
  const found = REFERENCE.exec(text.trim());
  if (!found) return undefined;
  const [, quoted, plain = '', left = '', top = '', right = left, bottom = top] = found;
  const columns = [columnNumber(left), columnNumber(right)];
  const rows = [Number(top), Number(bottom)];
  if (Math.max(...columns) > LAST_COLUMN || Math.max(...rows) > LAST_ROW) return undefined;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain,
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** The one cell of a block; undefined when it has more. */
export function onlyCell({ sheet, top, left, bottom, right }: RangeRef): CellRef | undefined {
  return top === bottom && left === right ? { sheet, row: top, column: left } : undefined;
}

/** A place on a sheet: rows and columns count from 1. */
export type CellPlace = Pick<CellRef, 'row' | 'column'>;

/** A cell's own address, `B4`; undefined when there is no such cell. */
export function readAddress(text: string): CellPlace | undefined {
  const [, letters = '', digits = ''] = ADDRESS.exec(text) ?? [];
  const row = Number(digits);
  const column = columnNumber(letters);
  return row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** A number for each place on a sheet. */
export const placeKey = ({ row, column }: CellPlace): number => row * LAST_COLUMN + column - 1;
