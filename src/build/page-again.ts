import type { CheckJob, JudgedPdf } from './check-job.ts';
import type { CheckPool } from './check-pool.ts';

/**
 * Of a file with a verdict and without a page: mostly its pictures are what takes too long, so it is made without.
 * @returns null when the run was stopped
 */
export async function pageAgain(
  pool: Pick<CheckPool, 'judge'>,
  job: CheckJob,
  verdict: JudgedPdf,
): Promise<JudgedPdf | null> {
  const again = await pool.judge({ ...job, withoutPictures: true });
  if ('kind' in again && again.kind === 'stopped') return null;
  const page = 'judged' in again ? again.judged.page : null;
  return { ...verdict, page, lacks: page === null ? 'page' : 'pictures' };
}
