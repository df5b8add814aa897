import { unhandled } from '../../core/diagnostics.ts';
import { DAYS, type InputKind } from '../../model/comparison.ts';
import type { Field } from '../../model/document.ts';
import { either, quote } from '../../yaml/quote.ts';
import { didYouMean } from '../../yaml/suggest.ts';
import { isDay } from '../checked-on.ts';

/** What is wrong with a value: the end of a sentence about it. */
export interface ValueProblem {
  readonly code: 'wrong-type' | 'wrong-value' | 'unknown-value' | 'too-long';
  readonly message: string;
  readonly hint?: string | undefined;
}

/** What is wrong with a value for an input; undefined when it fits. */
export function valueProblem(field: Field<InputKind>, value: string | number): ValueProblem | undefined {
  switch (field.kind) {
    case 'number':
      return numberProblem(field.spec, value);
    case 'choice': {
      const ids = [...new Set(field.spec.options.map(({ id }) => id))];
      if (ids.includes(String(value))) return undefined;
      const message = `must be ${either(ids)}, not ${quote(value)}`;
      return { code: 'unknown-value', message, hint: didYouMean(String(value), ids) };
    }
    case 'date': {
      const isRight = isDay(String(value)) && String(value) >= DAYS.min && String(value) <= DAYS.max;
      const message = `must be a day from ${DAYS.min} to ${DAYS.max}, as yyyy-mm-dd, not ${quote(value)}`;
      return isRight ? undefined : { code: 'wrong-value', message };
    }
    case 'text':
      return textProblem(field.spec.max, value);
    case 'multiline':
      return textProblem(undefined, value);
    default:
      return unhandled(field);
  }
}

function numberProblem(
  { min = -Infinity, max = Infinity, decimals }: Field<'number'>['spec'],
  value: string | number,
): ValueProblem | undefined {
  if (typeof value !== 'number')
    return { code: 'wrong-type', message: `must be a number, not ${quote(value)}` };
  // Bounds the wrong way round are told of where they stand.
  if (min <= max && (value < min || value > max)) {
    return { code: 'wrong-value', message: `must be from ${min} to ${max}, not ${value}` };
  }
  if (decimals === undefined || value === Number(value.toFixed(decimals))) return undefined;
  const places = `${decimals} decimal${decimals === 1 ? '' : 's'}`;
  const most = decimals === 0 ? 'a whole number' : `a number with at most ${places}`;
  return { code: 'wrong-value', message: `must be ${most}, not ${value}` };
}

function textProblem(max: number | undefined, value: string | number): ValueProblem | undefined {
  if (typeof value !== 'string')
    return { code: 'wrong-type', message: `must be text, not the number ${value}` };
  const length = [...value].length;
  if (max === undefined || length <= max) return undefined;
  return {
    code: 'too-long',
    message: `has ${length} characters; there is room for ${max}`,
    hint: 'make it shorter',
  };
}
