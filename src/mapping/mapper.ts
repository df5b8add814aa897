import type { Position } from '../core/diagnostics.ts';
import type { PersonRecord } from '../model/record.ts';

/** A value of a parsed export. Its objects are only read by their own properties. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A place a mapping reads, for whoever must know which personal data are used for what. */
export interface ColumnUse {
  /** Which file: the name under `files`, or null for the export itself. */
  readonly file: string | null;
  /** Where its records are: a JSON Pointer. */
  readonly records: string;
  /** RFC 6901 pointer from a record; one that starts in a `pick` begins with where the pick looks. */
  readonly column: string;
  /** As the mapping writes it, for messages: `boss/Manager_ID`. */
  readonly written: string;
  /** What it is used for: a record field, `id`, `index NAME`, `pick NAME`. */
  readonly use: string;
  readonly at: Position;
  /**
   * Whether a record has it. A value of null counts; so does a place that could hold it in another record only when it is
   * there. Own properties only.
   */
  isIn(record: Json): boolean;
}

/** A look-up table of a mapping, built in the first pass over its file. */
export interface IndexPlan {
  readonly name: string;
  readonly file: string | null;
  /** Where the records of the table are in its file: a JSON Pointer. */
  readonly records: string;
  readonly at: Position;
  /** The keys a record is found by, as text: one, or with `key_each` several. */
  keysOf(record: Json): readonly string[];
  /** Whether a key is an integer beyond 2^53, whose last digits are lost: the export has to write it as text. */
  losesDigits(record: Json): boolean;
  /** What the mapping needs of a found record, and no more; can be cloned to a worker. */
  reduce(record: Json): Json;
}

/** Found records by index name and key, as `reduce` left them. */
export type Lookups = ReadonlyMap<string, ReadonlyMap<string, Json>>;

/** A look-up that a field does, for whoever counts those that find nothing. */
export interface LookupUse {
  readonly index: string;
  /** The record field it is done for. */
  readonly use: string;
  readonly at: Position;
  /** The key it looks for; null when a record has none, or when it is only known after another look-up. */
  keyOf(record: Json): string | null;
}

/** Why a record can't be mapped: it has no usable id. */
export interface UnusableId {
  readonly reason: 'missing' | 'not-text' | 'beyond-safe-integers';
}

/** A checked mapping, ready to map records one by one. */
export interface RecordMapper {
  /** Where the records are in the export: a JSON Pointer. */
  readonly records: string;
  /** A pointer that, when it is there and not null, says that the export has more pages. */
  readonly incompleteIf: { readonly pointer: string; readonly at: Position } | null;
  /** File names by the names under `files`. */
  readonly files: ReadonlyMap<string, { readonly file: string; readonly at: Position }>;
  /** Whether a column that no record has is an empty one (`absent: empty`): a warning, not an error. */
  readonly absentIsEmpty: boolean;
  readonly columns: readonly ColumnUse[];
  /** Columns that are known to be there and must not be read. */
  readonly neverRead: readonly string[];
  readonly indexes: readonly IndexPlan[];
  readonly lookupUses: readonly LookupUse[];
  /** Record fields the system doesn't have; told once for a run. */
  readonly notExported: readonly string[];
  idOf(record: Json): string | UnusableId;
  /**
   * The normalised record. Never throws on any JSON; what can't be used is told in its warnings.
   * @param lookups of each index; a record's own id must be usable
   */
  map(record: Json, lookups: Lookups): PersonRecord;
}
