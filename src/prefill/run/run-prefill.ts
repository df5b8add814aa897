import { chooseRecords } from './choose-records.ts';
import type { PrefillEngine } from './engine.ts';
import { makeAll } from './make-all.ts';
import { type Layout, layoutOf, shardRange } from './partition.ts';
import { BATCH_RECORDS, type RunPlan, type RunProgress, type RunReport, shardMark } from './plan.ts';
import { RunError } from './run-error.ts';
import { runInputs } from './run-inputs.ts';
import { openSink } from './sinks/open-sink.ts';
import type { RunSink } from './sinks/run-sink.ts';
import { runErrorOf } from './system-error.ts';
import { BLOCK_BYTES } from './units.ts';

/** What a run needs beside its plan. */
export interface RunTools<J> {
  readonly engine: PrefillEngine<J>;
  /** The file that serves the same engine in a worker; null to make everything in this thread. */
  readonly workerFile: URL | null;
  /** Milliseconds, from any start. */
  now(): number;
  onProgress?(progress: RunProgress): void;
  /** Asked before each unit; true ends the run when those in hand are made. */
  cancelled?(): boolean;
  /** Whether a strict run lets a code pass, as one that the mapping itself announced; none when it is left out. */
  isHarmless?(code: string): boolean;
}

/**
 * Makes the files of an export's records.
 * @throws RunError when it can't go on for a reason that lies with its user or the machine; whole batches stay
 */
export async function runPrefill<J>(plan: RunPlan<J>, tools: RunTools<J>): Promise<RunReport> {
  checkPlan(plan);
  try {
    const run = { plan, tools, ...(await partition(plan, tools)) };
    if (plan.strict) {
      const look = await makeAll(run, null);
      if (look.outcome === 'stopped') return { ...look, ...NOTHING_WRITTEN };
      if (isRefused(look, tools)) return { ...look, ...NOTHING_WRITTEN, outcome: 'refused' };
    }
    const sink = await openPlanned(plan, tools, run.layout);
    try {
      return await makeAll(run, sink);
    } finally {
      sink.close();
    }
  } catch (error) {
    throw runErrorOf(plan.target.path, error);
  }
}

function isRefused<J>({ warnings, broken }: RunReport, { isHarmless }: RunTools<J>): boolean {
  return broken.length > 0 || warnings.some(({ codes }) => codes.some(code => !isHarmless?.(code)));
}

const NOTHING_WRITTEN = { made: 0, files: 0, bytes: 0, resumed: 0 } as const;

/** What no command line should let through. */
function checkPlan<J>({ selection, target, resume }: RunPlan<J>): void {
  const { shard } = selection;
  if (shard && !(shard.index >= 1 && shard.index <= shard.count)) {
    throw new Error(`There is no shard ${shard.index} of ${shard.count}`);
  }
  if (target.path !== '-') return;
  if (target.kind === 'folder') throw new Error('A folder cannot go to standard output');
  if (resume) {
    const hint = 'leave --resume out, or name a file with --to';
    throw new RunError('prefill/no-resume', 'what went to standard output cannot be gone on with', hint);
  }
}

async function partition<J>(plan: RunPlan<J>, { engine }: RunTools<J>) {
  const chosen = await chooseRecords(plan.selection, plan.count, async () => ({
    reader: await engine.reader(plan.job),
    blocks: plan.blocks(BLOCK_BYTES),
  }));
  return {
    positions: chosen.positions,
    layout: layoutOf(chosen.total, plan.batchRecords ?? BATCH_RECORDS),
    range: shardRange(chosen.total, plan.selection.shard),
  };
}

async function openPlanned<J>(plan: RunPlan<J>, { engine }: RunTools<J>, layout: Layout): Promise<RunSink> {
  const { target, selection, resume, force } = plan;
  // Nothing is kept of standard output that it could be compared with.
  const inputs = target.path === '-' ? {} : await runInputs(plan, engine);
  return openSink(
    target,
    { path: target.path, resume, force, shard: shardMark(selection.shard), inputs },
    layout,
  );
}
