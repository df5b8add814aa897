import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from './overlay-host.ts';

/**
 * The text that a result should be, kept in tests/golden. With UPDATE_GOLDEN=1 the result is written there first;
 * its difference is then read and explained with the change.
 * @param name path below tests/golden
 */
export function golden(name: string, result: string): string {
  const path = `${ROOT}/tests/golden/${name}`;
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, result);
  }
  if (!existsSync(path)) throw new Error(`tests/golden/${name} is missing; write it with UPDATE_GOLDEN=1.`);
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}
