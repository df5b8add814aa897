import type { ConditionLook } from '../../../formats/xlsx/workbook.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { type CountedField, holdsRight, holdsWrong, optionText } from '../guards.ts';
import { quoted } from '../lists.ts';
import { SIGNAL_FILLS } from '../look.ts';
import { columnsOf, inRow, lastRow, ROW } from './scores-layout.ts';

/** From the lowest score to the highest; ink is read on each of them. */
const SCALE = [
  { at: 1, colour: SIGNAL_FILLS.bad },
  { at: 3, colour: 'FFFFFF' },
  { at: 5, colour: SIGNAL_FILLS.good },
];

/** What stands out: with a word, a sign or bold letters too, never by colour alone. */
export function markRows(sheet: SheetDraft, drafting: Drafting): void {
  const { comparison, look } = drafting;
  const columns = columnsOf(comparison);
  const last = lastRow(comparison);
  const cell = (column: number): string => inRow(ROW.first, column);
  const when = (from: number, to: number, formula: string, appearance: ConditionLook): void =>
    sheet.condition({
      range: sheet.range(ROW.first, from, last, to),
      rule: { type: 'expression', formula, look: appearance },
    });
  const { scores } = comparison.texts;
  const status = cell(columns.status);
  const is = (...words: readonly string[]): string =>
    `OR(${words.map(word => `${status}=${quoted(word)}`).join(',')})`;
  const isOff = `LEN(${cell(columns.name)})=0`;
  const { hairline, muted } = look.colours;
  const quiet = { fill: 'FFFFFF', border: hairline, colour: muted } as const;
  when(columns.number, columns.rank, isOff, quiet);
  const consequences = comparison.rows[0]?.consequences.length ?? 0;
  if (consequences > 0) when(columns.nameAgain, columns.consequences + consequences - 1, isOff, quiet);
  for (const { field, column } of inputsOf(drafting))
    when(column, column, `AND(NOT(${isOff}),${holdsWrong(field, cell(column))})`, {
      fill: SIGNAL_FILLS.bad,
      bold: true,
    });
  const isOut = is(scores.status_too_heavy, scores.status_not_feasible);
  when(columns.name, columns.name, isOut, { strike: true });
  when(columns.status, columns.status, isOut, { fill: SIGNAL_FILLS.bad });
  when(columns.status, columns.status, is(scores.status_check, scores.status_find_out), {
    fill: SIGNAL_FILLS.attention,
  });
  when(columns.number, columns.takeAlong, is(scores.status_not_taken), { colour: muted });
  const isFirst = `${cell(columns.rank)}=1`;
  for (const [from, to] of [
    [columns.number, columns.name],
    [columns.status, columns.rank],
  ] as const)
    when(from, to, isFirst, { fill: SIGNAL_FILLS.good, bold: true });
  const gap = cell(columns.gap);
  const threshold = comparison.inputs.gap_threshold;
  const isWide = `IF(AND(ISNUMBER(${gap}),${holdsRight(threshold, threshold.name)}),AND(${gap}>0,${gap}>=${threshold.name}),FALSE)`;
  when(columns.gap, columns.gap, isWide, {
    fill: SIGNAL_FILLS.attention,
    bold: true,
    format: `"! "${look.formats.points}`,
  });
  sheet.condition({
    range: sheet.range(ROW.first, columns.judges[0], last, columns.judges[1]),
    rule: { type: 'colourScale', points: SCALE },
  });
  sheet.condition({
    range: sheet.range(ROW.first, columns.together, last, columns.together),
    rule: { type: 'dataBar', min: 0, max: 5, colour: look.colours.bar },
  });
  markMethod(sheet, drafting);
}

/**
 * The column that counts by the chosen method: in bold, and said in its head. After the bar, since LibreOffice shows the
 * first of both.
 */
function markMethod(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const columns = columnsOf(comparison);
  const { method } = comparison.inputs;
  const { key } = look.colours;
  for (const [id, column] of [
    ['samen', columns.together],
    ['win_win', columns.lowest],
    ['evenwicht', columns.balance],
  ] as const) {
    const formula = `${method.name}=${optionText(method, id)}`;
    const mark = (from: number, to: number, appearance: ConditionLook): void =>
      sheet.condition({
        range: sheet.range(from, column, to),
        rule: { type: 'expression', formula, look: appearance },
      });
    mark(ROW.first, lastRow(comparison), { bold: true });
    mark(ROW.heads, ROW.heads, {
      fill: 'FFFFFF',
      colour: key,
      border: key,
      format: `@" (${comparison.texts.scores.counts})"`,
    });
  }
}

/** The inputs of the first row, each for the column it stands in. */
function inputsOf({
  comparison,
}: Drafting): readonly { readonly field: CountedField; readonly column: number }[] {
  const columns = columnsOf(comparison);
  const [row] = comparison.rows;
  if (!row) return [];
  return [
    { field: row.inputs.take_along, column: columns.takeAlong },
    ...([0, 1] as const).flatMap(judge =>
      row.points[judge].map((field, index) => ({ field, column: columns.points[judge] + index })),
    ),
    { field: row.inputs.capacity, column: columns.capacity },
    { field: row.inputs.feasible, column: columns.feasible },
    ...(row.teamScore && columns.team !== null ? [{ field: row.teamScore, column: columns.team }] : []),
  ];
}
