import { systemCode, systemReason } from '../../core/system-reasons.ts';
import { RunError } from './run-error.ts';

const AGAIN = 'nothing is kept of it: start again, or name a file with --to';
const HINT = 'mend that and add --resume, or name another place with --to';

/** The system's error as one of a run; any other as it was. */
export function runErrorOf(path: string, error: unknown, hint = HINT): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  const reason = systemReason(code);
  if (path === '-') return new RunError('prefill/output', `can't write to standard output: ${reason}`, AGAIN);
  return new RunError('prefill/output', `can't write to "${path}": ${reason}`, hint);
}
