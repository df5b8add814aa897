import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Memory as a file system, where Linux has it: what is measured there isn't the disk. */
const TMPFS = '/dev/shm';

/** Lends a new folder in memory, or in the system's place for such where there is no other; it is removed at any end. */
export async function inTmpfs<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(isWritable(TMPFS) ? TMPFS : tmpdir(), 'veldwerk-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
