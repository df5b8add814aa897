import type { Survey } from '../../mapping/export/contract.ts';
import { mapContext } from '../../mapping/export/map-export.ts';
import { readBlocks } from '../../mapping/export/read-blocks.ts';
import { packLookups } from './packed-table.ts';
import type { RunPlan, RunReport } from './plan.ts';
import { recordEngine } from './record-engine.ts';
import type { RecordJob } from './record-job.ts';
import { type RunTools, runPrefill } from './run-prefill.ts';
import { workerFile } from './worker-pool.ts';

/** A run over an export: its blocks are cut here. */
export type PrefillPlan = Omit<RunPlan<RecordJob>, 'blocks' | 'count' | 'job'> & {
  readonly survey: Survey;
  readonly job: Omit<RecordJob, 'lookups' | 'broken'>;
  /** Where the records are in the export: a JSON Pointer. */
  readonly records: string;
};

/**
 * Makes the files of an export's records, in workers where the program is bundled and there are enough records.
 * @throws RunError when it can't go on for a reason that lies with its user or the machine; whole batches stay
 * @throws ExportFault when the export changed since it was surveyed
 */
export function prefillRecords(
  { records, survey, job, ...plan }: PrefillPlan,
  tools: Omit<RunTools<RecordJob>, 'engine' | 'workerFile'>,
): Promise<RunReport> {
  const { lookups, broken } = mapContext(survey);
  return runPrefill(
    {
      ...plan,
      count: survey.count,
      job: { ...job, lookups: packLookups(lookups), broken },
      blocks: bytes => readBlocks(plan.source, records, bytes),
    },
    { ...tools, engine: recordEngine, workerFile: workerFile() },
  );
}
