import { digestOfChunks, newDigest } from './digest.ts';
import type { PrefillEngine } from './engine.ts';
import type { RunInputs } from './manifest.ts';
import type { RunPlan } from './plan.ts';

/** Digests of all that decides about the files of a run, for `--resume`: by names that messages use. */
export async function runInputs<J>(plan: RunPlan<J>, engine: PrefillEngine<J>): Promise<RunInputs> {
  const { only, limit, shard } = plan.selection;
  const selection = newDigest().add(JSON.stringify([only, limit, shard, plan.batchRecords ?? null]));
  const document = newDigest().add(plan.document.id).add(plan.document.version);
  return {
    'the export': await digestOfChunks(plan.source.chunks()),
    'the document': document.end(),
    'the choice of records': selection.end(),
    'the kind of output': plan.target.kind,
    ...engine.digests(plan.job),
  };
}
