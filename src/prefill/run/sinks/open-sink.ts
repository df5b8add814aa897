import { tar } from '../archive/tar.ts';
import { zip } from '../archive/zip.ts';
import type { Layout } from '../partition.ts';
import type { RunTarget } from '../plan.ts';
import { archiveSink } from './archive-sink.ts';
import { folderSink } from './folder-sink.ts';
import type { RunSink, SinkOptions } from './run-sink.ts';
import { stdoutSink } from './stdout-sink.ts';

/** Where a run's files become final. */
export function openSink({ kind, path }: RunTarget, options: SinkOptions, layout: Layout): RunSink {
  if (kind === 'folder') return folderSink(options, layout);
  const format = kind === 'tar' ? tar : zip;
  return path === '-' ? stdoutSink(format) : archiveSink(options, format);
}
