import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks at whether anybody still waits. */
const LOOK_EVERY = 1000;

/**
 * What the watcher runs: who started a process ends it when its time is over; when that one was ended itself, by a system short of
 * memory or a build server that was called off, nobody would.
 */
export const WATCHER = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, ${LOOK_EVERY});
`;

/**
 * Ends this process when the one that started it is gone. By a thread of its own: while a file is judged, which can be made to
 * take for ever, no other turn comes up.
 */
export function endWithParent(): void {
  const watcher = new Worker(WATCHER, {
    eval: true,
    workerData: process.ppid,
    // Those of the process are for judging.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
  });
  // Without it a file is judged as well.
  watcher.on('error', () => {});
  watcher.unref();
}
