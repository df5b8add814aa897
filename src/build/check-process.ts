import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CheckJob, JudgedPdf } from './check-job.ts';
import type { CheckReply } from './check-serve.ts';

/** What keeps a process from answering. */
export type CheckFailure =
  | { readonly kind: 'timeout' | 'memory' | 'stopped' }
  | { readonly kind: 'fault'; readonly fault: string };

/** A verdict may come without what was to follow it. */
export type CheckOutcome =
  | { readonly judged: JudgedPdf; readonly rest?: Exclude<CheckFailure, { kind: 'stopped' }> }
  | CheckFailure;

export interface CheckLimits {
  /** Seconds for one file. */
  readonly seconds: number;
  /** MiB of objects that a process may hold. */
  readonly heap: number;
}

/**
 * MiB. Most of what a check makes is forgotten at once; with the room that Node gives by itself it would be found out
 * late, and the process hold a few times what it needs.
 */
const YOUNG = 8;

/** The bundle's file for processes that check; null when the program runs from its source, where there is none. */
export function checkProcessFile(): string | null {
  const file = fileURLToPath(new URL('./check-process.mjs', import.meta.url));
  return existsSync(file) ? file : null;
}

/**
 * A process in which files are judged one at a time, each within its limits. One that dies is replaced when the next
 * file comes. Not a thread: when a thread has no room left for one large table, Node ends the whole program, whatever
 * `resourceLimits` say (seen with Node 20), and a file can be made to need such a table. That costs 40 ms a run.
 */
export class CheckProcess {
  readonly #file: string;
  readonly #limits: CheckLimits;
  #child: ChildProcess | null = null;
  #isStopped = false;

  constructor(file: string, limits: CheckLimits) {
    this.#file = file;
    this.#limits = limits;
  }

  /** @param seconds that are left for the file, when it took some already */
  judge(job: CheckJob, seconds = this.#limits.seconds): Promise<CheckOutcome> {
    if (this.#isStopped) return Promise.resolve({ kind: 'stopped' });
    const child = this.#running();
    return new Promise(resolve => {
      let isLate = false;
      let verdict: JudgedPdf | null = null;
      const timer = setTimeout(() => {
        isLate = true;
        child.kill('SIGKILL');
      }, seconds * 1000);
      const settle = (outcome: CheckOutcome): void => {
        clearTimeout(timer);
        child.off('message', replied).off('exit', ended).off('error', failed);
        resolve(withVerdict(verdict, outcome));
      };
      const replied = (reply: CheckReply): void => {
        if ('verdict' in reply) verdict = reply.verdict;
        else settle('judged' in reply ? reply : { kind: 'fault', fault: reply.fault });
      };
      const ended = (code: number | null, signal: NodeJS.Signals | null): void => {
        this.#child = null;
        settle(isLate ? { kind: 'timeout' } : this.#isStopped ? { kind: 'stopped' } : endOf(code, signal));
      };
      // It could not be started, or not be sent to: the same to whoever waits.
      const failed = ({ name }: Error): void => {
        this.#child = null;
        child.kill('SIGKILL');
        settle({ kind: 'fault', fault: name });
      };
      child.on('message', replied).on('exit', ended).on('error', failed);
      child.send(job);
    });
  }

  /** Starts it before there is a file for it. */
  start(): void {
    this.#running();
  }

  /** Ends it, and what it is at. */
  stop(): void {
    this.#isStopped = true;
    this.#child?.kill('SIGKILL');
  }

  #running(): ChildProcess {
    // Between two files it may have ended unseen.
    if (this.#child?.connected) return this.#child;
    this.#child = fork(this.#file, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${this.#limits.heap}`, `--max-semi-space-size=${YOUNG}`],
      // What Node says when memory runs out is pages long, and no help to anybody.
      stdio: ['ignore', 'ignore', process.env.VELDWERK_DEBUG ? 'inherit' : 'ignore', 'ipc'],
    });
    // Whoever waits for it listens as well; without a listener an error would end the program.
    this.#child.on('error', () => {});
    return this.#child;
  }
}

/** What was judged stays so, whatever became of the rest. */
function withVerdict(verdict: JudgedPdf | null, outcome: CheckOutcome): CheckOutcome {
  if (verdict === null || 'judged' in outcome || outcome.kind === 'stopped') return outcome;
  return { judged: verdict, rest: outcome };
}

/** Node ends itself when it has no room left, by SIGABRT (134 where there are no signals); a system does it by SIGKILL. */
function endOf(code: number | null, signal: NodeJS.Signals | null): CheckFailure {
  // Somebody else asked it to, as Ctrl-C does before it is ready.
  if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP') return { kind: 'stopped' };
  if (signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134) return { kind: 'memory' };
  return { kind: 'fault', fault: `the process ended with ${signal ?? code}` };
}
