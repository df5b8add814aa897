import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { writeWholeFile } from './part-file.ts';

/** Bytes of the checksum that a remembered file begins with. */
const CHECKSUM = 32;
const checksumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** What was remembered under a path, unless it isn't there or isn't whole: a full disk or a crash may have cut it. */
export function recall(path: string): Uint8Array | undefined {
  try {
    const file = readFileSync(path);
    const bytes = file.subarray(CHECKSUM);
    return checksumOf(bytes).equals(file.subarray(0, CHECKSUM)) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Plain data that were remembered under a path. @typeParam T what was remembered there: the path must tell it */
export function recallData<T>(path: string): T | undefined {
  const bytes = recall(path);
  if (!bytes) return undefined;
  try {
    return deserialize(bytes);
  } catch {
    // A newer Node may have written them in a way that this one can't read.
    return undefined;
  }
}

/** Keeps plain data, maps, sets and bytes among them, as `remember` does. */
export function rememberData(path: string, data: unknown): void {
  remember(path, serialize(data));
}

/** Keeps bytes under a path, whose folder is made when needed; one that can't be written costs time, not the run. */
export function remember(path: string, bytes: Uint8Array): void {
  try {
    // Whole: a run at the same time never reads half a file.
    writeWholeFile(path, Buffer.concat([checksumOf(bytes), bytes]));
  } catch {
    // a read-only checkout works all the same
  }
}
