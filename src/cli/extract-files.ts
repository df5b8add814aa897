import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Checked, Diagnostic, Extracted } from '../index.ts';

/** Bytes of the largest file that is read: a print file of some ten thousand people. */
const LARGEST = 1 << 30;

/** What may have been filled in, by the ends of names. */
const FILLED = /\.(pdf|docx|xlsx)$/i;

/** The files that arguments stand for: a folder stands for the filled files in it, in the order of their names. */
export function inputFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap(path => {
    const names = filesIn(path)?.filter(name => FILLED.test(name) && !name.startsWith('.'));
    // A folder without any is told of as it is read.
    return names && names.length > 0 ? names.map(name => join(path, name)) : [path];
  });
}

/** The names in a folder, sorted; undefined when it isn't one. */
function filesIn(path: string): readonly string[] | undefined {
  try {
    return readdirSync(path).sort();
  } catch {
    return undefined;
  }
}

/** The bytes of a file named on the command line. */
export function readInput(file: string): Checked<Uint8Array> {
  try {
    const { size } = statSync(file);
    if (size > LARGEST) return refused('too-large', `"${file}" has more than 1 GB`);
    return { ok: true, value: readFileSync(file), warnings: [] };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const [reason, hint] = REASONS[code] ?? ['it can’t be opened', undefined];
    return refused('no-file', `"${file}" can't be read: ${reason}`, hint);
  }
}

/** What stands in the way, by the system's error code. */
const REASONS: Readonly<Record<string, readonly [reason: string, hint?: string]>> = {
  ENOENT: ['there is no such file'],
  EISDIR: ['it is a folder without PDF, Word or Excel files'],
  EACCES: ['you may not read it'],
  EPERM: ['you may not read it'],
};

function refused(code: string, message: string, hint?: string): Checked<never> {
  const diagnostic: Diagnostic = {
    code: `extract/${code}`,
    severity: 'error',
    message,
    ...(hint ? { hint } : {}),
  };
  return { ok: false, diagnostics: [diagnostic] };
}

/** Writes files of what people filled in; of one that can't be written is told. */
export function writeAll(files: readonly (readonly [path: string, text: string])[]): readonly Diagnostic[] {
  return files.flatMap(([path, text]): readonly Diagnostic[] => {
    try {
      writePrivately(path, text);
      return [];
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      const message = `can't write "${path}": ${CANT_WRITE[String(error.code)] ?? error.code}`;
      return [{ code: 'extract/out', severity: 'error', message, hint: 'name another place with --out' }];
    }
  });
}

const CANT_WRITE: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there, or the file is open in another program',
  EBUSY: 'the file is open in another program',
  ENOTDIR: 'there is a file where a folder should be',
  EEXIST: 'there is a file where a folder should be',
  EISDIR: 'there is a folder of that name',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
};

/** Readable for the owner alone, and whole or not at all. The folder is made where there is none. */
function writePrivately(path: string, text: string): void {
  const part = join(dirname(path), `.${basename(path)}.part`);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(part, text, { mode: 0o600 });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** The JSON file of each input, by name: that of the input, with a number where two are called alike. */
export function jsonNames<E extends Extracted>(
  results: readonly E[],
): readonly (readonly [name: string, own: E | readonly E[]])[] {
  const byFile = new Map<string, E[]>();
  for (const result of results) byFile.set(result.file, [...(byFile.get(result.file) ?? []), result]);
  const taken = new Set<string>();
  return [...byFile].map(([file, own]) => {
    const stem = basename(file.replaceAll('\\', '/')).replace(/\.[^.]*$/, '');
    let name = `${stem}.json`;
    // Case doesn't count on every disk.
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem}-${count}.json`;
    taken.add(name.toLowerCase());
    const [first] = own;
    return [name, first && own.length === 1 && first.part === null ? first : own];
  });
}
