import { writeSync } from 'node:fs';
import { systemCode } from '../../../core/system-reasons.ts';
import type { ArchiveFormat } from '../archive/archive-format.ts';
import type { RunSink } from './run-sink.ts';

const STDOUT = 1;
const MS_UNTIL_READER_IS_READY = 5;

/** An archive on standard output: nothing is kept, so nothing can be gone on with. */
export function stdoutSink(format: ArchiveFormat): RunSink {
  const directory = format.directory();
  let at = 0;
  const put = async (bytes: Uint8Array): Promise<void> => {
    for (let from = 0; from < bytes.length; ) {
      const written = offer(bytes.subarray(from));
      from += written;
      if (written === 0) await new Promise(resolve => setTimeout(resolve, MS_UNTIL_READER_IS_READY));
    }
    at += bytes.length;
  };
  return {
    before: [],
    finished: false,
    async take(_part, packed) {
      directory.note(packed, at);
      await put(packed);
    },
    commit: async () => {},
    finish: () => put(directory.end(at)),
    close: () => {},
  };
}

/** @returns how many bytes were taken: none while a pipe that doesn't block is full */
function offer(bytes: Uint8Array): number {
  try {
    return writeSync(STDOUT, bytes);
  } catch (error) {
    if (systemCode(error) === 'EAGAIN') return 0;
    throw error;
  }
}
