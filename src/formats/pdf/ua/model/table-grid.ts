import { attribute } from './attributes.ts';
import { asInteger, asName, asText, itemsOf, textEntry, type Value } from './cos.ts';
import {
  ownSignificantChildren,
  type StructureElement,
  type StructureTree,
  significantChildren,
} from './structure-tree.ts';

/** What a table's cells, rows and spans add up to. Rows and columns count from 0. */
export interface TableVerdict {
  /** Cells that cover a place another cell holds. */
  readonly overlapping: readonly StructureElement[];
  /** First column in which a row span runs past the last row. */
  readonly columnPastEnd?: number;
  /** First row that has more columns than the table, or (with `width`) fewer. */
  readonly unevenRow?: { readonly row: number; readonly width?: number };
  /** Data cells without a header: by Headers, or by a TH with a Scope in their row or column. */
  readonly headless: readonly {
    readonly cell: StructureElement;
    readonly unknownHeaders: readonly string[];
  }[];
  /** The spans ask for a grid that is too large to be worked out: nothing is known. */
  readonly isTooLarge?: true;
}

interface Cell {
  readonly element: StructureElement;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type Grid = (Cell | undefined)[][];

const EMPTY = { overlapping: [], headless: [] };

/** Places of the largest grid that is worked out, and of all grids of a file together. */
const MOST_PLACES = 5_000_000;
const MOST_PLACES_IN_ALL = 10_000_000;

/** Judges the Table elements of a file, until their grids together have grown beyond all measure. */
export function judgeTables(tree: StructureTree): ReadonlyMap<StructureElement, TableVerdict> {
  let left = MOST_PLACES_IN_ALL;
  const hasRoom = (places: number): boolean => {
    if (places > Math.min(left, MOST_PLACES)) return false;
    left -= places;
    return true;
  };
  return new Map((tree.byType.get('Table') ?? []).map(table => [table, judgeTable(table, tree, hasRoom)]));
}

/**
 * Judges a Table element by ISO 14289-1 §7.2 and §7.5: regular, and every data cell with a header.
 * @param hasRoom whether a grid of so many places may be worked out
 */
function judgeTable(
  table: StructureElement,
  tree: StructureTree,
  hasRoom: (places: number) => boolean,
): TableVerdict {
  const rows = rowsOf(table).map(row => cellsOf(row));
  const span = (cell: StructureElement, key: string) =>
    Math.max(0, tableAttribute(cell, tree, key, asInteger) ?? 1);
  const height = tableHeight(rows, cell => span(cell, 'RowSpan'));
  const width = (rows[0] ?? []).reduce((sum, cell) => sum + span(cell, 'ColSpan'), 0);
  if (height === 0) return EMPTY;
  if (!hasRoom(height * width)) return { ...EMPTY, isTooLarge: true };

  const grid: Grid = Array.from({ length: height }, () => new Array<Cell | undefined>(width).fill(undefined));
  for (const [row, elements] of rows.entries()) {
    let column = 0;
    for (const element of elements) {
      const cells = grid[row];
      while (column < width && cells?.[column] !== undefined) column++;
      const cell = {
        element,
        row,
        column,
        rows: span(element, 'RowSpan'),
        columns: span(element, 'ColSpan'),
      };
      if (column + cell.columns > width) return { ...EMPTY, unevenRow: { row } };
      if (row + cell.rows > height) return { ...EMPTY, columnPastEnd: column };
      const other = occupy(grid, cell);
      if (other !== undefined) return { ...EMPTY, overlapping: [element, other.element] };
      column += cell.columns;
    }
  }
  for (const [row, cells] of grid.entries()) {
    const empty = cells.filter(cell => cell === undefined).length;
    if (empty > 0) return { ...EMPTY, unevenRow: { row, width: width - empty } };
  }
  return { ...EMPTY, headless: headlessCells(grid, tree) };
}

/** Rows of a table, within its row groups or not. Each counts once, in its place: one row of thousands of cells may be listed any number of times. */
export function rowsOf(table: StructureElement): StructureElement[] {
  return ownSignificantChildren(table).flatMap(child => {
    switch (child.standardType) {
      case 'TR':
        return [child];
      case 'THead':
      case 'TBody':
      case 'TFoot':
        return ownSignificantChildren(child).filter(({ standardType }) => standardType === 'TR');
      default:
        return [];
    }
  });
}

export const cellsOf = (row: StructureElement): StructureElement[] =>
  significantChildren(row).filter(({ standardType }) => standardType === 'TH' || standardType === 'TD');

/** The number of rows, stepping from row to row by the row span of each row's first cell. */
function tableHeight(rows: StructureElement[][], rowSpan: (cell: StructureElement) => number): number {
  let height = 0;
  for (let row = 0; row < rows.length; row++) {
    const first = rows[row]?.[0];
    if (first === undefined) continue;
    const span = rowSpan(first);
    height += span;
    if (span > 1) row += span - 1;
  }
  return height;
}

/** Puts a cell in all places it spans; gives the cell that is already in one. */
function occupy(grid: Grid, cell: Cell): Cell | undefined {
  for (let row = cell.row; row < cell.row + cell.rows; row++) {
    const places = grid[row] ?? [];
    for (let column = cell.column; column < cell.column + cell.columns; column++) {
      const other = places[column];
      if (other !== undefined) return other;
      places[column] = cell;
    }
  }
  return undefined;
}

function headlessCells(grid: Grid, tree: StructureTree): TableVerdict['headless'] {
  const cells = [...new Set(grid.flat())].filter(cell => cell !== undefined);
  const headers = cells.filter(({ element }) => element.standardType === 'TH');
  const scopes = new Map(
    headers.map(({ element }) => [element, tableAttribute(element, tree, 'Scope', asName)]),
  );
  if ([...scopes.values()].every(scope => scope !== undefined)) return [];

  const ids = new Set(headers.map(({ element }) => textEntry(element.dict, 'ID')).filter(Boolean));
  const scoped = (cell: Cell | undefined, scope: 'Row' | 'Column') => {
    const value = cell === undefined ? undefined : scopes.get(cell.element);
    return value === scope || value === 'Both';
  };
  const hasHeader = headerSearch(grid, scoped);
  return cells
    .filter(({ element }) => element.standardType === 'TD')
    .flatMap(cell => {
      const named = headersAttribute(cell.element, tree);
      const unknownHeaders = named.filter(id => !ids.has(id));
      if (named.length > 0 && unknownHeaders.length === 0) return [];
      return hasHeader(cell) ? [] : [{ cell: cell.element, unknownHeaders }];
    });
}

type Scoped = (cell: Cell | undefined, scope: 'Row' | 'Column') => boolean;

/** Whether a cell has a header over one of its columns, or before one of its rows. */
function headerSearch(grid: Grid, scoped: Scoped): (cell: Cell) => boolean {
  const columns = (grid[0] ?? []).map((_, column) => grid.map(cells => cells[column]));
  const above = columns.map(line => headersBehind(line, cell => scoped(cell, 'Column')));
  const before = grid.map(line => headersBehind(line, cell => scoped(cell, 'Row')));
  return ({ row, column, rows, columns }) =>
    above.slice(column, column + columns).some(found => found[row]) ||
    before.slice(row, row + rows).some(found => found[column]);
}

/**
 * For each place of a column or row, whether a header that applies is met on the way back to its beginning. The way
 * ends behind the first headers it comes through. What it finds follows from what the way before found, so that a
 * place is looked at once.
 */
function headersBehind(
  line: readonly (Cell | undefined)[],
  applies: (cell: Cell | undefined) => boolean,
): readonly boolean[] {
  let isFound = false;
  /** The same for a way that comes through headers already. */
  let isFoundOn = false;
  return line.map(cell => {
    const found = isFound;
    if (applies(cell)) [isFound, isFoundOn] = [true, true];
    else if (cell?.element.standardType === 'TH') isFound = isFoundOn;
    else isFoundOn = false;
    return found;
  });
}

export function tableAttribute<T>(
  { dict }: StructureElement,
  { classMap }: StructureTree,
  key: string,
  read: (value: Value) => T | undefined,
): T | undefined {
  return attribute(dict, classMap, { owner: 'Table', key, read });
}

export function headersAttribute(element: StructureElement, tree: StructureTree): string[] {
  const headers = tableAttribute(element, tree, 'Headers', value =>
    Array.isArray(value) ? value : undefined,
  );
  return itemsOf(headers).flatMap(id => asText(id) ?? []);
}
