import type { ConditionLook } from '../../../formats/xlsx/workbook.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { SIGNAL_FILLS, styled } from '../look.ts';
import { resultName, rowResult } from '../names.ts';
import { runOn } from '../run-on.ts';
import {
  alternativesRow,
  blocksOf,
  COLUMN,
  down,
  inRow,
  ROW_HEIGHT,
  variantsOf,
} from './sensitivity-layout.ts';

/** In how many variants each alternative comes first, beside its rank and score as things are. */
export function putAlternatives(sheet: SheetDraft, drafting: Drafting): void {
  const { comparison, look } = drafting;
  const { styles, formats } = look;
  const { sensitivity: texts, general, scores } = comparison.texts;
  const top = alternativesRow(comparison);
  sheet.height(top - 1, 10);
  sheet.height(top, 20);
  sheet.height(top + 1, 28);
  const heading = { row: top, column: COLUMN.number };
  runOn(sheet, heading, COLUMN.first, { text: texts.alternatives_heading }, styles.heading);
  const heads = [general.number, general.alternative, scores.rank, texts.score, texts.times];
  for (const [index, head] of heads.entries())
    sheet.text({ row: top + 1, column: COLUMN.number + index }, head, styles.head);
  const winners = down(comparison, blocksOf(comparison).winner);
  const total = resultName(comparison, 'varianten');
  const name = styled(styles.rowHead, { font: { bold: false }, align: { wrap: false, shrink: true } });
  const times = styled(styles.result, { format: formats.whole, align: { horizontal: 'left', indent: 1 } });
  for (const alternative of comparison.rows) {
    const row = top + 1 + alternative.number;
    const own = (result: 'rang' | 'gekozen'): string => rowResult(comparison, alternative, result);
    const ranked = (formula: string): string => `IF(ISNUMBER(${own('rang')}),${formula},"")`;
    const count = `IF(${total}>0,SUMPRODUCT(--(${winners}=${alternative.number})),"")`;
    sheet.height(row, ROW_HEIGHT);
    sheet.put({ row, column: COLUMN.number }, { type: 'value', value: alternative.number }, styles.result);
    sheet.formula({ row, column: COLUMN.what }, `TRIM(${alternative.name.name})`, name);
    sheet.formula({ row, column: COLUMN.was }, own('rang'), { ...styles.result, format: formats.whole });
    sheet.formula({ row, column: COLUMN.becomes }, ranked(own('gekozen')), {
      ...styles.result,
      format: formats.points,
    });
    sheet.formula({ row, column: COLUMN.first }, ranked(count), times);
  }
  markAlternatives(sheet, drafting, top + 2);
}

function markAlternatives(sheet: SheetDraft, { comparison, look }: Drafting, first: number): void {
  const last = first + comparison.rows.length - 1;
  const rank = inRow(first, COLUMN.was);
  const mark = (to: number, formula: string, appearance: ConditionLook): void =>
    sheet.condition({
      range: sheet.range(first, COLUMN.number, last, to),
      rule: { type: 'expression', formula, look: appearance },
    });
  const { hairline, muted, bar } = look.colours;
  // A fill would hide the bar.
  mark(COLUMN.becomes, `${rank}=1`, { fill: SIGNAL_FILLS.good, bold: true });
  mark(COLUMN.first, `${rank}=""`, { fill: 'FFFFFF', border: hairline, colour: muted });
  sheet.condition({
    range: sheet.range(first, COLUMN.first, last),
    rule: { type: 'dataBar', min: 0, max: variantsOf(comparison).length, colour: bar },
  });
}
