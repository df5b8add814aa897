import type { CheckJob, JudgedPdf } from './check-job.ts';

/** From a checking process: what became of a job, or where a fault of ours came up. */
export type CheckReply = { readonly judged: JudgedPdf } | { readonly fault: string };

/** The side of a process that checks: judges the files it is sent, one after the other. */
export function serveChecks(judge: (job: CheckJob) => Promise<JudgedPdf>): void {
  // Ctrl-C reaches every process of a terminal: the one that sent for this one decides what it means.
  process.on('SIGINT', () => {});
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (job: CheckJob) => {
    process.send?.(await replyTo(job, judge));
  });
}

async function replyTo(job: CheckJob, judge: (job: CheckJob) => Promise<JudgedPdf>): Promise<CheckReply> {
  try {
    return { judged: await judge(job) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** A fault's message may hold a text of the file it came up with; where it came up doesn't. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
