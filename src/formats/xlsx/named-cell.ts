import type { CellValue } from './cell-value.ts';

/** The value of a cell that has a defined name. */
export interface NamedCell {
  /** For a field its id, or the name of a part of it. */
  readonly name: string;
  /** Null empties the cell. */
  readonly value: CellValue;
}

/** What named cells hold, by name; a name that leads to no cell isn't here. */
export type NamedValues = ReadonlyMap<string, CellValue>;

/** The most characters of a text that Excel keeps in a cell, as UTF-16 counts them. */
export const LONGEST_TEXT = 32_767;
