import { statSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { LONGEST_PATH } from '../audit/places.ts';
import { PRIVATE, realPath, writeWholeFile } from '../build/part-file.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { systemCode, systemReason } from '../core/system-reasons.ts';
import { visibleText } from '../core/visible-text.ts';
import { refusal } from './check-options.ts';

/** A text that goes to a file, or to standard output. */
export interface Output {
  /** The option that named it, for messages. */
  readonly option: string;
  readonly path: string;
  /** Made as they are written: all of them together may be large. */
  readonly pieces: Iterable<string>;
  /** Whether only its owner may read it: it holds texts of a document. */
  readonly isPrivate: boolean;
}

/** A file that an option names: one that is read, or one that is written. */
export interface NamedFile {
  readonly option: string;
  readonly path: string;
}

/** What must not be written over: documents, pages that somebody may have ticked, and above all files that are judged. */
export function refuseTarget({ option, path }: NamedFile, judged: readonly string[]): readonly Diagnostic[] {
  if (path === '') return [refusal(`${option} names no file`, 'name one')];
  const real = realPath(path);
  // Also where a link leads to one.
  const isDocument = [path, real].some(name => /\.(?:pdf|docx|dotx|xlsx|html?)$/i.test(name));
  if (!isDocument && !judged.some(file => realPath(file) === real)) return [];
  const message = `${option} would write over a document: ${quotedPath(path)}`;
  return [{ code: 'check/out', severity: 'error', message, hint: 'name another file' }];
}

/** Options that name one file: what one of them writes would be lost to another. Devices and pipes take any number. */
export function refuseShared(named: readonly NamedFile[]): readonly Diagnostic[] {
  const met = new Map<string, string>();
  return named.flatMap(({ option, path }) => {
    const real = realPath(path);
    if (isDevice(real)) return [];
    const other = met.get(real);
    met.set(real, option);
    return other === undefined
      ? []
      : [refusal(`${other} and ${option} name the same file: ${quotedPath(path)}`, 'name two files')];
  });
}

/** What can't be looked at is told of when it is written or read. */
function isDevice(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === false;
  } catch {
    return false;
  }
}

/** A path in a message: it may be made of the name of a file that somebody else chose. */
export const quotedPath = (path: string): string => `"${visibleText(path, LONGEST_PATH, 'end')}"`;

/**
 * Writes on standard output. A reader that has enough (`| head`) is nothing to tell of; that a report is lost is, since a gate that
 * reads it would be left with half of one.
 */
export async function writeStandardOutput(
  pieces: Iterable<string>,
  stdout: Writable = process.stdout,
): Promise<readonly Diagnostic[]> {
  // The callback is told as well; without a listener an error would end the program.
  if (stdout.listenerCount('error') === 0) stdout.on('error', () => {});
  for (const chunk of chunksOf(pieces)) {
    const error = await new Promise<Error | null | undefined>(resolve => stdout.write(chunk, resolve));
    if (error) return lost(error);
  }
  return [];
}

/** Signs that are written at a time: a call of the system for each piece would take longer than to make them. */
const CHUNK = 1 << 16;

function* chunksOf(pieces: Iterable<string>): Generator<string, void> {
  let held: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield held.join('');
    held = [];
    length = 0;
  }
  yield held.join('');
}

function lost(error: Error): readonly Diagnostic[] {
  const code = 'code' in error ? error.code : error.name;
  if (code === 'EPIPE') return [];
  const message = `can't write to standard output: ${systemReason(code)}`;
  return [{ code: 'check/out', severity: 'error', message }];
}

/** Writes files, each whole or not at all; of one that can't be written is told. */
export function writeOutputs(outputs: readonly Output[]): readonly Diagnostic[] {
  return outputs.flatMap(({ option, path, pieces, isPrivate }): readonly Diagnostic[] => {
    try {
      writeWholeFile(path, chunksOf(pieces), isPrivate ? PRIVATE : {});
      return [];
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      const message = `can't write ${quotedPath(path)}: ${systemReason(code)}`;
      return [{ code: 'check/out', severity: 'error', message, hint: `name another place with ${option}` }];
    }
  });
}
