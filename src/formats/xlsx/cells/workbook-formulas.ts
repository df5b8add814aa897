import { UnreadableFile } from '../../ooxml/unreadable-file.ts';
import type { CellRef } from '../cell-value.ts';
import { type Calculation, type CellContent, prepareCalculation } from '../formula/calculation.ts';
import { FormulaError } from '../formula/formula-error.ts';
import type { DefinedName } from '../open-workbook.ts';
import { heldValue, type ValueSources } from './held-value.ts';
import type { SheetCell } from './scan-sheet.ts';
import { movedFormula } from './shared-formula.ts';

/** The most formulas of a workbook, and characters in them; those that are shared count for every cell. Ours have a few thousand. */
const MAX_FORMULAS = 100_000;
const MAX_CHARACTERS = 20_000_000;

/** A workbook's formulas, ready to be calculated; or why they can't be, in words for people. */
export type PreparedFormulas =
  | { readonly calculation: Calculation; readonly problem: null }
  | { readonly calculation: null; readonly problem: string };

export interface FormulaSources extends ValueSources {
  readonly sheets: readonly { readonly name: string; readonly cells: readonly SheetCell[] }[];
  readonly names: readonly DefinedName[];
}

/** Prepares all formulas of a workbook, or none: results that hang on one we can't calculate would be wrong. */
export function prepareFormulas(sources: FormulaSources): PreparedFormulas {
  if (sources.date1904) return { calculation: null, problem: 'the workbook counts days from 1904' };
  try {
    const count = formulaCounter();
    const sheets = sources.sheets.map(({ name, cells }) => ({
      name,
      cells: contents(name, cells, sources, count),
    }));
    refuseLocalNames(sources, sheets);
    const names = sources.names.filter(({ sheet }) => sheet === undefined);
    const calculation = prepareCalculation({
      sheets,
      names: new Map(names.map(({ name, meaning }) => [name, meaning])),
    });
    return { calculation, problem: null };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return { calculation: null, problem: error.message };
  }
}

interface Contents {
  readonly name: string;
  readonly cells: readonly CellContent[];
}

/** A function that is told of every formula. */
function formulaCounter(): (formula: string) => void {
  let [formulas, characters] = [0, 0];
  return ({ length }) => {
    formulas++;
    characters += length;
    if (formulas > MAX_FORMULAS || characters > MAX_CHARACTERS) {
      throw new UnreadableFile('the file has far more formulas than people write');
    }
  };
}

function contents(
  sheet: string,
  cells: readonly SheetCell[],
  sources: ValueSources,
  count: (formula: string) => void,
): readonly CellContent[] {
  const shared = new Map(
    cells.flatMap(cell => {
      const { type, index, text } = cell.formula ?? {};
      return type === 'shared' && index !== undefined && text ? [[index, cell] as const] : [];
    }),
  );
  return cells.flatMap((cell): CellContent[] => {
    const { row, column } = cell;
    if (cell.formula) {
      const formula = textOf({ sheet, row, column }, cell.formula, shared);
      count(formula);
      return [{ row, column, formula }];
    }
    const value = heldValue(cell, sources);
    return value === null ? [] : [{ row, column, value }];
  });
}

function textOf(
  cell: CellRef,
  { type, index, text }: NonNullable<SheetCell['formula']>,
  shared: ReadonlyMap<string, SheetCell>,
): string {
  if (type !== 'normal' && type !== 'shared') {
    throw new FormulaError(cell, text, 'it fills several cells at once');
  }
  if (type === 'normal' || text !== '') return text;
  const first = index === undefined ? undefined : shared.get(index);
  if (!first?.formula)
    throw new FormulaError(cell, text, 'the formula that it shares with others is missing');
  return movedFormula(first.formula.text, first, cell);
}

const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/** A name may mean another cell on one sheet than on all others, which a calculation doesn't know. */
function refuseLocalNames({ names }: FormulaSources, sheets: readonly Contents[]): void {
  for (const { name: sheet, cells } of sheets) {
    const local = names.filter(name => name.sheet === sheet && !/^_xlnm/i.test(name.name));
    const known = new Set(local.map(({ name }) => name.toLowerCase()));
    if (known.size === 0) continue;
    for (const { row, column, formula } of cells) {
      const word = formula?.match(WORD)?.find(one => known.has(one.toLowerCase()));
      if (formula === undefined || word === undefined) continue;
      throw new FormulaError(
        { sheet, row, column },
        formula,
        `${word} means something else on this sheet alone`,
      );
    }
  }
}
