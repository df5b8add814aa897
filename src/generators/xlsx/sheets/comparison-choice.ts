import type { Style } from '../../../formats/xlsx/workbook.ts';
import type { Comparison } from '../../../model/comparison.ts';
import type { Field } from '../../../model/document.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import type { InputOptions } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { besideInput, type Look, SIZES, styled } from '../look.ts';
import { columnOf, resultName } from '../names.ts';
import { columnsOf } from './comparison-layout.ts';

/** Letters that fit in the cells of this block. */
export const LONGEST_REASON = 180;
export const LONGEST_AGREEMENTS = 300;

/** Heights, pt. */
const HEIGHT = { space: 7, heading: 18, labels: 24, values: 118 } as const;

/** A head with what is calculated, or asked, below it. */
interface Part {
  readonly column: number;
  readonly head: string;
  readonly style: Style;
  readonly content:
    | { readonly formula: string }
    | { readonly field: Field; readonly options?: InputOptions | undefined };
}

/**
 * What people chose, below the table. No cell is merged, so a long text stands in one high cell: the row is as high as
 * the agreements need in the widest column.
 *
 * @param from the row after the table
 * @returns its last row
 */
export function chooseBelow(sheet: SheetDraft, from: number, { comparison, look }: Drafting): number {
  const at = columnsOf(comparison);
  const rows = { heading: from + 1, labels: from + 2, values: from + 3 };
  sheet.height(from, HEIGHT.space);
  for (const [part, row] of Object.entries(rows)) sheet.height(row, HEIGHT[part as keyof typeof rows]);
  sheet.text(
    { row: rows.heading, column: at.number },
    comparison.texts.comparison.choice,
    look.styles.heading,
  );
  sheet.empty(rows.heading, at.number + 1, at.status, look.styles.heading);

  const styles = choiceStyles(look);
  const parts = partsOf(comparison, styles);
  for (const { column, head, style, content } of parts) {
    // Over the narrow columns a head runs on.
    const isNarrow = column >= at.judges[0] && column < at.status;
    sheet.text({ row: rows.labels, column }, head, isNarrow ? styles.narrowHead : styles.head);
    const place = { row: rows.values, column };
    if ('formula' in content) sheet.formula(place, content.formula, style);
    else sheet.input(place, content.field, style, content.options);
  }
  // So does the help of the last one, to the left, where nothing stands beside it.
  if (!parts.some(({ column }) => column === at.judges[0])) {
    const help = comparison.inputs.agreements.help ?? '';
    sheet.text({ row: rows.values, column: at.rank }, help, styles.help);
  }
  return rows.values;
}

type ChoiceStyles = ReturnType<typeof choiceStyles>;

function choiceStyles(look: Look) {
  const { styles, colours } = look;
  const small: Style = { font: { size: SIZES.small }, align: { vertical: 'top' } };
  const head = styled(styles.text, small, { font: { bold: true }, align: { vertical: 'bottom' } });
  const strong: Style = { font: { bold: true } };
  return {
    head,
    narrowHead: styled(head, { align: { wrap: false } }),
    result: besideInput(styled(styles.resultText, small), look, 'right'),
    firstChoice: styled(styles.resultText, small, { font: { bold: true, colour: colours.key } }),
    choice: styled(styles.inputText, small, strong),
    text: styled(styles.inputText, small),
    day: styled(styles.input, small),
    help: styled(styles.lead, small, { font: { colour: colours.muted }, align: { horizontal: 'right' } }),
  };
}

/** From left to right, as they are filled in. */
function partsOf(comparison: Comparison, styles: ChoiceStyles): readonly Part[] {
  const { inputs, texts } = comparison;
  const { first_choice: firstHead, no_first_choice: none, firm } = texts.comparison;
  const { name, effects, status } = columnsOf(comparison);
  const first = resultName(comparison, 'eerste_keuze');
  const asks = (column: number, field: Field, style: Style, options?: InputOptions): Part => ({
    column,
    head: field.label,
    style,
    content: { field, options },
  });
  return [
    {
      column: name,
      head: firstHead,
      style: styles.firstChoice,
      content: { formula: `IF(LEN(${first})>0,${first},${quoted(none)})` },
    },
    {
      column: effects,
      head: firm,
      style: styles.result,
      content: { formula: resultName(comparison, 'stevig') },
    },
    asks(effects + 1, inputs.choice, styles.choice, { list: columnOf(comparison, 'opties') }),
    asks(effects + 2, inputs.choice_reason, styles.text, { longest: LONGEST_REASON }),
    asks(effects + 3, inputs.choice_from, styles.day),
    asks(effects + 4, inputs.choice_review, styles.day),
    asks(status, inputs.agreements, styles.text, { longest: LONGEST_AGREEMENTS }),
  ];
}
