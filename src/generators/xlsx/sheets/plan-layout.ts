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
  remarks: 6,
  settings: 8,
  firstSetting: 9,
  outcomeHeads: 17,
  outcomes: 18,
  groups: 20,
  heads: 21,
  first: 22,
} as const;

/** The cell of a setting, absolute. */
export function settingCell(role: SettingRole): string {
  return absolute(ROW.firstSetting + SETTING_ROLES.indexOf(role), COLUMN.hours);
}

/** A cell of a week: `$F22`. Weeks count from 1. */
export function inWeek(week: number, column: ColumnName): string {
  return `$${address(ROW.first + week - 1, COLUMN[column])}`;
}

/** A column from one week to another: `$F$22:$F$37`. */
export function weeksRange(column: ColumnName, from: number, to: number): string {
  return `${absolute(ROW.first + from - 1, COLUMN[column])}:${absolute(ROW.first + to - 1, COLUMN[column])}`;
}
