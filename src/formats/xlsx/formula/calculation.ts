import { cellAddress } from '../address.ts';
import type { CellRef, CellValue } from '../cell-value.ts';
import { CellStore } from './cell-store.ts';
import { compileFormula } from './compile.ts';
import { DefinedNames } from './defined-names.ts';
import { CircularReference, type FormulaCell, inOrder } from './dependencies.ts';
import { cleanValue } from './error-value.ts';
import { FormulaError } from './formula-error.ts';
import { FormulaProblem } from './formula-problem.ts';
import { type Recalculate, recalculator } from './recalculate.ts';

/** What of a workbook its formulas need. */
export interface WorkbookCells {
  readonly sheets: readonly SheetCells[];
  /**
   * What a defined name stands for, as the file holds it: `'Scores'!$B$4` or `'Scores'!$B$4:$B$15`. Case doesn't count
   * in names. Names that no formula uses aren't looked at, so a print area may be among them.
   */
  readonly names: ReadonlyMap<string, string>;
}

export interface SheetCells {
  readonly name: string;
  readonly cells: Iterable<CellContent>;
}

/** A cell with a value or a formula. Cells that aren't told are empty. */
export interface CellContent {
  /** Counts from 1, like `column`. */
  readonly row: number;
  readonly column: number;
  /** Of a cell without a formula; a formula's own cached result is not looked at. */
  readonly value?: CellValue;
  /** As the file holds it: in English, without `=`, with `,` between arguments and a decimal point. */
  readonly formula?: string;
}

/** The formulas of a workbook, prepared to be calculated many times. */
export interface Calculation {
  /**
   * Every cell with a formula, in an order in which each comes after all it reads. A cell's index here is its number in
   * `initial` and in what `recalculate` gives.
   */
  readonly formulas: readonly CellRef[];
  /** The result of each of `formulas` with the values the workbook holds itself. Never null: Excel shows 0 then. */
  readonly initial: readonly CellValue[];
  readonly recalculate: Recalculate;
}

/**
 * Compiles every formula of a workbook and calculates it once.
 * @throws FormulaError at the first formula that can't be calculated: a syntax error, an unknown function, name or
 * sheet, a circular reference, a block of cells too large to be meant
 */
export function prepareCalculation({ sheets, names }: WorkbookCells): Calculation {
  const store = new CellStore(sheets);
  const formulas = ordered(compileAll(sheets, store, new DefinedNames(names)));
  const { values } = store;
  for (const { cell, compiled } of formulas) values[cell] = compiled.evaluate();
  return {
    formulas: formulas.map(({ ref }) => ref),
    initial: formulas.map(({ cell }) => values[cell] ?? null),
    recalculate: recalculator(formulas, store),
  };
}

interface PlacedFormula extends FormulaCell {
  readonly ref: CellRef;
  readonly text: string;
}

/** Puts the values of all other cells in the store. */
function compileAll(
  sheets: readonly SheetCells[],
  store: CellStore,
  names: DefinedNames,
): readonly PlacedFormula[] {
  return sheets.flatMap(({ name, cells }, sheet) => {
    const formulas: PlacedFormula[] = [];
    for (const { row, column, value = null, formula: text } of cells) {
      const cell = store.cell(sheet, row, column);
      if (text === undefined) {
        store.values[cell] = cleanValue(value);
        continue;
      }
      const ref = { sheet: name, row, column };
      const compiled = told(ref, text, () => compileFormula(text, { sheet, row, column }, store, names));
      formulas.push({ ref, text, cell, compiled });
    }
    return formulas;
  });
}

/** What is wrong, told with the formula it is in. */
function told<T>(ref: CellRef, text: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaProblem) throw new FormulaError(ref, text, error.message);
    throw error;
  }
}

function ordered(formulas: readonly PlacedFormula[]): readonly PlacedFormula[] {
  try {
    return inOrder(formulas);
  } catch (error) {
    if (!(error instanceof CircularReference)) throw error;
    const byCell = new Map(formulas.map(formula => [formula.cell, formula]));
    const circle = error.cells.flatMap(cell => byCell.get(cell) ?? []);
    const [first] = circle;
    if (!first) throw error;
    throw new FormulaError(first.ref, first.text, `it depends on itself: ${shownCircle(first, circle)}`);
  }
}

/** More cells of a circle help nobody to find the mistake. */
const MOST_SHOWN = 8;

function shownCircle(first: PlacedFormula, circle: readonly PlacedFormula[]): string {
  const places = circle.slice(0, MOST_SHOWN).map(({ ref }) => cellAddress(ref));
  const rest = circle.length > MOST_SHOWN ? ['…'] : [];
  return [...places, ...rest, cellAddress(first.ref)].join(' → ');
}
