import { type CellError, type CellValue, isCellError } from '../../cell-value.ts';
import type { AreaSource } from '../cell-store.ts';
import type { Compilation, Evaluate } from '../compile.ts';
import type { ArrayPart } from '../compile-array.ts';
import { toInteger, toLogical, toNumber, toText } from '../convert.ts';
import type { Formula } from '../syntax.ts';
import type { Items } from './items.ts';

export interface ArgumentCount {
  readonly least: number;
  readonly most: number;
}

/** A function that takes each argument as a value. In an array expression it is called for each element. */
export interface Elementwise extends ArgumentCount {
  readonly apply: (...values: CellValue[]) => CellValue;
}

/** A function that looks at its arguments itself: it takes blocks of cells, or not all that it is given. */
export interface Call extends ArgumentCount {
  readonly value: (args: readonly Formula[], to: Compilation) => Evaluate;
  /** For a function that can give a block of cells. */
  readonly source?: (args: readonly Formula[], to: Compilation) => AreaSource | undefined;
  /** For a function that passes on one of its arguments, which may be a block. */
  readonly items?: (args: readonly Formula[], to: Compilation) => Items;
  /** For a function that gives an array in an array expression; undefined when these arguments make it one value. */
  readonly array?: (args: readonly Formula[], to: Compilation) => ArrayPart | undefined;
}

interface Kinds {
  number: number;
  /** What is after the point is dropped. */
  integer: number;
  text: string;
  logical: boolean;
  /** As it is, error values too. */
  any: CellValue;
}

const CONVERT: { readonly [K in keyof Kinds]: (value: CellValue) => Kinds[K] | CellError } = {
  number: toNumber,
  integer: toInteger,
  text: toText,
  logical: toLogical,
  any: value => value,
};

type Parameter = keyof Kinds | `${keyof Kinds}?`;
type Argument<P> = P extends `${infer K extends keyof Kinds}?`
  ? Kinds[K] | undefined
  : P extends keyof Kinds
    ? Kinds[P]
    : never;

/**
 * A function over values. An argument that is an error value, or can't be what the parameter is, is the result.
 * @param parameters what each argument is turned into; those with `?` may be left out
 */
export function elementwise<const P extends readonly Parameter[]>(
  parameters: P,
  calculate: (...args: { [I in keyof P]: Argument<P[I]> }) => CellValue,
): Elementwise {
  const kinds = parameters.map(parameter => parameter.replace('?', '') as keyof Kinds);
  const converters = kinds.map(kind => CONVERT[kind]);
  const takesErrors = kinds.map(kind => kind === 'any');
  const least = parameters.filter(parameter => !parameter.endsWith('?')).length;
  return {
    least,
    most: parameters.length,
    apply(...args) {
      for (let index = 0; index < args.length; index++) {
        const arg = converters[index]?.(args[index] ?? null) ?? null;
        if (isCellError(arg) && !takesErrors[index]) return arg;
        args[index] = arg;
      }
      // The converters made the arguments what the parameters say.
      return calculate(...(args as unknown as { [I in keyof P]: Argument<P[I]> }));
    },
  };
}
