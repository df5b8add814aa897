import { expect, it } from 'vitest';
import { builtDocuments } from '../support/built.ts';
import { FAR_ZONES, pdfDigests, printedIn } from '../support/digests.ts';
import { ask, judge } from '../support/judges.ts';
import { ROOT } from '../support/overlay-host.ts';

const documents = [...(await builtDocuments('native')), ...(await builtDocuments('wasm'))];

it('gives the same bytes in three processes, wherever on earth they run', async () => {
  const ours = pdfDigests(documents);
  const digestsIn = (zone: string) => printedIn(zone, 'tests/support/print-digests.ts');
  expect(await Promise.all(FAR_ZONES.map(digestsIn))).toEqual([ours, ours]);
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
