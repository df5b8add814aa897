import { columnLetters, columnNumber } from '../address.ts';
import { type CellPlace, LAST_COLUMN, LAST_ROW } from '../reference.ts';

/** Texts and quoted names are passed over; `$` holds a row or column where it is. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/giu;

/**
 * A formula that several cells share, as it is for one of them: what it says of other cells moves along.
 * @param formula as it stands in the cell `from`
 * @see ISO/IEC 29500-1 §18.3.1.40
 */
export function movedFormula(formula: string, from: CellPlace, to: CellPlace): string {
  return formula.replace(
    PIECE,
    (piece: string, heldColumn?: string, letters = '', heldRow = '', digits = '') => {
      if (heldColumn === undefined) return piece;
      const column = columnNumber(letters) + (heldColumn === '' ? to.column - from.column : 0);
      const row = Number(digits) + (heldRow === '' ? to.row - from.row : 0);
      if (column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW) return '#REF!';
      return heldColumn + columnLetters(column) + heldRow + row;
    },
  );
}
