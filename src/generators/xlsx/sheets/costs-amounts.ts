import { absolute } from '../../../formats/xlsx/address.ts';
import type { RangeRef } from '../../../formats/xlsx/cell-value.ts';
import type { Style } from '../../../formats/xlsx/workbook.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { quoted } from '../lists.ts';
import { SIGNAL_FILLS, styled } from '../look.ts';
import { columnOf, type Result, resultName } from '../names.ts';
import { runOn } from '../run-on.ts';
import { checkFormula, remarksFormula } from './costs-check.ts';
import { AMOUNT_ROLES, rateFormulas } from './costs-formulas.ts';
import { AMOUNT, BLOCK_END, COLUMN, type RATE, ROW } from './costs-layout.ts';

/** The inputs above the table, the check, and what is calculated with. */
export function putAmounts(sheet: SheetDraft, drafting: Drafting): void {
  const { comparison, look } = drafting;
  const { inputs, texts } = comparison;
  const { styles, formats } = look;
  runOn(
    sheet,
    { row: ROW.amounts, column: COLUMN.number },
    BLOCK_END,
    { text: texts.costs.amounts },
    styles.heading,
  );
  for (const [index, role] of AMOUNT_ROLES.entries()) {
    const row = ROW.firstAmount + index;
    const field = inputs[role];
    runOn(sheet, { row, column: COLUMN.number }, AMOUNT - 1, { text: field.label }, styles.label);
    const format = field.spec.percent
      ? PERCENTAGE
      : field.spec.decimals === 0
        ? formats.whole
        : formats.cents;
    sheet.input({ row, column: AMOUNT }, field, styles.inputNumber, { format, isPlain: true });
    runOn(sheet, { row, column: AMOUNT + 1 }, BLOCK_END, { text: field.help ?? '' }, HELP(styles.help));
  }
  putBaseline(sheet, drafting);
  putRates(sheet, drafting);
}

/** A tenth of a percent counts in charges. */
const PERCENTAGE = '0.0%';
const HELP = (help: Style): Style => styled(help, { align: { indent: 1, horizontal: 'left' } });

function putBaseline(sheet: SheetDraft, { comparison, look: { styles } }: Drafting): void {
  const { inputs, texts } = comparison;
  const head = styled(styles.muted, { font: { bold: true }, align: { wrap: false, vertical: 'bottom' } });
  sheet.text({ row: ROW.baselineHead, column: COLUMN.name }, inputs.baseline.label, head);
  sheet.text({ row: ROW.baselineHead, column: AMOUNT }, texts.costs.check, head);
  const at = { row: ROW.baseline, column: COLUMN.name };
  sheet.input(at, inputs.baseline, styles.inputText, { list: columnOf(comparison, 'opties') });
  putCheck(sheet, { row: ROW.baseline, from: AMOUNT, to: BLOCK_END }, styles.resultText, {
    name: resultName(comparison, 'kosten_controle'),
    formula: checkFormula(comparison),
    right: texts.costs.check_right,
    wrong: texts.costs.check_wrong,
    remarks: {
      row: ROW.remarks,
      name: resultName(comparison, 'kosten_opmerkingen'),
      formula: remarksFormula(comparison),
    },
  });
}

export interface Check {
  readonly name: string;
  /** "" when all is right. */
  readonly formula: string;
  readonly right: string;
  readonly wrong: string;
  /** What is good to know, "" for nothing: without it all is not in order, but nothing is wrong either. */
  readonly remarks: { readonly row: number; readonly name: string; readonly formula: string };
}

/** A check in words: whether it is right, beside it what isn't, and below that what is good to know. */
export function putCheck(
  sheet: SheetDraft,
  { row, from, to }: { readonly row: number; readonly from: number; readonly to: number },
  style: Style,
  { name, formula, right, wrong, remarks }: Check,
): void {
  const words = absolute(row, from + 1);
  const below = absolute(remarks.row, from + 1);
  const said = `${words}&${below}`;
  sheet.formula(
    { row, column: from },
    `IF(${said}="",${quoted(right)},${quoted(wrong)})`,
    styled(style, { font: { bold: true }, align: { wrap: false, horizontal: 'center', indent: 0 } }),
  );
  runOn(sheet, { row, column: from + 1 }, to, { name, formula }, style);
  runOn(sheet, { row: remarks.row, column: from + 1 }, to, remarks, style);
  const look = (range: RangeRef, fill: string, formula: string) =>
    sheet.condition({ range, rule: { type: 'expression', formula, look: { fill } } });
  look(sheet.range(row, from, row, to), SIGNAL_FILLS.good, `${said}=""`);
  look(sheet.range(row, from, row, from), SIGNAL_FILLS.attention, `${said}<>""`);
  look(sheet.range(row, from + 1, row, to), SIGNAL_FILLS.attention, `${words}<>""`);
  look(sheet.range(remarks.row, from + 1, remarks.row, to), SIGNAL_FILLS.attention, `${below}<>""`);
}

const RATES = [
  ['baselineRow', 'basis_rij'],
  ['contract', 'kosten_contracturen'],
  ['weeks', 'kosten_weken'],
  ['worked', 'kosten_gewerkt_uur'],
  ['missed', 'kosten_gemist_uur'],
  ['guidance', 'kosten_begeleiding_uur'],
  ['baselineWeek', 'kosten_basis_week'],
  ['baselineOneOff', 'kosten_basis_eenmalig'],
] as const satisfies readonly (readonly [keyof typeof RATE, Result])[];

/** A strip of results above the table: their heads, and below those what the table reads. */
function putRates(sheet: SheetDraft, { comparison, look: { styles, formats } }: Drafting): void {
  const { costs } = comparison.texts;
  const formulas = rateFormulas(comparison);
  const heads = {
    baselineRow: costs.rate_baseline_row,
    contract: costs.rate_contract,
    weeks: costs.rate_weeks,
    worked: costs.rate_worked,
    missed: costs.rate_missed,
    guidance: costs.rate_guidance,
    baselineWeek: costs.rate_baseline,
    baselineOneOff: costs.rate_baseline_one_off,
  };
  const shown = { baselineRow: formats.whole, contract: formats.hours, weeks: formats.whole } as const;
  const head = styled(styles.muted, { align: { horizontal: 'center', vertical: 'bottom' } });
  sheet.text(
    { row: ROW.rates, column: COLUMN.number },
    costs.rates,
    styled(styles.text, { font: { bold: true }, align: { wrap: false } }),
  );
  for (const [index, [rate, result]] of RATES.entries()) {
    const column = COLUMN.hours + index;
    sheet.text({ row: ROW.rateHeads, column }, heads[rate], head);
    const format = rate in shown ? shown[rate as keyof typeof shown] : formats.cents;
    sheet.result(
      { row: ROW.rates, column },
      resultName(comparison, result),
      formulas[rate],
      styled(styles.result, { format, align: { shrink: true } }),
    );
  }
  sheet.text(
    { row: ROW.missedHours, column: COLUMN.number },
    costs.missed_hours,
    styled(styles.muted, { align: { wrap: false } }),
  );
}
