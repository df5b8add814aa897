import type { Json } from '../mapper.ts';

/** What can't be used: another type, too long, or outside its bounds. The field is then null, with a code. */
export const INVALID: unique symbol = Symbol('invalid');
/** A date that is none. */
export const INVALID_DATE: unique symbol = Symbol('invalid date');

/** A value on its way from the export to a record field. */
export type Value = string | number | null | typeof INVALID | typeof INVALID_DATE;

/** What an index keeps of a record: its slots in order. Null where nothing is found. */
export type Entry = readonly Json[] | null;

/** The record being mapped. One scope serves all records, so that mapping allocates no more than its result. */
export interface Scope {
  record: Json | undefined;
  /** What `via` found for the field at hand. */
  entry: Entry;
  /** Look-up tables, in the order of the mapping's indexes. */
  tables: readonly (ReadonlyMap<string, Json> | undefined)[];
  fulltimeHours: number | null;
  name: string | null;
  nameSort: string | null;
  codes: string[];
}

export function newScope(): Scope {
  return {
    record: undefined,
    entry: null,
    tables: [],
    fulltimeHours: null,
    name: null,
    nameSort: null,
    codes: [],
  };
}

/** Reads something of the record at hand. */
export type Read<T> = (scope: Scope) => T;
