import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom: the table of src/README.md. A file stands for itself, a folder for all in it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  formats: ['core'],
  fields: ['core', 'formats'],
  model: ['core', 'fields/kinds.ts', 'fields/kind.ts'],
  yaml: ['core'],
  content: ['core', 'model', 'yaml', 'fields/kinds.ts'],
  brand: ['core', 'formats', 'model', 'yaml', 'fields/kinds.ts'],
  generators: ['core', 'formats', 'fields', 'model', 'brand'],
  mapping: ['core', 'model', 'yaml', 'fields/kinds.ts'],
  prefill: ['core', 'formats', 'fields', 'model', 'mapping'],
  extract: ['core', 'formats', 'fields', 'model'],
  audit: ['core', 'formats'],
  build: [
    'core',
    'formats',
    'fields',
    'model',
    'yaml',
    'content',
    'brand',
    'generators',
    'mapping',
    'prefill',
    'extract',
    'audit',
  ],
  'index.ts': [
    'core',
    'formats',
    'fields',
    'model',
    'content',
    'brand',
    'generators',
    'mapping',
    'prefill',
    'extract',
    'audit',
    'build',
  ],
  // The index loads everything: a command that should start quickly takes what it needs.
  cli: ['index.ts', 'core', 'build', 'model', 'extract', 'audit', 'formats/pdf/fill/contract.ts'],
};

/** One door per library: the only places that may import it. */
const DOORS: readonly (readonly [RegExp, RegExp])[] = [
  [/^yaml$/, /^src\/yaml\//],
  [/^mdast|^micromark/, /^src\/content\//],
  [/^commander$/, /^src\/cli\//],
  [/^@myriaddreamin\//, /^src\/generators\/pdf\/typeset/],
  [/^pdf-lib$/, /^src\/(formats|generators)\/pdf\//],
  [/^docx$/, /^src\/generators\/docx\//],
  [/^exceljs$/, /^src\/formats\/xlsx\/write-workbook/],
  [/^slimdom$|^saxes$/, /^src\/formats\/(ooxml|docx)\//],
  [/^subset-font$/, /^src\/formats\/(pdf|docx)\//],
  [/^@embedpdf\//, /^src\/formats\/pdf\/draw\//],
  [/^node:zlib$/, /^src\/(build|cli|formats)\//],
  [/^node:crypto$/, /^src\/(build|cli|content|formats)\/|^src\/prefill\/run\//],
  [/^node:module$/, /^src\/(build|cli)\/|^src\/generators\/pdf\/typeset-addon/],
  [/^node:(fs|path|worker_threads|os)$/, /^src\/(build|cli)\/|^src\/prefill\/run\/(sink|worker)/],
  [/^node:/, /^src\/(build|cli)\//],
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const root = join(import.meta.dirname, '../..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => `src/${name.split(sep).join('/')}`);
const imports: readonly Import[] = files.flatMap(file =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => ({
    file,
    target: match[1] ?? '',
  })),
);

function folderOf(path: string): string {
  return path.replace(/^src\//, '').split('/')[0] ?? '';
}

function breaksTable({ file, target }: Import): boolean {
  if (!target.startsWith('.')) return false;
  const path = relative('.', normalize(join(dirname(file), target)))
    .split(sep)
    .join('/');
  const from = folderOf(file);
  if (!path.startsWith('src/') || folderOf(path) === from) return false;
  const allowed = MAY_IMPORT[from] ?? [];
  return !allowed.some(place => path === `src/${place}` || path.startsWith(`src/${place}/`));
}

function breaksDoor({ file, target }: Import): boolean {
  const door = DOORS.find(([library]) => library.test(target));
  return door !== undefined && !door[1].test(file);
}

describe('imports', () => {
  it('finds the sources', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('knows every folder of src', () => {
    expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining([...new Set(files.map(folderOf))]));
  });

  it('go only where the table allows', () => {
    expect(imports.filter(breaksTable)).toEqual([]);
  });

  it('reach a library only through its door', () => {
    expect(imports.filter(breaksDoor)).toEqual([]);
  });

  it('write to the console only in the command line', () => {
    const loud = files.filter(file =>
      /\bconsole\.|\bprocess\.(?!pid|kill)\w/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(loud.filter(file => !/^src\/(cli|build)\//.test(file))).toEqual([]);
  });
});
