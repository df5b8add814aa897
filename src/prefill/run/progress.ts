import type { RunProgress } from './plan.ts';

const MS_BETWEEN = 100;

/** Tells how a run goes, not more often than people can see. */
export interface ProgressMeter {
  /** @param last whether nothing follows: this one is always told */
  tell(done: number, warnings: number, last?: boolean): void;
}

/**
 * @param start records that an earlier run had done: they say nothing about the rate
 * @param now milliseconds, from any start
 */
export function progressMeter(
  { total, start }: { readonly total: number; readonly start: number },
  now: () => number,
  onProgress: (progress: RunProgress) => void,
): ProgressMeter {
  const began = now();
  let told = Number.NEGATIVE_INFINITY;
  return {
    tell(done, warnings, last = false) {
      const at = now();
      if (!last && at - told < MS_BETWEEN) return;
      told = at;
      const rate = at > began ? ((done - start) * 1000) / (at - began) : 0;
      const secondsLeft = rate > 0 ? (total - done) / rate : null;
      onProgress({ done, total, rate, secondsLeft, warnings });
    },
  };
}
