import type { Diagnostic } from '../core/diagnostics.ts';
import { noVerdict } from './check-job.ts';
import type { CheckFailure } from './check-process.ts';

/** Why there is no verdict, when it isn't the file itself that says so. */
export function failureOf(file: string, { kind }: CheckFailure, seconds: number): Diagnostic {
  if (kind === 'timeout')
    return noVerdict(
      file,
      'timeout',
      `there is no verdict after ${seconds} seconds`,
      'give it more with --timeout; a file that never ends may be made to do so',
    );
  if (kind === 'memory')
    return noVerdict(
      file,
      'too-large',
      'it takes more memory than there is for one file',
      'split it, or judge the files it was put together from',
    );
  return noVerdict(file, 'fault', 'the checker failed on it', 'please report it: the fault is ours');
}
