import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import type { ArchiveDirectory, ArchiveFormat } from '../archive/archive-format.ts';
import type { DoneBatch, Manifest } from '../manifest.ts';
import { RunError } from '../run-error.ts';
import { makeFolder } from './make-folder.ts';
import { earlierRun, openManifest, readManifest, removeManifest } from './manifest-file.ts';
import { OWNER_ONLY, OWNER_ONLY_FOLDER } from './owner-only.ts';
import type { RunSink, SinkOptions } from './run-sink.ts';
import { writeWhole } from './stage-output.ts';
import { syncFolder } from './sync-folder.ts';

/** The hidden files of an archive that is being made, beside it. */
interface Paths {
  readonly part: string;
  readonly manifest: string;
}

/**
 * An archive that gets its name when it is whole. Until then it grows under a hidden name, and is cut off behind its last
 * whole batch when a run goes on with it.
 * @throws RunError when there is such a file already, or an unfinished run that isn't gone on with
 */
export function archiveSink(options: SinkOptions, format: ArchiveFormat): RunSink {
  const { path } = options;
  makeFolder(dirname(path), OWNER_ONLY_FOLDER);
  const hidden = `${dirname(path)}/.${basename(path)}${options.shard}`;
  const paths = { part: `${hidden}.part`, manifest: `${hidden}.veldwerk-run.jsonl` };
  const earlier = earlierRun(readManifest(paths.manifest), options);
  if (earlier?.finished && settle(path, paths)) return finishedSink(earlier.done);
  refuseInTheWay(options);
  return growingSink(options, { ...paths, format, earlier: earlier?.finished ? null : earlier });
}

function refuseInTheWay({ path, force }: SinkOptions): void {
  if (force || !existsSync(path)) return;
  const hint = 'name another file with --to, or add --force to replace it';
  throw new RunError('prefill/file-in-the-way', `"${path}" is there already`, hint);
}

/** Gives a finished archive its name, if its run was killed just before it did. @returns whether it is there */
function settle(path: string, { part }: Paths): boolean {
  if (existsSync(part)) renameSync(part, path);
  return existsSync(path);
}

function finishedSink(before: readonly DoneBatch[]): RunSink {
  const nothing = async (): Promise<void> => {
    throw new Error('A finished run has nothing left to write');
  };
  return { before, finished: true, take: nothing, commit: nothing, finish: async () => {}, close: () => {} };
}

interface Growing extends Paths {
  readonly format: ArchiveFormat;
  readonly earlier: Manifest | null;
}

function growingSink(options: SinkOptions, { part, manifest, format, earlier }: Growing): RunSink {
  if (!earlier) removeManifest(manifest);
  const file = openSync(part, earlier && existsSync(part) ? 'r+' : 'w+', OWNER_ONLY);
  const length = fstatSync(file).size;
  const done = (earlier?.done ?? []).filter(({ end = 0 }) => end <= length);
  const directory = format.directory();
  let at = done.at(-1)?.end ?? 0;
  ftruncateSync(file, at);
  noteEntries(file, at, directory);
  const lines = openManifest(manifest, options.inputs, earlier && { done, publishing: new Set() });
  let isOpen = true;
  /** Without a whole batch, there are only people's data in it that nobody goes on with. */
  let isKept = done.length > 0;
  const close = (): void => {
    if (isOpen) {
      closeSync(file);
      if (!isKept) rmSync(part, { force: true });
    }
    isOpen = false;
    lines.close();
  };
  const put = (bytes: Uint8Array): void => {
    writeWhole(file, bytes, at);
    at += bytes.length;
  };
  return {
    before: done,
    finished: false,
    async take(_part, packed) {
      directory.note(packed, at);
      put(packed);
    },
    async commit(batch) {
      // Before the line that tells of it.
      fsyncSync(file);
      lines.add({ ...batch, end: at }, true);
      isKept = true;
    },
    async finish() {
      // Another run may have been faster: a shard that was given the same name.
      refuseInTheWay(options);
      put(directory.end(at));
      fsyncSync(file);
      lines.add({ finished: true }, true);
      isKept = true;
      close();
      renameSync(part, options.path);
      syncFolder(dirname(options.path));
    },
    close,
  };
}

/** Notes the entries that stand in an archive. @param end behind the last */
function noteEntries(file: number, end: number, directory: ArchiveDirectory): void {
  const { heads } = directory;
  if (!heads) return;
  const buffer = new Uint8Array(heads.bytes);
  for (let at = 0; at < end; ) {
    const head = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, at));
    const bytes = heads.entryBytes(head);
    directory.note(head.subarray(0, bytes), at);
    at += bytes;
  }
}
