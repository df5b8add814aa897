import { AGGREGATES } from './cases/aggregates.ts';
import { ARITHMETIC } from './cases/arithmetic.ts';
import { ARRAYS } from './cases/arrays.ts';
import type { Case } from './cases/case.ts';
import { COMPARISON } from './cases/comparison.ts';
import { CRITERIA } from './cases/criteria.ts';
import { DATES } from './cases/dates.ts';
import { INFORMATION } from './cases/information.ts';
import { JOINING } from './cases/joining.ts';
import { LITERALS } from './cases/literals.ts';
import { LOGIC } from './cases/logic.ts';
import { LOOKUP } from './cases/lookup.ts';
import { NOISE } from './cases/noise.ts';
import { ROUNDING } from './cases/rounding.ts';
import { TEXT } from './cases/text.ts';

/** All formulas that are checked one by one, by what they are about. */
export const CASES: readonly (readonly [subject: string, cases: readonly Case[]])[] = [
  ['literals and references', LITERALS],
  ['arithmetic', ARITHMETIC],
  ['noise', NOISE],
  ['comparisons', COMPARISON],
  ['joined text', JOINING],
  ['rounding', ROUNDING],
  ['logic', LOGIC],
  ['aggregates', AGGREGATES],
  ['criteria', CRITERIA],
  ['lookup', LOOKUP],
  ['arrays', ARRAYS],
  ['text', TEXT],
  ['information', INFORMATION],
  ['dates', DATES],
];
