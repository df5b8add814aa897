import { type CellError, type CellValue, isCellError } from '../cell-value.ts';
import { approximatelyEqual } from './approximate.ts';
import { compareValues } from './compare.ts';
import { textToNumber } from './convert.ts';
import { errorValue } from './error-value.ts';
import { textMatcher } from './text-matcher.ts';

/** Whether a cell is meant by a criterion. */
export type Criterion = (value: CellValue) => boolean;

/**
 * The second argument of COUNTIF and SUMIF: a value that cells equal, or text as `>=5`, `<>nee` or `win*`. An empty
 * cell stands for 0.
 * @see ISO/IEC 29500-1 §18.17.7 (COUNTIF)
 */
export function criterionOf(criterion: CellValue): Criterion {
  if (typeof criterion !== 'string') return equalTo(criterion ?? 0);
  const [, operator = '', operand = ''] = /^(<>|<=|>=|[<>=])?(.*)$/s.exec(criterion) ?? [];
  if (operand === '') return emptyCriterion(operator);
  const value = operandValue(operand);
  switch (operator) {
    case '':
    case '=':
      return equalTo(value);
    case '<>': {
      const isEqual = equalTo(value);
      return cell => !isEqual(cell);
    }
    default:
      return ordered(operator, value);
  }
}

/** Without an operator `""` also means cells with a formula that gives ''. */
function emptyCriterion(operator: string): Criterion {
  if (operator === '') return value => value === null || value === '';
  if (operator === '=') return value => value === null;
  return operator === '<>' ? value => value !== null : () => false;
}

function operandValue(text: string): number | string | boolean | CellError {
  const number = textToNumber(text);
  if (typeof number === 'number') return number;
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return errorValue(text) ?? text;
}

function equalTo(wanted: number | string | boolean | CellError): Criterion {
  if (typeof wanted === 'number') return value => isNumberLike(value, wanted);
  if (typeof wanted !== 'string') return value => value === wanted;
  const matches = textMatcher(wanted);
  return value => typeof value === 'string' && matches(value);
}

/** Text that holds the number counts too: someone typed it in a cell made for text. */
function isNumberLike(value: CellValue, wanted: number): boolean {
  const number = typeof value === 'string' ? textToNumber(value) : value;
  return typeof number === 'number' && approximatelyEqual(number, wanted);
}

/** Only values of the operand's own kind are before or after it. */
function ordered(operator: string, operand: number | string | boolean | CellError): Criterion {
  const test = ORDER[operator];
  if (!test || isCellError(operand)) return () => false;
  return value => typeof value === typeof operand && test(Number(compareValues(value, operand)));
}

const ORDER: Readonly<Record<string, (order: number) => boolean>> = {
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
};
