import { type CellError, type CellValue, isCellError } from '../cell-value.ts';

type Code = CellError['error'];

const only = (error: Code): CellError => Object.freeze({ error });

/** One object for each error value, so that `===` compares them. */
export const ERROR = {
  null: only('#NULL!'),
  div0: only('#DIV/0!'),
  value: only('#VALUE!'),
  ref: only('#REF!'),
  name: only('#NAME?'),
  num: only('#NUM!'),
  na: only('#N/A'),
} as const;

const BY_CODE: ReadonlyMap<string, CellError> = new Map(
  Object.values(ERROR).map(value => [value.error, value]),
);

/** The error value with a code: `#N/A`, in any case. */
export function errorValue(code: string): CellError | undefined {
  return BY_CODE.get(code.toUpperCase());
}

/**
 * A value as formulas hold it: one object for each error, no minus zero.
 * @throws Error when a number isn't finite: no cell can hold it
 */
export function cleanValue(value: CellValue): CellValue {
  if (isCellError(value)) return errorValue(value.error) ?? ERROR.value;
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) throw new Error(`no cell can hold ${value}`);
  return value === 0 ? 0 : value;
}

/** The result of arithmetic: `#NUM!` when it is out of the range of numbers, and zero without a sign. */
export function finite(result: number): number | CellError {
  if (!Number.isFinite(result)) return ERROR.num;
  return result === 0 ? 0 : result;
}

/** The most characters that a cell holds. */
const LONGEST_TEXT = 32_767;

/** A text, or `#VALUE!` when it is longer than a cell can hold. */
export function fitting(text: string): string | CellError {
  return text.length > LONGEST_TEXT ? ERROR.value : text;
}
