import type { Diagnostic } from '../../core/diagnostics.ts';
import type { ExportSource, RecordBlock } from '../../mapping/export/contract.ts';
import type { CoverageCounts } from '../../mapping/export/coverage.ts';

/** Records in a batch: what becomes whole at once, and what a folder of a large run holds. */
export const BATCH_RECORDS = 1000;

/** One part of a run that is spread over machines: the third of ten is `{ index: 3, count: 10 }`. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** Tells the hidden files of shards apart, as shards may share a folder; empty for a whole run. */
export function shardMark(shard: Shard | null): string {
  return shard ? `-${shard.index}-of-${shard.count}` : '';
}

/** Which records of an export a run is for; those that remain are numbered from 0, in the order of the export. */
export interface RecordSelection {
  /** Ids; null for all. */
  readonly only: readonly string[] | null;
  /** The first so many of them; null for all. */
  readonly limit: number | null;
  /** Null for a run that isn't spread. */
  readonly shard: Shard | null;
}

/** Where files go. */
export interface RunTarget {
  readonly kind: 'folder' | 'tar' | 'zip';
  /** A folder, or a file; `-` for an archive on standard output. Messages name it as it is given here. */
  readonly path: string;
}

/** What a run is made of. @typeParam J what an engine is opened with; it is cloned to workers */
export interface RunPlan<J> {
  readonly source: ExportSource;
  /** The records of the source from the first on, each time it is called. @param bytes about so many a block */
  blocks(bytes: number): AsyncIterable<RecordBlock>;
  /** Records in the export, broken ones among them: what the survey counted. */
  readonly count: number;
  readonly job: J;
  /** What file names are made of, beside the record's id. */
  readonly document: { readonly id: string; readonly version: string };
  readonly selection: RecordSelection;
  readonly target: RunTarget;
  /** Goes on with an unfinished run; starts one where there is none, and does nothing where one is finished. */
  readonly resume: boolean;
  /** Replaces files of the same name; without `resume`, starts anew over an unfinished run. */
  readonly force: boolean;
  /** Writes nothing when a record has a warning or is broken: all is made twice, the first time without writing. */
  readonly strict: boolean;
  /** Worker threads; 0 for none. Few records are made without them whatever it says. */
  readonly workers: number;
  /** Instead of `BATCH_RECORDS`. */
  readonly batchRecords?: number;
}

/** Told while a run goes on, at most ten times a second. Records, and records a second. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  readonly rate: number;
  /** Null as long as there is no rate. */
  readonly secondsLeft: number | null;
  /** Records with warnings, and broken ones. */
  readonly warnings: number;
}

/** What a person should look at in the files of one record. */
export interface RecordWarnings {
  /** Among the records of the export, from 0. */
  readonly position: number;
  readonly id: string;
  /** Sorted, each once. */
  readonly codes: readonly string[];
}

/** A record no file was made of. */
export interface BrokenRecord {
  readonly position: number;
  /** Null when it has no usable one, or when it couldn't be read at all. */
  readonly id: string | null;
  readonly problem: Diagnostic;
}

/** How a run ended. */
export interface RunReport {
  /**
   * `stopped`: cancelled, with whole batches in place, and the same run with `resume` goes on. `refused`: strict, and
   * there was something to look at; nothing was written.
   */
  readonly outcome: 'done' | 'stopped' | 'refused';
  /** Records this run is for. */
  readonly total: number;
  /** Records whose files are there now. */
  readonly made: number;
  /** Files that are there now, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Records that an earlier, unfinished run had done. */
  readonly resumed: number;
  readonly warnings: readonly RecordWarnings[];
  readonly broken: readonly BrokenRecord[];
  readonly coverage: CoverageCounts;
}
