import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { digest } from './manifest.ts';
import { nodeHost } from './node-host.ts';
import { programDigest, toolDigest } from './program-digest.ts';

/**
 * A digest of all that a brand's documents are made of, without understanding any of it: content, the brand's folder,
 * templates, this program and its tools. Reading the files takes some milliseconds where checking them takes half a second.
 */
export function sourceDigest(root: string, brand: string): string {
  const folders = ['data/documents', 'data/shared', `data/brands/${brand}`, 'templates'];
  const files = folders.flatMap(folder => filesBelow(join(root, folder)));
  const parts = files.flatMap(file => [relative(root, file).split(sep).join('/'), readFileSync(file)]);
  return digest(programDigest(), toolDigest(nodeHost(root)), ...parts);
}

/** Every file in a folder and below it, sorted; none when it isn't there. */
function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}
