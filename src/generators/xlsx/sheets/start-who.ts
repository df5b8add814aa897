import { address } from '../../../formats/xlsx/address.ts';
import { whoInputs } from '../../../model/comparison.ts';
import type { Field } from '../../../model/document.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { holdsWrong } from '../guards.ts';
import { numberLimits, sentence } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { SIGNAL_FILLS, SIZES, styled } from '../look.ts';
import { heightOf, linesOf, roomIn } from '../text-fit.ts';
import { COLUMN, HEIGHT, SIDE } from './start-layout.ts';

/** Who the comparison is about, with help beside each input, or what doesn't fit in it. @returns the row after it */
export function whoAndWhen(sheet: SheetDraft, from: number, drafting: Drafting): number {
  const { comparison, look } = drafting;
  const fields = whoInputs(comparison.inputs);
  const help = styled(look.styles.help, { font: { size: SIZES.text } });
  for (const [index, field] of fields.entries()) {
    const row = from + index;
    // A name of 80 letters takes two lines, as most help does.
    const lines = field.kind === 'text' ? 2 : linesOf(field.help ?? '', roomIn(SIDE), { size: SIZES.text });
    sheet.height(row, Math.max(HEIGHT.input, heightOf(lines, { size: SIZES.text }) + 1));
    sheet.text({ row, column: COLUMN.first }, field.label, look.styles.label);
    sheet.input({ row, column: COLUMN.second }, field, look.styles.inputText, { isPlain: true });
    const at = { row, column: COLUMN.third };
    if (field.kind === 'text') {
      sheet.text(at, field.help ?? '', help);
      continue;
    }
    const isWrong = holdsWrong(field, address(row, COLUMN.second));
    const says = checkText(field, drafting);
    sheet.formula(at, `IF(${isWrong},${says},${quoted(field.help ?? '')})`, help);
    sheet.condition({
      range: sheet.range(row, COLUMN.third),
      rule: {
        type: 'expression',
        formula: isWrong,
        look: { fill: SIGNAL_FILLS.attention, colour: look.colours.ink, bold: true },
      },
    });
  }
  return from + fields.length;
}

/** What is said instead of help when something doesn't fit. */
function checkText(field: Field<'date' | 'number'>, { comparison }: Drafting): string {
  const { check, check_date: checkDate } = comparison.texts.start;
  if (field.kind !== 'number') return quoted(checkDate);
  const { min, max } = numberLimits(field);
  return sentence(check, { min: quoted(String(min)), max: quoted(String(max)) });
}
