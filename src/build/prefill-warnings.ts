import type { Diagnostic } from '../core/diagnostics.ts';
import type { CodeCoverage } from '../mapping/export/coverage.ts';
import { warningOf } from './record-run.ts';

/** Records, and ids in codes, that are named of each code; the others are only counted. */
const NAMED = 10;

/** A record's codes, as a run reports them. */
interface Warned {
  readonly id: string;
  readonly codes: readonly string[];
}

/** What a person should look at in the files of a run: a diagnostic a code, however many records have it. */
export function prefillWarnings(warned: readonly Warned[], made: number): readonly Diagnostic[] {
  const met = new Map<
    string,
    { count: number; records: { position: number; id: string }[]; ids: Set<string> }
  >();
  for (const [position, { id, codes }] of warned.entries()) {
    for (const full of codes) {
      const [code, manager] = full.startsWith(DANGLING)
        ? [DANGLING.slice(0, -1), full.slice(DANGLING.length)]
        : [full];
      const one = met.get(code) ?? { count: 0, records: [], ids: new Set<string>() };
      met.set(code, one);
      one.count++;
      if (one.records.length < NAMED) one.records.push({ position, id });
      if (manager !== undefined && one.ids.size < NAMED) one.ids.add(manager);
    }
  }
  const codes: readonly CodeCoverage[] = [...met]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { ids, ...one }]) => ({ code, ...one, ids: [...ids].sort() }));
  return codes.map(code => warningOf(code, made));
}

/** The code that ends in an id instead of a field. */
const DANGLING = 'manager_not_in_export:';
