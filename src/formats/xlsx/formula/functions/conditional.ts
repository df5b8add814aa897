import { type CellValue, isCellError } from '../../cell-value.ts';
import { type AreaSource, isNoBlock } from '../cell-store.ts';
import type { Compilation, Evaluate } from '../compile.ts';
import { type Criterion, criterionOf } from '../criteria.ts';
import { finite } from '../error-value.ts';
import { FormulaProblem } from '../formula-problem.ts';
import { Sum } from '../sum.ts';
import type { Formula } from '../syntax.ts';
import type { Call } from './function.ts';

/** Functions that look only at the cells of a block that meet a criterion. */
export const CONDITIONAL: Readonly<Record<string, Call>> = {
  COUNTIF: { least: 2, most: 2, value: countIf },
  COUNTBLANK: { least: 1, most: 1, value: countBlank },
  SUMIF: { least: 2, most: 3, value: sumIf },
};

function countIf([range, criterion]: readonly Formula[], to: Compilation): Evaluate {
  const wanted = criterionIn(criterion, to);
  const count = counter(blockIn(range, to), to);
  return () => count(wanted());
}

/** Cells with a formula that gives '' count too. */
function countBlank([range]: readonly Formula[], to: Compilation): Evaluate {
  const count = counter(blockIn(range, to), to);
  return () => count(value => value === null || value === '');
}

function counter({ cells }: AreaSource, { values }: Compilation): (wanted: Criterion) => CellValue {
  return wanted => {
    const block = cells();
    if (isNoBlock(block)) return block;
    let count = 0;
    for (const cell of block) if (wanted(values[cell] ?? null)) count++;
    return count;
  };
}

function sumIf([range, criterion, sums = range]: readonly Formula[], to: Compilation): Evaluate {
  const tested = blockIn(range, to);
  const summed = blockIn(sums, to);
  if (tested.rows !== summed.rows || tested.columns !== summed.columns) {
    throw new FormulaProblem('the two blocks of SUMIF differ in size');
  }
  const wanted = criterionIn(criterion, to);
  const { values } = to;
  return () => {
    const test = wanted();
    const [testCells, sumCells] = [tested.cells(), summed.cells()];
    if (isNoBlock(testCells)) return testCells;
    if (isNoBlock(sumCells)) return sumCells;
    const sum = new Sum();
    for (const [index, cell] of testCells.entries()) {
      if (!test(values[cell] ?? null)) continue;
      const value = values[sumCells[index] ?? -1] ?? null;
      if (isCellError(value)) return value;
      if (typeof value === 'number') sum.add(value);
    }
    return finite(sum.total());
  };
}

function criterionIn(criterion: Formula | undefined, to: Compilation): () => Criterion {
  const value = to.value(criterion ?? { type: 'empty' });
  return () => criterionOf(value());
}

function blockIn(range: Formula | undefined, to: Compilation): AreaSource {
  const block = range && to.source(range);
  if (!block) throw new FormulaProblem('a value stands where a block of cells belongs');
  return block;
}
