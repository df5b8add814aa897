import type { Diagnostic } from '../../core/diagnostics.ts';

/** Ends a run for a reason that lies with its user or the machine, not with us: it is told as a diagnostic. */
export class RunError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(code: `prefill/${string}`, message: string, hint: string) {
    super(`${message}; ${hint}`);
    this.name = 'RunError';
    this.diagnostic = { code, severity: 'error', message, hint };
  }

  /** From a worker, where only data come through. */
  static of({ code, message, hint = '' }: Diagnostic): RunError {
    // A code of ours: only diagnostics of this class are sent.
    return new RunError(code as `prefill/${string}`, message, hint);
  }
}
