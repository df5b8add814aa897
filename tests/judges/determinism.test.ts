import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { builtDocuments } from '../support/built.ts';
import { ask, judge } from '../support/judges.ts';
import { ROOT } from '../support/overlay-host.ts';

const documents = [...(await builtDocuments('native')), ...(await builtDocuments('wasm'))];

/** The digests of all files, built by another process in another time zone. */
async function digestsIn(timeZone: string): Promise<string> {
  const program = ['--import', 'tsx', 'tests/support/print-digests.ts'];
  const options = { cwd: ROOT, env: { ...process.env, TZ: timeZone } };
  return (await promisify(execFile)(process.execPath, program, options)).stdout;
}

it('gives the same bytes in two processes, wherever on earth they run', async () => {
  const first = await digestsIn('Europe/Amsterdam');
  const others = await Promise.all([digestsIn('America/New_York'), digestsIn('Pacific/Auckland')]);
  expect(first.trim().split('\n')).toHaveLength(documents.length);
  expect(others).toEqual([first, first]);
}, 300_000);

it.each(documents)('keeps $title ($engine) under 1 MB', ({ bytes }) => {
  expect(bytes.length).toBeLessThan(1_000_000);
});

judge('qpdf')('the plain form of', () => {
  it.each(documents)(
    '$title ($engine) has no script, no path of a machine and no NeedAppearances',
    ({ bytes }) => {
      const { stdout } = ask('qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-'], bytes);
      const forbidden = [
        'NeedAppearances',
        '/JavaScript',
        '/JS ',
        '/AA ',
        '/work',
        '/tmp',
        '/home',
        '/Users',
        ROOT,
      ];
      expect(forbidden.filter(word => stdout.includes(word))).toEqual([]);
    },
  );
});
