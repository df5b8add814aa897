import { Random } from '../../support/comparison/random.ts';

/** Fractions from 0 up to 1, the same for a seed in every run. */
export function random(seed: number): () => number {
  const numbers = new Random(seed);
  return () => numbers.next();
}
