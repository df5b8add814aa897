import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadJob } from './block-pool.ts';
import type { PrefillEngine } from './engine.ts';
import { openOutput } from './open-output.ts';
import { RunError } from './run-error.ts';
import { runErrorOf } from './system-error.ts';
import { makeFiles, type UnitResult } from './work.ts';
import type { UnitMessage, WorkerMessage } from './worker-messages.ts';

/** A worker's side: makes the files of the units it is sent, one after the other. */
export async function serve<J>(engine: PrefillEngine<J>): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('Not in a worker');
  // What `workerPool` gives it.
  const { job, document, layout, output: kind, path } = workerData as ThreadJob<J>;
  const output = openOutput(kind);
  const send = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, [...transfer]);
  const opened = Promise.all([engine.reader(job), engine.fillers(job)]);
  // Told with the first unit.
  opened.catch(() => {});
  port.on('message', async ({ unit, spare }: UnitMessage) => {
    try {
      const [reader, fillers] = await opened;
      if (spare) output.reuse(spare);
      const result = makeFiles({ reader, fillers, document, layout, output }, unit);
      send({ result }, buffersOf(result));
    } catch (error) {
      send(failure(path, error));
    }
  });
}

function buffersOf({ packed }: UnitResult): readonly ArrayBuffer[] {
  return packed ? [packed.buffer] : [];
}

/** A fault's message may hold a value of the record it came up with; where it came up doesn't. */
function failure(path: string, error: unknown): WorkerMessage {
  const known = runErrorOf(path, error);
  if (known instanceof RunError) return { stop: known.diagnostic };
  if (!(known instanceof Error)) return { fault: 'unknown' };
  const frames = (known.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return { fault: [known.name, ...frames].join('\n') };
}
