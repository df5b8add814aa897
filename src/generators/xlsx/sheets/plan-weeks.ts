import type { RangeRef } from '../../../formats/xlsx/cell-value.ts';
import type { ConditionLook, Style } from '../../../formats/xlsx/workbook.ts';
import type { ComparisonWeek } from '../../../model/comparison.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { holdsWrong } from '../guards.ts';
import { besideInput, type Look, SIGNAL_FILLS, SIZES, styled } from '../look.ts';
import { columnOf } from '../names.ts';
import { putAcross } from '../run-on.ts';
import { HEAVY, type PlanCosts, TOO_HEAVY, weekFormulas } from './plan-formulas.ts';
import { COLUMN, type ColumnName, inWeek, ROW } from './plan-layout.ts';

type Calculated = keyof ReturnType<typeof weekFormulas>;

/** The table: a row for each week that a plan can have. */
export function putWeeks(sheet: SheetDraft, drafting: Drafting, costs: PlanCosts): void {
  const { comparison, look } = drafting;
  putHeads(sheet, drafting);
  const styles = resultStyles(look);
  for (const week of comparison.weeks) {
    const row = ROW.first + week.number - 1;
    sheet.height(row, ROW_HEIGHT);
    const formulas = Object.entries(weekFormulas(comparison, week, costs)) as [Calculated, string][];
    for (const [column, formula] of formulas) {
      sheet.formula({ row, column: COLUMN[column] }, formula, styles[column]);
    }
    const { own_hours, tasks, load } = week.inputs;
    sheet.input({ row, column: COLUMN.ownHours }, own_hours, look.styles.input);
    sheet.input({ row, column: COLUMN.tasks }, tasks, TASKS(look));
    sheet.input({ row, column: COLUMN.load }, load, look.styles.input);
  }
  const last = ROW.first + comparison.weeks.length - 1;
  for (const [column, end] of Object.entries(NAMED) as [Calculated, string][]) {
    const range = sheet.range(ROW.first, COLUMN[column], last, COLUMN[column]);
    sheet.nameRange(columnOf(comparison, end), range);
  }
  const [week] = comparison.weeks;
  if (week) putConditions(sheet, drafting, week);
}

/** Columns of results, by what their names end with. */
const NAMED: Readonly<Record<Calculated, string>> = {
  week: 'week_nummer',
  date: 'week_datum',
  proposal: 'week_voorstel',
  hours: 'week_telt',
  share: 'week_deel',
  cost: 'week_kosten',
  sum: 'week_opgeteld',
  baseline: 'week_basis',
  difference: 'week_verschil',
  review: 'week_gesprek',
  signal: 'week_signaal',
};

/** pt: two lines of the smallest letters. */
const ROW_HEIGHT = 24.5;
const TASKS = ({ styles }: Look): Style => styled(styles.inputText, { font: { size: SIZES.small } });

function putHeads(sheet: SheetDraft, { comparison, look: { styles } }: Drafting): void {
  const { plan } = comparison.texts;
  const groups: readonly (readonly [from: ColumnName, to: ColumnName, text: string])[] = [
    ['week', 'date', plan.group_week],
    ['proposal', 'tasks', plan.group_hours],
    ['cost', 'difference', plan.group_cost],
    ['review', 'signal', plan.group_review],
  ];
  for (const [from, to, text] of groups) {
    putAcross(sheet, { row: ROW.groups, column: COLUMN[from] }, COLUMN[to], text, styles.groupHead);
  }
  const [week] = comparison.weeks;
  const heads: Readonly<Record<ColumnName, string>> = {
    week: plan.head_week,
    date: plan.head_date,
    proposal: plan.head_proposal,
    ownHours: week?.inputs.own_hours.label ?? '',
    hours: plan.head_hours,
    share: plan.head_share,
    tasks: week?.inputs.tasks.label ?? '',
    cost: plan.head_cost,
    sum: plan.head_sum,
    baseline: plan.head_baseline,
    difference: plan.head_difference,
    review: plan.head_review,
    load: week?.inputs.load.label ?? '',
    signal: plan.head_signal,
  };
  for (const [column, text] of Object.entries(heads) as [ColumnName, string][]) {
    sheet.text({ row: ROW.heads, column: COLUMN[column] }, text, styles.head);
  }
}

function resultStyles(look: Look): Readonly<Record<Calculated, Style>> {
  const { styles, formats } = look;
  const formatted = (format: string, isBold = false): Style =>
    styled(styles.result, { format, font: { bold: isBold }, align: { shrink: true } });
  return {
    week: styled(styles.result, { font: { bold: true } }),
    date: formatted(formats.date),
    proposal: besideInput(formatted(formats.hours), look, 'right'),
    hours: besideInput(formatted(formats.hours, true), look, 'left'),
    share: besideInput(formatted(formats.percentage), look, 'right'),
    cost: besideInput(formatted(formats.amount), look, 'left'),
    sum: formatted(formats.amount),
    baseline: formatted(formats.amount),
    difference: formatted(formats.difference, true),
    review: besideInput(styles.result, look, 'right'),
    signal: besideInput(styled(styles.resultText, { font: { size: SIZES.small } }), look, 'left'),
  };
}

/** The first that holds of those that look after the same thing. */
function putConditions(sheet: SheetDraft, { comparison, look }: Drafting, week: ComparisonWeek): void {
  const last = ROW.first + comparison.weeks.length - 1;
  const of = (from: ColumnName, to: ColumnName = from): RangeRef =>
    sheet.range(ROW.first, COLUMN[from], last, COLUMN[to]);
  const cell = (column: ColumnName): string => inWeek(1, column);
  const when = (range: RangeRef, formula: string, conditionLook: ConditionLook): void =>
    sheet.condition({ range, rule: { type: 'expression', formula, look: conditionLook } });
  const { hairline, muted, soft } = look.colours;
  when(of('week', 'signal'), `${cell('week')}=""`, { fill: 'FFFFFF', border: hairline, colour: muted });
  when(of('ownHours'), holdsWrong(week.inputs.own_hours, cell('ownHours')), {
    fill: SIGNAL_FILLS.bad,
    bold: true,
  });
  when(of('load'), holdsWrong(week.inputs.load, cell('load')), { fill: SIGNAL_FILLS.bad, bold: true });
  when(of('load', 'signal'), `${cell('load')}=${TOO_HEAVY}`, { fill: SIGNAL_FILLS.bad });
  when(of('load', 'signal'), `${cell('load')}=${HEAVY}`, { fill: SIGNAL_FILLS.attention });
  when(of('signal'), `${cell('signal')}<>""`, { fill: SIGNAL_FILLS.attention });
  when(of('week'), `${cell('review')}<>""`, { fill: soft });
  when(of('review'), `${cell('review')}<>""`, { fill: soft });
  const difference = cell('difference');
  const sign = (test: string): string => `IF(ISNUMBER(${difference}),${difference}${test},FALSE)`;
  when(of('difference'), sign('>0'), { fill: SIGNAL_FILLS.good });
  when(of('difference'), sign('<0'), { fill: SIGNAL_FILLS.bad });
}
