import type { Sheet } from '../../../formats/xlsx/workbook.ts';
import { type Drafting, printSetup, SheetDraft } from '../draft.ts';
import { styled } from '../look.ts';
import { runOn } from '../run-on.ts';
import { putConsequences, putWorking } from './scores-aside.ts';
import {
  below,
  CHART_ROWS,
  columnsOf,
  heightsOf,
  isOnePage,
  lastRow,
  ROW,
  SPACE,
  widthsOf,
} from './scores-layout.ts';
import { markRows } from './scores-marks.ts';
import { putSettings } from './scores-settings.ts';
import { putTable } from './scores-table.ts';

/** What both parties think of each alternative, and what follows from that. */
export function scoresSheet(drafting: Drafting): Sheet {
  const { comparison, look } = drafting;
  const texts = comparison.texts.scores;
  const sheet = new SheetDraft(texts.tab, drafting);
  const columns = columnsOf(comparison);
  const widths = widthsOf(comparison);
  for (const [row, height] of heightsOf(comparison, widths)) sheet.height(row, height);
  sheet.height(below(comparison) - 1, SPACE);
  sheet.text({ row: ROW.title, column: columns.number }, texts.title, look.styles.title);
  sheet.text({ row: ROW.lead, column: columns.number }, texts.lead, look.styles.lead);
  runOn(
    sheet,
    { row: ROW.scale, column: columns.number },
    columns.rank,
    { text: texts.scale },
    styled(look.styles.muted, { align: { wrap: false } }),
  );
  putSettings(sheet, drafting);
  putTable(sheet, drafting);
  putConsequences(sheet, drafting);
  putWorking(sheet, drafting);
  markRows(sheet, drafting);
  putChart(sheet, drafting);
  const consequences = comparison.rows[0]?.consequences.length ?? 0;
  const aside = sheet.range(
    ROW.groups,
    columns.nameAgain,
    lastRow(comparison),
    columns.consequences + consequences - 1,
  );
  const chart = sheet.range(below(comparison), 1, below(comparison) + CHART_ROWS, columns.rank);
  const fitsOnPage = isOnePage(comparison);
  return sheet.finish({
    columns: widths,
    tables: [
      {
        corner: sheet.range(ROW.groups, columns.name, ROW.heads),
        bottom: lastRow(comparison),
        right: columns.rank,
      },
    ],
    zoom: 90,
    freeze: { rows: 0, columns: columns.name },
    print: printSetup(drafting, {
      orientation: 'landscape',
      area: sheet.range(1, 1, fitsOnPage ? chart.bottom : lastRow(comparison), columns.rank),
      more: [...(fitsOnPage ? [] : [chart]), ...(consequences > 0 ? [aside] : [])],
    }),
  });
}

/** The scores of both judges, and the one together, told apart by patterns as well as colours. */
function putChart(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const { scores } = comparison.texts;
  const columns = columnsOf(comparison);
  const last = lastRow(comparison);
  const { key, line } = look.colours;
  const series = [
    { column: columns.judges[0], colour: line, pattern: 'ltUpDiag', hasLabels: false },
    { column: columns.judges[1], colour: line, pattern: 'narHorz', hasLabels: false },
    { column: columns.together, colour: key, pattern: 'solid', hasLabels: true },
  ] as const;
  sheet.chart({
    name: scores.chart_title,
    alt: scores.chart_alt,
    title: scores.chart_title,
    type: 'column',
    from: { row: below(comparison), column: columns.number },
    to: { row: below(comparison) + CHART_ROWS, column: columns.rank + 1 },
    categories: sheet.range(ROW.first, columns.name, last, columns.name),
    series: series.map(({ column, ...how }) => ({
      ...how,
      name: sheet.range(ROW.heads, column),
      values: sheet.range(ROW.first, column, last, column),
    })),
    valueAxis: { title: '', min: 0, max: 5, step: 1, format: look.formats.whole },
    categoryAxis: { title: '' },
    format: CHART_FORMAT,
  });
}

/** No label where there is no score. */
const CHART_FORMAT = '0.0;;';
