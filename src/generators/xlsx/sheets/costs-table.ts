import type { RangeRef } from '../../../formats/xlsx/cell-value.ts';
import type { ConditionLook, Style } from '../../../formats/xlsx/workbook.ts';
import type { ComparisonRow } from '../../../model/comparison.ts';
import type { Field } from '../../../model/document.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { holdsWrong } from '../guards.ts';
import { quoted } from '../lists.ts';
import { besideInput, type Look, SIGNAL_FILLS, SIZES, styled } from '../look.ts';
import { columnOf, inputColumnOf, type RowResult, rowResult } from '../names.ts';
import { putAcross } from '../run-on.ts';
import { noHours, rowFormulas } from './costs-formulas.ts';
import { COLUMN, inRow, lastRow, MEAN_FORMAT, RATE, ROW } from './costs-layout.ts';

type ColumnName = keyof typeof COLUMN;
type Calculated = keyof ReturnType<typeof rowFormulas>;

/** Results that other sheets read, by their columns. */
const NAMED: Readonly<Partial<Record<Calculated, RowResult>>> = {
  meanHours: 'kost_uren',
  net: 'kost_week',
  period: 'kost_periode',
  difference: 'kost_verschil',
  earnedBack: 'kost_terug',
  gross: 'kost_loon',
};

/** The table: a row for each alternative. */
export function putTable(sheet: SheetDraft, drafting: Drafting): void {
  const { comparison } = drafting;
  putHeads(sheet, drafting);
  for (const [index, row] of comparison.rows.entries()) putRow(sheet, drafting, row, ROW.first + index);
  const [row] = comparison.rows;
  if (!row) return;
  const column = (name: ColumnName) =>
    sheet.range(ROW.first, COLUMN[name], lastRow(comparison), COLUMN[name]);
  for (const [name, result] of Object.entries(NAMED) as [Calculated, RowResult][]) {
    sheet.nameRange(columnOf(comparison, result), column(name));
  }
  sheet.nameRange(columnOf(comparison, 'kost_opmerking'), column('note'));
  for (const { field, column: name } of inputsOf(row)) {
    sheet.nameRange(inputColumnOf(comparison, row, field), column(name));
  }
  putConditions(sheet, drafting, row);
}

interface RowInput {
  readonly field: Field<'number'> | Field<'choice'>;
  readonly column: ColumnName;
}

function inputsOf({ inputs }: ComparisonRow): readonly RowInput[] {
  return [
    { field: inputs.follows_plan, column: 'followsPlan' },
    { field: inputs.deployability, column: 'deployability' },
    { field: inputs.guidance_hours, column: 'guidanceHours' },
    { field: inputs.one_off_cost, column: 'oneOffCost' },
    { field: inputs.weekly_premium, column: 'weeklyPremium' },
    { field: inputs.one_off_premium, column: 'oneOffPremium' },
  ];
}

function putHeads(sheet: SheetDraft, { comparison, look: { styles } }: Drafting): void {
  const { costs, general } = comparison.texts;
  const groups: readonly (readonly [from: ColumnName, to: ColumnName, text: string])[] = [
    ['number', 'name', ''],
    ['hours', 'meanHours', costs.group_hours],
    ['deployability', 'oneOffPremium', costs.group_inputs],
    ['wage', 'net', costs.group_week],
    ['period', 'earnedBack', costs.group_period],
    ['gross', 'gross', costs.group_employee],
    ['note', 'note', ''],
  ];
  for (const [from, to, text] of groups) {
    putAcross(sheet, { row: ROW.groups, column: COLUMN[from] }, COLUMN[to], text, styles.groupHead);
  }
  const [row] = comparison.rows;
  const inputs = row ? inputsOf(row).map(({ field, column }) => [column, field.label] as const) : [];
  const heads: readonly (readonly [ColumnName, string])[] = [
    ['number', general.number],
    ['name', general.alternative],
    ['hours', costs.head_hours],
    ['meanHours', costs.head_mean_hours],
    ...inputs,
    ['wage', costs.head_wage],
    ['missed', costs.head_missed],
    ['guidance', costs.head_guidance],
    ['net', costs.head_net],
    ['period', costs.head_period],
    ['difference', costs.head_difference],
    ['earnedBack', costs.head_earned_back],
    ['gross', costs.head_gross],
    ['note', costs.head_note],
  ];
  for (const [column, text] of heads)
    sheet.text({ row: ROW.heads, column: COLUMN[column] }, text, styles.head);
}

/** Amounts with cents as long as those matter: a column is too narrow for those of large ones. */
const AMOUNT_FORMAT = '[=0]0;[<1000]#,##0.00;#,##0';

function putRow(
  sheet: SheetDraft,
  { comparison, look, lists }: Drafting,
  row: ComparisonRow,
  at: number,
): void {
  const styles = resultStyles(look);
  const { styles: base } = look;
  sheet.height(at, ROW_HEIGHT);
  sheet.put({ row: at, column: COLUMN.number }, { type: 'value', value: row.number }, base.result);
  for (const [column, formula] of Object.entries(rowFormulas(comparison, row, at)) as [
    Calculated,
    string,
  ][]) {
    const place = { row: at, column: COLUMN[column] };
    const result = NAMED[column];
    if (result) sheet.result(place, rowResult(comparison, row, result), formula, styles[column]);
    else sheet.formula(place, formula, styles[column]);
  }
  for (const { field, column } of inputsOf(row)) {
    const place = { row: at, column: COLUMN[column] };
    if (field.kind === 'choice') sheet.input(place, field, base.input, { list: lists.yesNo });
    else {
      sheet.input(place, field, base.input, field.spec.decimals === 2 ? { format: AMOUNT_FORMAT } : {});
    }
  }
}

/** pt: two lines of a name. */
const ROW_HEIGHT = 27;
/** Weeks; a dash where nothing has to be earned back. */
const WEEKS_FORMAT = '0;-0;"–"';

function resultStyles(look: Look): Readonly<Record<Calculated, Style>> {
  const { styles, formats } = look;
  const formatted = (format: string, isBold = false): Style =>
    styled(styles.result, { format, font: { bold: isBold }, align: { shrink: true } });
  const amount = formatted(formats.amount);
  return {
    name: styles.rowHead,
    hours: besideInput(formatted(formats.hours), look, 'right'),
    meanHours: besideInput(formatted(MEAN_FORMAT), look, 'left', 'right'),
    wage: besideInput(amount, look, 'left'),
    missed: amount,
    guidance: amount,
    net: formatted(formats.amount, true),
    period: styled(formatted(formats.amount, true), { align: { horizontal: 'right', indent: 1 } }),
    difference: formatted(formats.difference, true),
    earnedBack: formatted(WEEKS_FORMAT),
    gross: amount,
    note: styled(styles.resultText, { font: { size: SIZES.small } }),
  };
}

/** The first that holds of those that look after the same thing. */
function putConditions(sheet: SheetDraft, { comparison, look }: Drafting, row: ComparisonRow): void {
  const of = (from: ColumnName, to: ColumnName = from): RangeRef =>
    sheet.range(ROW.first, COLUMN[from], lastRow(comparison), COLUMN[to]);
  const cell = (column: ColumnName): string => inRow(ROW.first, column);
  const when = (range: RangeRef, formula: string, conditionLook: ConditionLook): void =>
    sheet.condition({ range, rule: { type: 'expression', formula, look: conditionLook } });
  const { hairline, muted, soft, bar } = look.colours;
  const { costs } = comparison.texts;
  when(of('number', 'note'), `${cell('name')}=""`, { fill: 'FFFFFF', border: hairline, colour: muted });
  for (const { field, column } of inputsOf(row)) {
    when(of(column), holdsWrong(field, cell(column)), { fill: SIGNAL_FILLS.bad, bold: true });
  }
  when(of('difference'), `IF(ISNUMBER(${cell('difference')}),${cell('difference')}<0,FALSE)`, {
    fill: SIGNAL_FILLS.good,
  });
  when(of('difference'), `IF(ISNUMBER(${cell('difference')}),${cell('difference')}>0,FALSE)`, {
    fill: SIGNAL_FILLS.bad,
  });
  const isBaseline = `${cell('number')}=${RATE.baselineRow}`;
  when(of('number', 'name'), isBaseline, { fill: soft });
  when(of('note'), `${cell('note')}=${quoted(costs.note_baseline)}`, { fill: soft, bold: true });
  const hours = noHours(comparison);
  when(of('note'), `LEFT(${cell('note')},${hours.length})=${quoted(hours)}`, { colour: muted });
  when(of('note'), `${cell('note')}<>""`, { fill: SIGNAL_FILLS.attention });
  sheet.condition({ range: of('period'), rule: { type: 'dataBar', min: 0, max: 'largest', colour: bar } });
}
