import { type CellError, type CellValue, isCellError } from '../../cell-value.ts';
import { toLogical, toNumber } from '../convert.ts';
import { ERROR, finite } from '../error-value.ts';
import { Sum } from '../sum.ts';
import type { Formula } from '../syntax.ts';
import type { Call } from './function.ts';
import { allItems, type Items, type Visitor } from './items.ts';

type Order = (args: readonly Formula[]) => readonly Formula[];
const IN_ORDER: Order = args => args;
/** LibreOffice adds up from the last argument to the first: where the sum is zero but for noise, it shows. */
const LAST_FIRST: Order = args => args.toReversed();

/** Excel's limit. */
const MOST = 255;

/** Functions that make one value of any number of cells and values. */
export const AGGREGATES: Readonly<Record<string, Call>> = {
  SUM: aggregate(sum, LAST_FIRST),
  AVERAGE: aggregate(average, LAST_FIRST),
  MIN: aggregate(items => extreme(items, Math.min)),
  MAX: aggregate(items => extreme(items, Math.max)),
  COUNT: aggregate(countNumbers),
  COUNTA: aggregate(countFilled),
  AND: aggregate(items => logical(items, (all, one) => all && one)),
  OR: aggregate(items => logical(items, (any, one) => any || one)),
};

function aggregate(calculate: (items: Items) => CellValue, order = IN_ORDER): Call {
  return {
    least: 1,
    most: MOST,
    value(args, to) {
      const items = allItems(order(args), to);
      return () => calculate(items);
    },
  };
}

/** Numbers in cells, and all arguments that are numbers or can be: in cells text and logical values are no numbers. */
function numbers(visit: (number: number) => void): Visitor {
  return {
    cell(value) {
      if (typeof value === 'number') visit(value);
      return isCellError(value) ? value : undefined;
    },
    direct(value) {
      const number = toNumber(value);
      if (typeof number !== 'number') return number;
      visit(number);
      return undefined;
    },
  };
}

function sum(items: Items): CellValue {
  const total = new Sum();
  return items(numbers(number => total.add(number))) ?? finite(total.total());
}

function average(items: Items): CellValue {
  const total = new Sum();
  let count = 0;
  const stop = items(
    numbers(number => {
      total.add(number);
      count++;
    }),
  );
  return stop ?? (count === 0 ? ERROR.div0 : finite(total.total() / count));
}

/** Of no numbers at all it is 0. */
function extreme(items: Items, choose: (a: number, b: number) => number): CellValue {
  let found: number | undefined;
  const stop = items(
    numbers(number => {
      found = found === undefined ? number : choose(found, number);
    }),
  );
  return stop ?? found ?? 0;
}

/** Error values are no numbers and don't stop it. */
function countNumbers(items: Items): CellValue {
  let count = 0;
  items({
    cell: value => void (typeof value === 'number' && count++),
    direct: value => void (typeof toNumber(value) === 'number' && count++),
  });
  return count;
}

/** All but empty cells: also '' and error values. */
function countFilled(items: Items): CellValue {
  let count = 0;
  items({ cell: value => void (value !== null && count++), direct: () => void count++ });
  return count;
}

/** Texts and empty cells are passed over; with nothing left there is no answer. */
function logical(items: Items, combine: (all: boolean, one: boolean) => boolean): CellValue {
  let result: boolean | undefined;
  const take = (value: CellValue): CellError | undefined => {
    const one = toLogical(value);
    if (typeof one !== 'boolean') return one;
    result = result === undefined ? one : combine(result, one);
    return undefined;
  };
  const stop = items({
    cell: value => (value === null || typeof value === 'string' ? undefined : take(value)),
    direct: take,
  });
  return stop ?? result ?? ERROR.value;
}
