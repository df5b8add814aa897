/** What a cell holds or a formula gives. A date is its serial number; null is an empty cell. */
export type CellValue = number | string | boolean | CellError | null;

/** An error value: a formula's own answer, never thrown (ISO/IEC 29500-1 §18.18.11). */
export interface CellError {
  readonly error: '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A';
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** A cell of a workbook: rows and columns count from 1. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A block of cells; its ends are part of it. */
export interface RangeRef {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
