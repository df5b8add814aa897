import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCli } from '../support/bundled-cli.ts';
import { type LoadedRun, loadedRun } from '../support/loaded-sources.ts';
import { withOwnCache } from '../support/own-cache.ts';

const MAPPING = `records: ''
id: /nr
fields:
  employee.id: { from: /nr }
  employee.name_parts: { name_plain: { given: [/voornaam], family: /achternaam } }
`;
const PEOPLE = '[{ "nr": "7", "voornaam": "Anna", "achternaam": "Berg" }]';
const EXPORT = ['--data', 'team.json', '--mapping', 'klein', '--only', '7'];
const PREFILL = ['prefill', 'gesprek', '--brand', 'zuid', ...EXPORT, '--force', '--to', 'forms'];

/** Libraries and folders that take long to load. */
const HEAVY: Readonly<Record<string, RegExp>> = {
  'pdf-lib': /node_modules\/pdf-lib\//,
  zod: /node_modules\/zod\//,
  yaml: /node_modules\/yaml\/|^src\/yaml\//,
  Markdown: /node_modules\/(?:mdast|micromark)/,
  docx: /node_modules\/docx\/|^src\/formats\/docx\//,
  exceljs: /node_modules\/exceljs\/|^src\/formats\/xlsx\//,
  XML: /node_modules\/(?:saxes|slimdom)\//,
  Typst: /node_modules\/@myriaddreamin\/|^src\/generators\/pdf\/typeset\.ts/,
  content: /^src\/content\//,
  brands: /^src\/brand\/load-brand/,
  'the index': /^src\/index\.ts/,
};

const heavyIn = ({ sources }: LoadedRun): readonly string[] =>
  Object.keys(HEAVY).filter(name => sources.some(source => HEAVY[name]?.test(source)));

let cli: ReturnType<typeof bundleCli>;
let runs: Readonly<
  Record<'first' | 'prefill' | 'records' | 'extract' | 'again' | 'check' | 'version', LoadedRun>
>;

beforeAll(async () => {
  cli = bundleCli();
  runs = await withOwnCache(root => {
    mkdirSync(join(root, 'data/mappings'));
    writeFileSync(join(root, 'data/mappings/klein.yaml'), MAPPING);
    writeFileSync(join(root, 'team.json'), PEOPLE);
    const run = (...args: readonly string[]): LoadedRun => loadedRun(cli.path, args, root);
    const first = run(...PREFILL);
    const [form = ''] = readdirSync(join(root, 'forms')).filter(name => name.endsWith('.pdf'));
    return {
      first,
      prefill: run(...PREFILL),
      records: run('records', ...EXPORT),
      extract: run('extract', join('forms', form)),
      again: run('extract', join('forms', form)),
      check: run('check', join('forms', form)),
      version: run('--version'),
    };
  });
});

afterAll(() => cli.remove());

describe('a first prefill', () => {
  it('loads what building and checking need, so that the others tell something', () => {
    expect(heavyIn(runs.first)).toEqual(
      expect.arrayContaining(['pdf-lib', 'zod', 'yaml', 'content', 'Typst']),
    );
  });
});

describe('a prefill from a template and a mapping that are kept', () => {
  it('works', () => {
    expect(runs.prefill).toMatchObject({ status: 0, said: expect.stringContaining('1 of 1 record') });
  });

  it('loads what fills a form', () => {
    expect(runs.prefill.sources).toContain('src/formats/pdf/fill/compiled-form.ts');
  });

  it('loads no library but for the command line and for hints', () => {
    const libraries = runs.prefill.sources.flatMap(source => /node_modules\/([^/]+)/.exec(source)?.[1] ?? []);
    expect([...new Set(libraries)].sort()).toEqual(['commander', 'fastest-levenshtein']);
  });

  it('loads nothing that takes long', () => {
    expect(heavyIn(runs.prefill)).toEqual([]);
  });
});

describe('records of a mapping that is kept', () => {
  it('are shown', () => {
    expect(runs.records.status).toBe(0);
  });

  it('are mapped by what is loaded', () => {
    expect(runs.records.sources).toContain('src/mapping/compile-mapping.ts');
  });

  it('need nothing that takes long to load', () => {
    expect(heavyIn(runs.records)).toEqual([]);
  });
});

describe('reading back with documents that are kept', () => {
  it('works', () => {
    expect(runs.again.status).toBe(0);
  });

  it('loads content only the first time', () => {
    expect([runs.extract, runs.again].map(run => heavyIn(run).includes('content'))).toEqual([true, false]);
  });

  it('loads no YAML, Markdown, typesetter or library that writes PDFs', () => {
    const needed = ['zod', 'docx', 'exceljs', 'XML'];
    expect(heavyIn(runs.again).filter(name => !needed.includes(name))).toEqual([]);
  });
});

describe('checking a PDF', () => {
  it('works', () => {
    expect(runs.check).toMatchObject({ status: 0, said: expect.stringContaining('passes PDF/UA-1') });
  });

  it('leaves the rules to the process that judges', () => {
    expect(runs.check.sources.filter(source => source.startsWith('src/formats/pdf/ua/rules'))).toEqual([]);
  });

  it('loads nothing that takes long', () => {
    expect(heavyIn(runs.check)).toEqual([]);
  });
});

describe('the version', () => {
  it('loads no command', () => {
    expect(
      runs.version.sources.filter(source => /^src\/(?!cli\/(?:main|report)|core\/)/.test(source)),
    ).toEqual([]);
  });
});
