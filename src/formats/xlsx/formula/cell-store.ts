import type { CellError, CellValue } from '../cell-value.ts';
import { FormulaProblem } from './formula-problem.ts';
import type { Reference } from './syntax.ts';

/** A block of cells by their numbers in the store, row by row. */
export interface Area {
  readonly rows: number;
  readonly columns: number;
  /** Of its first cell, in the sheet. */
  readonly top: number;
  readonly left: number;
  readonly cells: readonly number[];
}

/** More cells than a sheet of ours has; a block of them is a mistake. */
const MAX_AREA = 10_000;
/** Of all formulas together, each cell as often as it is read: about a second's work. Ours read some ten thousands. */
const MAX_READS = 5_000_000;

const COLUMNS = 16_384;

/**
 * The cells that formulas read or fill, by number. All values stand in one array, so that a calculation never looks
 * up an address.
 */
export class CellStore {
  /** By cell number. */
  readonly values: CellValue[] = [];
  readonly #sheets: ReadonlyMap<string, number>;
  readonly #cells: readonly Map<number, number>[];
  readonly #areas = new Map<string, Area>();
  #reads = 0;

  constructor(sheets: readonly { readonly name: string }[]) {
    this.#sheets = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
    this.#cells = sheets.map(() => new Map());
  }

  /** The number of a sheet; case doesn't count. */
  sheet(name: string): number | undefined {
    return this.#sheets.get(name.toLowerCase());
  }

  /** The number of a cell that was numbered before. */
  find(sheet: number, row: number, column: number): number | undefined {
    return this.#cells[sheet]?.get(row * COLUMNS + column);
  }

  /** The number of a cell; a new one is empty. */
  cell(sheet: number, row: number, column: number): number {
    const known = this.find(sheet, row, column);
    if (known !== undefined) return known;
    const number = this.values.push(null) - 1;
    this.#cells[sheet]?.set(row * COLUMNS + column, number);
    return number;
  }

  /** A block of cells, the same object each time. @throws FormulaProblem when it is too large to be meant */
  area(sheet: number, { top, left, bottom, right }: Reference): Area {
    const key = `${sheet}:${top}:${left}:${bottom}:${right}`;
    const known = this.#areas.get(key);
    if (known) return known;
    const rows = bottom - top + 1;
    const columns = right - left + 1;
    refuseLarge(rows * columns);
    this.countReads(rows * columns);
    const cells = Array.from({ length: rows * columns }, (_, index) =>
      this.cell(sheet, top + Math.floor(index / columns), left + (index % columns)),
    );
    const area = { rows, columns, top, left, cells };
    this.#areas.set(key, area);
    return area;
  }

  /** Counts cells that are numbered or read. @throws FormulaProblem when all of them together read too much */
  countReads(cells: number): void {
    this.#reads += cells;
    if (this.#reads > MAX_READS) throw new FormulaProblem('the formulas up to this one read too many cells');
  }
}

/** @throws FormulaProblem */
export function refuseLarge(cells: number): void {
  if (cells > MAX_AREA) throw new FormulaProblem(`a block of ${cells} cells is too large`);
}

/** The block that a part of a formula stands for; which one may hang on what cells hold. */
export interface AreaSource {
  readonly rows: number;
  readonly columns: number;
  /** The numbers of its cells, row by row: `rows` × `columns`. An error value when there is no such block. */
  readonly cells: () => readonly number[] | CellError;
}

export function isNoBlock(cells: readonly number[] | CellError): cells is CellError {
  return 'error' in cells;
}
