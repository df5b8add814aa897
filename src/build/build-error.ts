import type { Diagnostic } from '../core/diagnostics.ts';

/** Ends a run for a reason that lies with the machine, not with us: it is told as a diagnostic, not as a fault. */
export class BuildError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(code: `build/${string}`, message: string, hint: string) {
    super(`${message}; ${hint}`);
    this.diagnostic = { code, severity: 'error', message, hint };
  }
}
