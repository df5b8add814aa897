import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** Where the bytes of a file for the printer go. */
export interface PrintOutput {
  write(chunk: Uint8Array): void;
  /** Bytes written. */
  readonly bytes: number;
  /** Gives the file its name, in place of one that was there. */
  finish(): void;
  /** Takes away what isn't finished. */
  close(): void;
}

/** A file that gets its name when it is whole; until then it grows under a hidden one beside it. */
export function printOutput(path: string): PrintOutput {
  mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
  removeRemains(path);
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const file = openSync(beside, 'wx', OWNER_ONLY);
  let bytes = 0;
  let isOpen = true;
  const closeFile = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write(chunk) {
      for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
      bytes += chunk.length;
    },
    get bytes() {
      return bytes;
    },
    finish() {
      closeFile();
      renameSync(beside, path);
    },
    close() {
      closeFile();
      rmSync(beside, { force: true });
    },
  };
}

/** Takes away what runs that were killed left of the same file: personal data that nobody goes on with. */
function removeRemains(path: string): void {
  const [before, after] = [`.${basename(path)}.`, '.part'];
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(before) || !name.endsWith(after)) continue;
    const id = name.slice(before.length, -after.length);
    if (/^[1-9]\d*$/.test(id) && !isAlive(Number(id))) rmSync(join(dirname(path), name), { force: true });
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's can't be asked, but is there.
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH';
  }
}
