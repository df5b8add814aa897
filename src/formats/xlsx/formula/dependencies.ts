import type { Area } from './cell-store.ts';
import type { CompiledFormula } from './compile.ts';

/** A formula in the workbook, with the number of its cell. */
export interface FormulaCell {
  readonly cell: number;
  readonly compiled: CompiledFormula;
}

/** A formula depends on itself. */
export class CircularReference extends Error {
  /** The cells by which it does: each reads the next, the last reads the first. */
  readonly cells: readonly number[];

  constructor(cells: readonly number[]) {
    super();
    this.cells = cells;
  }
}

/** A formula whose turn has come, and how far we are in what it reads. */
interface Open<T> {
  readonly formula: T;
  readonly areas: readonly Area[];
  area: number;
  cell: number;
}

/**
 * Formulas in an order in which each comes after those whose cells it reads; otherwise in the order given.
 * @throws CircularReference
 */
export function inOrder<T extends FormulaCell>(formulas: readonly T[]): readonly T[] {
  const byCell = new Map(formulas.map(formula => [formula.cell, formula]));
  const order: T[] = [];
  const states = new Map<T, 'open' | 'done'>();
  /** Blocks whose formulas are all in the order; many formulas read the same ones. */
  const doneAreas = new Set<Area>();
  // A stack of our own: a column of running totals is as deep as it is long.
  const path: Open<T>[] = [];
  const enter = (formula: T): void => {
    states.set(formula, 'open');
    path.push({ formula, areas: [...formula.compiled.reads], area: 0, cell: 0 });
  };
  for (const first of formulas) {
    if (!states.has(first)) enter(first);
    for (let open = path.at(-1); open; open = path.at(-1)) {
      const next = nextFormula(open, byCell, states, doneAreas);
      if (next && states.get(next) === 'open') throw new CircularReference(circleOf(path, next));
      if (next) {
        enter(next);
      } else {
        states.set(open.formula, 'done');
        order.push(open.formula);
        path.pop();
      }
    }
  }
  return order;
}

/** The next formula that an open one reads and that isn't in the order yet. */
function nextFormula<T>(
  open: Open<T>,
  byCell: ReadonlyMap<number, T>,
  states: ReadonlyMap<T, 'open' | 'done'>,
  doneAreas: Set<Area>,
): T | undefined {
  for (; open.area < open.areas.length; open.area++, open.cell = 0) {
    const area = open.areas[open.area];
    if (!area || doneAreas.has(area)) continue;
    for (; open.cell < area.cells.length; open.cell++) {
      const formula = byCell.get(area.cells[open.cell] ?? -1);
      if (formula && states.get(formula) !== 'done') return formula;
    }
    doneAreas.add(area);
  }
  return undefined;
}

function circleOf<T extends FormulaCell>(path: readonly Open<T>[], start: T): readonly number[] {
  const cells = path.map(({ formula }) => formula.cell);
  return cells.slice(cells.indexOf(start.cell));
}
