import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildOptions, type BuildResult, build } from '../../src/build/build.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { changedFiles, edit, filesBelow, inProject } from '../support/project.ts';
import { addComparison } from './add-comparison.ts';

const FILE = 'zuid/keuze.nl-NL.xlsx';

/** The results of a run. */
async function results(root: string, options: Partial<BuildOptions> = {}): Promise<readonly BuildResult[]> {
  const one = { documents: ['keuze'], brands: ['zuid'] };
  const outcome = await build({ root, out: join(root, 'out'), ...one, ...options });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(formatDiagnostic).join('\n'));
  return outcome.value;
}

/** The files that a run made anew. */
async function made(root: string, options: Partial<BuildOptions> = {}): Promise<readonly string[]> {
  return (await results(root, options)).filter(({ built }) => built).map(({ file }) => file);
}

/** What a second build makes anew after something changed. */
function madeAfter(change: (root: string) => void): Promise<readonly string[]> {
  return inProject(async root => {
    addComparison(root);
    await results(root);
    change(root);
    return made(root);
  });
}

describe('a comparison', () => {
  it('is written as one workbook, and its inputs are counted', async () => {
    await inProject(async root => {
      addComparison(root);
      expect(await results(root)).toMatchObject([
        { file: FILE, document: 'keuze', built: true, fields: 114 },
      ]);
    });
  });

  it('gives the same bytes in any folder', async () => {
    const files = async (root: string) => {
      addComparison(root);
      await results(root);
      return filesBelow(join(root, 'out'));
    };
    expect(changedFiles(await inProject(files), await inProject(files))).toEqual([]);
  });

  it('is not made again when nothing changed', async () => {
    expect(await madeAfter(() => undefined)).toEqual([]);
  });

  it.each<[string, (root: string) => void]>([
    ['a text of it changed', root => edit(root, 'data/documents/keuze.yaml', 'Meteen loon.', 'Snel loon.')],
    [
      'a start of an input changed',
      root => edit(root, 'data/documents/keuze.yaml', 'value: 26', 'value: 30'),
    ],
    [
      'a colour of its brand changed',
      root => edit(root, 'data/brands/zuid/brand.yaml', '#17212B', '#17212C'),
    ],
    ['it is gone', root => rmSync(join(root, 'out', 'zuid', 'keuze.nl-NL.xlsx'))],
  ])('is made again when %s', async (_, change) => {
    expect(await madeAfter(change)).toEqual([FILE]);
  });

  it('stays as it is when a document changed', async () => {
    const change = (root: string) =>
      edit(root, 'data/documents/gesprek.yaml', 'title: Gesprek', 'title: Praten');
    expect(await madeAfter(change)).toEqual([]);
  });
});
