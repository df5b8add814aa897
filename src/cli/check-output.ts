import { statSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { LONGEST_PATH } from '../audit/places.ts';
import { PRIVATE, realPath, writeWholeFile } from '../build/part-file.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { systemCode, systemReason } from '../core/system-reasons.ts';
import { visibleText } from '../core/visible-text.ts';
import { refusal } from './check-options.ts';

/** A text that goes to a file. */
export interface Output {
  /** The option that named it, for messages. */
  readonly option: string;
  readonly path: string;
  readonly text: string;
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
export function writeStandardOutput(
  text: string,
  stdout: Writable = process.stdout,
): Promise<readonly Diagnostic[]> {
  // The callback is told as well; without a listener an error would end the program.
  if (stdout.listenerCount('error') === 0) stdout.on('error', () => {});
  return new Promise(resolve => {
    stdout.write(text, error => resolve(error ? lost(error) : []));
  });
}

function lost(error: Error): readonly Diagnostic[] {
  const code = 'code' in error ? error.code : error.name;
  if (code === 'EPIPE') return [];
  const message = `can't write to standard output: ${systemReason(code)}`;
  return [{ code: 'check/out', severity: 'error', message }];
}

/** Signs that a terminal obeys, and which JSON leaves as they are. */
const OBEYED = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/**
 * JSON for a terminal or the log of a build server, in which the names of files stand as they are: no sign of them is obeyed, and no
 * `##[…]` is taken for a command. It says the same as without.
 */
export function jsonText(value: unknown): string {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2)
    .replace(OBEYED, escaped)
    .replace(/#(?=#)/g, escaped)}\n`;
}

/** Writes files, each whole or not at all; of one that can't be written is told. */
export function writeOutputs(outputs: readonly Output[]): readonly Diagnostic[] {
  return outputs.flatMap(({ option, path, text, isPrivate }): readonly Diagnostic[] => {
    try {
      writeWholeFile(path, text, isPrivate ? PRIVATE : {});
      return [];
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      const message = `can't write ${quotedPath(path)}: ${systemReason(code)}`;
      return [{ code: 'check/out', severity: 'error', message, hint: `name another place with ${option}` }];
    }
  });
}
