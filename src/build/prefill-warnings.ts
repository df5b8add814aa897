import { type Diagnostic, isError } from '../core/diagnostics.ts';
import type { CodeCoverage } from '../mapping/export/coverage.ts';
import { plainId } from '../mapping/export/name-record.ts';
import { isKnownToMapping, warningOf } from './record-run.ts';

/** Records, and details of codes, that are named of each code; the others are only counted. */
const NAMED = 10;

/** A record's codes, as a run reports them. */
interface Warned {
  readonly id: string;
  readonly codes: readonly string[];
}

/** Codes whose end differs from record to record: what that end is, in words. */
const DETAILS: Readonly<Record<string, { readonly from: RegExp; readonly words: string }>> = {
  manager_not_in_export: { from: /^(manager_not_in_export):(.*)$/s, words: 'not in the export' },
  missing_letters: { from: /^(missing_letters:.*):(U\+.*)$/s, words: 'no font has' },
};

interface Met {
  count: number;
  readonly records: { readonly position: number; readonly id: string | null }[];
  readonly details: Set<string>;
}

/**
 * What a person should look at in the files of a run: a diagnostic a code, however many records have it.
 * @param total records the run was for, as far as they could be read
 */
export function prefillWarnings(warned: readonly Warned[], total: number): readonly Diagnostic[] {
  const met = new Map<string, Met>();
  for (const [position, { id, codes }] of warned.entries()) {
    for (const full of codes) {
      const [code, details] = split(full);
      const one = met.get(code) ?? { count: 0, records: [], details: new Set() };
      met.set(code, one);
      one.count++;
      if (one.records.length < NAMED) one.records.push({ position, id: plainId(id) });
      for (const detail of details) if (one.details.size < NAMED) one.details.add(detail);
    }
  }
  return [...met]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { details, ...one }]) => {
      const coverage: CodeCoverage = { code, ...one, ids: [] };
      return { ...warningOf(coverage, total), ...hintOf(code, [...details].sort()) };
    });
}

/** A code without what differs from record to record, and that: an id only when it may stand in a message. */
function split(full: string): readonly [string, readonly string[]] {
  const [name = ''] = full.split(':', 1);
  const [, code, end] = DETAILS[name]?.from.exec(full) ?? [];
  if (code === undefined || end === undefined) return [full, []];
  return [code, name === 'missing_letters' ? end.split(',') : [plainId(end) ?? []].flat()];
}

function hintOf(code: string, details: readonly string[]): { readonly hint?: string } {
  const words = DETAILS[code.split(':', 1)[0] ?? '']?.words;
  return words === undefined || details.length === 0 ? {} : { hint: `${words}: ${details.join(', ')}` };
}

/** Whether a code of a record is no reason to write nothing under `--strict`: the mapping said so itself. */
export function isHarmless(code: string): boolean {
  return isKnownToMapping(warningOf({ code, count: 1, records: [], ids: [] }, 1));
}

/** Whether these stop a run under `--strict`. */
export function stopStrict(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(diagnostic => isError(diagnostic) || !isKnownToMapping(diagnostic));
}
