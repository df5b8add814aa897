import type { CellValue } from '../../../formats/xlsx/cell-value.ts';
import type { CellContent, Style } from '../../../formats/xlsx/workbook.ts';
import type { Comparison, ComparisonRow } from '../../../model/comparison.ts';
import type { SheetDraft } from '../draft.ts';
import type { ExampleResults } from '../example-results.ts';
import { styled } from '../look.ts';
import { judgeResult, rowResult } from '../names.ts';
import { COLUMN, type ExampleRows, FIRST } from './example-layout.ts';

/** The alternatives of the example with what came out for each. */
export function exampleTable(
  sheet: SheetDraft,
  rows: ExampleRows,
  comparison: Comparison,
  { named }: ExampleResults,
): void {
  tableHeads(sheet, rows, comparison);
  for (const row of comparison.rows) {
    const name = comparison.example.values[row.name.name];
    if (!name) continue;
    const isFirst = named(rowResult(comparison, row, 'rang')) === 1;
    const changes: readonly Style[] = isFirst ? [FIRST] : [];
    rows.begin(String(name), rows.linesOf(String(name)), ...changes);
    for (const [column, value, style] of resultsOf(comparison, row, named, rows)) {
      sheet.put({ row: rows.row, column }, contentOf(value), styled(style, ...changes));
    }
    rows.row += 1;
  }
}

function resultsOf(
  comparison: Comparison,
  row: ComparisonRow,
  named: ExampleResults['named'],
  { styles }: ExampleRows,
): readonly (readonly [column: number, value: CellValue, style: Style])[] {
  const result = (name: Parameters<typeof rowResult>[2]): CellValue =>
    named(rowResult(comparison, row, name));
  return [
    [COLUMN.hours, result('uren'), styles.hours],
    [COLUMN.judges[0], named(judgeResult(comparison, row, 0)), styles.points],
    [COLUMN.judges[1], named(judgeResult(comparison, row, 1)), styles.points],
    [COLUMN.together, result('samen'), styles.points],
    [COLUMN.rank, result('rang'), styles.cell],
    [COLUMN.status, result('status'), styles.cell],
    [COLUMN.cost, result('kost_verschil'), styles.cost],
  ];
}

function contentOf(value: CellValue): CellContent {
  if (typeof value === 'object' || value === '') return { type: 'empty' };
  return { type: 'value', value };
}

function tableHeads(sheet: SheetDraft, rows: ExampleRows, { texts, judges }: Comparison): void {
  const { comparison: heads, example, general, scores } = texts;
  sheet.height(rows.row, 28);
  const all = [
    '',
    general.alternative,
    heads.head_hours,
    ...judges.map(({ label }) => label),
    scores.together,
    scores.rank,
    scores.status,
    example.head_cost,
  ];
  for (const [index, head] of all.entries()) {
    sheet.text({ row: rows.row, column: COLUMN.mark + index }, head || example.mark, rows.styles.head);
  }
  rows.row += 1;
}
