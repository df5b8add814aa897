import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import type { FileOutput } from '../file-output.ts';
import { folderOf } from '../partition.ts';
import { OWNER_ONLY, OWNER_ONLY_FOLDER } from './owner-only.ts';

/**
 * Writes files where the folder sink finds them, from whichever thread makes them: sending them to the main thread would
 * cost as much again.
 * @param stage a folder for unfinished batches, absolute or from the working directory
 */
export function stageOutput(stage: string): FileOutput {
  let folder = '';
  let batchInHand = -1;
  return {
    put(batch, path, bytes) {
      if (batch !== batchInHand) {
        folder = `${stage}/${folderOf(batch)}`;
        mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
        batchInHand = batch;
      }
      // Replaces what a thread that died had written of the same record.
      const file = openSync(`${folder}/${basename(path)}`, 'w', OWNER_ONLY);
      try {
        writeWhole(file, bytes);
      } finally {
        closeSync(file);
      }
    },
    size: 0,
    take: () => null,
    reuse: () => {},
  };
}

/** A system may take fewer bytes than it was offered, on a disk that is nearly full for one. */
export function writeWhole(file: number, bytes: Uint8Array, position: number | null = null): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(file, bytes, at, bytes.length - at, position === null ? null : position + at);
  }
}
