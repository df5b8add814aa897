import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Measured {
  /** From start to end, ms. */
  readonly ms: number;
  /** Largest resident set, MB. */
  readonly peak: number;
  readonly stdout: string;
}

const REPORT = join(import.meta.dirname, 'report-peak.cjs');

/** Runs Node and measures the whole process. @throws Error with what it said, when it fails */
export function measured(args: readonly string[]): Measured {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', REPORT, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const ms = performance.now() - startedAt;
  if (status !== 0) throw new Error(stderr);
  // Threads say theirs as well, when they end; the process comes last.
  const peak = Number([...stderr.matchAll(/peak (\d+)/g)].at(-1)?.[1]) / 1024;
  return { ms, peak, stdout };
}

/** Runs Node and measures how long that takes, ms: nothing is loaded before. */
export function wallTime(args: readonly string[]): number {
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - startedAt;
}
