import type { CellError } from '../../cell-value.ts';
import type { Area, AreaSource } from '../cell-store.ts';
import type { Compilation, Evaluate } from '../compile.ts';
import type { ArrayPart } from '../compile-array.ts';
import { toInteger } from '../convert.ts';
import { ERROR } from '../error-value.ts';
import { FormulaProblem } from '../formula-problem.ts';
import type { Formula } from '../syntax.ts';
import type { Call } from './function.ts';

/** Functions over places in a sheet. */
export const PLACES: Readonly<Record<string, Call>> = {
  INDEX: { least: 2, most: 3, value: indexValue, source: indexSource },
  ROWS: { least: 1, most: 1, value: ([range], to) => constant(blockNamed(range, to).rows) },
  COLUMNS: { least: 1, most: 1, value: ([range], to) => constant(blockNamed(range, to).columns) },
  ROW: {
    least: 0,
    most: 1,
    value: ([range], to) => constant(range ? placeOf(range, to).top : to.place.row),
    array: ([range], to) => places(range, to, ({ columns, top }, index) => top + Math.floor(index / columns)),
  },
  COLUMN: {
    least: 0,
    most: 1,
    value: ([range], to) => constant(range ? placeOf(range, to).left : to.place.column),
    array: ([range], to) => places(range, to, ({ columns, left }, index) => left + (index % columns)),
  },
};

const constant =
  (value: number): Evaluate =>
  () =>
    value;

function blockNamed(range: Formula | undefined, to: Compilation): Area {
  const area = range && to.area(range);
  if (!area) throw new FormulaProblem('a value stands where a block of cells belongs');
  return area;
}

/** Of a block the programs give an array, or only its first place. */
function placeOf(range: Formula, to: Compilation): Area {
  const area = blockNamed(range, to);
  if (area.cells.length > 1) throw new FormulaProblem('ROW and COLUMN of a block have no one value');
  return area;
}

function places(
  range: Formula | undefined,
  to: Compilation,
  place: (area: Area, index: number) => number,
): ArrayPart | undefined {
  const area = range && to.area(range);
  if (!area || area.cells.length === 1) return undefined;
  return { rows: area.rows, columns: area.columns, at: index => place(area, index) };
}

/** Gives a cell's number. */
type CellAt = () => number | CellError;

function indexValue(args: readonly Formula[], to: Compilation): Evaluate {
  const cellAt = indexCell(args, to);
  const { values } = to;
  return () => {
    const cell = cellAt();
    return typeof cell === 'number' ? (values[cell] ?? null) : cell;
  };
}

/** A cell, or with 0 for its row or column a whole column or row. */
function indexSource(args: readonly Formula[], to: Compilation): AreaSource {
  const [range, row, column] = args;
  if (isZero(row)) return line(range, column, to, 'column');
  if (isZero(column)) return line(range, row, to, 'row');
  const cellAt = indexCell(args, to);
  return {
    rows: 1,
    columns: 1,
    cells() {
      const cell = cellAt();
      return typeof cell === 'number' ? [cell] : cell;
    },
  };
}

export const isZero = (formula: Formula | undefined): boolean =>
  formula?.type === 'empty' || (formula?.type === 'literal' && formula.value === 0);

function indexCell([range, row, column]: readonly Formula[], to: Compilation): CellAt {
  const area = blockNamed(range, to);
  if (!column && area.columns > 1) {
    throw new FormulaProblem('INDEX needs a row and a column: without the latter programs differ');
  }
  to.read(area);
  const rowAt = placeIn(row, area.rows, to);
  const columnAt = column ? placeIn(column, area.columns, to) : () => 0;
  return () => {
    const down = rowAt();
    if (typeof down !== 'number') return down;
    const across = columnAt();
    return typeof across === 'number' ? (area.cells[down * area.columns + across] ?? ERROR.ref) : across;
  };
}

/** A row or column of a block, counted from 0. What isn't in the block is an error value. */
function placeIn(formula: Formula | undefined, count: number, to: Compilation): () => number | CellError {
  const value = to.value(formula ?? { type: 'empty' });
  return () => {
    const place = toInteger(value());
    if (typeof place !== 'number') return place;
    if (place < 1) return ERROR.value;
    return place <= count ? place - 1 : ERROR.ref;
  };
}

function line(
  range: Formula | undefined,
  which: Formula | undefined,
  to: Compilation,
  direction: 'row' | 'column',
): AreaSource {
  const area = blockNamed(range, to);
  const { rows, columns, cells } = area;
  if (!which || isZero(which)) return to.read(area);
  to.read(area);
  const lines = Array.from({ length: direction === 'row' ? rows : columns }, (_, place) =>
    cells.filter(
      (_cell, index) => (direction === 'row' ? Math.floor(index / columns) : index % columns) === place,
    ),
  );
  const placeAt = placeIn(which, lines.length, to);
  return {
    rows: direction === 'row' ? 1 : rows,
    columns: direction === 'row' ? columns : 1,
    cells() {
      const place = placeAt();
      return typeof place === 'number' ? (lines[place] ?? ERROR.ref) : place;
    },
  };
}
