import type { Comparison } from '../../../src/model/comparison.ts';
import type { Typed } from './filled-workbook.ts';

/** What two people typed about one alternative. */
export interface TypedRow {
  /** From 1. */
  readonly row: number;
  /** Points of both judges by criterion. */
  readonly points: readonly [readonly number[], readonly number[]];
  /** 5 without it. */
  readonly capacity?: number;
  /** `ja` without it. */
  readonly feasible?: string;
}

/** A row with all its points, to be typed into a workbook. */
export function typedRow(
  comparison: Comparison,
  { row, points, capacity = 5, feasible = 'ja' }: TypedRow,
): Typed {
  const fields = comparison.rows[row - 1];
  if (!fields) throw new Error(`there is no row ${row}`);
  const given = fields.points.flatMap((judge, index) =>
    judge.map(({ name }, criterion) => [name, points[index as 0 | 1][criterion] ?? null] as const),
  );
  return {
    ...Object.fromEntries(given),
    [fields.inputs.capacity.name]: capacity,
    [fields.inputs.feasible.name]: feasible,
  };
}

/** Only some rows are taken along. */
export function onlyRows({ rows }: Comparison, numbers: readonly number[]): Typed {
  const others = rows.filter(({ number }) => !numbers.includes(number));
  return Object.fromEntries(others.map(({ inputs }) => [inputs.take_along.name, 'nee']));
}
