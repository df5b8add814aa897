import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from '../../../core/system-reasons.ts';
import {
  changedInputs,
  type DoneBatch,
  type Manifest,
  type ManifestLine,
  manifestLine,
  manifestText,
  parseManifest,
} from '../manifest.ts';
import { RunError } from '../run-error.ts';
import { OWNER_ONLY } from './owner-only.ts';
import type { SinkOptions } from './run-sink.ts';
import { syncFolder } from './sync-folder.ts';

/** The manifest of the run at hand. Its file is made with the first line: a run that did nothing leaves none. */
export interface ManifestFile {
  /** @param durable whether it has to be on the disk before anything else happens */
  add(line: ManifestLine, durable: boolean): void;
  close(): void;
}

/** The manifest that is there; null when there is none that can be read. */
export function readManifest(path: string): Manifest | null {
  try {
    return parseManifest(readFileSync(path, 'utf8'));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * What a run finds of an earlier one.
 * @throws RunError when the earlier one is unfinished and isn't gone on with, or was made from something else
 */
export function earlierRun(manifest: Manifest | null, options: SinkOptions): Manifest | null {
  if (!manifest || (!options.resume && (options.force || manifest.finished))) return null;
  if (!options.resume) {
    throw new RunError(
      'prefill/unfinished-run',
      `"${options.path}" holds a run that wasn't finished`,
      'add --resume to go on with it, or --force to start anew',
    );
  }
  const changed = changedInputs(manifest.inputs, options.inputs);
  if (changed.length > 0) {
    throw new RunError(
      'prefill/inputs-changed',
      `the run in "${options.path}" was made from something else: ${changed.join(', ')} changed since`,
      'start anew with --force, or in another place, so that all files are of one making',
    );
  }
  return manifest;
}

/**
 * Begins the manifest of a run, in place of the one that is there.
 * @param kept what is true of an earlier run; the file is written now when there is one
 */
export function openManifest(
  path: string,
  inputs: SinkOptions['inputs'],
  kept: { readonly done: readonly DoneBatch[]; readonly publishing: ReadonlySet<number> } | null,
): ManifestFile {
  let file: number | undefined;
  const begin = (): number => {
    const draft = `${path}.tmp`;
    file = openSync(draft, 'w', OWNER_ONLY);
    writeSync(file, manifestText({ inputs, done: [], publishing: new Set(), ...kept }));
    fsyncSync(file);
    // The open file keeps its place under its new name.
    renameSync(draft, path);
    syncFolder(dirname(path));
    return file;
  };
  if (kept) begin();
  return {
    add(line, durable) {
      const open = file ?? begin();
      writeSync(open, manifestLine(line));
      if (durable) fsyncSync(open);
    },
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

/** Forgets a run: nothing of it is gone on with. */
export function removeManifest(path: string): void {
  rmSync(path, { force: true });
  rmSync(`${path}.tmp`, { force: true });
}
