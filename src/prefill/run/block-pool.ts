import type { PrefillEngine } from './engine.ts';
import type { FileOutput } from './file-output.ts';
import type { Layout } from './partition.ts';
import { makeFiles, type Unit, type UnitResult } from './work.ts';

/** Threads that make files of units, or the one thread there is. */
export interface BlockPool {
  /** How many units may be in hand at once: results beyond that would only wait in memory. */
  readonly capacity: number;
  /** The results of a unit, in the order of its records. */
  run(unit: Unit): Promise<readonly UnitResult[]>;
  /** Gives a buffer of a result back. */
  reuse(buffer: ArrayBuffer): void;
  close(): Promise<void>;
}

/** What a thread has to know to make files; it can be cloned, but for the engine. */
export interface ThreadJob<J> {
  readonly job: J;
  readonly document: { readonly id: string; readonly version: string };
  readonly layout: Layout;
  readonly output: OutputKind;
  /** Of the target, as messages name it. */
  readonly path: string;
}

/** Where a thread's files go; `stage` is the folder they wait in. */
export type OutputKind =
  | { readonly kind: 'folder'; readonly stage: string }
  | { readonly kind: 'tar' | 'zip' | 'none' };

/** Makes files in this thread: what a few records need, as starting another takes longer. */
export async function inlinePool<J>(
  engine: PrefillEngine<J>,
  { job, document, layout }: ThreadJob<J>,
  output: FileOutput,
): Promise<BlockPool> {
  const [reader, fillers] = [await engine.reader(job), await engine.fillers(job)];
  return {
    capacity: 1,
    run: async unit => {
      // Lets signals and timers through, which a source that is read from memory never would.
      await new Promise(resolve => setImmediate(resolve));
      return [makeFiles({ reader, fillers, document, layout, output }, unit)];
    },
    reuse: buffer => output.reuse(buffer),
    close: async () => {},
  };
}
