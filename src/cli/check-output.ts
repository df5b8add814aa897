import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../core/diagnostics.ts';
import { systemReason } from '../core/system-reasons.ts';

/** A text that goes to a file. */
export interface Output {
  /** The option that named it, for messages. */
  readonly option: string;
  readonly path: string;
  readonly text: string;
  /** Whether only its owner may read it: it holds texts of a document. */
  readonly isPrivate: boolean;
}

/** What must not be written over: documents, and above all those that are judged. */
export function refuseTarget(option: string, path: string, judged: readonly string[]): readonly Diagnostic[] {
  if (path === '-') return [];
  const isDocument = /\.(?:pdf|docx|dotx|xlsx)$/i.test(path);
  if (!isDocument && !judged.some(file => realPath(file) === realPath(path))) return [];
  const message = `${option} would write over a document: ${JSON.stringify(path)}`;
  return [{ code: 'check/out', severity: 'error', message, hint: 'name another file' }];
}

/** Writes files, each whole or not at all; of one that can't be written is told. */
export function writeOutputs(outputs: readonly Output[]): readonly Diagnostic[] {
  return outputs.flatMap((output): readonly Diagnostic[] => {
    try {
      writeOutput(output);
      return [];
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      const { option, path } = output;
      const message = `can't write ${JSON.stringify(path)}: ${systemReason(error.code)}`;
      return [{ code: 'check/out', severity: 'error', message, hint: `name another place with ${option}` }];
    }
  });
}

function writeOutput({ path, text, isPrivate }: Output): void {
  const target = realPath(path);
  mkdirSync(dirname(target), { recursive: true });
  // A device or a pipe has no other file put in its place.
  if (statSync(target, { throwIfNoEntry: false })?.isFile() === false) {
    writeFileSync(target, text);
    return;
  }
  const part = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  try {
    writeFileSync(part, text, isPrivate ? { mode: 0o600 } : {});
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Where a link leads; as it is named when there is nothing yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
