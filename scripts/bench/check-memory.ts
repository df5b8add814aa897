import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** ms between two looks. */
const PAUSE = 50;

/**
 * The largest resident sets of a program and the processes it starts, together, MB: what its memory is when all of them
 * are at their most at once. Where there is no /proc, it is not known: NaN.
 */
export async function familyPeak(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...args], { stdio: 'ignore' });
  const peaks = new Map<number, number>();
  const look = (): void => {
    for (const pid of [child.pid ?? 0, ...childrenOf(child.pid ?? 0)]) {
      const peak = Number(/VmHWM:\s*(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
      peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peak));
    }
  };
  const timer = setInterval(look, PAUSE);
  const code = await new Promise(resolve => child.once('exit', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`The program ended with ${String(code)}.`);
  const sum = [...peaks.values()].reduce((all, peak) => all + peak, 0);
  return sum === 0 ? Number.NaN : sum / 1024;
}

const childrenOf = (pid: number): readonly number[] =>
  read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
