import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from '../../../core/system-reasons.ts';
import { RunError } from '../run-error.ts';
import { makeFolder } from './make-folder.ts';
import { OWNER_ONLY, OWNER_ONLY_FOLDER } from './owner-only.ts';
import { processName } from './process-name.ts';

/**
 * Keeps two runs of one machine from writing to the same place at once: each would take the other's unfinished files away.
 * A lock whose process has ended, however it did, holds nobody up.
 * @param path of the lock
 * @param target as messages name it
 * @returns what lets go of it
 * @throws RunError when another run is at work there
 */
export function lockTarget(path: string, target: string): () => void {
  makeFolder(dirname(path), OWNER_ONLY_FOLDER);
  const own = `${path}.${process.pid}`;
  writeFileSync(own, processName(process.pid) ?? '', { mode: OWNER_ONLY });
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
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return true;
    throw error;
  }
}

/** @returns whether it is gone: false when its process still runs */
function removeDead(path: string): boolean {
  const holder = contentOf(path);
  if (holder === null) return true;
  if (holder === processName(Number.parseInt(holder, 10))) return false;
  // Moved first: whoever else found it dead may have made a new one in the meantime, which is put back.
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true;
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
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function atWork(target: string): RunError {
  const hint = 'wait for it, or name another place with --to';
  return new RunError('prefill/run-at-work', `another run is writing to "${target}"`, hint);
}
