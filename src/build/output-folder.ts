import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a run keeps its files until all of them are there. Inside the output folder, so that a rename moves them. */
const STAGING = '.building';

/** A folder of results that changes all at once or not at all. */
export interface OutputFolder {
  /** The bytes of a result of an earlier run. */
  read(name: string): Uint8Array | undefined;
  /** Keeps a file ready beside the results. */
  stage(name: string, bytes: Uint8Array): void;
  /** Moves what was staged over the old results. */
  publish(): void;
  /** Forgets what was staged; old results stay as they were. */
  discard(): void;
}

/**
 * Opens a folder for results. What a killed run left behind is removed first.
 * @param folder absolute path; made when the first file is staged
 */
export function outputFolder(folder: string): OutputFolder {
  const staging = join(folder, STAGING);
  const staged: string[] = [];
  rmSync(staging, { recursive: true, force: true });
  return {
    read(name) {
      try {
        return readFileSync(join(folder, name));
      } catch {
        return undefined;
      }
    },
    stage(name, bytes) {
      const path = join(staging, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      staged.push(name);
    },
    publish() {
      for (const name of staged) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        renameSync(join(staging, name), join(folder, name));
      }
      rmSync(staging, { recursive: true, force: true });
    },
    discard: () => rmSync(staging, { recursive: true, force: true }),
  };
}
