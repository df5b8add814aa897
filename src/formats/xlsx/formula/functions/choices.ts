import { type CellError, isCellError } from '../../cell-value.ts';
import type { Compilation, Evaluate } from '../compile.ts';
import { toInteger, toLogical } from '../convert.ts';
import { ERROR } from '../error-value.ts';
import type { Formula } from '../syntax.ts';
import type { Call } from './function.ts';
import { type Items, itemsOf } from './items.ts';

/** Functions that calculate only the argument they give. */
export const CHOICES: Readonly<Record<string, Call>> = {
  IF: { least: 2, most: 3, ...choice(branchOfIf, ([, then, otherwise]) => [then, otherwise ?? FALSE]) },
  CHOOSE: { least: 2, most: 255, ...choice(branchOfChoose, ([, ...branches]) => branches) },
  IFERROR: { least: 2, most: 2, value: ifError, items: ifErrorItems },
};

const FALSE: Formula = { type: 'literal', value: false };
const EMPTY: Formula = { type: 'empty' };

/** Which branch is taken, counted from 0; an error value when none is. */
type Branch = () => number | CellError;

function choice(
  branch: (selector: Evaluate, count: number) => Branch,
  branchesOf: (args: readonly Formula[]) => readonly (Formula | undefined)[],
): Pick<Call, 'value' | 'items'> {
  const parts = (args: readonly Formula[], to: Compilation) => {
    const branches = branchesOf(args).map(formula => formula ?? EMPTY);
    return { branches, taken: branch(to.value(args[0] ?? EMPTY), branches.length) };
  };
  return {
    value(args, to): Evaluate {
      const { branches, taken } = parts(args, to);
      const values = branches.map(formula => to.value(formula));
      return () => {
        const index = taken();
        return typeof index === 'number' ? (values[index]?.() ?? null) : index;
      };
    },
    items(args, to): Items {
      const { branches, taken } = parts(args, to);
      const items = branches.map(formula => itemsOf(formula, to));
      return visitor => {
        const index = taken();
        return typeof index === 'number' ? items[index]?.(visitor) : visitor.direct(index);
      };
    },
  };
}

function branchOfIf(condition: Evaluate): Branch {
  return () => {
    const holds = toLogical(condition());
    return typeof holds === 'boolean' ? Number(!holds) : holds;
  };
}

function branchOfChoose(number: Evaluate, count: number): Branch {
  return () => {
    const place = toInteger(number());
    if (typeof place !== 'number') return place;
    return place >= 1 && place <= count ? place - 1 : ERROR.value;
  };
}

function ifError([tried = EMPTY, otherwise = EMPTY]: readonly Formula[], to: Compilation): Evaluate {
  const value = to.value(tried);
  const other = to.value(otherwise);
  return () => {
    const result = value();
    return isCellError(result) ? other() : result;
  };
}

/** Looks at the cells a part stands for, unless its value is an error. */
function ifErrorItems([tried = EMPTY, otherwise = EMPTY]: readonly Formula[], to: Compilation): Items {
  const value = to.value(tried);
  const items = itemsOf(tried, to);
  const otherItems = itemsOf(otherwise, to);
  return visitor => (isCellError(value()) ? otherItems : items)(visitor);
}
