import type { CellValue } from '../../cell-value.ts';
import { textToNumber, toText } from '../convert.ts';
import { ERROR, fitting } from '../error-value.ts';
import { type Elementwise, elementwise } from './function.ts';

/** Places count from 1, in UTF-16 code units as Excel has them. */
export const TEXT: Readonly<Record<string, Elementwise>> = {
  CONCATENATE: { least: 1, most: 255, apply: concatenate },
  EXACT: elementwise(['text', 'text'], (a, b) => a === b),
  FIND: elementwise(['text', 'text', 'integer?'], find),
  LEFT: elementwise(['text', 'integer?'], (text, count = 1) =>
    count < 0 ? ERROR.value : text.slice(0, count),
  ),
  LEN: elementwise(['text'], text => text.length),
  LOWER: elementwise(['text'], text => text.toLowerCase()),
  MID: elementwise(['text', 'integer', 'integer'], middle),
  RIGHT: elementwise(['text', 'integer?'], right),
  SUBSTITUTE: elementwise(['text', 'text', 'text', 'integer?'], substitute),
  // Only spaces: not tabs, nor spaces that don't break.
  TRIM: elementwise(['text'], text => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: elementwise(['text'], text => text.toUpperCase()),
  VALUE: elementwise(['any'], value => (typeof value === 'string' ? textToNumber(value) : value)),
};

function concatenate(...values: readonly CellValue[]): CellValue {
  let all = '';
  for (const value of values) {
    const text = toText(value);
    if (typeof text !== 'string') return text;
    all += text;
  }
  return fitting(all);
}

function find(wanted: string, text: string, from = 1): CellValue {
  if (from < 1 || from > text.length + 1) return ERROR.value;
  const place = text.indexOf(wanted, from - 1);
  return place < 0 ? ERROR.value : place + 1;
}

function middle(text: string, from: number, count: number): CellValue {
  return from < 1 || count < 0 ? ERROR.value : text.slice(from - 1, from - 1 + count);
}

function right(text: string, count = 1): CellValue {
  if (count < 0) return ERROR.value;
  return count === 0 ? '' : text.slice(-count);
}

/** All of them, or only the one with this number. */
function substitute(text: string, old: string, fresh: string, which?: number): CellValue {
  if (which !== undefined && which < 1) return ERROR.value;
  if (old === '') return text;
  const parts = text.split(old);
  if (which === undefined) return fitting(parts.join(fresh));
  if (which >= parts.length) return text;
  return fitting(parts.slice(0, which).join(old) + fresh + parts.slice(which).join(old));
}
