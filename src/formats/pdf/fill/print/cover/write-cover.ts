import type { FontRole, TypedFont } from '../../../typed-font.ts';
import type { FormPlan } from '../../field-plan.ts';
import { FlatFonts } from '../../flat/flat-fonts.ts';
import { shortened } from '../../flat/show-text.ts';
import { textValue } from '../../text-value.ts';
import type { FrontPlace } from '../print-file.ts';
import type { FrontStructure } from '../structure-writer.ts';
import type { CoverColours, CoverList } from './cover-list.ts';
import { type CoverMeasures, coverMeasures } from './cover-measures.ts';
import { ElementTree, type OpenElement } from './element-tree.ts';
import { type CoverPiece, rowPadding, setCover } from './set-cover.ts';
import { type PlacedText, TaggedPage } from './tagged-page.ts';

/** What a cover list is drawn with. */
export interface CoverStyle {
  readonly font: TypedFont;
  readonly fonts: FormPlan['fonts'];
  readonly colours: CoverColours;
  /** Left, bottom, right, top of its pages, pt. */
  readonly mediaBox: readonly number[];
  /** Size of the form's typed answers, pt; 0 when it doesn't say. A form in large print has such a list. */
  readonly answerSize: number;
}

/** Writes a cover list as tagged pages before the copies. @returns what it adds to the structure */
export function writeCover(list: CoverList, style: CoverStyle, place: FrontPlace): FrontStructure {
  const [left = 0, bottom = 0, right = 0, top = 0] = style.mediaBox;
  const size = { width: right - left, height: top - bottom };
  const pages = setCover(list, style.font, { measures: coverMeasures(style.answerSize), size });
  const drawing = new CoverDrawing(list, style, { place, pages: pages.length });
  for (const pieces of pages) drawing.page(pieces);
  return drawing.end();
}

class CoverDrawing {
  readonly #list: CoverList;
  readonly #style: CoverStyle;
  readonly #measures: CoverMeasures;
  readonly #place: FrontPlace;
  readonly #count: number;
  readonly #fonts: FlatFonts;
  readonly #tree: ElementTree;
  readonly #parents: (readonly [number, string])[] = [];
  readonly #part: OpenElement;
  #nextKey: number;
  #drawn = 0;
  #table: OpenElement | null = null;
  #body: OpenElement | null = null;
  /** Identifier of the head of the group that rows are in; none in a group without a title. */
  #groupHead: readonly string[] = [];
  /** Cells of the row that is being drawn: one of many lines has several pieces. */
  #cells: RowCells | null = null;

  constructor(
    list: CoverList,
    style: CoverStyle,
    { place, pages }: { readonly place: FrontPlace; readonly pages: number },
  ) {
    this.#list = list;
    this.#style = style;
    this.#measures = coverMeasures(style.answerSize);
    this.#place = place;
    this.#count = pages;
    this.#fonts = new FlatFonts(style.fonts);
    this.#nextKey = place.firstKey;
    this.#tree = new ElementTree(place.writer);
    this.#part = this.#tree.open('Part', place.document ?? 0, `/T ${textValue(list.title)}`);
  }

  /** Pages of the list, with the blank one that makes them even. */
  get #front(): number {
    return this.#count + (this.#count % 2);
  }

  page(pieces: readonly CoverPiece[]): void {
    const [left = 0, bottom = 0, , top = 0] = this.#style.mediaBox;
    const page = new TaggedPage(this.#place, this.#style.font, this.#nextKey++);
    const { margins, footerBaseline } = this.#measures;
    let y = top - margins.top;
    for (const piece of pieces) {
      this.#piece(page, piece, { x: left + margins.left, y });
      y -= piece.height;
    }
    this.#footer(page, bottom + footerBaseline);
    const fontNumber = (role: FontRole) => {
      const number = this.#fonts.numberOf(role, this.#place.shared);
      return this.#place.shared.reference(number);
    };
    this.#parents.push(page.end(this.#style.mediaBox, fontNumber));
  }

  #piece(page: TaggedPage, piece: CoverPiece, at: Corner): void {
    const { ink, key } = this.#style.colours;
    const { title, text, unit } = this.#measures;
    switch (piece.type) {
      case 'title':
        page.text(this.#tree.open('H1', this.#part), placed(piece.lines, at, title, key));
        return;
      case 'text':
        page.text(this.#tree.open('P', this.#part), placed(piece.lines, at, text, ink));
        return;
      case 'total':
        // Half a line below the table, where other paragraphs have it behind them.
        page.text(
          this.#tree.open('P', this.#part),
          placed(piece.lines, { ...at, y: at.y - unit / 2 }, text, ink),
        );
        return;
      case 'heads':
        this.#heads(page, at);
        return;
      case 'group':
        this.#group(page, piece, at);
        return;
      case 'row':
        this.#row(page, piece, at);
    }
  }

  /** The heads of the columns: of the table the first time, a repetition on further pages. */
  #heads(page: TaggedPage, { x, y }: Corner): void {
    const { muted } = this.#style.colours;
    const { columns, head } = this.#measures;
    const row = this.#table ? null : this.#headRow();
    for (const column of ['name', 'page', 'notes'] as const) {
      const text = placed([this.#list.heads[column]], { x: x + columns[column].x, y }, head, muted);
      if (row) page.text(this.#tree.cell('TH', row, { id: `cover.${column}`, scope: 'Column' }), text);
      else page.artifact(text);
    }
  }

  #headRow(): OpenElement {
    this.#table = this.#tree.open('Table', this.#part);
    return this.#tree.open('TR', this.#tree.open('THead', this.#table));
  }

  /** The head of all rows of a group, over the whole width. */
  #group(
    page: TaggedPage,
    { lines, again }: CoverPiece & { readonly type: 'group' },
    { x, y }: Corner,
  ): void {
    const { key } = this.#style.colours;
    const { columns, group, unit } = this.#measures;
    const low = y - unit / 2;
    const text = placed(lines, { x, y: low }, group, key);
    const head = again ? null : this.#groupHeadCell(lines.length > 0);
    if (head) page.text(head, text);
    else if (lines.length > 0) page.artifact(text);
    if (lines.length === 0) return;
    const width = columns.notes.x + columns.notes.width;
    page.rule(key, { x, y: low - lines.length * group.line - unit / 4, width, height: 1.5 });
  }

  /** Begins a group; its head when it has a title. */
  #groupHeadCell(titled: boolean): OpenElement | null {
    if (!this.#table) throw new Error('The heads of the columns come before the first group.');
    this.#body = this.#tree.open('TBody', this.#table);
    const id = this.#tree.identifier('group');
    this.#groupHead = titled ? [id] : [];
    return titled
      ? this.#tree.cell('TH', this.#tree.open('TR', this.#body), { id, scope: 'Row', span: 3 })
      : null;
  }

  #row(page: TaggedPage, piece: CoverPiece & { type: 'row' }, { x, y }: Corner): void {
    const { name, notes, height, last } = piece;
    const { ink, line } = this.#style.colours;
    const { columns, text } = this.#measures;
    const high = y - rowPadding(this.#measures);
    const cells = piece.part > 0 ? this.#cells : this.#beginRow(page, piece, { x, y: high });
    if (!cells) throw new Error('A row begins with its first part.');
    this.#cells = cells;
    if (piece.part > 0 && name.length > 0) page.text(cells.name, placed(name, { x, y: high }, text, ink));
    if (notes.length > 0) {
      page.text(cells.notes, placed(notes, { x: x + columns.notes.x, y: high }, text, ink));
    }
    const width = columns.notes.x + columns.notes.width;
    if (last) page.rule(line, { x, y: y - height, width, height: 0.5 });
  }

  /** The cells of a row, with the links to its copy. */
  #beginRow(page: TaggedPage, { row, name }: CoverPiece & { type: 'row' }, { x, y }: Corner): RowCells {
    if (!this.#body) throw new Error('A row stands in a group.');
    const { ink, key } = this.#style.colours;
    const { columns, text } = this.#measures;
    const tr = this.#tree.open('TR', this.#body);
    const id = this.#tree.identifier('row');
    const number = this.#front + row.position;
    const to = { page: row.page, contents: this.#list.linkTo(row.name, number) };
    const head = this.#tree.cell('TH', tr, { id, scope: 'Row', headers: ['cover.name', ...this.#groupHead] });
    this.#link(page, head, { to, text: placed(name, { x, y }, text, ink) });
    const cell = this.#tree.cell('TD', tr, { headers: ['cover.page', ...this.#groupHead, id] });
    this.#link(page, cell, { to, text: placed([String(number)], { x: x + columns.page.x, y }, text, key) });
    const last = this.#tree.cell('TD', tr, { headers: ['cover.notes', ...this.#groupHead, id] });
    return { name: head, notes: last };
  }

  /** Text in an element Link, with the annotation over it. */
  #link(
    page: TaggedPage,
    cell: OpenElement,
    { to, text }: { readonly to: { page: number; contents: string }; readonly text: PlacedText },
  ): void {
    const element = this.#tree.open('Link', cell);
    page.text(element, text);
    const { font } = this.#style;
    const width = Math.max(...text.lines.map(line => (font.width(line) * text.size) / 1000));
    const high = text.y + 0.75 * text.leading;
    const rect = [text.x, high - text.lines.length * text.leading, text.x + width, high];
    const key = this.#nextKey++;
    page.link(element, to, { rect, key });
    this.#parents.push([key, `${element.number} 0 R`]);
  }

  #footer(page: TaggedPage, y: number): void {
    const [left = 0, , right = 0] = this.#style.mediaBox;
    const { font, colours } = this.#style;
    const { margins, footer } = this.#measures;
    this.#drawn++;
    const words = this.#list.pageOf(this.#drawn, this.#count);
    const { size } = footer;
    const [begin, end] = [left + margins.left, right - margins.right - (font.width(words) * size) / 1000];
    const name = shortened(this.#list.footer, ((end - begin - GAP) * 1000) / size, font);
    const text = (line: string, x: number) => ({
      ...placed([line], { x, y }, footer, colours.muted),
      y,
    });
    page.artifact(text(name, begin), 'Footer');
    page.artifact(text(words, end), 'Footer');
  }

  end(): FrontStructure {
    const identifiers = this.#tree.end();
    const parents = [...this.#parents].sort(([one], [other]) => one - other);
    return { part: this.#part.number, parents, identifiers };
  }
}

/** Least distance of the two texts of a footer, pt. */
const GAP = 12;

/** The cells of a row that may go on in further pieces. */
interface RowCells {
  readonly name: OpenElement;
  readonly notes: OpenElement;
}

/** Upper left corner of a piece, pt. */
interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Lines below a corner: a line has a quarter of its height below the baseline. */
function placed(
  lines: readonly string[],
  { x, y }: Corner,
  { size, line }: { readonly size: number; readonly line: number },
  paint: string,
): PlacedText {
  return { lines, x, y: y - 0.75 * line, size, leading: line, paint };
}
