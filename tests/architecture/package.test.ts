import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { bundleCli } from '../support/bundled-cli.ts';
import { ROOT } from '../support/overlay-host.ts';

/** What a user of the package writes; self-reference finds the declarations as an installed package has them. */
const USER = `import { type AuditedPdf, auditOf, checkPdfUa, type Diagnostic, diagnosticsOf } from 'veldwerk';
const audit: AuditedPdf = auditOf('form.pdf', await checkPdfUa(new Uint8Array()));
export const told: Diagnostic[] = diagnosticsOf(audit, { all: false });
// @ts-expect-error: an unresolved type would be any, and take this
audit.nothing;
`;

/** Without `skipLibCheck`: a declaration that names a file which isn't there is an error. */
const AS_USER = [
  '--ignoreConfig',
  '--noEmit',
  '--strict',
  '--module',
  'nodenext',
  '--target',
  'es2023',
  '--types',
  'node',
];

const COMPILER = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin',
  'tsc',
);

const installed = Object.keys({ ...pkg.dependencies, ...pkg.optionalDependencies });

let bundle: ReturnType<typeof bundleCli>;
let folder: string;
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

beforeAll(() => {
  bundle = bundleCli();
  folder = dirname(dirname(bundle.path));
  run(join(ROOT, 'scripts', 'types.mjs'));
});

afterAll(() => bundle.remove());

/** Packages that files below a folder import; those of Node aside. */
function importedIn(name: string, end: string): readonly string[] {
  const files = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith(end),
  );
  const imports = files.flatMap(file => [
    ...readFileSync(join(folder, name, file), 'utf8').matchAll(IMPORTED),
  ]);
  const specifiers = imports.map(([, whole = '', lazy = '']) => whole || lazy);
  const packages = specifiers.filter(specifier => !isBuiltin(specifier)).map(packageOf);
  return [...new Set(packages)];
}

/** `import … from "x"`, also over several lines, `export … from "x"`, `import "x"` and `import("x")`; no paths. */
const IMPORTED =
  /^(?:import |export |\} )(?:[^'"\n]*\bfrom )?["']([\w@][\w@/.:-]*)["'];?$|\bimport\(["']([\w@][\w@/.:-]*)["']\)/gm;

const packageOf = (specifier: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '';

describe('the package', () => {
  it('imports nothing that is not installed with it', () => {
    const imported = importedIn('dist', '.mjs');
    expect(imported).toContain('@embedpdf/pdfium');
    expect(imported.filter(name => !installed.includes(name))).toEqual([]);
  });

  it('declares nothing in words of packages that are not installed with it', () => {
    const imported = importedIn(join('dist', 'types'), '.d.ts');
    expect(imported).toContain('pdf-lib');
    expect(imported.filter(name => !installed.includes(name))).toEqual([]);
  });

  it('installs nothing that is bundled, and no declaration names', () => {
    const used = [...importedIn('dist', '.mjs'), ...importedIn(join('dist', 'types'), '.d.ts')];
    // Read as files: fonts of the shipped brands.
    const idle = Object.keys(pkg.dependencies).filter(name => !name.startsWith('@expo-google-fonts/'));
    expect(idle.filter(name => !used.includes(name))).toEqual([]);
  });

  it('has declarations that hold for whoever uses it from TypeScript', () => {
    writeFileSync(join(folder, 'user.mts'), USER);
    const { stdout, status } = run(COMPILER, ...AS_USER, 'user.mts');
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });
});
