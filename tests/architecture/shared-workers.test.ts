import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/overlay-host.ts';

/** What outlives the file that does it, for all that run after it in the same worker. */
const OUTLIVES =
  /\bvi\.(mock|doMock|useFakeTimers|setSystemTime|resetModules)\(|\bprocess\.chdir\(|\bprocess\.env\.\w+\s*=[^=]|\bdelete process\.env|\bglobalThis\.\w+\s*=[^=]/;

/** Stand-ins for a variable or a global, and what takes them away again. */
const STUBS = [
  [/\bvi\.stubEnv\(/, /\bvi\.unstubAllEnvs\(/],
  [/\bvi\.stubGlobal\(/, /\bvi\.unstubAllGlobals\(/],
] as const;

const leavesChanges = (text: string): boolean =>
  OUTLIVES.test(text) || STUBS.some(([stub, unstub]) => stub.test(text) && !unstub.test(text));

const files = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.endsWith('.isolated.test.ts'))
  .filter(name => !name.includes('shared-workers'));

it('changes nothing that other files share a worker with, but in files named *.isolated.test.ts', () => {
  const changing = files.filter(name => leavesChanges(readFileSync(join(ROOT, 'tests', name), 'utf8')));
  expect(changing).toEqual([]);
});

it.each([
  "vi.mock(import('./other.ts'))",
  "vi.stubEnv('TZ', 'UTC')",
  "process.chdir('/')",
  "process.env.TZ = 'UTC'",
  'delete process.env.CI',
  'globalThis.fetch = replaced',
])('knows %s as such a change', change => {
  expect(leavesChanges(change)).toBe(true);
});

it.each([
  "vi.stubEnv('TZ', 'UTC'); vi.unstubAllEnvs();",
  "process.env.CI === '1'",
  'globalThis.fetch',
  'vi.fn()',
])('does not take %s for one', text => {
  expect(leavesChanges(text)).toBe(false);
});
