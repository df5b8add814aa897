import { address } from '../../../formats/xlsx/address.ts';
import type { Style } from '../../../formats/xlsx/workbook.ts';
import type { Comparison, ComparisonRow } from '../../../model/comparison.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { holdsRight, holdsWrong } from '../guards.ts';
import { quoted } from '../lists.ts';
import { besideInput, type Look, SIGNAL_FILLS, SIZES, styled } from '../look.ts';
import { columnOf, inputColumnOf, judgeResult, rowResult } from '../names.ts';
import { columnsOf, lastRow, ROW, rowHeight } from './comparison-layout.ts';

/** A row for each alternative: its inputs, and what the other sheets make of it. */
export function alternativeRows(sheet: SheetDraft, drafting: Drafting): void {
  const { comparison } = drafting;
  const styles = rowStyles(drafting.look);
  for (const [index, row] of comparison.rows.entries()) {
    sheet.height(ROW.first + index, rowHeight(comparison));
    inputsOf(sheet, row, { drafting, styles, at: ROW.first + index });
    resultsOf(sheet, row, { drafting, styles, at: ROW.first + index });
  }
  nameColumns(sheet, drafting);
  markRows(sheet, drafting);
}

interface RowContext {
  readonly drafting: Drafting;
  readonly styles: ReturnType<typeof rowStyles>;
  /** The row of the sheet. */
  readonly at: number;
}

function rowStyles(look: Look) {
  const { styles, formats } = look;
  const small: Style = { font: { size: SIZES.small } };
  const result = styled(styles.result, small);
  return {
    number: besideInput(result, look, 'right'),
    name: styled(styles.inputText, { font: { size: SIZES.small, bold: true } }),
    percentage: styled(styles.input, small),
    effect: styled(styles.inputText, small),
    hours: besideInput({ ...result, format: formats.hours }, look, 'left', 'right'),
    firstPoints: besideInput({ ...result, format: formats.points }, look, 'left'),
    points: { ...result, format: formats.points },
    rank: styled(styles.result, { font: { size: SIZES.heading, bold: true } }),
    status: styled(result, { align: { wrap: true } }),
  };
}

function inputsOf(sheet: SheetDraft, row: ComparisonRow, { drafting, styles, at }: RowContext): void {
  const { comparison, lists } = drafting;
  const columns = columnsOf(comparison);
  sheet.put({ row: at, column: columns.number }, { type: 'value', value: row.number }, styles.number);
  sheet.input({ row: at, column: columns.name }, row.name, styles.name, {
    list: lists.alternatives,
    isOpen: true,
  });
  sheet.input({ row: at, column: columns.percentage }, row.inputs.percentage, styles.percentage);
  for (const [index, { pro, con }] of row.effects.entries()) {
    sheet.input({ row: at, column: columns.effects + 2 * index }, pro, styles.effect);
    sheet.input({ row: at, column: columns.effects + 2 * index + 1 }, con, styles.effect);
  }
}

function resultsOf(sheet: SheetDraft, row: ComparisonRow, { drafting, styles, at }: RowContext): void {
  const { comparison, look } = drafting;
  const columns = columnsOf(comparison);
  const put = (column: number, name: string, style: Style): void =>
    sheet.formula({ row: at, column }, name, style);
  sheet.result(
    { row: at, column: columns.hours },
    rowResult(comparison, row, 'uren'),
    hoursFormula(comparison, row, address(at, columns.percentage)),
    styles.hours,
  );
  put(columns.judges[0], judgeResult(comparison, row, 0), styles.firstPoints);
  put(columns.judges[1], judgeResult(comparison, row, 1), styles.points);
  put(columns.together, rowResult(comparison, row, 'samen'), styles.points);
  put(columns.gap, rowResult(comparison, row, 'verschil'), styles.points);
  put(columns.rank, rowResult(comparison, row, 'rang'), { ...styles.rank, format: look.formats.whole });
  put(columns.status, rowResult(comparison, row, 'status'), styles.status);
}

/** Hours a week: the percentage of the hours of full-time work; "" when either is missing or wrong. */
export function hoursFormula({ inputs }: Comparison, row: ComparisonRow, cell: string): string {
  const fulltime = inputs.fulltime_hours;
  const isKnown = `AND(${holdsRight(row.inputs.percentage, cell)},${holdsRight(fulltime, fulltime.name)})`;
  return `IF(${isKnown},ROUND(${cell}*${fulltime.name},2),"")`;
}

function nameColumns(sheet: SheetDraft, { comparison }: Drafting): void {
  const columns = columnsOf(comparison);
  const [first] = comparison.rows;
  if (!first) throw new Error('A comparison has no rows.');
  const name = (what: string, column: number): void =>
    sheet.nameRange(what, sheet.range(ROW.first, column, lastRow(comparison)));
  name(columnOf(comparison, 'opties'), columns.name);
  name(inputColumnOf(comparison, first, first.inputs.percentage), columns.percentage);
  name(columnOf(comparison, 'uren'), columns.hours);
  for (const [index, { pro, con }] of first.effects.entries()) {
    name(inputColumnOf(comparison, first, pro), columns.effects + 2 * index);
    name(inputColumnOf(comparison, first, con), columns.effects + 2 * index + 1);
  }
}

/** The first choice, what fell out, and what to talk about: in words or bold type too, never by colour only. */
function markRows(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const columns = columnsOf(comparison);
  const { scores: texts } = comparison.texts;
  const cell = (column: number): string => `$${address(ROW.first, column)}`;
  const mark = (from: number, to: number, formula: string, appearance: object): void =>
    sheet.condition({
      range: sheet.range(ROW.first, from, lastRow(comparison), to),
      rule: { type: 'expression', formula, look: appearance },
    });
  const status = cell(columns.status);
  const threshold = comparison.inputs.gap_threshold.name;
  const gap = cell(columns.gap);
  const isOneOf = (...words: readonly string[]): string =>
    `OR(${words.map(word => `${status}=${quoted(word)}`).join(',')})`;
  const isOut = isOneOf(texts.status_too_heavy, texts.status_not_feasible);
  mark(columns.gap, columns.gap, `AND(ISNUMBER(${gap}),ISNUMBER(${threshold}),N(${gap})>=N(${threshold}))`, {
    fill: SIGNAL_FILLS.attention,
    bold: true,
    format: `"! "${look.formats.points}`,
  });
  const [first] = comparison.rows;
  if (first)
    mark(
      columns.percentage,
      columns.percentage,
      holdsWrong(first.inputs.percentage, cell(columns.percentage)),
      {
        fill: SIGNAL_FILLS.bad,
        bold: true,
      },
    );
  const isFirst = `${cell(columns.rank)}=1`;
  mark(columns.number, columns.hours, isFirst, { fill: SIGNAL_FILLS.good, bold: true });
  // Bold letters would be too wide for the longest texts.
  mark(columns.effects, columns.judges[0] - 1, isFirst, { fill: SIGNAL_FILLS.good });
  mark(columns.judges[0], columns.status, isFirst, { fill: SIGNAL_FILLS.good, bold: true });
  mark(columns.name, columns.name, isOut, { strike: true });
  mark(columns.judges[0], columns.status, isOut, { fill: SIGNAL_FILLS.bad });
  mark(columns.status, columns.status, isOneOf(texts.status_check, texts.status_find_out), {
    fill: SIGNAL_FILLS.attention,
  });
  mark(columns.number, columns.status, `LEN(TRIM(${cell(columns.name)}))=0`, { colour: look.colours.muted });
}
