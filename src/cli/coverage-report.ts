import { PRIVATE, writeWholeFile } from '../build/part-file.ts';
import type { PrefillOutcome } from '../build/prefill.ts';
import { coverageFile } from '../build/record-run.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { systemCode, systemReason } from '../core/system-reasons.ts';

/** Writes what was read of an export and what wasn't, where `--report` asks for it; when it can't be written that is told. */
export function writeCoverageReport(
  path: string | undefined,
  coverage: PrefillOutcome['coverage'],
): readonly Diagnostic[] {
  if (path === undefined) return [];
  try {
    writeWholeFile(path, coverageFile(coverage, path), PRIVATE);
    return [];
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    const message = `can't write the report to ${JSON.stringify(path)}: ${systemReason(code)}`;
    return [{ code: 'build/output', severity: 'error', message, hint: 'name another place with --report' }];
  }
}
