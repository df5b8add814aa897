import { availableParallelism, totalmem } from 'node:os';
import type { PageLocale } from '../audit/page/page-locale.ts';
import type { RunProgress } from '../prefill/run/plan.ts';
import { type ProgressMeter, progressMeter } from '../prefill/run/progress.ts';
import { failureOf } from './check-failure.ts';
import type { FoundFile } from './check-files.ts';
import { type CheckJob, type JudgedPdf, withoutVerdict } from './check-job.ts';
import { CHECK_SECONDS } from './check-limits.ts';
import { placesLimit } from './check-places.ts';
import { type CheckPool, poolOf } from './check-pool.ts';
import { pageAgain } from './page-again.ts';
import { sharedStrings } from './shared-strings.ts';

export interface CheckPdfsOptions {
  /** Opens encrypted files. */
  readonly password?: string;
  /** Asked for the password of an encrypted file, up to three times; undefined gives up. Without it such files are refused. */
  readonly askPassword?: (file: string) => Promise<string | undefined>;
  /** Of which files the page is also made on which a person ticks off what no machine can judge. */
  readonly wantsPage?: (file: string) => boolean;
  /** Their language; that of each file where Veldwerk knows it, when absent. */
  readonly pageLocale?: PageLocale;
  /** Also tells what such pages ask. */
  readonly wantsQuestions?: boolean;
  /** Seconds for one file; five minutes without. */
  readonly seconds?: number;
  /** Files that are judged at a time; as many as there are cores without. */
  readonly workers?: number;
  /** Its warnings are files that don't pass. */
  readonly onProgress?: (progress: RunProgress) => void;
  /** Asked now and then; true ends the run. */
  readonly cancelled?: () => boolean;
}

/** What became of the files. */
export interface CheckedPdfs {
  /** In the order in which they were named, folders by the names in them. */
  readonly files: readonly JudgedPdf[];
  /** Faults of ours, by the file they came up with: where in the program, and nothing of the file. */
  readonly faults: readonly { readonly file: string; readonly fault: string }[];
  /** Whether it was stopped before all were judged. */
  readonly isStopped: boolean;
}

/** MiB that a process with a large file takes in all. */
const PROCESS = 512;
/** How often somebody is asked for the password of one file. */
const TRIES = 3;
/** Milliseconds between two looks at whether to stop. */
const LOOK_EVERY = 100;

/**
 * Judges PDFs, as `findPdfs` found them. Each file within limits of time and memory, in a process apart: none ends the run,
 * or keeps it from ending.
 */
export async function checkPdfs(
  found: readonly FoundFile[],
  options: CheckPdfsOptions = {},
): Promise<CheckedPdfs> {
  const { seconds = CHECK_SECONDS, cancelled = () => false } = options;
  const pool = poolOf(Math.min(options.workers ?? mostAtOnce(), found.length), seconds);
  const look = (): void => {
    if (cancelled()) pool.close();
  };
  const looking = setInterval(look, LOOK_EVERY);
  look();
  try {
    const run = new CheckRun(pool, options, found.length);
    const first = await Promise.all(found.map(one => run.judge(one)));
    const all = await run.unlock(first);
    return run.ended(all);
  } finally {
    clearInterval(looking);
    pool.close();
  }
}

/** A core each, and no more than memory has room for. */
function mostAtOnce(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / (PROCESS << 20))));
}

/** A file and what is known of it; no verdict when the run was stopped before. */
interface Judged {
  readonly file: string;
  readonly judged: JudgedPdf | null;
}

class CheckRun {
  readonly #faults: { readonly file: string; readonly fault: string }[] = [];
  readonly #pool: CheckPool;
  readonly #options: CheckPdfsOptions;
  readonly #meter: ProgressMeter;
  readonly #limitPlaces = placesLimit();
  readonly #share = sharedStrings();
  #done = 0;
  #wrong = 0;
  /** Opened the file before, so it is tried on the next. */
  #known: string | undefined;

  constructor(pool: CheckPool, options: CheckPdfsOptions, total: number) {
    this.#pool = pool;
    this.#options = options;
    const { onProgress = () => {} } = options;
    this.#meter = progressMeter({ total, start: 0 }, () => performance.now(), onProgress);
  }

  async judge(found: FoundFile): Promise<Judged> {
    const { file, refused } = found;
    const judged = refused
      ? withoutVerdict(file, refused)
      : await this.#judgeFile(file, this.#options.password);
    this.#done++;
    if (judged && judged.audit.outcome !== 'passes') this.#wrong++;
    this.#meter.tell(this.#done, this.#wrong);
    return { file, judged };
  }

  /** Asks for the passwords of encrypted files, one after the other. */
  async unlock(all: readonly Judged[]): Promise<readonly Judged[]> {
    const unlocked: Judged[] = [];
    for (const one of all) unlocked.push(isLocked(one.judged) ? await this.#unlockOne(one) : one);
    return unlocked;
  }

  ended(all: readonly Judged[]): CheckedPdfs {
    const files = all.flatMap(({ judged }) => judged ?? []);
    return { files, faults: this.#faults, isStopped: files.length < all.length };
  }

  async #unlockOne(locked: Judged): Promise<Judged> {
    const { askPassword, cancelled = () => false } = this.#options;
    if (!askPassword) return locked;
    const { file } = locked;
    let now = locked.judged;
    if (this.#known !== undefined) now = await this.#judgeFile(file, this.#known);
    for (let nth = 0; nth < TRIES && isLocked(now) && !cancelled(); nth++) {
      const password = await askPassword(file);
      if (password === undefined) break;
      now = await this.#judgeFile(file, password);
      if (!isLocked(now)) this.#known = password;
    }
    return { file, judged: now };
  }

  async #judgeFile(file: string, password: string | undefined): Promise<JudgedPdf | null> {
    const job: CheckJob = {
      file,
      ...(password === undefined ? {} : { password }),
      ...(this.#options.wantsPage?.(file) ? { wantsPage: true } : {}),
      ...(this.#options.pageLocale === undefined ? {} : { pageLocale: this.#options.pageLocale }),
      ...(this.#options.wantsQuestions ? { wantsQuestions: true } : {}),
    };
    const outcome = await this.#pool.judge(job);
    if ('judged' in outcome) {
      const { judged: verdict, rest } = outcome;
      if (rest?.kind === 'fault') this.#faults.push({ file, fault: rest.fault });
      const judged = rest ? await pageAgain(this.#pool, job, verdict) : verdict;
      return judged && { ...judged, audit: this.#share(this.#limitPlaces(judged.audit)) };
    }
    if (outcome.kind === 'stopped') return null;
    if (outcome.kind === 'fault') this.#faults.push({ file, fault: outcome.fault });
    return withoutVerdict(file, failureOf(file, outcome, this.#options.seconds ?? CHECK_SECONDS));
  }
}

function isLocked(judged: JudgedPdf | null): boolean {
  return judged?.audit.unreadable?.code === 'ua/encrypted';
}
