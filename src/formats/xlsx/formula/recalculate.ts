import { cellAddress } from '../address.ts';
import type { CellRef, CellValue } from '../cell-value.ts';
import type { CellStore } from './cell-store.ts';
import type { FormulaCell } from './dependencies.ts';
import { cleanValue } from './error-value.ts';

/** A result by the index of its formula. */
export type Result = readonly [index: number, value: CellValue];

/**
 * Calculates the results that differ from the initial ones once some cells hold other values, in the order of the
 * formulas. Each call starts from the workbook as it was prepared; what an earlier call changed is forgotten.
 *
 * @param changes cells without a formula, with what they hold now; null empties a cell. A cell that no formula reads
 * may be among them; of a cell that is told twice the last counts.
 * @throws Error when a cell holds a formula, or its sheet isn't there: our mistake
 */
export type Recalculate = (
  changes: Iterable<readonly [cell: CellRef, value: CellValue]>,
) => readonly Result[];

/** @param formulas in an order in which each comes after those it reads; their initial results stand in the store */
export function recalculator(formulas: readonly FormulaCell[], store: CellStore): Recalculate {
  const { values } = store;
  const readers = readersOf(formulas, values.length);
  const formulaCells = new Set(formulas.map(({ cell }) => cell));
  const isDue = new Uint8Array(formulas.length);
  /** What the store held before, in the order of the changes. */
  const undo: (readonly [cell: number, value: CellValue])[] = [];

  const set = (cell: number, value: CellValue): void => {
    undo.push([cell, values[cell] ?? null]);
    values[cell] = value;
    for (const index of readers[cell] ?? []) isDue[index] = 1;
  };

  const change = (ref: CellRef, value: CellValue): void => {
    const sheet = store.sheet(ref.sheet);
    if (sheet === undefined) throw new Error(`there is no sheet ${ref.sheet}`);
    const cell = store.find(sheet, ref.row, ref.column);
    if (cell === undefined) return;
    if (formulaCells.has(cell)) throw new Error(`${cellAddress(ref)} holds a formula`);
    const cleaned = cleanValue(value);
    if (cleaned !== values[cell]) set(cell, cleaned);
  };

  const calculate = (): readonly Result[] => {
    const results: Result[] = [];
    for (const [index, formula] of formulas.entries()) {
      if (isDue[index] === 0) continue;
      const value = formula.compiled.evaluate();
      if (value === values[formula.cell]) continue;
      set(formula.cell, value);
      results.push([index, value]);
    }
    return results;
  };

  return changes => {
    try {
      for (const [ref, value] of changes) change(ref, value);
      return calculate();
    } finally {
      for (let last = undo.pop(); last; last = undo.pop()) values[last[0]] = last[1];
      isDue.fill(0);
    }
  };
}

/** The formulas that read a cell, by cell. */
function readersOf(formulas: readonly FormulaCell[], count: number): readonly (readonly number[])[] {
  const readers = Array.from({ length: count }, (): number[] => []);
  for (const [index, { compiled }] of formulas.entries()) {
    for (const { cells } of compiled.reads) for (const cell of cells) readers[cell]?.push(index);
  }
  return readers;
}
