import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The files below a folder by their paths, with what they hold; without those that runs keep for themselves. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entriesIn(folder)
      .filter(path => !path.startsWith('.veldwerk-run'))
      .map(path => [path, readFileSync(join(folder, path), 'latin1')]),
  );
}

/** The hidden files and folders that runs keep for themselves in a folder. */
export function hiddenIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(name => name.startsWith('.'))
    .sort();
}

function entriesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}
