import { describe, expect, it } from 'vitest';
import type { CheckJob, JudgedPdf } from '../../src/build/check-job.ts';
import type { CheckOutcome } from '../../src/build/check-process.ts';
import { pageAgain } from '../../src/build/page-again.ts';
import { auditOfFailures } from '../audit/sample-audit.ts';

const JOB: CheckJob = { file: 'form.pdf', wantsPage: true };
const VERDICT: JudgedPdf = { audit: auditOfFailures([]), digest: 'ab', page: null };

/** What becomes of it when another try ends in this way, and what was asked for. */
async function outcomeOf(outcome: CheckOutcome) {
  const asked: CheckJob[] = [];
  const judge = async (job: CheckJob): Promise<CheckOutcome> => {
    asked.push(job);
    return outcome;
  };
  return { judged: await pageAgain({ judge }, JOB, VERDICT), asked };
}

describe('a page that was not made in time', () => {
  it('is made without pictures', async () => {
    const { judged, asked } = await outcomeOf({ judged: { ...VERDICT, page: '<html>' } });
    expect(asked).toEqual([{ ...JOB, withoutPictures: true }]);
    expect(judged).toEqual({ ...VERDICT, page: '<html>', lacks: 'pictures' });
  });

  it('lacks when it can’t be made without them either, and the verdict stays', async () => {
    expect((await outcomeOf({ kind: 'timeout' })).judged).toEqual({ ...VERDICT, lacks: 'page' });
  });

  it('is not told of once the run is stopped', async () => {
    expect((await outcomeOf({ kind: 'stopped' })).judged).toBeNull();
  });
});
