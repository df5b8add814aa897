import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './overlay-host.ts';

/**
 * The command line as `npm run bundle` makes it, fresh from the source. It goes into a folder of its own, since tests
 * beside this one may run `dist/` while it would be written; below node_modules, so that it finds its packages.
 */
export function bundleCli(): { readonly path: string; readonly remove: () => void } {
  const cache = join(ROOT, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'veldwerk-'));
  for (const name of ['src', 'package.json', 'node_modules'])
    symlinkSync(join(ROOT, name), join(folder, name), 'junction');
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'bundle.mjs')], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The bundle could not be made: ${stderr}`);
  return {
    path: join(folder, 'dist', 'veldwerk.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
