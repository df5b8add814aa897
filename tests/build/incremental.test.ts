import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildOptions, type BuildResult, build } from '../../src/build/build.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { changedFiles, edit, filesBelow, inProject } from '../support/project.ts';

const ALL = [
  'noord/brief.nl-NL.pdf',
  'noord/gesprek.nl-NL.pdf',
  'zuid/brief.nl-NL.pdf',
  'zuid/gesprek.nl-NL.pdf',
];

async function run(
  root: string,
  options: Partial<BuildOptions> = {},
): Promise<{ readonly results: readonly BuildResult[]; readonly said: readonly string[] }> {
  const outcome = await build({ root, out: join(root, 'out'), formats: ['pdf'], ...options });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(formatDiagnostic).join('\n'));
  return { results: outcome.value, said: outcome.warnings.map(formatDiagnostic) };
}

const builtOf = ({ results }: { readonly results: readonly BuildResult[] }): readonly string[] =>
  results.filter(({ built }) => built).map(({ file }) => file);

/** Builds, changes something, builds again: what the second run built and which files are different. */
async function rebuiltAfter(
  change: (root: string) => void,
  options: Partial<BuildOptions> = {},
): Promise<{ readonly built: readonly string[]; readonly changed: readonly string[] }> {
  return inProject(async root => {
    await run(root);
    const before = filesBelow(join(root, 'out'));
    change(root);
    const built = builtOf(await run(root, options));
    return { built, changed: changedFiles(before, filesBelow(join(root, 'out'))) };
  });
}

describe('a first build', () => {
  it('writes every document in every brand, and what it was made from', async () => {
    await inProject(async root => {
      expect(builtOf(await run(root))).toEqual(ALL);
      expect([...filesBelow(join(root, 'out')).keys()]).toEqual(['manifest.json', ...ALL]);
    });
  });

  it('tells of each document as it comes', async () => {
    const told: string[] = [];
    await inProject(root =>
      run(root, {
        brands: ['zuid'],
        onResult: ({ file, fields, built }, done, total) =>
          told.push(`${done}/${total} ${file} ${fields} ${built}`),
      }),
    );
    expect(told).toEqual(['1/2 zuid/brief.nl-NL.pdf 0 true', '2/2 zuid/gesprek.nl-NL.pdf 5 true']);
  });

  it('gives the same bytes in any folder', async () => {
    const [first, second] = [
      await inProject(async root => run(root).then(() => filesBelow(join(root, 'out')))),
      await inProject(async root => run(root).then(() => filesBelow(join(root, 'out')))),
    ];
    expect(changedFiles(first, second)).toEqual([]);
  });

  it('builds a brand once that is named twice', async () => {
    const built = await inProject(async root =>
      builtOf(await run(root, { brands: ['zuid', 'zuid'], documents: ['brief'] })),
    );
    expect(built).toEqual(['zuid/brief.nl-NL.pdf']);
  });

  it('works without a place to remember fonts', async () => {
    const built = await inProject(async root => {
      rmSync(join(root, '.cache'));
      writeFileSync(join(root, '.cache'), 'not a folder');
      return builtOf(await run(root, { documents: ['gesprek'], brands: ['zuid'] }));
    });
    expect(built).toEqual(['zuid/gesprek.nl-NL.pdf']);
  });
});

describe('a build of what was built', () => {
  it('writes nothing at all', async () => {
    await inProject(async root => {
      await run(root);
      const before = filesBelow(join(root, 'out'));
      expect(builtOf(await run(root))).toEqual([]);
      expect(filesBelow(join(root, 'out'))).toEqual(before);
    });
  });

  it('builds all again when forced to, to the same bytes', async () => {
    expect(await rebuiltAfter(() => undefined, { force: true })).toEqual({ built: ALL, changed: [] });
  });

  it('keeps what it knows of other documents when one is built', async () => {
    await inProject(async root => {
      await run(root);
      await run(root, { documents: ['brief'], brands: ['noord'], force: true });
      expect(builtOf(await run(root))).toEqual([]);
    });
  });

  it('tells the warnings of a document that is kept', async () => {
    await inProject(async root => {
      edit(root, 'templates/pdf/guide.typ', '#show: paper', '#show: paper\n#let _ = path()');
      const first = await run(root, { documents: ['brief'], brands: ['zuid'] });
      const second = await run(root, { documents: ['brief'], brands: ['zuid'] });
      expect(builtOf(second)).toEqual([]);
      expect(second.said).toEqual(first.said);
      expect(second.said).toHaveLength(1);
    });
  });
});

describe('after a change it builds', () => {
  it('exactly the documents with the changed tip', async () => {
    const { built, changed } = await rebuiltAfter(root =>
      edit(root, 'data/shared/tips.yaml', 'Kom op tijd.', 'Kom een kwartier eerder.'),
    );
    expect(built).toEqual(['noord/brief.nl-NL.pdf', 'zuid/brief.nl-NL.pdf']);
    expect(changed).toEqual(['manifest.json', 'noord/brief.nl-NL.pdf', 'zuid/brief.nl-NL.pdf']);
  });

  it('exactly the documents with the changed sentence', async () => {
    const { built } = await rebuiltAfter(root =>
      edit(root, 'data/documents/gesprek.yaml', 'label: Naam,', 'label: Je naam,'),
    );
    expect(built).toEqual(['noord/gesprek.nl-NL.pdf', 'zuid/gesprek.nl-NL.pdf']);
  });

  it('nothing when only a remark in a source file is different', async () => {
    const { built } = await rebuiltAfter(root =>
      edit(root, 'data/documents/gesprek.yaml', 'id: gesprek', '# een opmerking\nid: gesprek'),
    );
    expect(built).toEqual([]);
  });

  it('only the brand whose colour changed', async () => {
    const { built } = await rebuiltAfter(root =>
      edit(root, 'data/brands/zuid/brand.yaml', 'line: "#587089"', 'line: "#4A6078"'),
    );
    expect(built).toEqual(['zuid/brief.nl-NL.pdf', 'zuid/gesprek.nl-NL.pdf']);
  });

  it('only the brand whose logo changed', async () => {
    const { built } = await rebuiltAfter(root =>
      edit(root, 'data/brands/noord/noord.svg', 'M0 0h30', 'M0 0h20'),
    );
    expect(built).toEqual(['noord/brief.nl-NL.pdf', 'noord/gesprek.nl-NL.pdf']);
  });

  it('everything when a template changed', async () => {
    const { built } = await rebuiltAfter(root =>
      edit(root, 'templates/pdf/form.typ', '#show: paper', '// changed\n#show: paper'),
    );
    expect(built).toEqual(ALL);
  });

  it('everything with another engine', async () => {
    const { built } = await rebuiltAfter(() => undefined, { engine: 'wasm' });
    expect(built).toEqual(ALL);
  });

  it('a result that was deleted, to the same bytes', async () => {
    const { built, changed } = await rebuiltAfter(root =>
      rmSync(join(root, 'out', 'zuid', 'brief.nl-NL.pdf')),
    );
    expect({ built, changed }).toEqual({ built: ['zuid/brief.nl-NL.pdf'], changed: [] });
  });

  it('a result that somebody changed, to the same bytes', async () => {
    const { built, changed } = await rebuiltAfter(root =>
      writeFileSync(join(root, 'out', 'zuid', 'brief.nl-NL.pdf'), 'changed'),
    );
    const kept = expect.stringMatching(/^zuid\/brief\.nl-NL\.[0-9a-f]{8}\.pdf$/);
    expect({ built, changed }).toEqual({ built: ['zuid/brief.nl-NL.pdf'], changed: [kept] });
  });

  it('beside what somebody changed, and says where that is', async () => {
    await inProject(async root => {
      await run(root);
      writeFileSync(join(root, 'out', 'zuid', 'brief.nl-NL.pdf'), 'filled in here');
      const [said = ''] = (await run(root)).said;
      const copy = /^warning build\/changed-by-hand: .* is kept as "([^"]*)"/.exec(said)?.[1] ?? '';
      expect(readFileSync(join(root, 'out', copy), 'utf8')).toBe('filled in here');
      expect((await run(root)).said).toEqual([]);
    });
  });

  it('nothing when a result has another date only', async () => {
    const { built } = await rebuiltAfter(root =>
      utimesSync(join(root, 'out', 'zuid', 'brief.nl-NL.pdf'), 0, 0),
    );
    expect(built).toEqual([]);
  });

  it.each(['', '{', '[]', 'null', '{"zuid/brief.nl-NL.pdf": null}'])(
    'everything when its notes hold %j',
    async notes => {
      const { built } = await rebuiltAfter(root => writeFileSync(join(root, 'out', 'manifest.json'), notes));
      expect(built).toEqual(ALL);
    },
  );
});

it('never notes when or where a document was made', async () => {
  await inProject(async root => {
    await run(root);
    const notes = readFileSync(join(root, 'out', 'manifest.json'), 'utf8');
    expect(notes).not.toContain(root);
    expect(notes).not.toContain(String(new Date().getFullYear()));
  });
});
