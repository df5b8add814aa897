import { type FileHandle, open } from 'node:fs/promises';
import type { ExportSource } from '../mapping/export/contract.ts';

/** Bytes read at once. */
const CHUNK = 256 * 1024;

/** A file as a source that can be read again. @param name as messages name it */
export function exportFile(path: string, name: string): ExportSource {
  return {
    name,
    async *chunks() {
      const handle = await open(path, 'r');
      try {
        yield* chunksOf(handle);
      } finally {
        await handle.close();
      }
    },
  };
}

/** An open file from its start. The next piece is read while the one before is worked on; each lives until then. */
export async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array, void, undefined> {
  let [now, next] = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)];
  let position = 0;
  let reading = handle.read(now, 0, CHUNK, position);
  try {
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      position += bytesRead;
      reading = handle.read(next, 0, CHUNK, position);
      yield now.subarray(0, bytesRead);
      [now, next] = [next, now];
    }
  } finally {
    // A file must not be closed under a read; whether that one fails is no longer of interest.
    await reading.catch(() => undefined);
  }
}
