import { type CellError, type CellValue, isCellError } from '../cell-value.ts';
import { cleaned } from './approximate.ts';
import { ERROR } from './error-value.ts';

/**
 * A number as text holds it in every language: `12`, `-0.5`, `1e3`. Excel also takes what is a number, an amount or a
 * date where the reader lives (`1,5`, `3%`, `5-1`): what that gives we can't know, so it is no number here.
 */
const NUMBER = /^ *[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[Ee][+-]?[0-9]+)? *$/;

/** A value where a number belongs: an empty cell is 0, TRUE is 1. */
export function toNumber(value: CellValue): number | CellError {
  if (typeof value === 'number' || isCellError(value)) return value;
  if (value === null) return 0;
  return typeof value === 'boolean' ? Number(value) : textToNumber(value);
}

/** A value where a whole number belongs: what is after the point is dropped. */
export function toInteger(value: CellValue): number | CellError {
  const number = toNumber(value);
  return typeof number === 'number' ? Math.trunc(cleaned(number)) : number;
}

export function textToNumber(text: string): number | CellError {
  if (!NUMBER.test(text)) return ERROR.value;
  const number = Number(text);
  return Number.isFinite(number) ? number : ERROR.value;
}

/** A value where TRUE or FALSE belongs. Of texts only those two words are. */
export function toLogical(value: CellValue): boolean | CellError {
  if (typeof value === 'boolean' || isCellError(value)) return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  const upper = value.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE' ? upper === 'TRUE' : ERROR.value;
}

/** A value where text belongs: an empty cell is ''. */
export function toText(value: CellValue): string | CellError {
  if (typeof value === 'string' || isCellError(value)) return value;
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : numberToText(value);
}

/** With a decimal point. Very large and small numbers get an exponent, which each program writes in its own way. */
function numberToText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const shown = shownNumber(value);
  const size = Math.abs(shown);
  if (size >= 1e-6 && size < 1e15) return String(shown);
  const [digits, sign, power = ''] = shown.toExponential().split(/e([+-])/);
  return `${digits}E${sign}${power.padStart(2, '0')}`;
}

/**
 * A number to the 15 digits that programs show. They round the shortest decimal that stands for it, halves up:
 * 908.3658536585365, which is a bit less in binary, becomes 908.365853658537.
 */
function shownNumber(value: number): number {
  const [mantissa = '', power] = value.toExponential().split('e');
  const digits = mantissa.replace(/[-.]/g, '');
  if (digits.length <= 15) return value;
  const rounded = Number(digits.slice(0, 15)) + Number((digits[15] ?? '') >= '5');
  return Math.sign(value) * Number(`${rounded}e${Number(power) - 14}`);
}
