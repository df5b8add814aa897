import type { Style } from '../../../formats/xlsx/workbook.ts';
import type { Drafting, Place, SheetDraft } from '../draft.ts';
import { type Look, SIGNAL_FILLS, SIZES, styled } from '../look.ts';
import { type Result, resultName } from '../names.ts';
import { answersOf } from './start-answers.ts';
import { COLUMN, COLUMNS, HEIGHT } from './start-layout.ts';

/** An answer with its defined name. */
type Answer = readonly [name: Result, formula: string];

/** A head, what is said below it, and sometimes a smaller line below that. */
interface Card {
  readonly head: string;
  /** A formula that says the head instead. */
  readonly headFormula?: string;
  readonly says: Answer;
  readonly more?: Answer;
}

/** What came out: first choice, reason and cost as the largest of all, and what stands beside them. @returns the row after it */
export function answers(sheet: SheetDraft, from: number, drafting: Drafting): number {
  const { comparison, look } = drafting;
  const { start } = comparison.texts;
  const says = answersOf(comparison);
  const context: CardContext = { drafting, styles: cardStyles(look) };
  sheet.height(from, HEIGHT.next);
  say(sheet, { row: from, column: COLUMN.first }, ['antwoord_volgende', says.next], {
    ...context,
    style: 'next',
  });
  let row = cards(sheet, from + 1, { ...context, height: HEIGHT.answer }, [
    {
      head: start.first,
      headFormula: says.firstHead,
      says: ['antwoord_eerste', says.first],
      more: ['antwoord_scores', says.firstScores],
    },
    { head: start.why, says: ['antwoord_waarom', says.why], more: ['antwoord_ander', says.whyMore] },
    {
      head: start.cost,
      says: ['antwoord_kosten', says.cost],
      more: ['antwoord_kosten_uitleg', says.costMore],
    },
  ]);
  row = cards(sheet, row, { ...context, height: HEIGHT.detail }, [
    { head: start.strong, says: ['antwoord_sterk', says.strong] },
    { head: start.weak, says: ['antwoord_zwak', says.weak] },
    { head: start.firm, says: ['antwoord_stevig', says.firm] },
  ]);
  return cards(sheet, row, { ...context, height: HEIGHT.aside }, [
    { head: start.second, says: ['antwoord_tweede', says.second] },
    { head: start.out, says: ['antwoord_afgevallen', says.out] },
    { head: start.choice, says: ['antwoord_keuze', says.choice] },
  ]);
}

/** How far people are, at the end of the block's heading. */
export function progress(sheet: SheetDraft, at: Place, drafting: Drafting): void {
  const { comparison, look } = drafting;
  const { size, colour } = look.styles.lead.font ?? {};
  const style = styled(look.styles.heading, {
    font: { bold: false, ...(size ? { size } : {}), ...(colour ? { colour } : {}) },
    align: { horizontal: 'right' },
  });
  sheet.result(at, resultName(comparison, 'antwoord_stand'), answersOf(comparison).progress, style);
}

/** Three cards side by side. @returns the row after the white below them */
function cards(
  sheet: SheetDraft,
  row: number,
  { height, ...context }: CardContext & { readonly height: number },
  three: readonly Card[],
): number {
  const isLarge = three.some(({ more }) => more !== undefined);
  sheet.height(row, HEIGHT.answerHead);
  sheet.height(row + 1, height);
  if (isLarge) sheet.height(row + 2, HEIGHT.answerMore);
  for (const [index, { head, headFormula, says, more }] of three.entries()) {
    const column = COLUMNS[index] ?? COLUMN.first;
    if (headFormula) sheet.formula({ row, column }, headFormula, context.styles.head);
    else sheet.text({ row, column }, head, context.styles.head);
    say(sheet, { row: row + 1, column }, says, { ...context, style: isLarge ? 'answer' : 'text' });
    if (more) say(sheet, { row: row + 2, column }, more, { ...context, style: 'text' });
  }
  const end = row + (isLarge ? 3 : 2);
  sheet.height(end, HEIGHT.between);
  return end + 1;
}

interface CardContext {
  readonly drafting: Drafting;
  readonly styles: CardStyles;
}

function say(
  sheet: SheetDraft,
  at: Place,
  [name, formula]: Answer,
  { drafting, styles, style }: CardContext & { readonly style: keyof CardStyles },
): void {
  sheet.result(at, resultName(drafting.comparison, name), formula, styles[style]);
}

type CardStyles = ReturnType<typeof cardStyles>;

function cardStyles({ styles, colours }: Look) {
  const card: Style = styled(styles.text, {
    fill: SIGNAL_FILLS.calculated,
    align: { horizontal: 'left', vertical: 'top', wrap: true, indent: 1 },
  });
  return {
    next: styled(styles.lead, { font: { bold: true, colour: colours.key } }),
    head: styled(card, {
      font: { bold: true, colour: colours.key },
      align: { vertical: 'middle' },
      borders: { top: { line: 'medium', colour: colours.key } },
    }),
    answer: styled(card, { font: { size: SIZES.answer, bold: true, colour: colours.key } }),
    text: card,
  };
}
