import type { Sheet } from '../../../formats/xlsx/workbook.ts';
import { type Drafting, printSetup, SheetDraft } from '../draft.ts';
import { chooseBelow } from './comparison-choice.ts';
import { columnsOf, lastRow, ROW, widthsOf } from './comparison-layout.ts';
import { alternativeRows } from './comparison-rows.ts';
import { checkedTip, whoAndWhen } from './comparison-top.ts';

/** Rows that fit on one page beside what stands above and below them. */
const ROWS_OF_A_PAGE = 12;

/** The alternatives side by side: what speaks for and against each, and what came out. */
export function comparisonSheet(drafting: Drafting): Sheet {
  const { comparison, look } = drafting;
  const texts = comparison.texts.comparison;
  const { name, status } = columnsOf(comparison);
  const sheet = new SheetDraft(texts.tab, drafting);
  sheet.text({ row: ROW.title, column: 2 }, texts.title, look.styles.title);
  sheet.text({ row: ROW.lead, column: 2 }, texts.lead, look.styles.lead);
  whoAndWhen(sheet, drafting);
  checkedTip(sheet, drafting);
  tableHeads(sheet, drafting);
  alternativeRows(sheet, drafting);
  const bottom = chooseBelow(sheet, lastRow(comparison) + 1, drafting);
  return sheet.finish({
    columns: widthsOf(comparison),
    tables: [
      { corner: sheet.range(ROW.groups, name, ROW.heads), bottom: lastRow(comparison), right: status },
    ],
    freeze: { rows: ROW.heads, columns: 3 },
    print: printSetup(drafting, {
      orientation: 'landscape',
      area: sheet.range(ROW.title, 2, bottom, status),
      titleRows: [ROW.groups, ROW.heads],
      fit: { across: 1, down: comparison.rows.length > ROWS_OF_A_PAGE ? 0 : 1 },
    }),
  });
}

function tableHeads(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const { criteria, judges, texts } = comparison;
  const { general, comparison: own, scores } = texts;
  const at = columnsOf(comparison);
  const group = (from: number, to: number, text: string): void => {
    sheet.text({ row: ROW.groups, column: from }, text, look.styles.groupHead);
    sheet.empty(ROW.groups, from + 1, to, look.styles.groupHead);
  };
  group(at.number, at.hours, general.alternative);
  for (const [index, { label }] of criteria.entries()) {
    group(at.effects + 2 * index, at.effects + 2 * index + 1, label);
  }
  group(at.judges[0], at.status, scores.results);
  const heads = [
    general.number,
    own.head_name,
    own.head_percentage,
    own.head_hours,
    ...criteria.flatMap(() => [own.head_pro, own.head_con]),
    ...judges.map(({ label }) => label),
    scores.together,
    scores.gap,
    scores.rank,
    scores.status,
  ];
  for (const [index, head] of heads.entries()) {
    sheet.text({ row: ROW.heads, column: at.number + index }, head, look.styles.head);
  }
  for (const [row, height] of HEIGHTS) sheet.height(row, height);
}

const HEIGHTS = [
  [1, 9],
  [ROW.title, 26],
  [ROW.lead, 15],
  [ROW.lead + 1, 5],
  [ROW.groups, 16],
  [ROW.heads, 36],
] as const;
