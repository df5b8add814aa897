import { layoutText, PADDING } from '../../../text-layout.ts';
import type { TypedFont } from '../../../typed-font.ts';
import { settable, withoutEnd } from '../../flat/show-text.ts';
import type { CoverGroup, CoverList, CoverRow } from './cover-list.ts';
import type { CoverMeasures } from './cover-measures.ts';

/** Room above and below what stands in a row, pt. */
export const rowPadding = ({ unit }: CoverMeasures): number => unit / 4;

/** The most lines of a row that stand together, and of the heading of a group: any page has room for both. */
const MOST = { row: 16, group: 3 } as const;

/** Something with a height that isn't split over pages. A row of more lines than a page might have is several of them. */
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
      /** Which part of a row that is too high for one piece, from 0, and whether that is its last. */
      readonly part: number;
      readonly last: boolean;
      readonly name: readonly string[];
      readonly notes: readonly string[];
      readonly height: number;
    };

/** What a cover list is set in: the size of its pages in pt, and its measures. */
export interface CoverFrame {
  readonly measures: CoverMeasures;
  readonly size: { readonly width: number; readonly height: number };
}

/** What is needed to break a text. */
interface Setting {
  readonly font: TypedFont;
  readonly measures: CoverMeasures;
  /** Width between the margins, pt. */
  readonly width: number;
}

/** The pieces of a cover list on its pages: what stands above a row stands there on each page, and never alone. */
export function setCover(list: CoverList, font: TypedFont, { measures, size }: CoverFrame): CoverPiece[][] {
  const { margins } = measures;
  const setting = { font, measures, width: size.width - margins.left - margins.right };
  const heads: CoverPiece = { type: 'heads', height: measures.head.line };
  const pieces: CoverPiece[] = [
    paragraph('title', list.title, setting),
    ...list.intro.map(words => paragraph('text', words, setting)),
    heads,
    ...list.groups.flatMap(group => setGroup(group, setting)),
    paragraph('total', list.total, setting),
  ];
  return paginate(pieces, heads, size.height - margins.top - margins.bottom);
}

function paginate(pieces: readonly CoverPiece[], heads: CoverPiece, room: number): CoverPiece[][] {
  const pages: CoverPiece[][] = [[]];
  let group: CoverPiece | null = null;
  let used = 0;
  pieces.forEach((piece, at) => {
    if (used + piece.height + heightBelow(pieces, at) > room && used > 0) {
      const above = piece.type === 'row' ? [heads, ...(group ? [group] : [])] : [heads];
      const begin = piece.type === 'row' || piece.type === 'group' ? above : [];
      pages.push([...begin]);
      used = begin.reduce((sum, { height }) => sum + height, 0);
    }
    if (piece.type === 'group') group = { ...piece, again: true };
    pages.at(-1)?.push(piece);
    used += piece.height;
  });
  return pages;
}

/** Height of what must stand on the same page below a piece: all up to a row below a heading, the total below the last row. */
function heightBelow(pieces: readonly CoverPiece[], at: number): number {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (!piece || !next) return 0;
  const isHeading = piece.type === 'heads' || piece.type === 'group';
  const isLast = piece.type === 'row' && next.type === 'total';
  return isHeading || isLast ? next.height + heightBelow(pieces, at + 1) : 0;
}

function setGroup(group: CoverGroup, setting: Setting): readonly CoverPiece[] {
  const { measures, width, font } = setting;
  const { size, line } = measures.group;
  const all = group.title === '' ? [] : broken(group.title, font, { width, size });
  const [lines, last] = [all.slice(0, MOST.group), all[MOST.group - 1]];
  // It stands on every page of the group; each of its copies has the whole name.
  if (all.length > lines.length && last !== undefined) {
    const fitting = withoutEnd(last, (width * 1000) / size - font.width('…'), font);
    lines.splice(-1, 1, `${fitting}…`);
  }
  const height = lines.length === 0 ? 0 : lines.length * line + measures.unit;
  return [{ type: 'group', lines, height, again: false }, ...group.rows.flatMap(row => setRow(row, setting))];
}

function setRow(row: CoverRow, { font, measures }: Setting): readonly CoverPiece[] {
  const { columns, text } = measures;
  const { size, line } = text;
  const name = broken(row.name, font, { width: columns.name.width, size });
  const notes = row.notes.flatMap(note => broken(note, font, { width: columns.notes.width, size }));
  const count = Math.max(1, Math.ceil(Math.max(name.length, notes.length) / MOST.row));
  return Array.from({ length: count }, (_, part) => {
    const linesOf = (lines: readonly string[]) => lines.slice(part * MOST.row, (part + 1) * MOST.row);
    const own = { name: linesOf(name), notes: linesOf(notes) };
    const height = Math.max(own.name.length, own.notes.length, 1) * line + 2 * rowPadding(measures);
    return { type: 'row', row, part, last: part === count - 1, ...own, height };
  });
}

function paragraph(
  type: 'title' | 'text' | 'total',
  words: string,
  { font, measures, width }: Setting,
): CoverPiece {
  const { size, line } = type === 'title' ? measures.title : measures.text;
  const lines = broken(words, font, { width, size });
  return { type, lines, height: lines.length * line + measures.unit / 2 };
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
