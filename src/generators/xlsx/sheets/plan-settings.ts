import { absolute } from '../../../formats/xlsx/address.ts';
import type { CellContent, Style } from '../../../formats/xlsx/workbook.ts';
import type { Field } from '../../../model/document.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import type { InputOptions } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { styled } from '../look.ts';
import { resultName } from '../names.ts';
import { runOn } from '../run-on.ts';
import { putCheck } from './costs-amounts.ts';
import { MEAN_FORMAT } from './costs-layout.ts';
import { checkFormula, remarksFormula } from './plan-check.ts';
import {
  alternativeFormula,
  meanHead,
  moreFormula,
  outcomeFormulas,
  planRowFormula,
} from './plan-formulas.ts';
import { COLUMN, type ColumnName, ROW, SETTING_ROLES } from './plan-layout.ts';
import { putTile } from './plan-tiles.ts';

/** The number of the row that follows the plan. */
export const PLAN_ROW = absolute(ROW.alternative, COLUMN.hours);
const CHECK = absolute(ROW.check, COLUMN.hours + 1);

/** What stands above the weeks: for which alternative the plan is, whether it is right, its inputs and its outcome. */
export function putSettings(sheet: SheetDraft, drafting: Drafting): void {
  const { comparison, look, lists } = drafting;
  const { inputs, texts } = comparison;
  const { styles } = look;
  putAlternative(sheet, drafting);
  const heading = { row: ROW.settings, column: COLUMN.week };
  runOn(sheet, heading, COLUMN.tasks, { text: texts.plan.settings }, styles.heading);
  for (const [index, role] of SETTING_ROLES.entries()) {
    const row = ROW.firstSetting + index;
    const field: Field = inputs[role];
    runOn(sheet, { row, column: COLUMN.week }, COLUMN.hours - 1, { text: field.label }, styles.label);
    const options: InputOptions = role === 'plan_form' ? { list: lists.planForm } : {};
    const shrunk = styled(styles.input, { align: { shrink: true } });
    sheet.input({ row, column: COLUMN.hours }, field, shrunk, { ...options, isPlain: true });
    const help = styled(styles.help, { align: { horizontal: 'left', indent: 1 } });
    runOn(sheet, { row, column: COLUMN.hours + 1 }, COLUMN.tasks, { text: field.help ?? '' }, help);
  }
  putOutcomes(sheet, drafting);
}

function putAlternative(sheet: SheetDraft, { comparison, look: { styles, formats } }: Drafting): void {
  const { plan } = comparison.texts;
  const strong: Style = styled(styles.label, { font: { bold: true } });
  runOn(
    sheet,
    { row: ROW.alternative, column: COLUMN.week },
    COLUMN.hours - 1,
    { text: plan.alternative },
    strong,
  );
  sheet.result(
    { row: ROW.alternative, column: COLUMN.hours },
    resultName(comparison, 'plan_rij'),
    planRowFormula(comparison),
    styled(styles.result, { format: formats.whole, font: { bold: true } }),
  );
  const which = { formula: alternativeFormula(comparison, PLAN_ROW) };
  const bold = styled(styles.resultText, { font: { bold: true } });
  runOn(sheet, { row: ROW.alternative, column: COLUMN.hours + 1 }, COLUMN.tasks, which, bold);
  const more = { formula: moreFormula(comparison) };
  runOn(sheet, { row: ROW.alternative, column: COLUMN.cost }, COLUMN.signal, more, styles.resultText);
  runOn(sheet, { row: ROW.check, column: COLUMN.week }, COLUMN.hours - 1, { text: plan.check }, strong);
  putCheck(sheet, { row: ROW.check, from: COLUMN.hours, to: COLUMN.signal }, styles.resultText, {
    name: resultName(comparison, 'plan_controle'),
    formula: checkFormula(comparison),
    right: plan.check_right,
    wrong: plan.check_wrong,
    remarks: {
      row: ROW.remarks,
      name: resultName(comparison, 'plan_opmerkingen'),
      formula: remarksFormula(comparison, CHECK),
    },
  });
}

const text = (value: string): CellContent => ({ type: 'value', value });

function putOutcomes(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const { plan } = comparison.texts;
  const { formats } = look;
  const formulas = outcomeFormulas(comparison, CHECK);
  const tile = (
    [from, to]: readonly [ColumnName, ColumnName],
    head: CellContent,
    formula: string,
    format: string,
    name: string | null = null,
  ): void => {
    const place = { heads: ROW.outcomeHeads, values: ROW.outcomes, from: COLUMN[from], to: COLUMN[to] };
    putTile(sheet, look, { ...place, head, formula, format, name });
  };
  const mean = { type: 'formula', formula: meanHead(comparison) } as const;
  const { amount, difference, hours } = formats;
  tile(['week', 'date'], text(plan.total_hours), formulas.total, hours);
  tile(['proposal', 'ownHours'], mean, formulas.mean, MEAN_FORMAT, resultName(comparison, 'plan_gemiddeld'));
  tile(['hours', 'share'], text(plan.plan_cost), formulas.cost, amount);
  tile(['tasks', 'tasks'], text(plan.baseline_cost), formulas.baseline, amount);
  tile(['cost', 'sum'], text(plan.gain), formulas.gain, difference);
  const week = weekFormat(plan.paid_back_week);
  const back = resultName(comparison, 'plan_terug');
  tile(['baseline', 'difference'], text(plan.paid_back), formulas.paidBack, week, back);
  const paidBack = absolute(ROW.outcomes, COLUMN.baseline);
  const isKnown = `ISNUMBER(${absolute(ROW.outcomes, COLUMN.cost)})`;
  runOn(
    sheet,
    { row: ROW.outcomes, column: COLUMN.review },
    COLUMN.signal,
    { formula: `IF(AND(${isKnown},${paidBack}=""),${quoted(plan.paid_back_never)},"")` },
    styled(look.styles.text, { align: { indent: 1 } }),
  );
}

/** A number of weeks within words: `"week "0`. */
function weekFormat(pattern: string): string {
  const [before = '', after = ''] = pattern.split('{week}');
  return [quoted(before), '0', quoted(after)].filter(part => part !== '""').join('');
}
