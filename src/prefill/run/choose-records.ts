import type { RecordBlock } from '../../mapping/export/contract.ts';
import type { RecordReader } from './engine.ts';
import type { RecordSelection } from './plan.ts';
import { RunError } from './run-error.ts';

const MOST_TOLD = 5;

/** The records a run is for, shards not yet considered. */
export interface Chosen {
  /** Their positions in the export, going up; null for the first `total`. */
  readonly positions: readonly number[] | null;
  readonly total: number;
}

/**
 * Finds the chosen records: ids take a pass over the export.
 * @param count records in the export
 * @throws RunError when no record has one of the ids
 */
export async function chooseRecords(
  { only, limit }: RecordSelection,
  count: number,
  read: () => Promise<{ readonly reader: RecordReader; readonly blocks: AsyncIterable<RecordBlock> }>,
): Promise<Chosen> {
  if (!only) return { positions: null, total: Math.min(count, limit ?? count) };
  const { reader, blocks } = await read();
  const wanted = new Set(only);
  const found: number[] = [];
  for await (const block of blocks) {
    for (const [index, id] of reader.ids(block).entries()) {
      if (id !== null && wanted.delete(id)) found.push(block.first + index);
    }
    if (wanted.size === 0) break;
  }
  if (wanted.size > 0) throw unknownIds([...wanted]);
  const positions = found.slice(0, limit ?? found.length);
  return { positions, total: positions.length };
}

function unknownIds(ids: readonly string[]): RunError {
  const told = ids
    .slice(0, MOST_TOLD)
    .map(id => JSON.stringify(id))
    .join(', ');
  const more = ids.length > MOST_TOLD ? ` and ${ids.length - MOST_TOLD} more` : '';
  return new RunError('prefill/unknown-id', `no record has the id ${told}${more}`, 'mend --only');
}
