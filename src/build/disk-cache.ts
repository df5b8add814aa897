import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

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

/** Keeps bytes under a path, whose folder is made when needed; one that can't be written costs time, not the run. */
export function remember(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Written beside and renamed: a run at the same time never reads half a file.
    const beside = `${path}.${process.pid}.tmp`;
    writeFileSync(beside, Buffer.concat([checksumOf(bytes), bytes]));
    renameSync(beside, path);
  } catch {
    // a read-only checkout works all the same
  }
}
