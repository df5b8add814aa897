import type { Sheet } from '../../../formats/xlsx/workbook.ts';
import { type Drafting, printSetup, SheetDraft } from '../draft.ts';
import type { ExampleResults } from '../example-results.ts';
import { COLUMN, ExampleRows, exampleStyles, WIDTHS } from './example-layout.ts';
import { tellAgreements, tellOutcome, tellPlan, tellWho } from './example-story.ts';
import { exampleTable } from './example-table.ts';

/**
 * An invented case from beginning to end, in values that don't calculate any more: nothing here can be changed or
 * mistaken for one's own. Each row says that it is invented.
 */
export function exampleSheet(drafting: Drafting, results: ExampleResults): Sheet {
  const { comparison, look } = drafting;
  const { example: texts } = comparison.texts;
  const sheet = new SheetDraft(texts.tab, drafting);
  for (const [row, height] of [9, 34, 16].entries()) sheet.height(row + 1, height);
  sheet.text({ row: 2, column: COLUMN.mark }, texts.title, look.styles.title);
  sheet.text({ row: 3, column: COLUMN.mark }, texts.lead, look.styles.lead);
  const rows = new ExampleRows(sheet, 4, texts.mark, exampleStyles(look));
  rows.heading(texts.who);
  tellWho(rows, comparison);
  rows.heading(texts.table);
  exampleTable(sheet, rows, comparison, results);
  rows.heading(texts.outcome);
  tellOutcome(rows, comparison, results);
  rows.heading(texts.plan);
  tellPlan(rows, comparison, results);
  rows.heading(texts.agreements);
  tellAgreements(rows, comparison);
  return sheet.finish({
    columns: WIDTHS,
    print: printSetup(drafting, {
      orientation: 'portrait',
      area: sheet.range(2, COLUMN.mark, rows.row - 1, COLUMN.cost),
      fit: { across: 1, down: 1 },
    }),
  });
}
