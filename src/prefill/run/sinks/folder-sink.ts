import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { DoneBatch, Manifest } from '../manifest.ts';
import { folderOf, type Layout } from '../partition.ts';
import { RunError } from '../run-error.ts';
import type { MadeFile } from '../work.ts';
import { makeFolder } from './make-folder.ts';
import {
  earlierRun,
  type ManifestFile,
  openManifest,
  readManifest,
  removeManifest,
} from './manifest-file.ts';
import { OWNER_ONLY_FOLDER } from './owner-only.ts';
import type { RunSink, SinkOptions } from './run-sink.ts';
import { syncFolder } from './sync-folder.ts';

/** Where files of unfinished batches are: inside the target, so that a rename moves them. */
export function stageOf({ path, shard }: Pick<SinkOptions, 'path' | 'shard'>): string {
  return `${path}/.veldwerk-run${shard}.tmp`;
}

/**
 * A folder in which files appear whole, a batch at a time. What isn't a file of the run is left alone.
 * @throws RunError when it holds an unfinished run that isn't gone on with; file names in the way stop their batch
 */
export function folderSink(options: SinkOptions, layout: Layout): RunSink {
  const { path, resume, force, inputs } = options;
  makeFolder(path, OWNER_ONLY_FOLDER);
  // Personal data of a killed run go first, whatever becomes of this one.
  rmSync(stageOf(options), { recursive: true, force: true });
  const manifestPath = `${path}/.veldwerk-run${options.shard}.jsonl`;
  const found = readManifest(manifestPath);
  const earlier = earlierRun(found, options);
  if (force && !resume && found && !found.finished) removeManifest(manifestPath);
  const done = earlier ? batchesStillThere(path, earlier) : [];
  const finished = earlier?.finished === true && done.length === earlier.done.length;
  const begun = new Set([...(earlier?.publishing ?? []), ...(earlier?.done ?? []).map(batch => batch.done)]);
  const manifest = finished
    ? null
    : openManifest(manifestPath, inputs, earlier && { done, publishing: begun });
  let files: MadeFile[] = [];
  return {
    before: done,
    finished,
    async take(part) {
      files.push(...part.files);
    },
    async commit(batch) {
      if (!manifest) throw new Error('A finished run has nothing left to write');
      const mayReplace = force || begun.has(batch.done);
      publish({ options, layout, manifest, mayReplace }, batch.done, files);
      manifest.add({ ...batch, files }, true);
      files = [];
    },
    async finish() {
      manifest?.add({ finished: true }, true);
    },
    close() {
      manifest?.close();
      rmSync(stageOf(options), { recursive: true, force: true });
    },
  };
}

interface Publication {
  readonly options: SinkOptions;
  readonly layout: Layout;
  readonly manifest: ManifestFile;
  /** Whether a file of the same name is one of ours, or may be replaced all the same. */
  readonly mayReplace: boolean;
}

/** Moves a batch to its place: as a folder where it can be, else file by file. */
function publish(publication: Publication, batch: number, files: readonly MadeFile[]): void {
  const { options, layout, manifest } = publication;
  const from = `${stageOf(options)}/${folderOf(batch)}`;
  const to = layout.foldered ? `${options.path}/${folderOf(batch)}` : options.path;
  if (files.length === 0) return;
  removeRemains(from, files);
  if (existsSync(to)) refuseInTheWay(publication, to, files);
  manifest.add({ publishing: batch }, false);
  syncFolder(from);
  if (!moveFolder(from, to)) {
    refuseInTheWay(publication, to, files);
    for (const [path] of files) renameSync(`${from}/${basename(path)}`, `${options.path}/${path}`);
    rmSync(from, { recursive: true, force: true });
    syncFolder(to);
  }
  syncFolder(options.path);
}

/** Takes away what a thread that died had begun to write. */
function removeRemains(folder: string, files: readonly MadeFile[]): void {
  const written = readdirSync(folder);
  if (written.length === files.length) return;
  const names = new Set(files.map(([path]) => basename(path)));
  if (names.size < files.length) throw new Error('Two records of a batch have the same file name');
  for (const name of written) if (!names.has(name)) rmSync(`${folder}/${name}`);
}

/** @returns whether the place was free; another shard may have made the folder in the meantime */
function moveFolder(from: string, to: string): boolean {
  if (existsSync(to)) return false;
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (existsSync(to)) return false;
    throw error;
  }
}

function refuseInTheWay(publication: Publication, folder: string, files: readonly MadeFile[]): void {
  if (publication.mayReplace) return;
  const present = new Set(readdirSync(folder));
  const inTheWay = files.filter(([path]) => present.has(basename(path)));
  if (inTheWay.length === 0) return;
  throw new RunError(
    'prefill/file-in-the-way',
    `"${publication.options.path}" holds files of the same names already: ${inTheWay.length}, the first is ${inTheWay[0]?.[0]}`,
    'name another folder with --to, or add --force to replace them',
  );
}

/** The batches whose files all have the size they were made with: after a power cut some may not. */
function batchesStillThere(path: string, { done }: Manifest): readonly DoneBatch[] {
  const isThere = ([file, bytes]: MadeFile): boolean =>
    statSync(`${path}/${file}`, { throwIfNoEntry: false })?.size === bytes;
  const firstLost = done.findIndex(({ files = [] }) => !files.every(isThere));
  return firstLost < 0 ? done : done.slice(0, firstLost);
}
