import { absolute, address } from '../../../formats/xlsx/address.ts';

/** Columns of the sheet with the plan; those of the table of weeks, which the blocks above and below it follow. */
export const COLUMN = {
  week: 2,
  date: 3,
  proposal: 4,
  ownHours: 5,
  hours: 6,
  share: 7,
  tasks: 8,
  cost: 9,
  sum: 10,
  baseline: 11,
  difference: 12,
  review: 13,
  load: 14,
  signal: 15,
} as const;
export type ColumnName = keyof typeof COLUMN;

/** Widths from column A on, in digits. */
export const WIDTHS = [2, 7.5, 11.5, 9, 9, 17, 9.5, 54, 9.5, 10, 10.5, 10.5, 9.5, 9, 28];

/** The inputs above the table, from its first row down. */
export const SETTING_ROLES = [
  'plan_start',
  'plan_weeks',
  'plan_first_hours',
  'plan_goal_hours',
  'plan_form',
  'plan_largest_step',
  'plan_review_every',
] as const;
export type SettingRole = (typeof SETTING_ROLES)[number];

export const ROW = {
  title: 2,
  lead: 3,
  alternative: 4,
  check: 5,
  settings: 7,
  firstSetting: 8,
  outcomeHeads: 16,
  outcomes: 17,
  groups: 19,
  heads: 20,
  first: 21,
} as const;

/** The cell of a setting, absolute. */
export function settingCell(role: SettingRole): string {
  return absolute(ROW.firstSetting + SETTING_ROLES.indexOf(role), COLUMN.hours);
}

/** A cell of a week: `$F21`. Weeks count from 1. */
export function inWeek(week: number, column: ColumnName): string {
  return `$${address(ROW.first + week - 1, COLUMN[column])}`;
}

/** A column from one week to another: `$F$21:$F$36`. */
export function weeksRange(column: ColumnName, from: number, to: number): string {
  return `${absolute(ROW.first + from - 1, COLUMN[column])}:${absolute(ROW.first + to - 1, COLUMN[column])}`;
}
