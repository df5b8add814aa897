import type { Style } from '../../../formats/xlsx/workbook.ts';
import type { Comparison } from '../../../model/comparison.ts';
import type { Field } from '../../../model/document.ts';
import type { Drafting, SheetDraft } from '../draft.ts';
import { holdsRight } from '../guards.ts';
import type { InputOptions } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { besideInput, type Look, SIGNAL_FILLS, SIZES, styled } from '../look.ts';
import { columnOf, resultName } from '../names.ts';
import { heightOf } from '../text-fit.ts';
import { agreementsColumn, columnsOf, effectSize } from './comparison-layout.ts';

/** Letters that fit in the cells of this block. */
export const LONGEST_REASON = 180;
export const LONGEST_AGREEMENTS = 300;

/** Heights, pt. */
const HEIGHT = { space: 7, heading: 18, labels: 24 } as const;

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
 * the agreements need.
 *
 * @param from the row after the table
 * @returns its last row
 */
export function chooseBelow(sheet: SheetDraft, from: number, drafting: Drafting): number {
  const { comparison, look } = drafting;
  const at = columnsOf(comparison);
  const rows = { heading: from + 1, labels: from + 2, values: from + 3 };
  sheet.height(from, HEIGHT.space);
  sheet.height(rows.heading, HEIGHT.heading);
  sheet.height(rows.labels, HEIGHT.labels);
  sheet.height(rows.values, heightOf(effectSize(comparison).agreements, { size: SIZES.small }));
  sheet.text(
    { row: rows.heading, column: at.number },
    comparison.texts.comparison.choice,
    look.styles.heading,
  );
  putOrder(sheet, rows, drafting);

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
  // So does the help of the last one, where nothing stands beside it.
  if (agreementsColumn(comparison) < at.judges[0]) {
    const help = comparison.inputs.agreements.help ?? '';
    sheet.text({ row: rows.values, column: agreementsColumn(comparison) + 1 }, help, styles.help);
  }
  return rows.values;
}

/** The line of the heading, which says it above both days when they are the wrong way round. */
function putOrder(
  sheet: SheetDraft,
  { heading: row, values }: { readonly heading: number; readonly values: number },
  { comparison, look }: Drafting,
): void {
  const { inputs, texts } = comparison;
  const { number, effects, status } = columnsOf(comparison);
  const at = effects + 3;
  const [from, review] = [inputs.choice_from, inputs.choice_review];
  const areDays = `AND(${holdsRight(from, from.name)},${holdsRight(review, review.name)})`;
  const isEarly = `IF(${areDays},${review.name}<${from.name},FALSE)`;
  const { heading } = look.styles;
  sheet.empty(row, number + 1, at - 1, heading);
  sheet.formula(
    { row, column: at },
    `IF(${isEarly},${quoted(texts.comparison.check_review)},"")`,
    styled(heading, { font: { size: SIZES.small } }),
  );
  sheet.empty(row, at + 1, status, heading);
  sheet.condition({
    range: sheet.range(values, at + 1),
    rule: { type: 'expression', formula: isEarly, look: { fill: SIGNAL_FILLS.attention, bold: true } },
  });
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
    help: styled(styles.lead, small, {
      font: { colour: colours.muted },
      align: { horizontal: 'left', indent: 1 },
    }),
  };
}

/** From left to right, as they are filled in. */
function partsOf(comparison: Comparison, styles: ChoiceStyles): readonly Part[] {
  const { inputs, texts } = comparison;
  const { first_choice: firstHead, no_first_choice: none, firm } = texts.comparison;
  const { name, effects } = columnsOf(comparison);
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
    asks(agreementsColumn(comparison), inputs.agreements, styles.text, { longest: LONGEST_AGREEMENTS }),
  ];
}
