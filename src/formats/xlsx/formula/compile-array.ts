import type { CellValue } from '../cell-value.ts';
import { type AreaSource, isNoBlock, refuseLarge } from './cell-store.ts';
import type { Compilation } from './compile.ts';
import { FormulaProblem } from './formula-problem.ts';
import { BINARY, UNARY } from './operators.ts';
import type { Formula } from './syntax.ts';

/** A part of an array expression: a value for each place, row by row. */
export interface ArrayPart {
  readonly rows: number;
  readonly columns: number;
  readonly at: (index: number) => CellValue;
}

/** An array expression, to be calculated in two steps. */
export interface ArrayExpression extends ArrayPart {
  /** Calculates what is the same at all places; must come before `at`. */
  readonly refresh: () => void;
}

/**
 * An argument of SUMPRODUCT: blocks of cells and single values are combined place by place; a single value, row or
 * column is repeated as often as needed.
 * @throws FormulaProblem when the sizes don't fit
 * @see ISO/IEC 29500-1 §18.17.2 (array formulas)
 */
export function compileArray(formula: Formula, to: Compilation): ArrayExpression {
  const refreshers: (() => void)[] = [];
  const part = arrayPart(formula, to, refreshers);
  return {
    ...part,
    refresh() {
      for (const refresh of refreshers) refresh();
    },
  };
}

function arrayPart(formula: Formula, to: Compilation, refreshers: (() => void)[]): ArrayPart {
  if (!isArray(formula, to)) return once(formula, to, refreshers);
  const partOf = (part: Formula): ArrayPart => arrayPart(part, to, refreshers);
  switch (formula.type) {
    case 'unary':
      return combine([partOf(formula.operand)], UNARY[formula.operator]);
    case 'binary':
      return combine([partOf(formula.left), partOf(formula.right)], BINARY[formula.operator]);
    case 'call': {
      const special = to.special(formula);
      if (!special) return combine(formula.args.map(partOf), to.elementwise(formula).apply);
      return special.array?.(formula.args, to) ?? block(formula, to, refreshers);
    }
    default:
      return block(formula, to, refreshers);
  }
}

/** Whether a part gives more than one value. */
function isArray(formula: Formula, to: Compilation): boolean {
  switch (formula.type) {
    case 'unary':
      return isArray(formula.operand, to);
    case 'binary':
      return isArray(formula.left, to) || isArray(formula.right, to);
    case 'call': {
      const special = to.special(formula);
      if (!special) return formula.args.some(arg => isArray(arg, to));
      return special.array?.(formula.args, to) !== undefined || isBlock(special.source?.(formula.args, to));
    }
    default:
      return isBlock(to.area(formula));
  }
}

const isBlock = (area: { readonly rows: number; readonly columns: number } | undefined): boolean =>
  area !== undefined && area.rows * area.columns > 1;

/** One value, calculated once and then the same at all places. */
function once(formula: Formula, to: Compilation, refreshers: (() => void)[]): ArrayPart {
  const evaluate = to.value(formula);
  let value: CellValue = null;
  refreshers.push(() => {
    value = evaluate();
  });
  return { rows: 1, columns: 1, at: () => value };
}

function block(formula: Formula, to: Compilation, refreshers: (() => void)[]): ArrayPart {
  const source = to.source(formula);
  if (!source) return once(formula, to, refreshers);
  const { rows, columns } = source;
  const { values } = to;
  let cells: ReturnType<AreaSource['cells']> = [];
  refreshers.push(() => {
    cells = source.cells();
  });
  return {
    rows,
    columns,
    at: index => (isNoBlock(cells) ? cells : (values[cells[index] ?? -1] ?? null)),
  };
}

function combine(parts: readonly ArrayPart[], apply: (...values: CellValue[]) => CellValue): ArrayPart {
  const rows = sharedSize(parts.map(part => part.rows));
  const columns = sharedSize(parts.map(part => part.columns));
  refuseLarge(rows * columns);
  const [first, second, ...rest] = parts.map(part => stretched(part, rows, columns));
  // One or two are by far the most frequent, and shouldn't need an array for each place.
  if (first && !second) return { rows, columns, at: index => apply(first(index)) };
  if (first && second && rest.length === 0) {
    return { rows, columns, at: index => apply(first(index), second(index)) };
  }
  return { rows, columns, at: index => apply(...[first, second, ...rest].map(at => at?.(index) ?? null)) };
}

function sharedSize(sizes: readonly number[]): number {
  const size = Math.max(...sizes);
  if (sizes.some(other => other !== size && other !== 1)) {
    throw new FormulaProblem('it combines blocks of different sizes');
  }
  return size;
}

/** A part as if it had these rows and columns. */
function stretched(part: ArrayPart, rows: number, columns: number): ArrayPart['at'] {
  if (part.rows === rows && part.columns === columns) return part.at;
  // One value is the same wherever it is asked for.
  if (part.rows * part.columns === 1) return part.at;
  return part.rows === 1 ? index => part.at(index % columns) : index => part.at(Math.floor(index / columns));
}
