import type { Comparison } from '../../../model/comparison.ts';
import { columnOf, type Result, type RowResult, resultName } from '../names.ts';

/** References that the answers of the first sheet are made of. */
export interface Names {
  readonly result: (result: Result) => string;
  /** A result of the row that comes first, or second. */
  readonly first: (result: RowResult | `punten_${string}`) => string;
  readonly second: (result: RowResult | `punten_${string}`) => string;
  readonly hasFirst: string;
  readonly hasSecond: string;
  /** How many alternatives are compared, and how many of them are complete and right. */
  readonly all: string;
  readonly done: string;
  /** Whether some of them aren't, so that the outcome can still change. */
  readonly isProvisional: string;
}

export function namesOf(comparison: Comparison): Names {
  const result = (name: Result): string => resultName(comparison, name);
  const [one, two] = [result('eerste_rij'), result('tweede_rij')];
  const [all, done] = [`N(${result('aantal_opties')})`, `N(${result('aantal_ingevuld')})`];
  return {
    result,
    first: name => `INDEX(${columnOf(comparison, name)},${one},1)`,
    second: name => `INDEX(${columnOf(comparison, name)},${two},1)`,
    hasFirst: `ISNUMBER(${one})`,
    hasSecond: `ISNUMBER(${two})`,
    all,
    done,
    isProvisional: `${done}<${all}`,
  };
}
