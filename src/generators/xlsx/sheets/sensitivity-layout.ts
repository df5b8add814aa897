import { absolute, address } from '../../../formats/xlsx/address.ts';
import type { Comparison } from '../../../model/comparison.ts';

/** How much a weight or a voice goes up or down. */
export const STEP = 10;

/** One weight or voice, a step up or down. */
export interface Variant {
  /** From 0. */
  readonly number: number;
  /** Which of all weights and voices changes: those of the first judge, of the second, then the voices. */
  readonly changed: number;
  readonly step: number;
  /** Whose weight changes; null for a voice. */
  readonly judge: 0 | 1 | null;
  readonly party: string;
  readonly criterion: string | null;
  /** The defined name of the input. */
  readonly input: string;
}

/** Every variant: each weight and each voice, up and down. */
export function variantsOf({ judges, team, criteria }: Comparison): readonly Variant[] {
  const weights = ([0, 1] as const).flatMap(judge =>
    judges[judge].weights.map((field, index) => ({
      judge,
      party: judges[judge].label,
      criterion: criteria[index]?.label ?? null,
      input: field.name,
    })),
  );
  const voices = [...judges, ...(team ? [team] : [])].map(({ label, voice }) => ({
    judge: null,
    party: label,
    criterion: null,
    input: voice.name,
  }));
  return [...weights, ...voices]
    .flatMap((one, changed) => [STEP, -STEP].map(step => ({ ...one, changed, step })))
    .map((variant, number) => ({ ...variant, number }));
}

/** Columns that people read. */
export const COLUMN = { number: 2, what: 3, was: 4, becomes: 5, first: 6, points: 7, same: 8 } as const;

/** Columns of what is calculated with, blocks of one column for each weight and voice, or for each alternative. */
export interface Blocks {
  readonly weights: number;
  readonly means: number;
  readonly together: number;
  readonly keys: number;
  /** The row of the alternative that comes first. */
  readonly winner: number;
}

export function blocksOf({ judges, team, rows }: Comparison): Blocks {
  const inputs = judges.flatMap(({ weights }) => weights).length + (team ? 3 : 2);
  const weights = COLUMN.same + 2;
  const means = weights + inputs + 1;
  const together = means + rows.length + 1;
  const keys = together + rows.length + 1;
  return { weights, means, together, keys, winner: keys + rows.length + 1 };
}

/** Widths of columns that people read, in digits; and of those that are only calculated with. */
export const WIDTHS = [2, 5, 42, 9, 9, 38, 10, 20] as const;
export const WORKING_WIDTH = 13;

export const ROW = {
  title: 2,
  lead: 3,
  outcome: 5,
  sentence: 6,
  tileHeads: 8,
  tiles: 9,
  groups: 11,
  heads: 12,
  first: 13,
} as const;

/** Heights in pt by row, but for those of the tables. */
export const HEIGHTS: ReadonlyMap<number, number> = new Map([
  [1, 8],
  [ROW.title, 28],
  [ROW.lead, 18],
  [ROW.outcome - 1, 6],
  [ROW.outcome, 20],
  [ROW.sentence, 26],
  [ROW.tileHeads - 1, 4],
  [ROW.tileHeads, 17],
  [ROW.tiles, 22],
  [ROW.groups - 1, 14],
  [ROW.groups, 20],
  [ROW.heads, 28],
]);
/** pt, of a row of either table. */
export const ROW_HEIGHT = 18;

export function lastRow(comparison: Comparison): number {
  return ROW.first + variantsOf(comparison).length - 1;
}

/** The heading of the table of alternatives, below that of the variants. */
export function alternativesRow(comparison: Comparison): number {
  return lastRow(comparison) + 2;
}

/** `$A$1:$B$1`, in one row. */
export function across(row: number, from: number, count: number): string {
  return `${absolute(row, from)}:${absolute(row, from + count - 1)}`;
}

/** A column over all variants. */
export function down(comparison: Comparison, column: number): string {
  return `${absolute(ROW.first, column)}:${absolute(lastRow(comparison), column)}`;
}

/** `$C13` */
export function inRow(row: number, column: number): string {
  return `$${address(row, column)}`;
}
