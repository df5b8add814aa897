import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { digest } from './manifest.ts';
import { fontDigest, programDigest, toolDigest } from './program-digest.ts';

/** What people wrote for all brands. */
const CONTENT_FOLDERS = ['data/documents', 'data/shared'] as const;

/**
 * A digest of all that a brand's documents are made of, without understanding any of it: content, the brand's folder,
 * templates, this program, its fonts and tools. Reading the files takes some milliseconds where checking them takes half a
 * second.
 */
export function sourceDigest(root: string, brand: string): string {
  const files = digestOfFiles(root, [...CONTENT_FOLDERS, `data/brands/${brand}`, 'templates']);
  return digest(programDigest(), toolDigest(), fontDigest(root), files);
}

/** A digest of what the content is read from, whatever brand it is for. */
export function contentDigest(root: string): string {
  return digest(programDigest(), digestOfFiles(root, CONTENT_FOLDERS));
}

function digestOfFiles(root: string, folders: readonly string[]): string {
  const files = folders.flatMap(folder => filesBelow(join(root, folder)));
  return digest(...files.flatMap(file => [relative(root, file).split(sep).join('/'), readFileSync(file)]));
}

/** Folders in folders that are looked into: more there are only where a link leads back up. */
const DEEPEST = 8;

/** Every file in a folder and below it, where links lead too, in order; none when it isn't there. */
function filesBelow(folder: string, depth = 0): readonly string[] {
  if (depth > DEEPEST) return [];
  return entriesOf(folder).flatMap(entry => {
    const path = join(folder, entry.name);
    const there = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry;
    if (there?.isDirectory()) return filesBelow(path, depth + 1);
    return there?.isFile() ? [path] : [];
  });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
