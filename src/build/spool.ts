import { mkdtempSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportSource } from '../mapping/export/contract.ts';
import { LIMITS } from '../mapping/export/limits.ts';
import { OWNER_ONLY } from '../prefill/run/sinks/owner-only.ts';
import { BuildError } from './build-error.ts';
import { chunksOf } from './export-file.ts';

/** A stream that was written down, so that it can be read twice. */
export interface Spool {
  readonly source: ExportSource;
  /** Ends it; nothing stays behind. */
  remove(): Promise<void>;
}

/**
 * Writes a stream of personal data to a temporary file: mode 0600, in a folder nobody else may enter. Where the system
 * allows it, its name is gone before the first byte is written: whatever ends the process, a power cut included, there
 * is nothing left to find. Elsewhere (Windows) it goes when the run or the process ends.
 * @throws BuildError when there is no room, or the stream is larger than an export may be
 */
export async function spool(input: AsyncIterable<Uint8Array>, name: string): Promise<Spool> {
  const folder = mkdtempSync(join(tmpdir(), 'veldwerk-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  try {
    const handle = await open(join(folder, 'export'), 'wx+', OWNER_ONLY);
    const remove = async () => {
      await handle.close();
      removeFolder();
      process.off('exit', removeFolder);
    };
    if (process.platform !== 'win32') removeFolder();
    await write(input, handle).catch(async error => {
      await remove();
      throw error;
    });
    return { source: { name, chunks: () => chunksOf(handle) }, remove };
  } catch (error) {
    removeFolder();
    throw error;
  }
}

async function write(input: AsyncIterable<Uint8Array>, handle: FileHandle): Promise<void> {
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size > LIMITS.file) throw tooLarge();
    for (let rest = chunk; rest.length > 0; ) {
      const { bytesWritten } = await handle.write(rest).catch(noRoom);
      rest = rest.subarray(bytesWritten);
    }
  }
}

function tooLarge(): BuildError {
  const hint = 'export fewer people at a time';
  return new BuildError('build/spool', `the export is larger than ${LIMITS.file / 2 ** 30} GB`, hint);
}

function noRoom(): never {
  const hint = 'make room, or name another folder with TMPDIR';
  throw new BuildError('build/spool', "the export can't be written to the folder for temporary files", hint);
}
