import type { RecordBlock } from '../../mapping/export/contract.ts';
import type { Range } from './partition.ts';
import type { Unit } from './work.ts';

/**
 * The most records of a unit. Results of as many units as are in hand lie in memory at once when they go into an archive:
 * 100 files of 100 kB each are 10 MB.
 */
const MOST_RECORDS = 100;

/** Of a block: so small that few results lie in memory at once; a worker is still busy for some milliseconds with one. */
export const BLOCK_BYTES = 32 * 1024;

/**
 * Cuts blocks into units of the chosen records.
 * @param chosen positions of the chosen records, going up; null for all
 * @param range of their numbers, those that are still to be made; the source is read no further than it reaches
 */
export async function* unitsOf(
  blocks: AsyncIterable<RecordBlock>,
  chosen: readonly number[] | null,
  range: Range,
): AsyncGenerator<Unit> {
  let next = range.from;
  if (next >= range.to) return;
  const positionOf = (ordinal: number): number => chosen?.[ordinal] ?? ordinal;
  for await (const block of blocks) {
    const end = block.first + block.count;
    while (next < range.to && positionOf(next) < end) {
      const positions: number[] = [];
      const firstOrdinal = next;
      for (; next < range.to && positionOf(next) < end && positions.length < MOST_RECORDS; next++) {
        positions.push(positionOf(next));
      }
      yield { block, positions, firstOrdinal };
    }
    if (next >= range.to) return;
  }
}
