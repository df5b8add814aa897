import type { Shard } from './plan.ts';

/** Consecutive records of a run, by their number among the chosen ones, from 0; `to` isn't among them. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The part of a run that is a shard's: parts follow each other, and their sizes differ by one at most. */
export function shardRange(total: number, shard: Shard | null): Range {
  if (!shard) return { from: 0, to: total };
  const start = (index: number): number => Math.floor((total * index) / shard.count);
  return { from: start(shard.index - 1), to: start(shard.index) };
}

/** How records lie in batches. Numbers are those of the whole run, so a shard gives files the same paths. */
export interface Layout {
  readonly batchRecords: number;
  /** Whether each batch has a folder of its own. */
  readonly foldered: boolean;
}

/** One folder as long as all records fit in a batch, else a folder a batch. @param total of the whole run */
export function layoutOf(total: number, batchRecords: number): Layout {
  return { batchRecords, foldered: total > batchRecords };
}

/** The batch of a record, from 0. */
export function batchOf(ordinal: number, { batchRecords }: Layout): number {
  return Math.floor(ordinal / batchRecords);
}

/** The records of a batch that are in a range. */
export function batchRange(batch: number, within: Range, { batchRecords }: Layout): Range {
  return {
    from: Math.max(within.from, batch * batchRecords),
    to: Math.min(within.to, (batch + 1) * batchRecords),
  };
}

/** A batch's folder: `0001` for the first. */
export function folderOf(batch: number): string {
  return String(batch + 1).padStart(4, '0');
}
