import type { Sheet } from '../../../formats/xlsx/workbook.ts';
import { type Drafting, printSetup, SheetDraft } from '../draft.ts';
import { styled } from '../look.ts';
import { putAmounts } from './costs-amounts.ts';
import { AMOUNT_ROLES } from './costs-formulas.ts';
import { COLUMN, lastRow, ROW, WIDTHS, ZOOM } from './costs-layout.ts';
import { putTable } from './costs-table.ts';

/** What each alternative costs the employer, held against the one that would go on otherwise. */
export function costsSheet(drafting: Drafting): Sheet {
  const { comparison, look } = drafting;
  const texts = comparison.texts.costs;
  const sheet = new SheetDraft(texts.tab, drafting);
  putHeights(sheet, comparison.rows.length);
  const lead = styled(look.styles.lead, { align: { wrap: false, vertical: 'middle' } });
  sheet.text({ row: ROW.title, column: COLUMN.number }, texts.title, look.styles.title);
  sheet.text({ row: ROW.lead, column: COLUMN.number }, texts.lead, lead);
  putAmounts(sheet, drafting);
  putTable(sheet, drafting);
  putChart(sheet, drafting);
  return sheet.finish({
    columns: WIDTHS,
    tables: [
      {
        corner: sheet.range(ROW.groups, COLUMN.name, ROW.heads),
        bottom: lastRow(comparison),
        right: COLUMN.note,
      },
    ],
    zoom: ZOOM,
    freeze: { rows: 0, columns: COLUMN.name },
    print: printSetup(drafting, {
      orientation: 'landscape',
      area: sheet.range(1, 1, lastRow(comparison), COLUMN.note),
      titleRows: [ROW.groups, ROW.heads],
    }),
  });
}

/** Alternatives that have room in a chart as high as the block beside it, and how much each more needs, pt. */
const CHARTED = 14;
const EACH_MORE = 14;

function putHeights(sheet: SheetDraft, alternatives: number): void {
  sheet.height(1, 8);
  sheet.height(ROW.title, 28);
  sheet.height(ROW.lead, 20);
  sheet.height(ROW.lead + 1, 6);
  sheet.height(ROW.amounts, 22);
  for (const index of AMOUNT_ROLES.keys()) sheet.height(ROW.firstAmount + index, 18);
  sheet.height(ROW.baselineHead - 1, 4);
  sheet.height(ROW.baselineHead, 17);
  sheet.height(ROW.baseline, 26);
  sheet.height(ROW.remarks, 18 + Math.max(0, alternatives - CHARTED) * EACH_MORE);
  sheet.height(ROW.rateHeads, 38);
  sheet.height(ROW.rates, 20);
  sheet.height(ROW.missedHours, 18);
  sheet.height(ROW.groups - 1, 6);
  sheet.height(ROW.groups, 18);
  sheet.height(ROW.heads, 40);
}

/** How much more or less each alternative costs than the baseline, beside the amounts that decide about it. */
function putChart(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const { costs } = comparison.texts;
  const last = lastRow(comparison);
  sheet.chart({
    name: costs.chart_title,
    alt: costs.chart_alt,
    title: costs.chart_title,
    type: 'bar',
    from: { row: ROW.amounts, column: COLUMN.wage },
    to: { row: ROW.groups - 1, column: COLUMN.note + 1 },
    categories: sheet.range(ROW.first, COLUMN.name, last, COLUMN.name),
    series: [
      {
        name: sheet.range(ROW.heads, COLUMN.difference),
        values: sheet.range(ROW.first, COLUMN.difference, last, COLUMN.difference),
        colour: look.colours.key,
        pattern: 'dkDnDiag',
        hasLabels: true,
      },
    ],
    valueAxis: { title: '', format: look.formats.difference },
    categoryAxis: { title: '', isReversed: true },
    format: CHART_FORMAT,
  });
}

/** With its sign; no label where there is no difference. */
const CHART_FORMAT = '+#,##0;"−"#,##0;';
