import type { Comparison } from '../../../model/comparison.ts';
import { SIZES } from '../look.ts';
import { heightOf } from '../text-fit.ts';

/** Rows of the sheet with the alternatives side by side. */
export const ROW = { title: 2, lead: 3, groups: 5, heads: 6, first: 7 } as const;

/** Columns of the sheet, which follow the criteria. */
export interface Columns {
  readonly number: number;
  readonly name: number;
  readonly percentage: number;
  readonly hours: number;
  /** For and against by criterion; the first of them. */
  readonly effects: number;
  readonly judges: readonly [number, number];
  readonly together: number;
  readonly gap: number;
  readonly rank: number;
  readonly status: number;
}

export function columnsOf({ criteria }: Comparison): Columns {
  const effects = 6;
  const results = effects + 2 * criteria.length;
  return {
    number: 2,
    name: 3,
    percentage: 4,
    hours: 5,
    effects,
    judges: [results, results + 1],
    together: results + 2,
    gap: results + 3,
    rank: results + 4,
    status: results + 5,
  };
}

export function lastRow({ rows }: Comparison): number {
  return ROW.first + rows.length - 1;
}

/** How wide a text for or against is, and in how many lines texts fit then. */
export interface EffectSize {
  /** Digits of the standard font. */
  readonly width: number;
  /** Of 75 letters. */
  readonly lines: number;
  /** Of what people agree on, in a column of its own. */
  readonly agreements: number;
  /** Digits of the column of the status. */
  readonly status: number;
}

/** Fewer criteria leave room for wider columns; from four on, narrow ones keep the page from getting too wide to read. */
export function effectSize({ criteria }: Comparison): EffectSize {
  if (criteria.length === 2) return { width: 22.6, lines: 4, agreements: 10, status: 25 };
  if (criteria.length === 3) return { width: 20.6, lines: 4, agreements: 13, status: 13 };
  return { width: 16.5, lines: 5, agreements: 18, status: 13 };
}

/** Where people write what they agree on: right of the other boxes, or in the widest column when those take all others. */
export function agreementsColumn(comparison: Comparison): number {
  const { effects, judges, status } = columnsOf(comparison);
  const next = effects + 5;
  return next < judges[0] ? next : status;
}

/** Widths from column A on, in digits. */
export function widthsOf(comparison: Comparison): readonly number[] {
  const { width, status } = effectSize(comparison);
  const effects = comparison.criteria.flatMap(() => [width, width]);
  return [2, 3.2, 17.2, 5.4, 5.4, ...effects, 9.2, 9.2, 6.2, 7.2, 5, status];
}

/** White above and below a row's text, pt. */
const PADDING = 3;

/** How high the row of an alternative is, pt. */
export function rowHeight(comparison: Comparison): number {
  return heightOf(effectSize(comparison).lines, { size: SIZES.small }) + PADDING;
}
