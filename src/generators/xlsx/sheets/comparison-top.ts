import { address, rangeReference } from '../../../formats/xlsx/address.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { firstOf, holdsWrong, rightOr } from '../guards.ts';
import { sentence } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { SIGNAL_FILLS, styled } from '../look.ts';
import { resultName } from '../names.ts';
import { columnsOf, lastRow, ROW } from './comparison-layout.ts';

/** Whose comparison it is, and of which day: what a printed page must tell. */
export function whoAndWhen(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const { inputs } = comparison;
  const { effects, status } = columnsOf(comparison);
  // Beside the title, which is wider than one column of texts but for the widest.
  const beside = effects + (comparison.criteria.length === 2 ? 1 : 2);
  const [name, organisation] = [inputs.employee_name.name, inputs.organisation.name];
  const both = `IF(AND(LEN(${name})>0,LEN(${organisation})>0)," – ","")`;
  sheet.formula(
    { row: ROW.title, column: beside },
    `${name}&${both}&${organisation}`,
    styled(look.styles.lead, { align: { horizontal: 'left' } }),
  );
  sheet.formula(
    { row: ROW.lead, column: status },
    rightOr(inputs.date, inputs.date.name, '""'),
    styled(look.styles.lead, { format: look.formats.date, align: { horizontal: 'right' } }),
  );
}

/** A tip, until a percentage is wrong or two alternatives have the same name. */
export function checkedTip(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const { tip, check_percentage: wrong, check_names: double } = comparison.texts.comparison;
  const { effects, percentage, name, status } = columnsOf(comparison);
  const at = { row: ROW.lead, column: effects + 2 };
  const wrongOnes = comparison.rows.map(({ inputs, number }, index) => {
    const isWrong = holdsWrong(inputs.percentage, address(ROW.first + index, percentage));
    return `IF(${isWrong}," ${number}","")`;
  });
  const names = rangeReference(sheet.range(ROW.first, name, lastRow(comparison)));
  const doubles = comparison.rows.map(({ number }, index) => {
    const own = address(ROW.first + index, name);
    return `IF(LEN(TRIM(${own}))=0,"",IF(SUMPRODUCT(--(${names}=${own}))>1," ${number}",""))`;
  });
  const listed = (ones: readonly string[]): string => `SUBSTITUTE(TRIM(${ones.join('&')})," ",", ")`;
  const column = rangeReference(sheet.range(ROW.first, percentage, lastRow(comparison)));
  const isFine = `COUNTA(${column})=COUNTIF(${column},">=0")-COUNTIF(${column},">1")`;
  const isDouble = `LEN(${doubles.join('&')})>0`;
  const says = firstOf(
    [
      [`NOT(${isFine})`, sentence(wrong, { numbers: listed(wrongOnes) })],
      [isDouble, sentence(double, { numbers: listed(doubles) })],
    ],
    quoted(tip),
  );
  const said = resultName(comparison, 'percentage_controle');
  sheet.result(at, said, says, look.styles.lead);
  sheet.condition({
    range: sheet.range(at.row, at.column, at.row, status - 1),
    rule: {
      type: 'expression',
      formula: `${said}<>${quoted(tip)}`,
      look: { fill: SIGNAL_FILLS.attention, bold: true },
    },
  });
}
