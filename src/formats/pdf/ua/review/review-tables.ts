import { asInteger, asName, textEntry } from '../model/cos.ts';
import { pathOf, type StructureElement, type StructureTree } from '../model/structure-tree.ts';
import { cellsOf, headersAttribute, rowsOf, tableAttribute } from '../model/table-grid.ts';
import { boxOfPlace } from './page-place.ts';
import type { StructureReader } from './read-structure.ts';
import type { ReviewCell, ReviewTable } from './review.ts';
import { BoundedList, LIMITS } from './review-limits.ts';

/** A cell in the places it spans. Rows and columns count from 0. */
interface PlacedCell {
  readonly element: StructureElement;
  readonly isHeader: boolean;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  /** For which cells it is a header, when it says so. */
  readonly scope: string | undefined;
  readonly headers: Set<StructureElement>;
}

/** Headers that stand together, in a column or a row; open as long as the next cell may be one of them. */
interface HeaderBlock {
  readonly cells: PlacedCell[];
  isOpen: boolean;
}

/** Wider spans than any table is wide. */
const MOST_COLUMNS = 1000;
const MOST_HEADERS = 20;

/** Every table with its cells as they lie, also where they don't add up: that is for a rule to say. */
export function reviewTables(reader: StructureReader, tree: StructureTree): BoundedList<ReviewTable> {
  const tables = new BoundedList<ReviewTable>(LIMITS.tables);
  let cellsLeft: number = LIMITS.cells;
  for (const [element, { place }] of reader.elements) {
    if (element.standardType !== 'Table') continue;
    const rows = cellsLeft > 0 && !tables.isFull ? rowsOf(element).slice(0, cellsLeft).map(cellsOf) : [];
    const count = rows.reduce((sum, cells) => sum + cells.length, 0);
    if (count > cellsLeft) {
      tables.left++;
      continue;
    }
    cellsLeft -= count;
    const caption = element.children.find(({ standardType }) => standardType === 'Caption');
    tables.add({
      path: pathOf(element),
      page: place?.page ?? null,
      caption: caption === undefined ? '' : reader.textOf(caption),
      rows: laidOut(rows, tree).map(cells => cells.map(cell => reviewCell(cell, reader))),
      box: boxOfPlace(place),
    });
  }
  return tables;
}

const reviewCell = (
  { element, isHeader, columns, rows, headers }: PlacedCell,
  reader: StructureReader,
): ReviewCell => ({
  isHeader,
  text: reader.textOf(element),
  columns,
  rows,
  headers: [...headers].slice(0, MOST_HEADERS).map(header => reader.textOf(header)),
});

/** Puts each cell at the first free column of its row, and finds its headers. */
function laidOut(rows: readonly StructureElement[][], tree: StructureTree): PlacedCell[][] {
  const placed = rows.map((cells, row) =>
    cells.map((element): PlacedCell => {
      const span = (key: string) => Math.max(1, tableAttribute(element, tree, key, asInteger) ?? 1);
      return {
        element,
        isHeader: element.standardType === 'TH',
        row,
        columns: Math.min(span('ColSpan'), MOST_COLUMNS),
        rows: Math.min(span('RowSpan'), rows.length - row),
        scope: tableAttribute(element, tree, 'Scope', asName),
        headers: new Set(),
      };
    }),
  );
  findHeaders(placed);
  const byId = new Map(
    placed.flat().flatMap(({ element, isHeader }): [string, StructureElement][] => {
      const id = isHeader ? textEntry(element.dict, 'ID') : undefined;
      return id === undefined ? [] : [[id, element]];
    }),
  );
  for (const cell of placed.flat()) {
    const named = cell.isHeader ? [] : headersAttribute(cell.element, tree).flatMap(id => byId.get(id) ?? []);
    if (named.length === 0) continue;
    cell.headers.clear();
    for (const header of named) cell.headers.add(header);
  }
  return placed;
}

/**
 * Headers by Scope, as the rules look for them: from a cell towards the start of its row and up its column, those of
 * the first block of headers that is met.
 * @see ISO 14289-1 §7.5
 */
function findHeaders(rows: readonly (readonly PlacedCell[])[]): void {
  const columns: HeaderBlock[] = [];
  /** By column, the last cell that was put there: of this row, or of one above that may reach down into it. */
  const last: PlacedCell[] = [];
  for (const [row, cells] of rows.entries()) {
    const inRow: HeaderBlock = { cells: [], isOpen: false };
    const waiting = cells.values();
    const isTaken = (column: number) => endOf(last[column]) > row;
    for (let column = 0; column < MOST_COLUMNS; column++) {
      if (!isTaken(column)) {
        const next = waiting.next().value;
        for (let at = column; next !== undefined && at < column + next.columns; at++)
          if (!isTaken(at)) last[at] = next;
      }
      const cell = isTaken(column) ? last[column] : undefined;
      if (cell === undefined && column >= last.length) break;
      if (cell === undefined) continue;
      const inColumn = columns[column] ?? { cells: [], isOpen: false };
      columns[column] = inColumn;
      meet(cell, inRow, 'Row');
      meet(cell, inColumn, 'Column');
    }
  }
}

/** The first row below a cell. */
const endOf = (cell: PlacedCell | undefined): number => (cell === undefined ? 0 : cell.row + cell.rows);

/** A header joins the block before it, or begins another; a data cell takes the headers of the block. */
function meet(cell: PlacedCell, block: HeaderBlock, scope: 'Row' | 'Column'): void {
  if (cell.isHeader) {
    if (!block.isOpen) block.cells.length = 0;
    block.isOpen = true;
    if (!block.cells.includes(cell) && block.cells.length < MOST_HEADERS) block.cells.push(cell);
    return;
  }
  block.isOpen = false;
  for (const header of block.cells) {
    if (header.scope === scope || header.scope === 'Both') cell.headers.add(header.element);
  }
}
