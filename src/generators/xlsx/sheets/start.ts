import type { Sheet, Style } from '../../../formats/xlsx/workbook.ts';
import type { BrandPictures } from '../../pictures/brand-pictures.ts';
import { type Drafting, printSetup, SheetDraft } from '../draft.ts';
import { cautions, howItWorks, legend } from './start-guide.ts';
import { COLUMN, HEIGHT, LAST_COLUMN, WIDTHS } from './start-layout.ts';
import { answers, progress } from './start-outcome.ts';
import { whoAndWhen } from './start-who.ts';

/** Logo of at most this size, pt: the third column's width. */
const LOGO = { width: 170, height: 30 } as const;

/**
 * The first sheet: who it is about, what came out and why, and where to go on. Whoever opens a filled workbook sees the
 * outcome without scrolling; whoever opens an empty one reads there what to do first.
 */
export function startSheet(drafting: Drafting, pictures: BrandPictures): Sheet {
  const { comparison, look } = drafting;
  const texts = comparison.texts.start;
  const sheet = new SheetDraft(texts.tab, drafting);
  sheet.height(1, HEIGHT.margin);
  sheet.height(2, HEIGHT.title);
  sheet.text({ row: 2, column: COLUMN.first }, texts.title, look.styles.title);
  sheet.text({ row: 3, column: COLUMN.first }, texts.lead, look.styles.lead);
  sheet.height(3, HEIGHT.lead);
  logo(sheet, pictures);

  let row = 4;
  for (const [heading, block] of [
    [texts.who, whoAndWhen],
    [texts.now, answers],
    [texts.how, howItWorks],
    [texts.cautions, cautions],
    [texts.legend, legend],
  ] as const) {
    sheet.height(row, HEIGHT.space);
    headingRow(sheet, row + 1, heading, look.styles.heading);
    const end = { row: row + 1, column: LAST_COLUMN };
    if (block === answers) progress(sheet, end, drafting);
    else sheet.empty(end.row, end.column, end.column, look.styles.heading);
    sheet.height(row + 2, HEIGHT.afterHeading);
    row = block(sheet, row + 3, drafting);
  }
  return sheet.finish({
    columns: WIDTHS,
    print: printSetup(drafting, {
      orientation: 'portrait',
      area: sheet.range(2, COLUMN.first, row - 1, LAST_COLUMN),
      fit: { across: 1, down: 1 },
    }),
  });
}

/** A heading with its line, but for the end of it. */
function headingRow(sheet: SheetDraft, row: number, text: string, style: Style): void {
  sheet.height(row, HEIGHT.heading);
  sheet.text({ row, column: COLUMN.first }, text, style);
  sheet.empty(row, COLUMN.first + 1, LAST_COLUMN - 1, style);
}

function logo(sheet: SheetDraft, { logo: { png, ratio, alt } }: BrandPictures): void {
  const width = Math.min(LOGO.width, LOGO.height * ratio);
  sheet.picture({
    name: 'Logo',
    alt: alt ?? '',
    png,
    at: { row: 2, column: COLUMN.third },
    width,
    height: width / ratio,
  });
}
