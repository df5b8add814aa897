import type { CellValue } from '../cell-value.ts';
import { addApproximately, compareNumbers } from './approximate.ts';
import { compareValues, isSameText } from './compare.ts';
import { toNumber, toText } from './convert.ts';
import { ERROR, finite, fitting } from './error-value.ts';
import type { BinaryOperator, UnaryOperator } from './syntax.ts';

type Unary = (value: CellValue) => CellValue;
type Binary = (left: CellValue, right: CellValue) => CellValue;

/** @see ISO/IEC 29500-1 §18.17.2 (operators) */
export const UNARY: Readonly<Record<UnaryOperator, Unary>> = {
  // It changes nothing, not even text to a number.
  '+': value => value,
  '-': value => ofNumber(value, number => -number),
  '--': toNumber,
  '%': value => ofNumber(value, number => number / 100),
};

export const BINARY: Readonly<Record<BinaryOperator, Binary>> = {
  '+': arithmetic(addApproximately),
  '-': arithmetic((left, right) => addApproximately(left, -right)),
  '*': arithmetic((left, right) => left * right),
  '/': divide,
  '^': arithmetic(power),
  '&': concatenate,
  '=': equality(isEqual => isEqual),
  '<>': equality(isEqual => !isEqual),
  '<': comparison(order => order < 0),
  '>': comparison(order => order > 0),
  '<=': comparison(order => order <= 0),
  '>=': comparison(order => order >= 0),
};

function ofNumber(value: CellValue, calculate: (number: number) => number): CellValue {
  const number = toNumber(value);
  return typeof number === 'number' ? finite(calculate(number)) : number;
}

function arithmetic(calculate: (left: number, right: number) => number): Binary {
  return (left, right) => {
    const a = toNumber(left);
    if (typeof a !== 'number') return a;
    const b = toNumber(right);
    return typeof b === 'number' ? finite(calculate(a, b)) : b;
  };
}

function divide(left: CellValue, right: CellValue): CellValue {
  const a = toNumber(left);
  if (typeof a !== 'number') return a;
  const b = toNumber(right);
  if (typeof b !== 'number') return b;
  return b === 0 ? ERROR.div0 : finite(a / b);
}

/** Without a result for 0^0, as in Excel. */
function power(base: number, exponent: number): number {
  return base === 0 && exponent === 0 ? Number.NaN : base ** exponent;
}

function concatenate(left: CellValue, right: CellValue): CellValue {
  const a = toText(left);
  if (typeof a !== 'string') return a;
  const b = toText(right);
  return typeof b === 'string' ? fitting(a + b) : b;
}

/**
 * Texts are equal when they are the same but for case; the order of a language also passes over what can't be seen, so
 * that neither of two texts comes first though they differ.
 */
function equality(holds: (isEqual: boolean) => boolean): Binary {
  return (left, right) => {
    if (typeof left === 'string' && typeof right === 'string') return holds(isSameText(left, right));
    const order = compareValues(left, right);
    return typeof order === 'number' ? holds(order === 0) : order;
  };
}

function comparison(holds: (order: number) => boolean): Binary {
  return (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return holds(compareNumbers(left, right));
    const order = compareValues(left, right);
    return typeof order === 'number' ? holds(order) : order;
  };
}
