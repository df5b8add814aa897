import { systemReason } from '../../core/system-reasons.ts';
import { RunError } from './run-error.ts';

const AGAIN = 'nothing is kept of it: start again, or name a file with --to';
const HINT = 'mend that and add --resume, or name another place with --to';

/** The system's error as one of a run; any other as it was. */
export function runErrorOf(path: string, error: unknown, hint = HINT): unknown {
  // Codes of Node's own, ERR_…, are faults of ours.
  if (!(error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code)))) return error;
  const reason = systemReason(error.code);
  if (path === '-') return new RunError('prefill/output', `can't write to standard output: ${reason}`, AGAIN);
  return new RunError('prefill/output', `can't write to "${path}": ${reason}`, hint);
}
