import type { Sheet } from '../../../formats/xlsx/workbook.ts';
import { type Drafting, printSetup, SheetDraft } from '../draft.ts';
import { fill } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { SIGNAL_FILLS, styled } from '../look.ts';
import { runOn } from '../run-on.ts';
import { putAlternatives } from './sensitivity-alternatives.ts';
import { variantFormulas } from './sensitivity-formulas.ts';
import {
  alternativesRow,
  blocksOf,
  COLUMN,
  HEIGHTS,
  inRow,
  lastRow,
  ROW,
  ROW_HEIGHT,
  STEP,
  type Variant,
  variantsOf,
  WIDTHS,
  WORKING_WIDTH,
} from './sensitivity-layout.ts';
import { putOutcome } from './sensitivity-outcome.ts';
import { putWorking } from './sensitivity-working.ts';

/** Whether the first choice stays when something counts a little more or less. */
export function sensitivitySheet(drafting: Drafting): Sheet {
  const { comparison, look } = drafting;
  const texts = comparison.texts.sensitivity;
  const sheet = new SheetDraft(texts.tab, drafting);
  for (const [row, height] of HEIGHTS) sheet.height(row, height);
  sheet.text({ row: ROW.title, column: COLUMN.number }, texts.title, look.styles.title);
  sheet.text({ row: ROW.lead, column: COLUMN.number }, texts.lead, look.styles.lead);
  putOutcome(sheet, drafting);
  putHeads(sheet, drafting);
  for (const variant of variantsOf(comparison)) putVariant(sheet, drafting, variant);
  markVariants(sheet, drafting);
  putAlternatives(sheet, drafting);
  putWorking(sheet, drafting);
  const working = Array.from({ length: blocksOf(comparison).winner - COLUMN.same }, () => WORKING_WIDTH);
  return sheet.finish({
    columns: [...WIDTHS, ...working],
    tables: [
      { corner: sheet.range(ROW.heads, COLUMN.what), bottom: lastRow(comparison), right: COLUMN.same },
    ],
    freeze: { rows: 0, columns: COLUMN.what },
    print: printSetup(drafting, {
      orientation: 'portrait',
      area: sheet.range(1, 1, alternativesRow(comparison) + 1 + comparison.rows.length, COLUMN.same),
      fit: { across: 1, down: 1 },
    }),
  });
}

function putHeads(sheet: SheetDraft, { comparison, look: { styles } }: Drafting): void {
  const { sensitivity: texts, general } = comparison.texts;
  const heading = { row: ROW.groups, column: COLUMN.number };
  runOn(sheet, heading, COLUMN.same, { text: texts.variants_heading }, styles.heading);
  const heads = [general.number, texts.what, texts.was, texts.becomes, texts.first, texts.points, texts.same];
  for (const [index, head] of heads.entries())
    sheet.text({ row: ROW.heads, column: COLUMN.number + index }, head, styles.head);
}

function putVariant(sheet: SheetDraft, { comparison, look }: Drafting, variant: Variant): void {
  const { styles, formats } = look;
  const { sensitivity: texts } = comparison.texts;
  const row = ROW.first + variant.number;
  const { name, points, isFirst, isKnown, isSaid, said, first } = variantFormulas(comparison, variant);
  const [more, less] =
    variant.judge === null ? [texts.voice_more, texts.voice_less] : [texts.weight_more, texts.weight_less];
  const words = fill(variant.step > 0 ? more : less, {
    party: variant.party,
    criterion: variant.criterion ?? '',
    step: String(STEP),
  });
  sheet.height(row, ROW_HEIGHT);
  const number = styled(styles.result, { format: formats.whole });
  const changed = inRow(row, blocksOf(comparison).weights + variant.changed);
  const [was, becomes] = [inRow(row, COLUMN.was), inRow(row, COLUMN.becomes)];
  const same = `IF(${was}=${becomes},${quoted(texts.limit)},IF(${isFirst},${quoted(texts.yes)},${quoted(texts.no)}))`;
  sheet.put({ row, column: COLUMN.number }, { type: 'value', value: variant.number + 1 }, styles.result);
  const plain = { font: { bold: false }, align: { wrap: false, shrink: true } } as const;
  sheet.text({ row, column: COLUMN.what }, words, styled(styles.rowHead, plain));
  sheet.formula({ row, column: COLUMN.was }, `N(${variant.input})`, number);
  sheet.formula({ row, column: COLUMN.becomes }, changed, number);
  sheet.formula(
    { row, column: COLUMN.first },
    `IF(${isKnown},${name},IF(${isSaid},${said},IF(ISNUMBER(${first}),${quoted(texts.unknown)},"")))`,
    styled(styles.resultText, plain),
  );
  sheet.formula({ row, column: COLUMN.points }, `IF(${isKnown},${points},"")`, {
    ...styles.result,
    format: formats.points,
  });
  sheet.formula({ row, column: COLUMN.same }, `IF(${isKnown},${same},"")`, styles.result);
}

/** Variants in which another comes first; and where nothing changes, counts or can be calculated. */
function markVariants(sheet: SheetDraft, { comparison, look }: Drafting): void {
  const { sensitivity: texts } = comparison.texts;
  const same = inRow(ROW.first, COLUMN.same);
  const mark = (formula: string, appearance: object): void =>
    sheet.condition({
      range: sheet.range(ROW.first, COLUMN.what, lastRow(comparison), COLUMN.same),
      rule: { type: 'expression', formula, look: appearance },
    });
  mark(`${same}=${quoted(texts.no)}`, { fill: SIGNAL_FILLS.attention, bold: true });
  mark(`AND(${same}<>${quoted(texts.yes)},${same}<>${quoted(texts.no)})`, { colour: look.colours.muted });
}
