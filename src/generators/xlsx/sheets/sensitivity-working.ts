import type { Drafting, SheetDraft } from '../draft.ts';
import { styled } from '../look.ts';
import { resultName } from '../names.ts';
import { putAcross } from '../run-on.ts';
import { alternativeFormulas, variantFormulas, weightFormula } from './sensitivity-formulas.ts';
import { blocksOf, down, ROW, type Variant, variantsOf } from './sensitivity-layout.ts';
import { firmFormula } from './sensitivity-outcome.ts';

/** What is only calculated with: in view, since nothing is hidden, and not printed. */
export function putWorking(sheet: SheetDraft, drafting: Drafting): void {
  const { comparison, look } = drafting;
  const { styles } = look;
  const blocks = blocksOf(comparison);
  putHeads(sheet, drafting);
  for (const variant of variantsOf(comparison)) putVariant(sheet, drafting, variant);
  // How often each alternative comes first in the place of the first choice.
  const winners = down(comparison, blocks.winner);
  const first = resultName(comparison, 'eerste_rij');
  for (const [index, { number }] of comparison.rows.entries())
    sheet.formula(
      { row: ROW.groups - 1, column: blocks.keys + index },
      `IF(${number}=${first},0,SUMPRODUCT(--(${winners}=${number})))`,
      styles.result,
    );
  sheet.result(
    { row: ROW.sentence, column: blocks.weights },
    resultName(comparison, 'stevig'),
    firmFormula(drafting),
    styled(styles.muted, { align: { wrap: false } }),
  );
}

function putHeads(sheet: SheetDraft, { comparison, look: { styles } }: Drafting): void {
  const { sensitivity: texts } = comparison.texts;
  const blocks = blocksOf(comparison);
  sheet.text(
    { row: ROW.outcome, column: blocks.weights },
    texts.working,
    styled(styles.muted, { font: { bold: true }, align: { wrap: false } }),
  );
  const groups = [
    [blocks.weights, blocks.means - 2, texts.working_weights],
    [blocks.means, blocks.together - 2, texts.working_mean],
    [blocks.together, blocks.keys - 2, texts.working_together],
    [blocks.keys, blocks.winner, texts.working_key],
  ] as const;
  for (const [from, to, text] of groups)
    putAcross(sheet, { row: ROW.groups, column: from }, to, text, styles.groupHead);
  for (const variant of variantsOf(comparison).filter(({ step }) => step > 0))
    sheet.text(
      { row: ROW.heads, column: blocks.weights + variant.changed },
      variant.criterion === null ? variant.party : `${variant.party} ${variant.criterion}`,
      styles.head,
    );
  for (const block of [blocks.means, blocks.together, blocks.keys])
    for (const [index, { number }] of comparison.rows.entries())
      sheet.put({ row: ROW.heads, column: block + index }, { type: 'value', value: number }, styles.head);
  sheet.empty(ROW.heads, blocks.winner - 1, blocks.winner - 1, styles.head);
  sheet.text({ row: ROW.heads, column: blocks.winner }, texts.first, styles.head);
}

function putVariant(sheet: SheetDraft, { comparison, look }: Drafting, variant: Variant): void {
  const row = ROW.first + variant.number;
  const blocks = blocksOf(comparison);
  const style = look.styles.result;
  const points = { ...style, format: look.formats.points };
  const inputs = variantsOf(comparison).filter(({ step }) => step > 0);
  for (const { changed, input } of inputs)
    sheet.formula({ row, column: blocks.weights + changed }, weightFormula(variant, changed, input), style);
  for (const [index, alternative] of comparison.rows.entries()) {
    const { mean, together, key } = alternativeFormulas(comparison, variant, alternative);
    if (variant.judge !== null) sheet.formula({ row, column: blocks.means + index }, mean, points);
    sheet.formula({ row, column: blocks.together + index }, together, points);
    sheet.formula({ row, column: blocks.keys + index }, key, { ...style, format: look.formats.whole });
  }
  const { winner } = variantFormulas(comparison, variant);
  sheet.formula({ row, column: blocks.winner }, winner, styled(style, { align: { shrink: true } }));
}
