import { absolute, address } from '../../../formats/xlsx/address.ts';
import type { Comparison } from '../../../model/comparison.ts';
import { SIZES } from '../look.ts';
import { heightOf, linesOf, roomIn, widthOf } from '../text-fit.ts';

/** Columns of the sheet with scores, from left to right; they follow the criteria, the parties and the consequences. */
export interface ScoreColumns {
  readonly number: number;
  readonly name: number;
  readonly takeAlong: number;
  /** The first of each judge's columns of points; one for each criterion. */
  readonly points: readonly [number, number];
  readonly capacity: number;
  readonly feasible: number;
  /** Null when there is no team. */
  readonly team: number | null;
  readonly judges: readonly [number, number];
  readonly together: number;
  readonly lowest: number;
  readonly balance: number;
  readonly gap: number;
  readonly status: number;
  readonly rank: number;
  /** The names again, and the first of the columns of consequences beside them. */
  readonly nameAgain: number;
  readonly consequences: number;
  /** Calculated with, and not printed. */
  readonly chosen: number;
  readonly teamCounts: number;
  readonly key: number;
}

export function columnsOf({ criteria, team, rows }: Comparison): ScoreColumns {
  const takeAlong = 4;
  const first = takeAlong + 1;
  const capacity = first + criteria.length;
  const second = capacity + 1;
  const feasible = second + criteria.length;
  const judge = feasible + (team ? 2 : 1);
  const rank = judge + 7;
  const nameAgain = rank + 2;
  const consequences = nameAgain + 1;
  const chosen = consequences + (rows[0]?.consequences.length ?? 0) + 1;
  return {
    number: 2,
    name: 3,
    takeAlong,
    points: [first, second],
    capacity,
    feasible,
    team: team ? feasible + 1 : null,
    judges: [judge, judge + 1],
    together: judge + 2,
    lowest: judge + 3,
    balance: judge + 4,
    gap: judge + 5,
    status: judge + 6,
    rank,
    nameAgain,
    consequences,
    chosen,
    teamCounts: chosen + 1,
    key: chosen + 2,
  };
}

const WIDTH = {
  margin: 2,
  number: 4,
  name: 28,
  points: 9,
  status: 22,
  rank: 7,
  gap: 4,
  consequence: 56,
  working: 14,
} as const;
/** Of everything up to the rank: as wide as a page on which letters are still read well. Wider tables become smaller. */
const PAGE_WIDTH = 206;

const HEAD = { size: SIZES.small, bold: true } as const;
/** pt that a head doesn't touch its lines by. */
const AIR = 3;
/** Heads with longer words than this break within them. */
const WIDEST_HEAD = 16;

/** Digits that a column needs so that no word of its head is broken. */
function wideEnough(head: string, least: number): number {
  const longest = Math.max(...head.split(' ').map(word => widthOf(word, HEAD)));
  let width = least;
  while (width < WIDEST_HEAD && roomIn(width) < longest + AIR) width += 0.5;
  return width;
}

/** Widths from the names to the rank. */
function tableWidths(comparison: Comparison): readonly number[] {
  const { criteria, team, judges, rows, texts } = comparison;
  const [row] = rows;
  const head = (text = ''): number => wideEnough(text, WIDTH.points);
  // Above the table stand weights in the same columns, so that all are as wide as any criterion needs.
  const points = Math.max(...criteria.map(({ label }) => head(label)));
  const all = criteria.map(() => points);
  const { scores } = texts;
  const widths = [
    WIDTH.name,
    head(row?.inputs.take_along.label),
    ...all,
    head(row?.inputs.capacity.label),
    ...all,
    wideEnough(row?.inputs.feasible.label ?? '', 11),
    ...(team ? [head(scores.team_score)] : []),
    ...judges.map(({ label }) => head(label)),
    ...[scores.together, scores.lowest, scores.balance, scores.gap].map(head),
    WIDTH.status,
    WIDTH.rank,
  ];
  const sum = widths.reduce((total, width) => total + width, WIDTH.margin + WIDTH.number);
  const stretch = Math.max(1, PAGE_WIDTH / sum);
  return widths.map(width => Math.round(width * stretch * 2) / 2);
}

/** Digits of all columns up to the rank. */
function mainWidth(comparison: Comparison): number {
  return tableWidths(comparison).reduce((sum, width) => sum + width, WIDTH.margin + WIDTH.number);
}

/** How wide a consequence is: together with the names they fill a page as wide as the table. */
export function consequenceWidth(comparison: Comparison): number {
  const count = comparison.rows[0]?.consequences.length ?? 0;
  return Math.min(WIDTH.consequence, Math.floor((mainWidth(comparison) - WIDTH.name) / Math.max(1, count)));
}

/** Widths from column A on, in digits. */
export function widthsOf(comparison: Comparison): readonly number[] {
  const consequences = comparison.rows[0]?.consequences ?? [];
  return [
    WIDTH.margin,
    WIDTH.number,
    ...tableWidths(comparison),
    WIDTH.gap,
    WIDTH.name,
    ...consequences.map(() => consequenceWidth(comparison)),
    WIDTH.gap,
    ...Array.from({ length: 3 }, () => WIDTH.working),
  ];
}

export const ROW = {
  title: 2,
  lead: 3,
  scale: 4,
  settings: 6,
  settingHeads: 7,
  /** Weights of the first judge; those of the second and the team's voice below them. */
  weights: 8,
  weightsHelp: 11,
  voicesHelp: 12,
  answers: 13,
  groups: 15,
  heads: 16,
  first: 17,
} as const;

export function lastRow({ rows }: Comparison): number {
  return ROW.first + rows.length - 1;
}

/** The first row of the chart under the table. */
export function below(comparison: Comparison): number {
  return lastRow(comparison) + 2;
}

/** Rows that the chart is high, each of 15 pt. */
export const CHART_ROWS = 14;
const CHART_ROW = 15;
/** pt, of a row of the table: two lines of a name. */
export const ROW_HEIGHT = 28;

/** Heights in pt by row, but for those of the table. */
export function heightsOf({ criteria }: Comparison, columns: readonly number[]): ReadonlyMap<number, number> {
  const room = roomIn(columns[4] ?? WIDTH.points);
  const lines = Math.max(...criteria.map(({ label }) => linesOf(label, room, HEAD)));
  return new Map([
    [1, 8],
    [ROW.title, 28],
    [ROW.lead, 18],
    [ROW.scale, 15],
    [ROW.settings - 1, 5],
    [ROW.settings, 20],
    [ROW.settingHeads, Math.max(19, heightOf(lines, HEAD) + 4)],
    [ROW.weights, 19],
    [ROW.weights + 1, 19],
    [ROW.weights + 2, 19],
    [ROW.weightsHelp, 15],
    [ROW.voicesHelp, 15],
    [ROW.answers, 22],
    [ROW.groups - 1, 5],
    [ROW.groups, 18],
    [ROW.heads, heightOf(Math.max(2, lines), HEAD) + 2],
  ]);
}

/** pt of A4 lying down that sheets are printed on. */
const PRINTED = { width: 784, height: 519 } as const;
/** pt of a digit of a column's width. */
const DIGIT = 6;

/** Whether the chart has room on the page of the table. */
export function isOnePage(comparison: Comparison): boolean {
  const heights = [...heightsOf(comparison, widthsOf(comparison)).values()];
  const height = heights.reduce((sum, one) => sum + one, comparison.rows.length * ROW_HEIGHT + SPACE);
  const scale = Math.floor((PRINTED.width / (mainWidth(comparison) * DIGIT)) * 100) / 100;
  return (height + CHART_ROWS * CHART_ROW) * scale <= PRINTED.height;
}
/** pt between table and chart. */
export const SPACE = 9;

/** The column that the sum of a judge's weights stands in, and the one of the voice before it. */
export function voiceColumn(comparison: Comparison): number {
  return columnsOf(comparison).capacity;
}

/** Where a judge's weights stand: `$E$8:$G$8`. */
export function weightRange(comparison: Comparison, judge: 0 | 1): string {
  const { points } = columnsOf(comparison);
  const row = ROW.weights + judge;
  return `${absolute(row, points[0])}:${absolute(row, points[0] + comparison.criteria.length - 1)}`;
}

/** The sum of a judge's weights; "" when they can't be used. */
export function weightSum(comparison: Comparison, judge: 0 | 1): string {
  return absolute(ROW.weights + judge, voiceColumn(comparison) + 1);
}

/** A column of the table: `$C$17:$C$28`. */
export function columnRange(comparison: Comparison, column: number): string {
  return `${absolute(ROW.first, column)}:${absolute(lastRow(comparison), column)}`;
}

/** A cell of the table, whatever column it is read from: `$C17`. */
export function inRow(row: number, column: number): string {
  return `$${address(row, column)}`;
}
