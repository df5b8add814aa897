import type { Style } from '../../formats/xlsx/workbook.ts';
import type { Place, SheetDraft } from './draft.ts';
import { styled } from './look.ts';

/** What stands in the first cell of a text that runs on. */
export type RunOnContent = { readonly text: string } | { readonly formula: string; readonly name?: string };

/**
 * A text that runs on over the empty cells beside it, in one frame: what merged cells are used for elsewhere. It stays on
 * one line, and is cut at the last column.
 */
export function runOn(
  sheet: SheetDraft,
  { row, column }: Place,
  to: number,
  content: RunOnContent,
  style: Style,
): void {
  const { borders = {} } = style;
  const { left, right, ...along } = borders;
  const line = { ...styled(style, { align: { wrap: false } }), borders: along };
  const first = {
    ...line,
    borders: { ...along, ...(left ? { left } : {}), ...(to === column && right ? { right } : {}) },
  };
  const at = { row, column };
  if ('formula' in content) putFormula(sheet, at, content, first);
  else if (content.text === '') sheet.empty(row, column, column, first);
  else sheet.text(at, content.text, first);
  if (to === column) return;
  if (to > column + 1) sheet.empty(row, column + 1, to - 1, line);
  sheet.empty(row, to, to, { ...line, borders: { ...along, ...(right ? { right } : {}) } });
}

function putFormula(
  sheet: SheetDraft,
  at: Place,
  { formula, name }: Extract<RunOnContent, { readonly formula: string }>,
  style: Style,
): void {
  if (name === undefined) sheet.formula(at, formula, style);
  else sheet.result(at, name, formula, style);
}

/** A text in the middle of some cells beside each other; without one their look, and not part of what is left of them. */
export function putAcross(sheet: SheetDraft, at: Place, to: number, text: string, style: Style): void {
  if (text === '') {
    sheet.empty(at.row, at.column, to, styled(style, { align: { horizontal: 'center' } }));
    return;
  }
  sheet.text(at, text, style);
  sheet.empty(at.row, at.column + 1, to, style);
}
