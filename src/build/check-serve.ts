import type { CheckJob, JudgedPdf } from './check-job.ts';

/**
 * From a checking process: a verdict of which the rest is still to come, what became of a job, or where a fault of ours came
 * up.
 */
export type CheckReply =
  | { readonly verdict: JudgedPdf }
  | { readonly judged: JudgedPdf }
  | { readonly fault: string };

/** Judges a file. @param tell told of the verdict, when what follows it may take long */
export type Judge = (job: CheckJob, tell?: (verdict: JudgedPdf) => Promise<void>) => Promise<JudgedPdf>;

/** The side of a process that checks: judges the files it is sent, one after the other. */
export function serveChecks(judge: Judge): void {
  // Ctrl-C reaches every process of a terminal: the one that sent for this one decides what it means.
  process.on('SIGINT', () => {});
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (job: CheckJob) => {
    process.send?.(await replyTo(job, judge));
  });
}

async function replyTo(job: CheckJob, judge: Judge): Promise<CheckReply> {
  try {
    return { judged: await judge(job, sendVerdict) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** @returns when it is on its way: what comes next may end the process */
function sendVerdict(verdict: JudgedPdf): Promise<void> {
  return new Promise(resolve => {
    if (process.send) process.send({ verdict } satisfies CheckReply, () => resolve());
    else resolve();
  });
}

/** A fault's message may hold a text of the file it came up with; where it came up doesn't. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
