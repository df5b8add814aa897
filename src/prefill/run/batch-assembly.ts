import { batchOf, batchRange, type Layout, type Range } from './partition.ts';
import type { RunSink } from './sinks/run-sink.ts';
import { type Tally, TallySum } from './tally.ts';
import type { Part, UnitResult } from './work.ts';

const NO_BYTES = new Uint8Array();

/** Puts a run's results together to batches, in the order of the records. */
export interface BatchAssembly {
  take(result: UnitResult): Promise<void>;
  /** The number of the first record that isn't in a whole batch. */
  next(): number;
  /** Records taken in this run, and those of them that a person should look at. */
  taken(): number;
  warned(): number;
  /** Of all whole batches, also those of an earlier run. */
  tally(): Tally;
}

/** @param sink null to write nothing */
export function batchAssembly(sink: RunSink | null, layout: Layout, range: Range): BatchAssembly {
  const whole = new TallySum();
  for (const batch of sink?.before ?? []) whole.add(batch.tally);
  let inHand = new TallySum();
  let next = range.from;
  if (sink && sink.before.length > 0) {
    next = batchRange(batchOf(range.from, layout) + sink.before.length - 1, range, layout).to;
  }
  let [recordsInHand, taken] = [0, 0];
  const takePart = async (part: Part, packed: Uint8Array): Promise<void> => {
    await sink?.take(part, packed);
    inHand.add(part.tally);
    recordsInHand += part.records;
    taken += part.records;
    const { to } = batchRange(part.batch, range, layout);
    if (next + recordsInHand < to) return;
    const tally = inHand.tally();
    await sink?.commit({ done: part.batch, records: recordsInHand, tally });
    whole.add(tally);
    next = to;
    inHand = new TallySum();
    recordsInHand = 0;
  };
  return {
    async take({ parts, packed }) {
      let at = 0;
      for (const part of parts) {
        await takePart(part, packed?.subarray(at, at + part.packedBytes) ?? NO_BYTES);
        at += part.packedBytes;
      }
    },
    next: () => next,
    taken: () => taken,
    warned: () =>
      [whole, inHand].reduce((sum, { warnings, broken }) => sum + warnings.length + broken.length, 0),
    tally: () => whole.tally(),
  };
}
