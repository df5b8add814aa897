import { isCellError } from '../../cell-value.ts';
import { toNumber } from '../convert.ts';
import { ERROR } from '../error-value.ts';
import { type Elementwise, elementwise } from './function.ts';

/** What a value is. */
export const INFORMATION: Readonly<Record<string, Elementwise>> = {
  ISBLANK: elementwise(['any'], value => value === null),
  ISERROR: elementwise(['any'], value => isCellError(value)),
  ISLOGICAL: elementwise(['any'], value => typeof value === 'boolean'),
  ISNA: elementwise(['any'], value => value === ERROR.na),
  ISNUMBER: elementwise(['any'], value => typeof value === 'number'),
  ISTEXT: elementwise(['any'], value => typeof value === 'string'),
  NA: elementwise([], () => ERROR.na),
  N: elementwise(['any'], value => (typeof value === 'string' ? 0 : toNumber(value))),
  T: elementwise(['any'], value => (typeof value === 'string' || isCellError(value) ? value : '')),
};
