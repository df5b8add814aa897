import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { ROOT } from '../../support/overlay-host.ts';

/** The fake worker, and a command that runs with it, as files that Node runs: workers take no TypeScript. */
export function bundleFake(): {
  readonly worker: URL;
  readonly command: string;
  readonly remove: () => void;
} {
  const cache = join(ROOT, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'prefill-'));
  buildSync({
    entryPoints: ['fake-worker', 'fake-command'].map(name => join(import.meta.dirname, `${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  return {
    worker: new URL(`file://${folder}/fake-worker.mjs`),
    command: join(folder, 'fake-command.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
