import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

/** Tests that replace a module: what they load must be no other's, and nobody else may find it. */
const ISOLATED = ['tests/**/*.isolated.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By itself vitest leaves a core to its own process, which has next to nothing to do here.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.ts'],
          exclude: ISOLATED,
          // A worker loads each module once and builds each document once, for all files it runs.
          isolate: false,
        },
      },
      {
        extends: true,
        // After the others: a worker that had one of these between them would have to start anew.
        test: { name: 'isolated', include: ISOLATED, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
