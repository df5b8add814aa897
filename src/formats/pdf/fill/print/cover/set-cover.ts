import { layoutText, PADDING } from '../../../text-layout.ts';
import type { TypedFont } from '../../../typed-font.ts';
import { settable } from '../../flat/show-text.ts';
import type { CoverGroup, CoverList, CoverRow } from './cover-list.ts';

const mm = (value: number): number => (value * 72) / 25.4;

/** Height of a line of running text: what all other heights are made from, pt. */
export const UNIT = mm(5.5);

/** Measures of the documents (templates/pdf/base.typ), pt. */
export const MARGINS = { left: mm(25), right: mm(20), top: 6 * UNIT, bottom: 4 * UNIT } as const;

/** Size of letters and height of a line, pt. */
export const TYPE = {
  title: { size: 28, line: 2 * UNIT },
  group: { size: 13, line: UNIT },
  text: { size: 11, line: UNIT },
  total: { size: 11, line: UNIT },
  head: { size: 9.5, line: UNIT },
  footer: { size: 8.5, line: UNIT },
} as const;

/** Columns: where they begin behind the left margin, and their width, pt. */
export const COLUMNS = {
  name: { x: 0, width: mm(65) },
  page: { x: mm(70), width: mm(15) },
  notes: { x: mm(90), width: mm(75) },
} as const;

/** Room above and below what stands in a row, pt. */
export const ROW_PADDING = UNIT / 4;

/** Something with a height that isn't split over pages. */
export type CoverPiece =
  | { readonly type: 'title' | 'text' | 'total'; readonly lines: readonly string[]; readonly height: number }
  | { readonly type: 'heads'; readonly height: number }
  | {
      readonly type: 'group';
      readonly lines: readonly string[];
      readonly height: number;
      /** Whether it stands here again, above rows of a group that began on a page before. */
      readonly again: boolean;
    }
  | {
      readonly type: 'row';
      readonly row: CoverRow;
      readonly name: readonly string[];
      readonly notes: readonly string[];
      readonly height: number;
    };

/** The pieces of a cover list on its pages: what stands above a row stands there on each page, and never alone. */
export function setCover(
  list: CoverList,
  font: TypedFont,
  size: { width: number; height: number },
): CoverPiece[][] {
  const measure = size.width - MARGINS.left - MARGINS.right;
  const room = size.height - MARGINS.top - MARGINS.bottom;
  const text = (words: string): CoverPiece => paragraph('text', words, { font, measure });
  const pieces: CoverPiece[] = [paragraph('title', list.title, { font, measure }), ...list.intro.map(text)];
  pieces.push(HEADS, ...list.groups.flatMap(group => setGroup(group, font, measure)));
  pieces.push(paragraph('total', list.total, { font, measure }));
  return paginate(pieces, room);
}

function paginate(pieces: readonly CoverPiece[], room: number): CoverPiece[][] {
  const pages: CoverPiece[][] = [[]];
  let group: CoverPiece | null = null;
  let used = 0;
  pieces.forEach((piece, at) => {
    const next = piece.type === 'group' || piece.type === 'heads' ? restOfHeading(pieces, at) : 0;
    if (used + piece.height + next > room && used > 0) {
      const heads = piece.type === 'row' ? [HEADS, ...(group ? [group] : [])] : [HEADS];
      const begin = piece.type === 'row' || piece.type === 'group' ? heads : [];
      pages.push([...begin]);
      used = begin.reduce((sum, { height }) => sum + height, 0);
    }
    if (piece.type === 'group') group = { ...piece, again: true };
    pages.at(-1)?.push(piece);
    used += piece.height;
  });
  return pages;
}

const HEADS: CoverPiece = { type: 'heads', height: TYPE.head.line };

/** Height of what must stand on the page with a heading: all up to the first row below it. */
function restOfHeading(pieces: readonly CoverPiece[], at: number): number {
  let height = 0;
  for (const piece of pieces.slice(at + 1)) {
    height += piece.height;
    if (piece.type === 'row') break;
  }
  return height;
}

function setGroup(group: CoverGroup, font: TypedFont, measure: number): readonly CoverPiece[] {
  const lines =
    group.title === '' ? [] : broken(group.title, font, { width: measure, size: TYPE.group.size });
  const height = lines.length === 0 ? 0 : lines.length * TYPE.group.line + UNIT;
  return [{ type: 'group', lines, height, again: false }, ...group.rows.map(row => setRow(row, font))];
}

function setRow(row: CoverRow, font: TypedFont): CoverPiece {
  const { size, line } = TYPE.text;
  const name = broken(row.name, font, { width: COLUMNS.name.width, size });
  const notes = row.notes.flatMap(note => broken(note, font, { width: COLUMNS.notes.width, size }));
  const height = Math.max(name.length, notes.length, 1) * line + 2 * ROW_PADDING;
  return { type: 'row', row, name, notes, height };
}

function paragraph(
  type: 'title' | 'text' | 'total',
  words: string,
  { font, measure }: { readonly font: TypedFont; readonly measure: number },
): CoverPiece {
  const { size, line } = TYPE[type];
  const lines = broken(words, font, { width: measure, size });
  return { type, lines, height: lines.length * line + UNIT / 2 };
}

/** A text of one paragraph, broken at this width. */
function broken(
  text: string,
  font: TypedFont,
  { width, size }: { readonly width: number; readonly size: number },
): readonly string[] {
  const words = settable(text).replace(/\s+/g, ' ').trim();
  const box = { width: width + 2 * PADDING, height: Number.POSITIVE_INFINITY, multiline: true };
  return layoutText(words, font, box, size).lines;
}
