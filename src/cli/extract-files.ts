import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PRIVATE, writeWholeFile } from '../build/part-file.ts';
import { readingReason, systemCode, systemReason } from '../core/system-reasons.ts';
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
    const code = systemCode(error);
    if (code === undefined) throw error;
    const why = code === 'EISDIR' ? 'it is a folder without PDF, Word or Excel files' : readingReason(code);
    return refused('no-file', `"${file}" can't be read: ${why}`);
  }
}

function refused(code: string, message: string): Checked<never> {
  return { ok: false, diagnostics: [{ code: `extract/${code}`, severity: 'error', message }] };
}

/** Writes files of what people filled in, each whole or not at all and for the owner alone; of one that can't be written is told. */
export function writeAll(files: readonly (readonly [path: string, text: string])[]): readonly Diagnostic[] {
  return files.flatMap(([path, text]): readonly Diagnostic[] => {
    try {
      writeWholeFile(path, text, PRIVATE);
      return [];
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      const message = `can't write "${path}": ${systemReason(code)}`;
      return [{ code: 'extract/out', severity: 'error', message, hint: 'name another place with --out' }];
    }
  });
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
