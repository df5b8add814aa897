import { basename, dirname, join } from 'node:path';
import { tar } from '../archive/tar.ts';
import { zip } from '../archive/zip.ts';
import type { Layout } from '../partition.ts';
import type { RunTarget } from '../plan.ts';
import { archiveSink } from './archive-sink.ts';
import { folderSink } from './folder-sink.ts';
import type { RunSink, SinkOptions } from './run-sink.ts';
import { stdoutSink } from './stdout-sink.ts';
import { lockTarget } from './target-lock.ts';

/**
 * Where a run's files become final.
 * @throws RunError when another run is at work there
 */
export function openSink({ kind, path }: RunTarget, options: SinkOptions, layout: Layout): RunSink {
  const format = kind === 'zip' ? zip : tar;
  if (path === '-') return stdoutSink(format);
  const unlock = lockTarget(lockOf(kind, options), path);
  try {
    const sink = kind === 'folder' ? folderSink(options, layout) : archiveSink(options, format);
    const close = (): void => {
      sink.close();
      unlock();
    };
    return { ...sink, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

function lockOf(kind: RunTarget['kind'], { path, shard }: SinkOptions): string {
  if (kind === 'folder') return `${path}/.veldwerk-run${shard}.lock`;
  return join(dirname(path), `.${basename(path)}${shard}.lock`);
}
