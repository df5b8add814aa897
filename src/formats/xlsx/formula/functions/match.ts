import { type CellValue, isCellError } from '../../cell-value.ts';
import { isNoBlock } from '../cell-store.ts';
import { compareValues } from '../compare.ts';
import type { Compilation, Evaluate } from '../compile.ts';
import { ERROR } from '../error-value.ts';
import { FormulaProblem } from '../formula-problem.ts';
import type { Formula } from '../syntax.ts';
import { textMatcher } from '../text-matcher.ts';
import type { Call } from './function.ts';
import { isZero } from './places.ts';

export const MATCH: Call = { least: 2, most: 3, value: match };

/** Exactly (0), or the last that isn't larger in cells that ascend (1). */
function match([wanted, range, type]: readonly Formula[], to: Compilation): Evaluate {
  const block = range && to.source(range);
  if (!block || (block.rows > 1 && block.columns > 1)) {
    throw new FormulaProblem('MATCH looks in one row or one column');
  }
  const isExact = isZero(type);
  if (!isExact && type && !(type.type === 'literal' && type.value === 1)) {
    throw new FormulaProblem('MATCH takes 0 or 1 as its third argument, written as such');
  }
  const value = to.value(wanted ?? { type: 'empty' });
  const { values } = to;
  return () => {
    const key = value() ?? 0;
    const cells = block.cells();
    if (isCellError(key)) return key;
    if (isNoBlock(cells)) return cells;
    const found = isExact ? exactPlace(key, cells, values) : lastNotLarger(key, cells, values);
    return found < 0 ? ERROR.na : found + 1;
  };
}

type Key = number | string | boolean;

function exactPlace(key: Key, cells: readonly number[], values: readonly CellValue[]): number {
  if (typeof key === 'string') {
    const matches = textMatcher(key);
    return cells.findIndex(cell => {
      const value = values[cell];
      return typeof value === 'string' && matches(value);
    });
  }
  return cells.findIndex(cell => {
    const value = values[cell];
    return typeof value === typeof key && compareValues(value ?? null, key) === 0;
  });
}

/** Values of another kind are passed over. */
function lastNotLarger(key: Key, cells: readonly number[], values: readonly CellValue[]): number {
  let last = -1;
  for (const [index, cell] of cells.entries()) {
    const value = values[cell] ?? null;
    if (typeof value !== typeof key) continue;
    if (Number(compareValues(value, key)) > 0) break;
    last = index;
  }
  return last;
}
