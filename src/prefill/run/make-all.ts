import { batchAssembly } from './batch-assembly.ts';
import { type BlockPool, inlinePool, type OutputKind, type ThreadJob } from './block-pool.ts';
import { openOutput } from './open-output.ts';
import type { Layout, Range } from './partition.ts';
import { type RunPlan, type RunReport, shardMark } from './plan.ts';
import { progressMeter } from './progress.ts';
import type { RunTools } from './run-prefill.ts';
import { stageOf } from './sinks/folder-sink.ts';
import type { RunSink } from './sinks/run-sink.ts';
import { BLOCK_BYTES, unitsOf } from './units.ts';
import type { Unit, UnitResult } from './work.ts';
import { workerPool } from './worker-pool.ts';

/** Fewer records are made before a worker has started. */
const WORTH_WORKERS = 200;

/** A run whose records are known. */
export interface PreparedRun<J> {
  readonly plan: RunPlan<J>;
  readonly tools: RunTools<J>;
  /** Of the chosen records in the export; null for the first ones. */
  readonly positions: readonly number[] | null;
  readonly layout: Layout;
  /** Of the chosen records, those of this shard. */
  readonly range: Range;
}

/**
 * Makes what isn't there yet, and tells of all.
 * @param sink null to write nothing: a look at what there is to tell
 */
export async function makeAll<J>(run: PreparedRun<J>, sink: RunSink | null): Promise<RunReport> {
  const { plan, tools, layout, range } = run;
  const assembly = batchAssembly(sink, layout, range);
  const rest = { from: assembly.next(), to: range.to };
  const total = range.to - range.from;
  const resumed = rest.from - range.from;
  const meter = progressMeter({ total, start: resumed }, tools.now, tools.onProgress ?? (() => {}));
  if (rest.from < rest.to) {
    const pool = await openPool(run, sink !== null, rest.to - rest.from);
    try {
      const blocks = plan.blocks(BLOCK_BYTES);
      const cancelled = tools.cancelled ?? (() => false);
      for await (const result of resultsOf(pool, unitsOf(blocks, run.positions, rest), cancelled)) {
        await assembly.take(result);
        if (result.packed) pool.reuse(result.packed.buffer);
        meter.tell(assembly.taken() + resumed, assembly.warned());
      }
    } finally {
      await pool.close();
    }
  }
  const isDone = assembly.next() === range.to;
  if (isDone && !sink?.finished) await sink?.finish();
  meter.tell(assembly.taken() + resumed, assembly.warned(), true);
  return { ...assembly.tally(), outcome: isDone ? 'done' : 'stopped', total, resumed };
}

/** Results in the order of their units, with as many units in hand as the pool can work on. */
async function* resultsOf(
  pool: BlockPool,
  units: AsyncIterable<Unit>,
  cancelled: () => boolean,
): AsyncGenerator<UnitResult> {
  const inHand: Promise<readonly UnitResult[]>[] = [];
  for await (const unit of units) {
    if (cancelled()) break;
    const results = pool.run(unit);
    // It is awaited in its turn; a failure until then isn't one nobody looks at.
    results.catch(() => {});
    inHand.push(results);
    if (inHand.length >= pool.capacity) yield* (await inHand.shift()) ?? [];
  }
  for (const results of inHand) yield* await results;
}

async function openPool<J>(
  { plan, tools, layout }: PreparedRun<J>,
  isWriting: boolean,
  records: number,
): Promise<BlockPool> {
  const thread: ThreadJob<J> = {
    job: plan.job,
    document: plan.document,
    layout,
    path: plan.target.path,
    output: isWriting ? outputOf(plan) : { kind: 'none' },
  };
  if (tools.workerFile && plan.workers > 0 && records >= WORTH_WORKERS) {
    return workerPool(tools.workerFile, plan.workers, thread);
  }
  return inlinePool(tools.engine, thread, openOutput(thread.output));
}

function outputOf<J>({ target, selection }: RunPlan<J>): OutputKind {
  if (target.kind !== 'folder') return { kind: target.kind };
  return { kind: 'folder', stage: stageOf({ path: target.path, shard: shardMark(selection.shard) }) };
}
