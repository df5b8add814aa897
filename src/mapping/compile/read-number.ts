import { INVALID } from './value.ts';

/** A point for decimals and no mark for thousands, or a comma for decimals and points between groups of three. */
const NUMBERS = {
  '.': /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/,
  ',': /^[+-]?(?:(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?|,\d+)$/,
} as const;

/** The longest number a text is read as: no hours have more digits. */
const LONGEST = 40;

/** The number a text holds. Never a guess: what is written otherwise is invalid. */
export function readNumber(text: string, mark: ',' | '.'): number | typeof INVALID {
  if (text.length > LONGEST || !NUMBERS[mark].test(text)) return INVALID;
  return Number(mark === '.' ? text : text.replaceAll('.', '').replace(',', '.'));
}

/** Rounded half up to two decimals. A sum that should end in 5 may lie a hair below it in binary, so it is lifted. */
export function toHundredths(value: number): number {
  return Math.round(value * 100 * (1 + 8 * Number.EPSILON)) / 100;
}

/** Without the noise of binary sums: 7.6 + 7.6 + 7.6 is 22.8. */
export function withoutNoise(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
