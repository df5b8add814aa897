import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../core/diagnostics.ts';
import { readingReason } from '../core/system-reasons.ts';
import { noVerdict } from './check-job.ts';

/** A file to judge, or why there is none at a place that was named. */
export interface FoundFile {
  readonly file: string;
  /** Null when there is something to judge. */
  readonly refused: Diagnostic | null;
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
  if (!existsSync(path)) return [refused(path, 'there is no such file', NO_FILE)];
  if (!isFolder(path)) return [{ file: path, refused: null }];
  const found = [...pdfsBelow(path, new Set())];
  if (found.length > 0) return found;
  return [refused(path, 'it is a folder without PDF files')];
}

/** A word that is meant as the name of a document is the likeliest mistake. */
const NO_FILE = 'name PDF files or folders; without any, the content of the project is checked';

/** What can't be looked at is no folder: it is told of as it is read. */
function isFolder(path: string): boolean {
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
    else if (/\.pdf$/i.test(name)) yield { file: path, refused: null };
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
  if (!(error instanceof Error && 'code' in error)) throw error;
  return refused(folder, `the folder can't be read: ${readingReason(error.code)}`);
}

function refused(file: string, message: string, hint?: string): FoundFile {
  return { file, refused: noVerdict(file, 'no-file', message, hint) };
}
