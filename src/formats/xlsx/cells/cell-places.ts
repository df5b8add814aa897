import type { Span } from '../../ooxml/scan-xml.ts';
import { aroundResult, type CellFrame, frameOf } from './cell-xml.ts';
import type { SheetCell } from './scan-sheet.ts';

/** Where a cell with a formula has what changes with its result. */
export interface ResultPlaces {
  /** `t`, with the space before it; empty when there is none. */
  readonly type: Span;
  /** The text of the value. */
  readonly value: Span;
}

/** Undefined when the cell is written in another way than we do, as when it has no value yet. */
export function resultPlaces(text: string, cell: SheetCell): ResultPlaces | undefined {
  const frame = frameOf(text, cell);
  const typeStart = afterOpen(text, cell, frame);
  if (typeStart === undefined) return undefined;
  const typeEnd = typeStart + (/^ t="\w*"/.exec(text.slice(typeStart, cell.open.end))?.[0].length ?? 0);
  const [before, after] = aroundResult(frame);
  const value = { start: typeEnd + before.length, end: cell.close.end - after.length };
  const isOurs = text.startsWith(before, typeEnd) && text.startsWith(after, value.end);
  return isOurs && value.start <= value.end ? { type: { start: typeStart, end: typeEnd }, value } : undefined;
}

/** Where what changes with the value of an input stands: behind its attributes, unless they are in another order than ours. */
export function inputPlace(text: string, cell: SheetCell): Span {
  const { start } = cell.open;
  return { start: afterOpen(text, cell, frameOf(text, cell)) ?? start, end: cell.close.end };
}

/** The end of what stays of a start tag, when that stands first in it. */
function afterOpen(text: string, cell: SheetCell, { open }: CellFrame): number | undefined {
  const { start, end } = cell.open;
  const isFirst =
    text.startsWith(open, start) && /^(?: t="\w*")?\/?>$/.test(text.slice(start + open.length, end));
  return isFirst ? start + open.length : undefined;
}
