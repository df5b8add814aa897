import type { CheckJob } from './check-job.ts';
import { CHECK_HEAP, ROOMY_HEAP } from './check-limits.ts';
import { type CheckLimits, type CheckOutcome, CheckProcess, checkProcessFile } from './check-process.ts';
import { faultOf } from './check-serve.ts';

/** Judges files, several at a time. */
export interface CheckPool {
  /** Starts a process, so that it is there when the first file is. */
  start(): void;
  judge(job: CheckJob): Promise<CheckOutcome>;
  /** Ends all processes; what is in hand or waits comes out as stopped. */
  close(): void;
}

interface Order {
  readonly job: CheckJob;
  resolve(outcome: CheckOutcome): void;
}

export interface PoolLimits extends CheckLimits {
  /** MiB of objects for a file that needs more than `heap`. */
  readonly roomyHeap: number;
}

/** @param count processes at most; each is started when there is a file for it */
export function checkPool(file: string, count: number, limits: PoolLimits): CheckPool {
  const processes = Array.from({ length: count }, () => new CheckProcess(file, limits));
  // The last is taken first: one that runs already.
  const idle = [...processes];
  const waiting: Order[] = [];
  const roomy = new CheckProcess(file, { ...limits, heap: limits.roomyHeap });
  let lastRoomy: Promise<unknown> = Promise.resolve();
  /** @param left seconds for another try: the limit holds for both together */
  const settle = ({ job, resolve }: Order, outcome: CheckOutcome, left: number): void => {
    if (!lacksMemory(outcome)) resolve(outcome);
    // One after the other: several of them at once are what no machine has memory for.
    else
      lastRoomy = lastRoomy
        .then(() => roomy.judge(job, left))
        .then(second => resolve('kind' in second && 'judged' in outcome ? outcome : second));
  };
  const next = async (): Promise<void> => {
    const worker = waiting.length > 0 ? idle.pop() : undefined;
    const order = worker && waiting.shift();
    if (!worker || !order) return;
    const started = performance.now();
    const outcome = await worker.judge(order.job);
    idle.push(worker);
    settle(order, outcome, Math.max(0, limits.seconds - (performance.now() - started) / 1000));
    await next();
  };
  return {
    start: () => idle.at(-1)?.start(),
    judge: job =>
      new Promise(resolve => {
        waiting.push({ job, resolve });
        void next();
      }),
    close() {
      for (const worker of [...processes, roomy]) worker.stop();
    },
  };
}

/** For the verdict, or for what follows it. */
function lacksMemory(outcome: CheckOutcome): boolean {
  return ('judged' in outcome ? outcome.rest?.kind : outcome.kind) === 'memory';
}

/** From the source there is no file for processes: then all happens in this one, one file after the other. */
export function poolOf(count: number, seconds: number): CheckPool {
  const file = checkProcessFile();
  return file === null
    ? poolInHere()
    : checkPool(file, Math.max(1, count), { seconds, heap: CHECK_HEAP, roomyHeap: ROOMY_HEAP });
}

function poolInHere(): CheckPool {
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const judge = async (job: CheckJob): Promise<CheckOutcome> => {
    // A turn for signals, and for the line that tells of progress.
    await new Promise(setImmediate);
    if (isClosed) return { kind: 'stopped' };
    // Else it would be loaded also where processes do the work.
    const { judgePdf } = await import('./check-pdf.ts');
    try {
      return { judged: await judgePdf(job) };
    } catch (error) {
      return { kind: 'fault', fault: faultOf(error) };
    }
  };
  return {
    start() {},
    judge(job) {
      const outcome = last.then(() => judge(job));
      last = outcome;
      return outcome;
    },
    close() {
      isClosed = true;
    },
  };
}
