import { type CellError, type CellValue, isCellError } from '../cell-value.ts';
import { compareNumbers } from './approximate.ts';

/** Numbers come before texts, texts before FALSE and TRUE. */
const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** The same wherever it runs: the language is fixed. Made when first needed, which takes some milliseconds. */
let collator: Intl.Collator | undefined;

function collate(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { sensitivity: 'accent' });
  return collator.compare(a, b);
}

/**
 * Below zero when a comes before b, 0 when they are equal. Texts compare without case. An empty value is what the other
 * one is: 0, '' or FALSE.
 * @returns the first error value, if one of them is
 * @see ISO/IEC 29500-1 §18.17.2 (comparison operators)
 */
export function compareValues(a: CellValue, b: CellValue): number | CellError {
  if (isCellError(a)) return a;
  if (isCellError(b)) return b;
  return compareFilled(a ?? emptyAs(b), b ?? emptyAs(a));
}

type Filled = number | string | boolean;

/** An empty value beside another. */
function emptyAs(other: Filled | null): Filled {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function compareFilled(a: Filled, b: Filled): number {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return isSameText(a, b) ? 0 : collate(a, b);
  const ranks = RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
  return ranks === 0 ? Number(a) - Number(b) : ranks;
}

/** Whether texts are the same but for the case of their letters; ß has none that is one letter, and is not ss. */
export function isSameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toUpperCase() === b.toUpperCase());
}
