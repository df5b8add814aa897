import { isCellError } from '../../cell-value.ts';
import type { Compilation, Evaluate } from '../compile.ts';
import { compileArray } from '../compile-array.ts';
import { finite } from '../error-value.ts';
import { FormulaProblem } from '../formula-problem.ts';
import { Sum } from '../sum.ts';
import type { Formula } from '../syntax.ts';
import type { Call } from './function.ts';

export const SUMPRODUCT: Call = { least: 1, most: 255, value: sumProduct };

/** The products of all arguments, place by place, added up. What is no number counts as 0. */
function sumProduct(args: readonly Formula[], to: Compilation): Evaluate {
  for (const arg of args) refuseLogical(arg);
  const factors = args.map(arg => compileArray(arg, to));
  const [{ rows, columns } = { rows: 0, columns: 0 }] = factors;
  if (factors.some(factor => factor.rows !== rows || factor.columns !== columns)) {
    throw new FormulaProblem('the arguments of SUMPRODUCT differ in size');
  }
  return () => {
    for (const factor of factors) factor.refresh();
    const sum = new Sum();
    for (let index = 0; index < rows * columns; index++) {
      let product = 1;
      for (const { at } of factors) {
        const value = at(index);
        if (isCellError(value)) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum.add(product);
    }
    return finite(sum.total());
  };
}

/** Excel counts TRUE as 0 here, LibreOffice as 1. */
function refuseLogical(arg: Formula): void {
  const isComparison = arg.type === 'binary' && /[=<>]/.test(arg.operator);
  const isLogicalCall = arg.type === 'call' && /^(?:IS[A-Z]+|NOT|EXACT)$/.test(arg.name);
  if (isComparison || isLogicalCall) {
    throw new FormulaProblem('SUMPRODUCT adds up numbers, not TRUE and FALSE: write --(…)');
  }
}
