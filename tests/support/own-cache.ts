import { mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './overlay-host.ts';
import { inProject } from './project.ts';

/** Lends a copy of the small project, as `inProject` does, in which nothing was kept but cut fonts. */
export async function withOwnCache<T>(use: (root: string) => T | Promise<T>): Promise<T> {
  return inProject(root => {
    // The link that all such projects share.
    rmSync(join(root, '.cache'));
    mkdirSync(join(root, '.cache'));
    for (const name of ['form-fonts', 'word-fonts']) {
      const shared = join(ROOT, '.cache', name);
      mkdirSync(shared, { recursive: true });
      symlinkSync(shared, join(root, '.cache', name), 'junction');
    }
    return use(root);
  });
}

/** The paths of what is kept in a folder of the cache. */
export function keptIn(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(root, '.cache', folder)).map(name => join(root, '.cache', folder, name));
  } catch {
    return [];
  }
}

/** Cuts what is kept in a folder of the cache, as a full disk does. */
export function cutKept(root: string, folder: string): void {
  for (const path of keptIn(root, folder)) truncateSync(path, 40);
}

/** Puts a file where a folder of the cache would be made, which holds as root too, unlike taking rights away. */
export function blockCache(root: string, folder: string): void {
  writeFileSync(join(root, '.cache', folder), '');
}
