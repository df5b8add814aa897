import type { Style } from '../../../formats/xlsx/workbook.ts';
import type { SheetDraft } from '../draft.ts';
import type { Look } from '../look.ts';
import { SIGNAL_FILLS, SIZES, styled } from '../look.ts';
import { heightOf, linesOf, roomIn, widthOf, wrapped } from '../text-fit.ts';

/** Columns of the example: the mark, a label, and those of the table, over which texts run on. */
export const COLUMN = {
  mark: 2,
  label: 3,
  hours: 4,
  judges: [5, 6],
  together: 7,
  rank: 8,
  status: 9,
  cost: 10,
} as const;

/** Widths from column A on, in digits. */
export const WIDTHS = [2, 10, 26, 7, 10, 10, 7.5, 6, 22, 12.5] as const;
const [, , LABEL_WIDTH] = WIDTHS;
/** Room for a text that runs on from the first column of the table to the last, pt. */
const RUN_ON = roomIn(WIDTHS.slice(3).reduce((sum, width) => sum + width, 0));

const TEXT = { size: SIZES.text } as const;
const PADDING = 5;

export type ExampleStyles = ReturnType<typeof exampleStyles>;

export function exampleStyles({ styles, colours, formats }: Look) {
  const rule: Style = { borders: { bottom: { line: 'thin', colour: colours.hairline } } };
  const plain = styled(styles.lead, rule);
  const cell = styled(plain, { align: { horizontal: 'center', wrap: true } });
  return {
    mark: styled(plain, { font: { size: SIZES.small, italic: true, colour: colours.muted } }),
    label: styled(plain, { font: { bold: true }, align: { wrap: true } }),
    text: plain,
    cell,
    points: styled(cell, { format: formats.points }),
    hours: styled(cell, { format: formats.hours }),
    cost: styled(cell, { format: formats.difference }),
    heading: styles.heading,
    head: styles.head,
  };
}

/** Of the row that comes first. */
export const FIRST: Style = { fill: SIGNAL_FILLS.good, font: { bold: true } };

/** The sheet row by row: each begins with the mark that says it is invented. */
export class ExampleRows {
  readonly #sheet: SheetDraft;
  readonly #mark: string;
  readonly styles: ExampleStyles;
  row: number;

  constructor(sheet: SheetDraft, from: number, mark: string, styles: ExampleStyles) {
    this.#sheet = sheet;
    this.#mark = mark;
    this.styles = styles;
    this.row = from;
  }

  heading(text: string): void {
    this.#sheet.height(this.row, 9);
    this.row += 1;
    this.#sheet.height(this.row, 20);
    this.#sheet.text({ row: this.row, column: COLUMN.mark }, text, this.styles.heading);
    this.#sheet.empty(this.row, COLUMN.label, COLUMN.cost, this.styles.heading);
    this.row += 1;
  }

  /** A label and a text, on as many rows as the text takes, with a line below the last. */
  tell(label: string, text: string): void {
    const lines = sentenceLines(text);
    for (const [index, line] of lines.entries()) {
      const change = index < lines.length - 1 ? NO_RULE : {};
      const style = styled(this.styles.text, change);
      this.begin(index === 0 ? label : '', index === 0 ? this.linesOf(label) : 1, change);
      this.#sheet.text({ row: this.row, column: COLUMN.hours }, line, style);
      this.#sheet.empty(this.row, COLUMN.hours + 1, COLUMN.cost, style);
      this.row += 1;
    }
  }

  /** The mark and the label of the row that is being made. */
  begin(label: string, lines: number, ...changes: readonly Style[]): void {
    this.#sheet.height(this.row, heightOf(lines, TEXT) + PADDING);
    this.#sheet.text(
      { row: this.row, column: COLUMN.mark },
      this.#mark,
      styled(this.styles.mark, ...changes),
    );
    const at = { row: this.row, column: COLUMN.label };
    const content = label === '' ? ({ type: 'empty' } as const) : ({ type: 'value', value: label } as const);
    this.#sheet.put(at, content, styled(this.styles.label, ...changes));
  }

  /** Lines that a label takes. */
  linesOf(label: string): number {
    return linesOf(label, roomIn(LABEL_WIDTH), { ...TEXT, bold: true });
  }
}

const NO_RULE: Style = { borders: { bottom: { line: 'thin', colour: 'FFFFFF' } } };

/** A text in lines that end with a sentence wherever they can. */
function sentenceLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const sentence of text.split(/(?<=[.!?]) /)) {
    const longer = lines.length === 0 ? sentence : `${lines.at(-1)} ${sentence}`;
    if (widthOf(longer, TEXT) <= RUN_ON) lines.splice(-1, 1, longer);
    else lines.push(...wrapped(sentence, RUN_ON, TEXT));
  }
  return lines;
}
