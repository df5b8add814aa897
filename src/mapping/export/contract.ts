import type { Diagnostic } from '../../core/diagnostics.ts';
import type { PersonRecord } from '../../model/record.ts';
import type { Json, Lookups } from '../mapper.ts';

/** A file of an export that can be read from the start more than once. */
export interface ExportSource {
  /** As messages name it. */
  readonly name: string;
  /** Its bytes in order; a chunk is valid until the next one is asked for. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** The export, and the further files a mapping names, by the names under `files`. */
export interface ExportSources {
  readonly data: ExportSource;
  readonly files: ReadonlyMap<string, ExportSource>;
}

/** Where some records stand in their file. */
export interface BlockBounds {
  /** Where in the file the first byte stands, from 0. */
  readonly offset: number;
  /** In bytes. */
  readonly length: number;
  readonly count: number;
  /** Position of the first of them among the file's records, from 0. */
  readonly first: number;
}

/**
 * Some records of a file, as they stand in it: whole JSON values with commas between them. The ArrayBuffer below is the
 * block's own, so that it can be transferred to a worker.
 */
export interface RecordBlock {
  readonly bytes: Uint8Array;
  /** Where in the file the first byte stands, from 0. */
  readonly offset: number;
  readonly count: number;
  /** Position of the first of them among the file's records, from 0. */
  readonly first: number;
  /** The records themselves, when they had to be parsed to be found. */
  readonly records?: readonly Json[];
}

/** How often a record field got a value. */
export interface FieldCoverage {
  readonly field: string;
  readonly filled: number;
  readonly empty: number;
  readonly invalid: number;
}

/** A record that is left out of the run, and why. */
export interface BrokenRecord {
  /** Among the file's records, from 0. */
  readonly position: number;
  readonly problem: Diagnostic;
}

/** What the first pass over an export tells, before anything is made. */
export interface Survey {
  /** Records in the export. */
  readonly count: number;
  readonly lookups: Lookups;
  /** Records without a usable id: left out, and reported when the run comes to them. */
  readonly broken: readonly BrokenRecord[];
  /** Columns (pointers) that the mapping doesn't use, sensitive ones among them. No values. */
  readonly unused: readonly string[];
  readonly sensitive: readonly string[];
  /** Where the records stand, so that the second pass need not look for them; null when every line is a record. */
  readonly bounds: readonly BlockBounds[] | null;
  /** The records themselves, when they were to be kept and weren't too many: without their bytes. */
  readonly kept: readonly RecordBlock[] | null;
}

/** One record of a run: mapped, or the reason why not. */
export type Mapped =
  | {
      readonly position: number;
      readonly id: string;
      readonly record: PersonRecord;
      /** Look-ups that found nothing, as positions among the mapper's `lookupUses`; absent when all found something. */
      readonly dangling?: readonly number[];
    }
  | { readonly position: number; readonly id: string | null; readonly problem: Diagnostic };
