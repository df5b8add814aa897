import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { manyPeople } from './people.ts';

/** Writes an export of so many people. @returns its path */
export function writePeople(folder: string, count: number): string {
  const path = join(folder, `people-${count}.json`);
  const file = openSync(path, 'w', 0o600);
  for (const piece of manyPeople(count)) writeSync(file, piece);
  closeSync(file);
  return path;
}
