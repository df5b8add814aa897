import { describe, expect, it } from 'vitest';
import { rangeFinder } from '../../../src/formats/sfnt/code-ranges.ts';

const range = (first: number, last: number, name: string) => ({ first, last, name });

describe('ranges of codes', () => {
  it('hold their first and last code, and none between them', () => {
    const find = rangeFinder([range(20, 29, 'b'), range(10, 15, 'a')]);
    expect([9, 10, 15, 16, 20, 29, 30].map(code => find(code)?.name)).toEqual([
      undefined,
      'a',
      'a',
      undefined,
      'b',
      'b',
      undefined,
    ]);
  });

  it('go before those that stand behind them, where they overlap', () => {
    const find = rangeFinder([range(5, 6, 'a'), range(0, 9, 'b'), range(6, 12, 'c')]);
    expect([4, 5, 6, 7, 10].map(code => find(code)?.name)).toEqual(['b', 'a', 'a', 'b', 'c']);
  });

  it('hold nothing when they end before they begin', () => {
    expect(rangeFinder([range(9, 5, 'a')])(7)).toBeUndefined();
  });

  it('may lie in each other by the ten thousand', () => {
    const nested = Array.from({ length: 50_000 }, (_, at) => range(at, 100_000 - at, `${at}`)).reverse();
    const find = rangeFinder(nested);
    expect([0, 777, 50_000, 99_999].map(code => find(code)?.name)).toEqual(['0', '777', '49999', '1']);
  });
});
