import { describe, expect, it } from 'vitest';
import { judgeResult, rowResult } from '../../../src/generators/xlsx/names.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import { filledWorkbook, type ReadNamed } from '../../support/comparison/filled-workbook.ts';
import { meaningOf, type RowMeaning, type Status } from '../../support/comparison/meaning.ts';
import { scenarios } from '../../support/comparison/scenarios.ts';
import { comparisonOf, shippedComparison } from '../../support/comparison/shapes.ts';

const SHAPES = [
  { title: 'the shipped workbook', comparison: shippedComparison() },
  {
    title: 'two of everything',
    comparison: comparisonOf({ criteria: 2, parties: 2, alternatives: 2, emptyRows: 0 }),
  },
  {
    title: 'the most of everything',
    comparison: comparisonOf({ criteria: 6, parties: 3, alternatives: 20, emptyRows: 0 }),
  },
] as const;

describe('what the formulas give', () => {
  it.each(SHAPES)('is what the sheets mean: $title', ({ comparison }) => {
    const fill = filledWorkbook(comparison);
    const found = scenarios(comparison, 360).map(({ title, cells }) => {
      const read = fill(Object.fromEntries(cells));
      return {
        title,
        shown: shownIn(comparison, read),
        meant: meaningOf(comparison, read).map(toShow(comparison)),
      };
    });
    expect(found.map(({ title, shown }) => ({ title, shown }))).toEqual(
      found.map(({ title, meant }) => ({ title, shown: meant })),
    );
  });
});

/** What the workbook shows of each row. */
function shownIn(comparison: Comparison, read: ReadNamed): readonly object[] {
  return comparison.rows.map(row => ({
    status: read(rowResult(comparison, row, 'status')),
    judges: [read(judgeResult(comparison, row, 0)), read(judgeResult(comparison, row, 1))],
    together: read(rowResult(comparison, row, 'samen')),
    lowest: read(rowResult(comparison, row, 'laagste')),
    balance: read(rowResult(comparison, row, 'evenwicht')),
    gap: read(rowResult(comparison, row, 'verschil')),
    rank: read(rowResult(comparison, row, 'rang')),
  }));
}

/** The same in the words of the content, with an empty text where there is nothing to say. */
function toShow({ texts: { scores } }: Comparison): (row: RowMeaning) => object {
  const words: Readonly<Record<Status, string>> = {
    empty: '',
    not_taken: scores.status_not_taken,
    incomplete: scores.status_incomplete,
    check: scores.status_check,
    too_heavy: scores.status_too_heavy,
    not_feasible: scores.status_not_feasible,
    find_out: scores.status_find_out,
    possible: scores.status_possible,
  };
  return ({ status, judges, together, lowest, balance, gap, rank }) => ({
    status: words[status],
    judges: judges.map(score => score ?? ''),
    together: together ?? '',
    lowest: lowest ?? '',
    balance: balance ?? '',
    gap: gap ?? '',
    rank: rank ?? '',
  });
}
