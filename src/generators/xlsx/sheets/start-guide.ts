import type { Style } from '../../../formats/xlsx/workbook.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { fill } from '../inputs.ts';
import { SIGNAL_FILLS, SIZES, styled } from '../look.ts';
import { heightOf, linesOf, roomIn } from '../text-fit.ts';
import { COLUMN, HEIGHT, placeOf, rowsOfThree, SIDE } from './start-layout.ts';

/** Links to the other sheets in the order in which they are used, each with what to do there. @returns the row after it */
export function howItWorks(sheet: SheetDraft, from: number, { comparison, look }: Drafting): number {
  const { start, ...sheets } = comparison.texts;
  const steps = [
    [sheets.comparison.tab, start.step_comparison],
    [sheets.scores.tab, start.step_scores],
    [sheets.costs.tab, start.step_costs],
    [sheets.plan.tab, start.step_plan],
    [sheets.sensitivity.tab, start.step_sensitivity],
    [sheets.example.tab, start.step_example],
    [sheets.help.tab, start.step_help],
  ] as const;
  for (const [index, [tab, step]] of steps.entries()) {
    const row = from + index;
    sheet.height(row, HEIGHT.line);
    const text = fill(start.link, { number: String(index + 1), sheet: tab });
    const tip = fill(start.link_tip, { sheet: tab });
    const to = { sheet: tab, row: 1, column: 1 };
    sheet.link({ row, column: COLUMN.first }, text, to, tip, look.styles.link);
    sheet.text({ row, column: COLUMN.second }, step, look.styles.lead);
  }
  return from + steps.length;
}

/** What to be careful about, in three columns. @returns the row after it */
export function cautions(sheet: SheetDraft, from: number, { comparison, look }: Drafting): number {
  const style = styled(look.styles.text, { align: { vertical: 'top' } });
  const highest = new Map<number, number>();
  for (const [index, { text }] of comparison.cautions.entries()) {
    const at = placeOf(index, from);
    sheet.text(at, text, style);
    const lines = linesOf(text, roomIn(SIDE), { size: SIZES.text });
    highest.set(at.row, Math.max(highest.get(at.row) ?? 0, lines));
  }
  for (const [row, lines] of highest)
    sheet.height(row, heightOf(lines, { size: SIZES.text }) + HEIGHT.between);
  return from + highest.size;
}

/** What colours and signs mean: each is said in its own look. @returns the row after it */
export function legend(sheet: SheetDraft, from: number, { comparison, look }: Drafting): number {
  const { start } = comparison.texts;
  const { styles } = look;
  const sample: Style = { align: { horizontal: 'left', indent: 1, wrap: false } };
  const samples: readonly (readonly [text: string, style: Style])[] = [
    [start.legend_input, styled(styles.inputText, sample, { isInput: false })],
    [start.legend_result, styled(styles.resultText, sample)],
    [
      start.legend_first,
      styled(styles.resultText, sample, { fill: SIGNAL_FILLS.good, font: { bold: true } }),
    ],
    [start.legend_attention, styled(styles.resultText, sample, { fill: SIGNAL_FILLS.attention })],
    [start.legend_out, styled(styles.resultText, sample, { fill: SIGNAL_FILLS.bad })],
    [start.legend_link, styled(styles.link, sample)],
  ];
  for (const [index, [text, style]] of samples.entries()) sheet.text(placeOf(index, from), text, style);
  const rows = rowsOfThree(samples.length);
  for (let row = from; row < from + rows; row++) sheet.height(row, HEIGHT.sample);
  return from + rows;
}
