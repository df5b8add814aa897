import type { Sheet } from '../../../formats/xlsx/workbook.ts';
import { type Drafting, printSetup, SheetDraft } from '../draft.ts';
import { SIZES, styled } from '../look.ts';
import { heightOf, linesOf, roomIn } from '../text-fit.ts';

/** A title and what it means, side by side. */
const COLUMN = { title: 2, text: 3 } as const;
const WIDTHS = [2, 26, 64] as const;
const TITLE = { size: SIZES.text, bold: true } as const;
const TEXT = { size: SIZES.text } as const;
/** White above and below a text, pt. */
const PADDING = 7;

/** Plain words about what the other sheets do. */
export function helpSheet(drafting: Drafting): Sheet {
  const { comparison, look } = drafting;
  const { help: texts } = comparison.texts;
  const sheet = new SheetDraft(texts.tab, drafting);
  for (const [row, height] of [9, 34, 16, 9].entries()) sheet.height(row + 1, height);
  sheet.text({ row: 2, column: COLUMN.title }, texts.title, look.styles.title);
  sheet.text({ row: 3, column: COLUMN.title }, texts.lead, look.styles.lead);
  let row = points(sheet, 5, drafting, comparison.help);
  sheet.height(row, PADDING);
  row = heading(sheet, row + 1, texts.methods, drafting);
  const examples = comparison.inputs.method.spec.options.map(({ id, label }) => ({
    title: label,
    text: methodExample(id, drafting),
  }));
  row = points(sheet, row, drafting, examples);
  return sheet.finish({
    columns: WIDTHS,
    print: printSetup(drafting, {
      orientation: 'portrait',
      area: sheet.range(2, COLUMN.title, row - 1, COLUMN.text),
      fit: { across: 1, down: 1 },
    }),
  });
}

interface Point {
  readonly title: string;
  readonly text: string;
}

/** @returns the row after them */
function points(sheet: SheetDraft, from: number, { look }: Drafting, all: readonly Point[]): number {
  const text = styled(look.styles.label, { align: { vertical: 'middle' } });
  const title = styled(text, { font: { bold: true, colour: look.colours.key } });
  for (const [index, point] of all.entries()) {
    const row = from + index;
    const lines = Math.max(
      linesOf(point.title, roomIn(WIDTHS[1]), TITLE),
      linesOf(point.text, roomIn(WIDTHS[2]), TEXT),
    );
    sheet.height(row, heightOf(lines, TEXT) + PADDING);
    sheet.text({ row, column: COLUMN.title }, point.title, title);
    sheet.text({ row, column: COLUMN.text }, point.text, text);
  }
  return from + all.length;
}

/** @returns the row after it */
function heading(sheet: SheetDraft, row: number, text: string, { look }: Drafting): number {
  sheet.height(row, 20);
  sheet.text({ row, column: COLUMN.title }, text, look.styles.heading);
  sheet.empty(row, COLUMN.text, COLUMN.text, look.styles.heading);
  return row + 1;
}

/** What a method makes of the scores of the worked example. */
function methodExample(method: string, { comparison: { texts } }: Drafting): string {
  switch (method) {
    case 'win_win':
      return texts.help.method_win_win;
    case 'samen':
      return texts.help.method_samen;
    case 'evenwicht':
      return texts.help.method_evenwicht;
    default:
      throw new Error(`No example explains the method "${method}".`);
  }
}
