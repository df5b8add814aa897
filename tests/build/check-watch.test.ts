import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WATCHER } from '../../src/build/check-watch.ts';

/**
 * A process that is busy for ever, watched as one that the process of a number started.
 * @param most milliseconds after which it is asked to end
 */
async function endOfBusy(parent: number, most: number): Promise<unknown> {
  const script = `
    new (require('node:worker_threads').Worker)(${JSON.stringify(WATCHER)}, { eval: true, workerData: ${parent} });
    for (;;);
  `;
  const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore', timeout: most });
  const [, signal] = await once(child, 'exit');
  return signal;
}

describe('a process that checks', () => {
  it('ends when the one that started it is gone', async () => {
    expect(await endOfBusy(-1, 15_000)).toBe('SIGKILL');
  });

  it('goes on as long as that one is there', async () => {
    expect(await endOfBusy(process.pid, 3000)).toBe('SIGTERM');
  });
}, 20_000);
