import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildOptions, build } from '../../src/build/build.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { changedFiles, edit, filesBelow, inProject } from '../support/project.ts';

interface Aftermath {
  /** What the failed run said. */
  readonly said: readonly string[];
  /** Files of the output folder that came, went or changed with it, staged ones included. */
  readonly changed: readonly string[];
}

/** Builds, makes a mess, builds with that. */
async function failAfter(
  mess: (root: string) => void,
  options: Partial<BuildOptions> = {},
): Promise<Aftermath> {
  return inProject(async root => {
    const out = join(root, 'out');
    await build({ root, out, formats: ['pdf'] });
    mess(root);
    const before = filesBelow(out);
    const outcome = await build({ root, out, formats: ['pdf'], ...options });
    const said = outcome.ok ? ['it did not fail'] : outcome.diagnostics.map(formatDiagnostic);
    return { said, changed: changedFiles(before, filesBelow(out)) };
  });
}

const longSentence = `label: ${'Wat wil je met wie en waar en wanneer en waarom en hoe lang '.repeat(2)}bespreken?`;

describe('a failed build leaves the old results whole', () => {
  it('when one of the documents can not be set', async () => {
    const { said, changed } = await failAfter(root => {
      edit(root, 'data/shared/tips.yaml', 'Kom op tijd.', 'Kom een kwartier eerder.');
      edit(root, 'templates/pdf/form.typ', '#whole-document()', '#panic("niet zo")');
    });
    expect(changed).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/^templates\/pdf\/form\.typ:3:\d+ error typeset\/error: /)]);
  });

  it('when content and a brand are wrong, and tells both', async () => {
    const { said, changed } = await failAfter(root => {
      edit(root, 'data/documents/gesprek.yaml', 'kind: checkbox', 'kind: chekbox');
      edit(root, 'data/brands/zuid/brand.yaml', 'zuid.svg', 'weg.svg');
    });
    expect(changed).toEqual([]);
    expect(said.map(line => line.split(' ')[0])).toEqual([
      'data/brands/zuid/brand.yaml:2:15',
      'data/documents/gesprek.yaml:30:37',
    ]);
  });

  it('when there are warnings and none are allowed', async () => {
    const { said, changed } = await failAfter(
      root => edit(root, 'data/documents/gesprek.yaml', 'label: Wat wil je bespreken?', longSentence),
      { strict: true },
    );
    expect(changed).toEqual([]);
    expect(said).toEqual([expect.stringContaining('warning content/long-sentence')]);
  });

  it('when a document nothing changed in was warned of before, and no warnings are allowed', async () => {
    const { said, changed } = await failAfter(() => undefined, { strict: true });
    expect({ said, changed }).toEqual({ said: ['it did not fail'], changed: [] });
    const warned = await inProject(async root => {
      edit(root, 'templates/pdf/guide.typ', '#show: paper', '#show: paper\n#let _ = path()');
      const options = { root, out: join(root, 'out'), documents: ['brief'], brands: ['zuid'] };
      await build(options);
      return build({ ...options, strict: true });
    });
    expect(warned.ok).toBe(false);
  });

  it('when it is stopped between two documents', async () => {
    let asked = 0;
    const { said, changed } = await failAfter(
      root =>
        edit(root, 'templates/pdf/base.typ', 'else { 5.5mm } // baseline', 'else { 5.4mm } // baseline'),
      { cancelled: () => ++asked > 1 },
    );
    expect(changed).toEqual([]);
    expect(said).toEqual(['error build/stopped: the build was stopped; nothing was written']);
  });

  it('when it is stopped during the last document', async () => {
    let made = 0;
    const { said, changed } = await failAfter(
      root =>
        edit(root, 'templates/pdf/base.typ', 'else { 5.5mm } // baseline', 'else { 5.4mm } // baseline'),
      {
        onResult: done => {
          made += Number(done.built);
        },
        cancelled: () => made === 4,
      },
    );
    expect({ said: said.length, changed }).toEqual({ said: 1, changed: [] });
  });

  it('when the last result can not be put in its place', async () => {
    const { said, changed } = await failAfter(root => {
      edit(root, 'templates/pdf/base.typ', 'else { 5.5mm } // baseline', 'else { 5.4mm } // baseline');
      const path = join(root, 'out', 'zuid', 'gesprek.nl-NL.pdf');
      rmSync(path);
      mkdirSync(path);
    });
    expect(changed).toEqual([]);
    expect(said).toEqual([expect.stringContaining('there is a folder where a file should be')]);
  });
});

describe('what fails in more than one document', () => {
  it('is told once when it is one place in a template', async () => {
    const { said } = await failAfter(root =>
      edit(root, 'templates/pdf/base.typ', '// baseline', '\n#oops // baseline'),
    );
    expect(said).toEqual([
      expect.stringMatching(
        /^templates\/pdf\/base\.typ:\d+:2 error typeset\/error: unknown variable: oops\n/,
      ),
    ]);
  });

  it('is told for each when the places differ', async () => {
    const { said } = await failAfter(root => {
      edit(root, 'templates/pdf/form.typ', '#show: paper', '#een');
      edit(root, 'templates/pdf/guide.typ', '#show: paper', '#twee');
    });
    expect(said).toEqual([
      'templates/pdf/guide.typ:2:2 error typeset/error: unknown variable: twee',
      'templates/pdf/form.typ:2:2 error typeset/error: unknown variable: een',
    ]);
  });
});

describe('an output folder that can not be used', () => {
  it('is told of, by the name it was given', async () => {
    await inProject(async root => {
      const out = join(root, 'results.txt');
      writeFileSync(out, 'mine');
      expect(await build({ root, out, formats: ['pdf'] })).toEqual({
        ok: false,
        diagnostics: [
          {
            code: 'build/output',
            severity: 'error',
            message: `can't write results to "${out}": there is a file where a folder should be`,
            hint: 'mend that, or name another folder with --out',
          },
        ],
      });
    });
  });

  it('may also lie below a file', async () => {
    await inProject(async root => {
      writeFileSync(join(root, 'results.txt'), 'mine');
      const outcome = await build({ root, out: join(root, 'results.txt', 'out'), formats: ['pdf'] });
      expect(outcome).toMatchObject({ ok: false, diagnostics: [{ code: 'build/output' }] });
    });
  });

  it('is no trouble when a folder of a brand is a file, but for the message', async () => {
    await inProject(async root => {
      mkdirSync(join(root, 'out'));
      writeFileSync(join(root, 'out', 'zuid'), 'mine');
      const before = filesBelow(join(root, 'out'));
      const outcome = await build({ root, out: join(root, 'out'), formats: ['pdf'] });
      expect(outcome).toMatchObject({ ok: false, diagnostics: [{ code: 'build/output' }] });
      expect(filesBelow(join(root, 'out'))).toEqual(before);
    });
  });
});
