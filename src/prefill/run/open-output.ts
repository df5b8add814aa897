import { archiveOutput } from './archive/packed.ts';
import { tar } from './archive/tar.ts';
import { zip } from './archive/zip.ts';
import type { OutputKind } from './block-pool.ts';
import { type FileOutput, NO_OUTPUT } from './file-output.ts';
import { stageOutput } from './sinks/stage-output.ts';

/** Where the files of a thread go. */
export function openOutput(output: OutputKind): FileOutput {
  switch (output.kind) {
    case 'folder':
      return stageOutput(output.stage);
    case 'tar':
      return archiveOutput(tar);
    case 'zip':
      return archiveOutput(zip);
    case 'none':
      return NO_OUTPUT;
  }
}
