import type { Comparison } from '../../../model/comparison.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { SIZES, styled } from '../look.ts';
import { inputColumnOf, resultName } from '../names.ts';
import { putAcross } from '../run-on.ts';
import { roomIn } from '../text-fit.ts';
import { overallFormulas, settingsFormula } from './scores-formulas.ts';
import { columnsOf, consequenceWidth, inRow, lastRow, ROW } from './scores-layout.ts';

/** Letters of a consequence; what a row has room for: two lines, never quite full, of letters half as wide as high. */
const SMALL = { size: SIZES.small } as const;
const LINES = 2;
const FULL = 0.85;

function longestConsequence(comparison: Comparison): number {
  return Math.floor((LINES * roomIn(consequenceWidth(comparison), 1) * FULL) / (SMALL.size / 2) / 5) * 5;
}

/** Beside the table, on a page of its own in print: what each alternative would mean, and for whom. */
export function putConsequences(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const { styles } = look;
  const columns = columnsOf(comparison);
  const [first] = comparison.rows;
  if (!first || first.consequences.length === 0) return;
  const { general, scores } = comparison.texts;
  const to = columns.consequences + first.consequences.length - 1;
  putAcross(sheet, { row: ROW.groups, column: columns.nameAgain }, to, scores.consequences, styles.groupHead);
  sheet.text({ row: ROW.heads, column: columns.nameAgain }, general.alternative, styles.head);
  for (const [index, field] of first.consequences.entries()) {
    const column = columns.consequences + index;
    sheet.text({ row: ROW.heads, column }, field.label, styles.head);
    sheet.nameRange(
      inputColumnOf(comparison, first, field),
      sheet.range(ROW.first, column, lastRow(comparison)),
    );
  }
  const small = styled(styles.inputText, { font: SMALL });
  for (const row of comparison.rows) {
    const at = ROW.first + row.number - 1;
    sheet.formula(
      { row: at, column: columns.nameAgain },
      inRow(at, columns.name),
      styled(styles.rowHead, { align: { wrap: true } }),
    );
    for (const [index, field] of row.consequences.entries())
      sheet.input({ row: at, column: columns.consequences + index }, field, small, {
        longest: longestConsequence(comparison),
      });
  }
}

/** Columns that are only calculated with: in view, since nothing is hidden, and not printed. */
export function putWorking(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const { styles } = look;
  const { scores } = comparison.texts;
  const columns = columnsOf(comparison);
  const label = styled(styles.muted, { align: { wrap: false } });
  putAcross(
    sheet,
    { row: ROW.groups, column: columns.chosen },
    columns.key,
    scores.working,
    styles.groupHead,
  );
  for (const [column, head] of [
    [columns.chosen, scores.chosen],
    [columns.teamCounts, scores.team_counts],
    [columns.key, scores.key],
  ] as const)
    sheet.text({ row: ROW.heads, column }, head, styles.head);
  const overall = overallFormulas(comparison);
  const results = [
    ['aantal_opties', scores.count_alternatives],
    ['aantal_ingevuld', scores.count_complete],
    ['aantal_te_zwaar', scores.count_too_heavy],
    ['aantal_niet_haalbaar', scores.count_not_feasible],
    ['aantal_uitzoeken', scores.count_find_out],
    ['eerste_rij', scores.first_row],
    ['eerste_keuze', scores.first],
    ['tweede_rij', scores.second_row],
    ['tweede_keuze', scores.second],
  ] as const;
  const from = ROW.groups - 1 - results.length - 1;
  for (const [index, [name, text]] of results.entries()) {
    const row = from + index;
    sheet.text({ row, column: columns.chosen }, text, label);
    sheet.result({ row, column: columns.key }, resultName(comparison, name), overall[name], {
      ...styles.result,
      align: { ...styles.result.align, shrink: true },
    });
  }
  const row = from + results.length;
  sheet.text({ row, column: columns.chosen }, scores.settings, label);
  sheet.result(
    { row, column: columns.key },
    resultName(comparison, 'instellingen'),
    settingsFormula(comparison),
    {
      ...styles.result,
      align: { ...styles.result.align, shrink: true },
    },
  );
}
