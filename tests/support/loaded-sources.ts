import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './overlay-host.ts';

/** Writes the address of each module that is loaded, in the thread where Node runs such hooks. */
const HOOK = `import { appendFileSync } from 'node:fs';
export function load(url, context, next) {
  appendFileSync(process.env.LOADED_MODULES, url + '\\n');
  return next(url, context);
}`;

const asModule = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
const REGISTER = asModule(
  `import { register } from 'node:module'; register(${JSON.stringify(asModule(HOOK))});`,
);

/** What a run of the bundled command line loaded. */
export interface LoadedRun {
  readonly status: number | null;
  /** What it said on standard error. */
  readonly said: string;
  /** Sources by their path in the repository: `src/cli/main.ts`, `node_modules/zod/…`. */
  readonly sources: readonly string[];
}

/** Runs the bundled command line and tells which sources are in the files that it loaded. */
export function loadedRun(cli: string, args: readonly string[], cwd: string): LoadedRun {
  const list = join(cwd, 'loaded-modules.tmp');
  rmSync(list, { force: true });
  const { status, stderr } = spawnSync(process.execPath, ['--import', REGISTER, cli, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LOADED_MODULES: list },
  });
  const urls = readFileSync(list, 'utf8').split('\n');
  const files = [...new Set(urls.filter(url => url.startsWith('file:')).map(url => fileURLToPath(url)))];
  return { status, said: stderr, sources: files.flatMap(file => sourcesIn(file, cli)) };
}

/** The bundler says above each source where it comes from, seen from the folder it ran in. */
function sourcesIn(file: string, cli: string): readonly string[] {
  const folder = dirname(dirname(cli));
  const named = readFileSync(file, 'utf8').matchAll(/^ *\/\/ (\S+\.(?:ts|[cm]?js))$/gm);
  return [...named].map(([, path = '']) => relative(ROOT, resolve(folder, path)).split(sep).join('/'));
}
