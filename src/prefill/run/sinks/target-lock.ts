import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { RunError } from '../run-error.ts';
import { OWNER_ONLY_FOLDER } from './stage-output.ts';

/**
 * Keeps two runs of one machine from writing to the same place at once: each would take the other's unfinished files away.
 * A lock whose process has ended, however it did, holds nobody up.
 * @param path of the lock
 * @param target as messages name it
 * @returns what lets go of it
 * @throws RunError when another run is at work there
 */
export function lockTarget(path: string, target: string): () => void {
  mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
  const own = `${path}.${process.pid}`;
  writeFileSync(own, nameOf(process.pid) ?? '', { mode: 0o600 });
  try {
    while (!took(own, path)) if (!removeDead(path)) throw atWork(target);
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(path, { force: true });
}

/** A link is made by one only, and has its content at once. A file system without links has no locks either. */
function took(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return true;
    throw error;
  }
}

/** @returns whether it is gone: false when its process still runs */
function removeDead(path: string): boolean {
  const holder = contentOf(path);
  if (holder === null) return true;
  if (holder === nameOf(Number.parseInt(holder, 10))) return false;
  // Moved first: whoever else found it dead may have made a new one in the meantime, which is put back.
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
  if (contentOf(aside) !== holder) took(aside, path);
  rmSync(aside, { force: true });
  return true;
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * What only one process is called: its number, which in a container is soon another's, and where the system tells it the
 * tick it started at. Null when there is no such process.
 */
function nameOf(id: number): string | null {
  // The name of the program stands in parentheses, and may hold any character; the start is the 20th word behind it.
  const [, start] = /^.*\)(?: \S+){19} (\d+)/s.exec(contentOf(`/proc/${id}/stat`) ?? '') ?? [];
  if (start !== undefined) return `${id} ${start}`;
  return isThere(id) ? `${id}` : null;
}

function isThere(id: number): boolean {
  try {
    return id > 0 && process.kill(id, 0);
  } catch (error) {
    // Somebody else's can't be asked, but is there.
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function atWork(target: string): RunError {
  const hint = 'wait for it, or name another place with --to';
  return new RunError('prefill/run-at-work', `another run is writing to "${target}"`, hint);
}
