import type { Style } from '../../../formats/xlsx/workbook.ts';
import type { ComparisonRow } from '../../../model/comparison.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { styled } from '../look.ts';
import { columnOf, inputColumnOf, judgeResult, type RowResult, rowResult } from '../names.ts';
import { putAcross } from '../run-on.ts';
import { rowFormulas } from './scores-formulas.ts';
import { columnsOf, lastRow, ROW, ROW_HEIGHT } from './scores-layout.ts';

/** The table: a row for each alternative, its points and what follows from them. */
export function putTable(sheet: SheetDraft, drafting: Drafting): void {
  putHeads(sheet, drafting);
  for (const row of drafting.comparison.rows) {
    const at = ROW.first + row.number - 1;
    sheet.height(at, ROW_HEIGHT);
    putInputs(sheet, drafting, row, at);
    putResults(sheet, drafting, row, at);
  }
  nameColumns(sheet, drafting);
}

function putHeads(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const { styles } = look;
  const { general, scores } = comparison.texts;
  const columns = columnsOf(comparison);
  const [row] = comparison.rows;
  const [one, two] = comparison.judges;
  const groups: readonly (readonly [from: number, to: number, text: string])[] = [
    [columns.number, columns.takeAlong, general.alternative],
    [columns.points[0], columns.capacity, one.label],
    [columns.points[1], columns.feasible, two.label],
    ...(columns.team === null || !comparison.team
      ? []
      : [[columns.team, columns.team, comparison.team.label] as const]),
    [columns.judges[0], columns.rank, scores.results],
  ];
  for (const [from, to, text] of groups)
    putAcross(sheet, { row: ROW.groups, column: from }, to, text, styles.groupHead);
  const criteria = comparison.criteria.map(({ label }) => label);
  const heads: readonly string[] = [
    general.number,
    general.alternative,
    row?.inputs.take_along.label ?? '',
    ...criteria,
    row?.inputs.capacity.label ?? '',
    ...criteria,
    row?.inputs.feasible.label ?? '',
    ...(row?.teamScore ? [comparison.texts.scores.team_score] : []),
    one.label,
    two.label,
    scores.together,
    scores.lowest,
    scores.balance,
    scores.gap,
    scores.status,
    scores.rank,
  ];
  for (const [index, head] of heads.entries())
    sheet.text({ row: ROW.heads, column: columns.number + index }, head, styles.head);
}

function putInputs(sheet: SheetDraft, drafting: Drafting, row: ComparisonRow, at: number): void {
  const { comparison, look, lists } = drafting;
  const { styles } = look;
  const columns = columnsOf(comparison);
  const name = row.name.name;
  sheet.put({ row: at, column: columns.number }, { type: 'value', value: row.number }, styles.result);
  sheet.formula(
    { row: at, column: columns.name },
    `IF(LEN(TRIM(${name}))=0,"",${name})`,
    styled(styles.rowHead, { align: { wrap: true } }),
  );
  const put = (column: number, field: Parameters<SheetDraft['input']>[1], list?: string): void =>
    sheet.input({ row: at, column }, field, styles.input, list === undefined ? {} : { list });
  put(columns.takeAlong, row.inputs.take_along, lists.yesNo);
  for (const judge of [0, 1] as const)
    for (const [index, field] of row.points[judge].entries()) put(columns.points[judge] + index, field);
  put(columns.capacity, row.inputs.capacity);
  put(columns.feasible, row.inputs.feasible, lists.feasible);
  if (row.teamScore && columns.team !== null) put(columns.team, row.teamScore);
}

function putResults(sheet: SheetDraft, { comparison, look }: Drafting, row: ComparisonRow, at: number): void {
  const { styles, formats } = look;
  const columns = columnsOf(comparison);
  const formulas = rowFormulas(comparison, row, at);
  const points = { ...styles.result, format: formats.points };
  const put = (column: number, name: string, formula: string, style: Style): void =>
    sheet.result({ row: at, column }, name, formula, style);
  const own = (result: RowResult): string => rowResult(comparison, row, result);
  put(columns.judges[0], judgeResult(comparison, row, 0), formulas.judge_0, points);
  put(columns.judges[1], judgeResult(comparison, row, 1), formulas.judge_1, points);
  put(columns.together, own('samen'), formulas.together, points);
  put(columns.lowest, own('laagste'), formulas.lowest, points);
  put(columns.balance, own('evenwicht'), formulas.balance, points);
  put(columns.gap, own('verschil'), formulas.gap, points);
  put(columns.status, own('status'), formulas.status, styled(styles.result, { align: { wrap: true } }));
  put(
    columns.rank,
    own('rang'),
    formulas.rank,
    styled(styles.result, { font: { bold: true, size: 12 } }, { format: formats.whole }),
  );
  put(columns.chosen, own('gekozen'), formulas.chosen, points);
  put(columns.teamCounts, own('telt_team'), formulas.teamCounts, { ...styles.result, format: formats.whole });
  put(columns.key, own('volgorde'), formulas.key, { ...styles.result, format: formats.whole });
}

/** Names for columns over all rows, and for the points of one judge in one row. */
function nameColumns(sheet: SheetDraft, { comparison }: Drafting): void {
  const columns = columnsOf(comparison);
  const last = lastRow(comparison);
  const [first] = comparison.rows;
  if (!first) throw new Error('A comparison has no rows.');
  const results: readonly (readonly [string, number])[] = [
    ['samen', columns.together],
    ['laagste', columns.lowest],
    ['evenwicht', columns.balance],
    ['verschil', columns.gap],
    ['gekozen', columns.chosen],
    ['telt_team', columns.teamCounts],
    ['status', columns.status],
    ['volgorde', columns.key],
    ['rang', columns.rank],
    ...comparison.judges.map(({ id }, index) => [`punten_${id}`, columns.judges[index] ?? 0] as const),
  ];
  for (const [name, column] of results)
    sheet.nameRange(columnOf(comparison, name), sheet.range(ROW.first, column, last));
  const inputs = [
    [first.inputs.take_along, columns.takeAlong],
    [first.inputs.capacity, columns.capacity],
    [first.inputs.feasible, columns.feasible],
    ...([0, 1] as const).flatMap(judge =>
      first.points[judge].map((field, index) => [field, columns.points[judge] + index] as const),
    ),
    ...(first.teamScore ? [[first.teamScore, columns.team ?? 0] as const] : []),
  ] as const;
  for (const [field, column] of inputs)
    sheet.nameRange(inputColumnOf(comparison, first, field), sheet.range(ROW.first, column, last));
}
