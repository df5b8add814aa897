import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode, systemReason } from '../core/system-reasons.ts';
import { makeFolder } from '../prefill/run/sinks/make-folder.ts';
import { BuildError } from './build-error.ts';

/** Where a run keeps its files until all of them are there. Inside the output folder, so that a rename moves them. */
const STAGING = '.building';
/** In there, the old results that new ones have taken the place of, until all have. */
const REPLACED = '.replaced';

/** A folder of results that changes all at once or not at all. */
export interface OutputFolder {
  /** The bytes of a result of an earlier run. */
  read(name: string): Uint8Array | undefined;
  /** Keeps a file ready beside the results. @returns where it is until then */
  stage(name: string, bytes: Uint8Array): string;
  /** Moves what was staged over the old results; when one can't be moved, the old ones come back. */
  publish(): void;
  /** Forgets what was staged; old results stay as they were. */
  discard(): void;
}

/**
 * Opens a folder for results. What a killed run left behind is removed first.
 * @param folder as messages name it; made when the first file is staged
 * @throws BuildError, here and from each method but `read`, when the folder can't be used
 */
export function outputFolder(folder: string): OutputFolder {
  const staging = join(folder, STAGING);
  const staged: string[] = [];
  const guarded = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw unusable(folder, error);
    }
  };
  const clear = () => guarded(() => rmSync(staging, { recursive: true, force: true }));
  clear();
  return {
    read(name) {
      try {
        return readFileSync(join(folder, name));
      } catch {
        return undefined;
      }
    },
    stage: (name, bytes) =>
      guarded(() => {
        const path = join(staging, name);
        makeFolder(dirname(path));
        writeFileSync(path, bytes);
        staged.push(name);
        return path;
      }),
    publish: () => guarded(() => publish(folder, staged)),
    discard: clear,
  };
}

function publish(folder: string, names: readonly string[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const name of names) {
      const [path, before] = [join(folder, name), join(folder, STAGING, REPLACED, name)];
      makeFolder(dirname(path));
      // Copied, not moved: a run killed between two moves would leave neither the old file nor the new.
      const isReplaced = existsSync(path);
      if (isReplaced) {
        makeFolder(dirname(before));
        copyFileSync(path, before);
      }
      renameSync(join(folder, STAGING, name), path);
      undo.unshift(() => (isReplaced ? renameSync(before, path) : rmSync(path)));
    }
  } catch (error) {
    for (const act of undo) act();
    throw error;
  }
}

/** @returns the error as it was when it isn't the system's */
function unusable(folder: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  const reason = systemReason(code);
  const hint = 'mend that, or name another folder with --out';
  return new BuildError('build/output', `can't write results to "${folder}": ${reason}`, hint);
}
