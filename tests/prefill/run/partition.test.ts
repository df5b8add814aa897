import { describe, expect, it } from 'vitest';
import { batchOf, batchRange, folderOf, layoutOf, shardRange } from '../../../src/prefill/run/partition.ts';

const SIZES = [0, 1, 2, 9, 10, 11, 999, 1000, 1001, 73_412, 100_000];
const COUNTS = [1, 2, 3, 7, 10, 64, 1001];
const PAIRS = SIZES.flatMap(total => COUNTS.map(count => ({ total, count })));

function shards(total: number, count: number) {
  return Array.from({ length: count }, (_, at) => shardRange(total, { index: at + 1, count }));
}

describe('shards', () => {
  it.each(PAIRS)('$count of them follow each other through all of $total records', ({ total, count }) => {
    const ranges = shards(total, count);
    expect(ranges.map(({ from }) => from)).toEqual([0, ...ranges.slice(0, -1).map(({ to }) => to)]);
    expect(ranges.at(-1)?.to).toBe(total);
  });

  it.each(PAIRS)('$count of them differ by one of $total records at most', ({ total, count }) => {
    const sizes = shards(total, count).map(({ from, to }) => to - from);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('are all records when there is none', () => {
    expect(shardRange(42, null)).toEqual({ from: 0, to: 42 });
  });
});

describe('batches', () => {
  it('share one folder when all records fit in one', () => {
    expect(layoutOf(1000, 1000).foldered).toBe(false);
  });

  it('have folders of their own from one record more', () => {
    expect(layoutOf(1001, 1000).foldered).toBe(true);
  });

  it('hold a fixed number of records of the whole run', () => {
    expect([0, 999, 1000, 2500].map(ordinal => batchOf(ordinal, layoutOf(3000, 1000)))).toEqual([0, 0, 1, 2]);
  });

  it('end where a shard ends', () => {
    const layout = layoutOf(3000, 1000);
    expect(batchRange(1, { from: 1500, to: 1700 }, layout)).toEqual({ from: 1500, to: 1700 });
  });

  it('have folders that sort by name up to 9,999', () => {
    expect([0, 9998, 9999].map(folderOf)).toEqual(['0001', '9999', '10000']);
  });
});
