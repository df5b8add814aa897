import { type Checked, formatDiagnostic } from '../../src/core/diagnostics.ts';

/** The value; a failure is told with all its diagnostics. */
export function must<T>(outcome: Checked<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(formatDiagnostic).join('\n'));
}
