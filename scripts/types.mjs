// Declarations of the public API, for whoever uses the package from TypeScript: what `src/index.ts` leads to, and no more.
// The compiler writes those of every file it reads, six times as many.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

const ALL = join('dist', 'types-of-all');
const TARGET = join('dist', 'types');

const require = createRequire(import.meta.url);
const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
const project = join(import.meta.dirname, 'tsconfig.types.json');
rmSync(TARGET, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', project, '--outDir', resolve(ALL)], { stdio: 'inherit' });

const source = join(ALL, 'src');
const met = new Set([join(source, 'index.d.ts')]);
// A set goes on with what is added to it meanwhile.
for (const file of met) {
  for (const needed of declarationsIn(file)) met.add(needed);
  cpSync(file, join(TARGET, relative(source, file)));
}
rmSync(ALL, { recursive: true });

/** What a file of declarations names by a path: `from './x.ts'`, `import("./x.ts")`. */
function declarationsIn(file) {
  const names = readFileSync(file, 'utf8').matchAll(/(?:\bfrom |\bimport\()["'](\.[^"']+)\.ts["']/g);
  return [...names].map(([, name]) => join(dirname(file), `${name}.d.ts`));
}
