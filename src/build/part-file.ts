import { createHash } from 'node:crypto';
import {
  closeSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from '../prefill/run/sinks/make-folder.ts';
import { OWNER_ONLY } from '../prefill/run/sinks/owner-only.ts';
import { processName } from '../prefill/run/sinks/process-name.ts';
import { writeWhole } from '../prefill/run/sinks/stage-output.ts';

/** Who may read what is made; where nothing is said, whom the system lets. */
export interface Modes {
  readonly file?: number;
  /** Of folders that aren't there yet. */
  readonly folder?: number;
}

/** For what people filled in, and for texts of a document. */
export const PRIVATE: Modes = { file: OWNER_ONLY };

/** A file that gets its name when it is whole; until then it grows under a hidden one beside it. */
export interface PartFile {
  write(chunk: Uint8Array): void;
  /** Bytes written. */
  readonly bytes: number;
  /** Gives the file its name, in place of one that was there. */
  finish(): void;
  /** Takes away what isn't finished. */
  close(): void;
}

/**
 * Begins a file. Its folder is made where there is none; a link stays, and what it leads to is replaced. What a run that was
 * killed left of the same file goes first: nobody goes on with it, and it may be personal data.
 */
export function partFile(path: string, modes: Modes = {}): PartFile {
  const target = realPath(path);
  makeFolder(dirname(target), modes.folder);
  const part = isInPlace(target) ? null : partOf(target, processName(process.pid) ?? '');
  if (part !== null) removeRemains(target);
  // What is there of that name already, a link of somebody else's for one, isn't written to.
  const file = part === null ? openSync(target, 'w') : openSync(part, 'wx', modes.file);
  let bytes = 0;
  let isOpen = true;
  const closeFile = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write(chunk) {
      writeWhole(file, chunk);
      bytes += chunk.length;
    },
    get bytes() {
      return bytes;
    },
    finish() {
      closeFile();
      if (part !== null) renameSync(part, target);
    },
    close() {
      closeFile();
      if (part !== null) rmSync(part, { force: true });
    },
  };
}

/** Writes a file, whole or not at all, as {@link partFile} does; of one that is large the parts, one after the other. */
export function writeWholeFile(
  path: string,
  content: string | Uint8Array | Iterable<string>,
  modes?: Modes,
): void {
  const file = partFile(path, modes);
  try {
    if (content instanceof Uint8Array) file.write(content);
    else for (const part of typeof content === 'string' ? [content] : content) file.write(Buffer.from(part));
    file.finish();
  } finally {
    file.close();
  }
}

/** Links that are followed to a place where nothing is yet: as many as the usual systems do. */
const MOST_LINKS = 40;

/** Where a link leads, also when there is nothing yet; as it is named when it is none. */
export function realPath(path: string): string {
  let at = resolve(path);
  for (let nth = 0; nth < MOST_LINKS; nth++) {
    try {
      return realpathSync(at);
    } catch {
      const to = linkAt(at);
      if (to === null) return at;
      at = resolve(dirname(at), to);
    }
  }
  // It leads back to itself: whoever writes there is told.
  return resolve(path);
}

function linkAt(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

/** A device or a pipe has no other file put in its place. */
function isInPlace(target: string): boolean {
  return statSync(target, { throwIfNoEntry: false })?.isFile() === false;
}

/** Bytes that a name may have of which another is made: with the name of a process there are 255 at most. */
const LONGEST_STEM = 200;

/** @param owner the name of the process that writes it */
function partOf(target: string, owner: string): string {
  return join(dirname(target), `.${stemOf(target)}.${owner.replace(' ', '-')}.part`);
}

/** A name that is too long to be made longer has another stand for it, which is always the same. */
function stemOf(target: string): string {
  const name = basename(target);
  if (Buffer.byteLength(name) <= LONGEST_STEM) return name;
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}

/** What can't be looked at or taken away, in a folder that others use as well, stays. */
function removeRemains(target: string): void {
  const [before, after] = [`.${stemOf(target)}.`, '.part'];
  try {
    for (const name of readdirSync(dirname(target))) {
      const path = join(dirname(target), name);
      const [, id] = /^(\d+)(?:-\d+)?$/.exec(name.slice(before.length, -after.length)) ?? [];
      if (!name.startsWith(before) || !name.endsWith(after) || id === undefined) continue;
      const owner = processName(Number(id));
      if (owner === null || partOf(target, owner) !== path) rmSync(path, { force: true });
    }
  } catch {
    // somebody else's
  }
}
