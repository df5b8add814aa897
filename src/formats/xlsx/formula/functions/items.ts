import type { CellError, CellValue } from '../../cell-value.ts';
import { isNoBlock } from '../cell-store.ts';
import type { Compilation } from '../compile.ts';
import type { Formula } from '../syntax.ts';

/** What an aggregate does with each value it meets. It gives an error value to stop. */
export interface Visitor {
  /** A value in a cell: text, logical values and empty cells are mostly passed over. */
  readonly cell: (value: CellValue) => CellError | undefined;
  /** An argument that is a value itself. */
  readonly direct: (value: CellValue) => CellError | undefined;
}

/** Shows a visitor all values of an argument. @returns what stopped it */
export type Items = (visitor: Visitor) => CellError | undefined;

/** The values of an argument of SUM, MIN, COUNT, AND and the like: all of a block, or the one value. */
export function itemsOf(formula: Formula, to: Compilation): Items {
  const items = formula.type === 'call' ? to.special(formula)?.items : undefined;
  if (formula.type === 'call' && items) return items(formula.args, to);
  const source = to.source(formula);
  if (!source) {
    const value = to.value(formula);
    return ({ direct }) => direct(value());
  }
  const { values } = to;
  return ({ cell }) => {
    const cells = source.cells();
    if (isNoBlock(cells)) return cells;
    for (const number of cells) {
      const stop = cell(values[number] ?? null);
      if (stop) return stop;
    }
    return undefined;
  };
}

/** The values of all arguments, in their order. */
export function allItems(args: readonly Formula[], to: Compilation): Items {
  const all = args.map(arg => itemsOf(arg, to));
  return visitor => {
    for (const items of all) {
      const stop = items(visitor);
      if (stop) return stop;
    }
    return undefined;
  };
}
