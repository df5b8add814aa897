import type { Diagnostic } from '../../core/diagnostics.ts';
import { batchOf, type Layout } from './partition.ts';
import { NOTHING } from './tally.ts';
import type { Unit, UnitResult } from './work.ts';

const PROBLEM: Diagnostic = {
  code: 'prefill/worker-died',
  severity: 'error',
  message: 'the thread that made the files of this record ended, as when memory runs out',
  hint: 'look whether the record is far larger than others',
};

/** A unit of several records in two, to find the one that can't be made. */
export function halves(unit: Unit): readonly Unit[] {
  const middle = Math.ceil(unit.positions.length / 2);
  return [
    { ...unit, positions: unit.positions.slice(0, middle) },
    { ...unit, positions: unit.positions.slice(middle), firstOrdinal: unit.firstOrdinal + middle },
  ];
}

/** The result of a unit whose only record ends every thread that makes it. */
export function broken({ positions, firstOrdinal }: Unit, layout: Layout): UnitResult {
  const records = positions.map(position => ({ position, id: null, problem: PROBLEM }));
  const batch = batchOf(firstOrdinal, layout);
  const tally = { ...NOTHING, broken: records };
  return { parts: [{ batch, records: records.length, files: [], packedBytes: 0, tally }], packed: null };
}
