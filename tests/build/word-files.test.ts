import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildOptions, build } from '../../src/build/build.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { ROOT } from '../support/overlay-host.ts';
import { changedFiles, edit, filesBelow, inProject } from '../support/project.ts';

const ONE = { documents: ['gesprek'], brands: ['zuid'] } as const;
const FILES = ['zuid/gesprek.nl-NL.docx', 'zuid/gesprek.nl-NL.dotx'];

/** The files that a run made anew, or what it said instead. */
async function run(root: string, options: Partial<BuildOptions> = {}): Promise<readonly string[]> {
  const outcome = await build({ root, out: join(root, 'out'), formats: ['docx'], ...ONE, ...options });
  return outcome.ok
    ? outcome.value.filter(({ built }) => built).map(({ file }) => file)
    : outcome.diagnostics.map(formatDiagnostic);
}

/** Gives brand zuid the shipped letterhead. */
function nameLetterhead(root: string): void {
  mkdirSync(join(root, 'templates', 'docx'), { recursive: true });
  cpSync(join(ROOT, 'templates', 'docx', 'dienst.docx'), join(root, 'templates', 'docx', 'dienst.docx'));
  edit(root, 'data/brands/zuid/brand.yaml', 'options: []', 'options: []\nletterhead: dienst.docx');
}

describe('a document in Word', () => {
  it('is a file to fill in, and a template that makes new ones', async () => {
    expect(await inProject(root => run(root))).toEqual(FILES);
  });

  it('stands beside the PDF when no format is named', async () => {
    const both = await inProject(root => run(root, { formats: ['pdf', 'docx'] }));
    expect(both).toEqual(['zuid/gesprek.nl-NL.pdf', ...FILES]);
  });

  it('is not made again when nothing changed', async () => {
    await inProject(async root => {
      await run(root);
      const before = filesBelow(join(root, 'out'));
      expect(await run(root)).toEqual([]);
      expect(changedFiles(before, filesBelow(join(root, 'out')))).toEqual([]);
    });
  });

  it('comes back whole, to the same bytes, when one of its files is gone', async () => {
    await inProject(async root => {
      await run(root);
      const before = filesBelow(join(root, 'out'));
      rmSync(join(root, 'out', 'zuid', 'gesprek.nl-NL.dotx'));
      expect(await run(root)).toEqual(FILES);
      expect(filesBelow(join(root, 'out')).get(FILES[1] ?? '')?.digest).toBe(
        before.get(FILES[1] ?? '')?.digest,
      );
    });
  });

  it('is made again when its brand names a letterhead', async () => {
    await inProject(async root => {
      await run(root);
      nameLetterhead(root);
      expect(await run(root)).toEqual(FILES);
    });
  });

  it('stops the build when its letterhead is not there, and says where it is named', async () => {
    await inProject(async root => {
      nameLetterhead(root);
      rmSync(join(root, 'templates', 'docx'), { recursive: true });
      expect(await run(root)).toEqual([
        expect.stringMatching(
          /^data\/brands\/zuid\/brand\.yaml:\d+:\d+ error brand\/letterhead: there is no "dienst\.docx"/,
        ),
      ]);
    });
  });

  it('has no large print, which is told before anything is made', async () => {
    expect(await inProject(root => run(root, { sizes: ['large'] }))).toEqual([
      'error build/no-such-print: there is no docx in large print or with white covers\n  hint: leave out --size and --ink: letters are made larger in Word itself',
    ]);
  });
});
