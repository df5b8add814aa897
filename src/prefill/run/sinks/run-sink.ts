import type { DoneBatch } from '../manifest.ts';
import type { Part } from '../work.ts';

/** Where a run's files become final, batch by batch and in order. */
export interface RunSink {
  /** Batches that an earlier run had done, from the first on. */
  readonly before: readonly DoneBatch[];
  /** Whether that run was finished, and there is nothing left to do. */
  readonly finished: boolean;
  /** Takes the next part of the batch in hand. @param packed its bytes, when they go through the main thread */
  take(part: Part, packed: Uint8Array): Promise<void>;
  /** Makes the batch in hand final: after this it is there whole, whatever happens. */
  commit(batch: Pick<DoneBatch, 'done' | 'records' | 'tally'>): Promise<void>;
  /** Ends the run: everything is there. */
  finish(): Promise<void>;
  /** Lets go of everything, and takes away what isn't final, but for what a resumed run goes on with. */
  close(): void;
}

/** How a sink is opened. */
export interface SinkOptions {
  /** Of the target, as messages name it. */
  readonly path: string;
  readonly resume: boolean;
  readonly force: boolean;
  /** Makes the names of hidden files those of one shard: shards may share a folder. Empty for a whole run. */
  readonly shard: string;
  readonly inputs: Readonly<Record<string, string>>;
}
