import { absolute, address } from '../../../formats/xlsx/address.ts';
import type { Comparison } from '../../../model/comparison.ts';

/** Columns of the sheet with costs; those of the table, which the blocks above it follow. */
export const COLUMN = {
  number: 2,
  name: 3,
  hours: 4,
  followsPlan: 5,
  meanHours: 6,
  deployability: 7,
  guidanceHours: 8,
  oneOffCost: 9,
  weeklyPremium: 10,
  oneOffPremium: 11,
  wage: 12,
  missed: 13,
  guidance: 14,
  net: 15,
  period: 16,
  difference: 17,
  earnedBack: 18,
  gross: 19,
  note: 20,
} as const;

/** Widths from column A on, in digits. */
export const WIDTHS = [2, 4, 30, 8, 11, 8, 10, 12, 10, 9.5, 9.5, 8.5, 8.5, 11.5, 9.5, 12, 10.5, 13.5, 11, 20];

/** Hours with what a mean leaves behind the comma. */
export const MEAN_FORMAT = '0.0#';

/** Percent: all columns side by side on the screen of a laptop. */
export const ZOOM = 90;

/** The column that inputs of the block above the table stand in, and the last one of that block. */
export const AMOUNT = COLUMN.followsPlan;
export const BLOCK_END = COLUMN.oneOffPremium;

export const ROW = {
  title: 2,
  lead: 3,
  amounts: 5,
  firstAmount: 6,
  baselineHead: 14,
  baseline: 15,
  remarks: 16,
  rateHeads: 17,
  rates: 18,
  missedHours: 19,
  groups: 21,
  heads: 22,
  first: 23,
} as const;

export function lastRow({ rows }: Comparison): number {
  return ROW.first + rows.length - 1;
}

/** Where what is calculated with stands; absolute addresses. */
export const RATE = {
  contract: absolute(ROW.rates, COLUMN.followsPlan),
  weeks: absolute(ROW.rates, COLUMN.meanHours),
  worked: absolute(ROW.rates, COLUMN.deployability),
  missed: absolute(ROW.rates, COLUMN.guidanceHours),
  guidance: absolute(ROW.rates, COLUMN.oneOffCost),
  baselineRow: absolute(ROW.rates, COLUMN.hours),
  baselineWeek: absolute(ROW.rates, COLUMN.weeklyPremium),
  baselineOneOff: absolute(ROW.rates, COLUMN.oneOffPremium),
} as const;

/** A cell of the table: `$C23`. */
export function inRow(row: number, column: keyof typeof COLUMN): string {
  return `$${address(row, COLUMN[column])}`;
}

/** A column of the table: `$C$23:$C$34`. */
export function columnRange(comparison: Comparison, column: keyof typeof COLUMN): string {
  return `${absolute(ROW.first, COLUMN[column])}:${absolute(lastRow(comparison), COLUMN[column])}`;
}
