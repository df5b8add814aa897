import { readFileSync } from 'node:fs';
import { systemCode } from '../../../core/system-reasons.ts';

/**
 * What only one process is called: its number, which in a container is soon another's, and where the system tells it the
 * tick it started at. Null when there is no such process.
 */
export function processName(id: number): string | null {
  // The name of the program stands in parentheses, and may hold any character; the start is the 20th word behind it.
  const [, start] = /^.*\)(?: \S+){19} (\d+)/s.exec(statusOf(id)) ?? [];
  if (start !== undefined) return `${id} ${start}`;
  return isThere(id) ? `${id}` : null;
}

function statusOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8');
  } catch {
    // It has ended, or the system tells nothing of it.
    return '';
  }
}

function isThere(id: number): boolean {
  try {
    return id > 0 && process.kill(id, 0);
  } catch (error) {
    // Somebody else's can't be asked, but is there.
    return systemCode(error) === 'EPERM';
  }
}
