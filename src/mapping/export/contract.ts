import type { Diagnostic } from '../../core/diagnostics.ts';
import type { PersonRecord } from '../../model/record.ts';
import type { Lookups } from '../mapper.ts';

/** A file of an export that can be read from the start more than once. */
export interface ExportSource {
  /** As messages name it. */
  readonly name: string;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Some records of a file, as they stand in it: whole JSON values with commas between them. */
export interface RecordBlock {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Position of the first of them among the file's records, from 0. */
  readonly first: number;
}

/** How often a record field got a value. */
export interface FieldCoverage {
  readonly field: string;
  readonly filled: number;
  readonly empty: number;
  readonly invalid: number;
}

/** What the first pass over an export tells, before anything is made. */
export interface Survey {
  /** Records in the export. */
  readonly count: number;
  readonly lookups: Lookups;
  /** Positions of records without a usable id, from 0: reported, and left out. */
  readonly broken: readonly { readonly position: number; readonly reason: string }[];
  /** Columns (pointers) that the mapping doesn't use, sensitive ones among them. No values. */
  readonly unused: readonly string[];
  readonly sensitive: readonly string[];
}

/** One record of a run: mapped, or the reason why not. */
export type Mapped =
  | { readonly position: number; readonly id: string; readonly record: PersonRecord }
  | { readonly position: number; readonly id: string | null; readonly problem: Diagnostic };
