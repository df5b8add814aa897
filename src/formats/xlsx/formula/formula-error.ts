import { address, quotedSheet } from '../address.ts';
import type { CellRef } from '../cell-value.ts';

/**
 * A formula that can't be calculated: it isn't well-formed, calls a function we don't have, names a cell or sheet that
 * isn't there, or depends on itself. It is our workbook that is wrong, never what someone filled in: that gives an error
 * value (`CellError`).
 */
export class FormulaError extends Error {
  readonly cell: CellRef;
  /** As the file holds it, without `=`. */
  readonly formula: string;
  /** In words for people, to follow "the formula can't be calculated:". */
  readonly reason: string;

  constructor(cell: CellRef, formula: string, reason: string) {
    const shown = formula.length > 120 ? `${formula.slice(0, 119)}…` : formula;
    super(`${quotedSheet(cell.sheet)}!${address(cell.row, cell.column)}: ${reason}, in =${shown}`);
    this.cell = cell;
    this.formula = formula;
    this.reason = reason;
  }
}
