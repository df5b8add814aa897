import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../core/diagnostics.ts';
import { readingReason, systemCode } from '../core/system-reasons.ts';
import { noVerdict } from './check-job.ts';

/** A file to judge, or why there is none at a place that was named. */
export interface FoundFile {
  readonly file: string;
  /** Null when there is something to judge. */
  readonly refused: Diagnostic | null;
  /** Its path below the folder that was named; absent when it was named itself. */
  readonly below?: string;
}

/**
 * The files that arguments stand for. A folder stands for every `*.pdf` below it, in the order of their names; what is
 * hidden is left out. A file that is named twice is judged once.
 */
export function findPdfs(paths: readonly string[]): readonly FoundFile[] {
  const met = new Set<string>();
  return paths.flatMap(path =>
    filesAt(path).filter(found => {
      const key = resolve(found.file);
      return !met.has(key) && met.add(key);
    }),
  );
}

function filesAt(path: string): readonly FoundFile[] {
  if (path === '-')
    return [refused(path, 'a PDF is not read from standard input', 'write it to a file first')];
  const missing = missingAt(path);
  if (missing !== null) return [missing];
  if (!isFolder(path)) return [{ file: path, refused: null }];
  const found = [...pdfsBelow(path, new Set())].map(one => ({ ...one, below: relative(path, one.file) }));
  if (found.length > 0) return found;
  return [refused(path, 'it is a folder without PDF files')];
}

/** A word that is meant as the name of a document is the likeliest mistake. */
const NO_FILE = 'name PDF files or folders; without any, the content of the project is checked';
/** Shells of Windows pass patterns on, and so do quotes in every other. */
const NO_PATTERN = 'patterns are not followed here: name a folder, which stands for every PDF below it';
const BROKEN_LINK = 'it is a link that leads nowhere';

/** Why there is nothing at a place; null where there is something, or what it is shows when it is read. */
function missingAt(path: string): FoundFile | null {
  try {
    statSync(path);
    return null;
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      return refused(path, `the file can't be read: ${readingReason(code)}`);
  }
  if (isLink(path)) return refused(path, BROKEN_LINK);
  // What stands in for bytes of a name that are no UTF-8: a name with it leads nowhere.
  if (path.includes('\ufffd')) return refused(path, 'its name is not written in UTF-8', 'rename it');
  return refused(path, 'there is no such file', /[*?]/.test(path) ? NO_PATTERN : NO_FILE);
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** What can't be looked at is no folder: it is told of as it is read. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** @param inside the folders that were gone through, by where they really are: a link may lead back to one */
function* pdfsBelow(folder: string, inside: Set<string>): Generator<FoundFile> {
  try {
    const real = realpathSync(folder);
    if (inside.has(real)) return;
    inside.add(real);
  } catch (error) {
    yield cantOpen(folder, error);
    return;
  }
  for (const name of namesIn(folder)) {
    if (typeof name !== 'string') {
      yield name;
      continue;
    }
    const path = join(folder, name);
    if (isFolder(path)) yield* pdfsBelow(path, inside);
    else if (/\.pdf$/i.test(name)) yield missingAt(path) ?? { file: path, refused: null };
  }
}

/** Names that aren't hidden, sorted. */
function namesIn(folder: string): readonly (string | FoundFile)[] {
  try {
    return readdirSync(folder)
      .filter(name => !name.startsWith('.'))
      .sort();
  } catch (error) {
    return [cantOpen(folder, error)];
  }
}

function cantOpen(folder: string, error: unknown): FoundFile {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return refused(folder, `the folder can't be read: ${readingReason(code)}`);
}

function refused(file: string, message: string, hint?: string): FoundFile {
  return { file, refused: noVerdict(file, 'no-file', message, hint) };
}
