import { type Span, type StartTag, scanXml } from '../../ooxml/scan-xml.ts';
import { UnreadableFile } from '../../ooxml/unreadable-file.ts';
import type { TextPart } from '../open-workbook.ts';
import { type CellPlace, LAST_COLUMN, LAST_ROW, placeKey, readAddress } from '../reference.ts';
import { isSpreadsheet } from '../spreadsheet-xml.ts';

/** The most cells kept of a sheet, and of all sheets of a template; a workbook that people fill in has some thousand. */
export const MAX_CELLS = 500_000;

/** An element with where it stands; `close` is empty, and after `open`, for `<c/>`. */
export interface ElementPlace {
  readonly tag: StartTag;
  readonly open: Span;
  readonly close: Span;
}

/** A cell as it stands in the part of its sheet (ISO/IEC 29500-1 §18.3.1.4). */
export interface SheetCell extends ElementPlace, CellPlace {
  /** `t`: `n` for numbers, `s` for shared texts, … (§18.18.11). */
  readonly type: string;
  /** The text of its value: of `v`, or of `is` without readings of it (§18.3.1.96, §18.3.1.53). */
  readonly held: string | undefined;
  readonly formula: SheetFormula | undefined;
  /** What stands between the value and the end: extensions. */
  readonly rest: Span;
}

/** A cell's formula (§18.3.1.40). */
export interface SheetFormula {
  readonly span: Span;
  readonly text: string;
  /** `normal`, `shared`, `array` or `dataTable` (§18.18.6). */
  readonly type: string;
  /** Which formula is shared. */
  readonly index: string | undefined;
}

export interface SheetRow extends ElementPlace {
  readonly row: number;
}

/** What of a sheet has to do with its cells. */
export interface ScannedSheet {
  /** `sheetData`. */
  readonly data: ElementPlace;
  /** `cols`, in their order: columns that have a style have it for cells that aren't there (§18.3.1.13). */
  readonly columns: readonly StartTag[];
  readonly rows: readonly SheetRow[];
  readonly cells: readonly SheetCell[];
}

/**
 * Reads the cells of a sheet.
 * @param keeps which of them; all without it
 * @throws UnreadableFile when the part isn't a sheet, or a cell has a place that is none
 */
export function scanSheet(
  { text, name }: TextPart,
  keeps: (place: CellPlace) => boolean = () => true,
): ScannedSheet {
  const scan = new SheetScan(name, keeps);
  scanXml(text, name, scan);
  return scan.result();
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

class SheetScan {
  readonly #part: string;
  readonly #keeps: (place: CellPlace) => boolean;
  readonly #columns: StartTag[] = [];
  readonly #rows: SheetRow[] = [];
  readonly #cells = new Map<number, SheetCell>();
  #data: Growing<ElementPlace> | undefined;
  #isInData = false;
  #row: Growing<SheetRow> | undefined;
  #cell: Growing<SheetCell> | undefined;
  #formula: Growing<SheetFormula> | undefined;
  #place = { row: 0, column: 0 };
  /** Elements inside the cell that the scan is in. */
  #within: string[] = [];

  constructor(part: string, keeps: (place: CellPlace) => boolean) {
    this.#part = part;
    this.#keeps = keeps;
  }

  result(): ScannedSheet {
    if (!this.#data) throw new UnreadableFile(`the part ${this.#part} is not a sheet`);
    return { data: this.#data, columns: this.#columns, rows: this.#rows, cells: [...this.#cells.values()] };
  }

  startTag(tag: StartTag, open: Span): void {
    if (this.#cell) this.#startInCell(this.#cell, tag, open);
    else if (!isSpreadsheet(tag.uri)) return;
    else if (this.#row) {
      if (tag.local === 'c') this.#startCell(tag, open);
    } else if (this.#isInData) {
      if (tag.local === 'row') this.#startRow(tag, open);
    } else if (tag.local === 'col') this.#keepColumn(tag);
    else if (tag.local === 'sheetData' && !this.#data) {
      this.#data = { tag, open, close: open };
      this.#isInData = true;
    }
  }

  endTag(name: string, close: Span): void {
    if (this.#cell) this.#endInCell(this.#cell, close);
    else if (this.#row) {
      if (name !== this.#row.tag.name) return;
      this.#row.close = close;
      this.#row = undefined;
    } else if (this.#isInData && name === this.#data?.tag.name) {
      this.#data.close = close;
      this.#isInData = false;
    }
  }

  text(text: string): void {
    if (!this.#cell) return;
    const at = this.#within.at(-1);
    if (at === 'f' && this.#formula) this.#formula.text += text;
    else if (at === 'v' || (at === 't' && !this.#within.includes('rPh'))) {
      this.#cell.held = (this.#cell.held ?? '') + text;
    }
  }

  #keepColumn(tag: StartTag): void {
    if (this.#columns.length >= LAST_COLUMN) throw this.#tooMany('columns');
    this.#columns.push(tag);
  }

  #startRow(tag: StartTag, open: Span): void {
    if (this.#rows.length >= LAST_ROW) throw this.#tooMany('rows');
    const written = attribute(tag, 'r');
    const row = written === undefined ? this.#place.row + 1 : Number(written);
    if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw this.#misplaced();
    this.#place = { row, column: 0 };
    this.#row = { tag, open, close: open, row };
    this.#rows.push(this.#row);
  }

  #startCell(tag: StartTag, open: Span): void {
    const written = attribute(tag, 'r');
    const place =
      written === undefined ? { ...this.#place, column: this.#place.column + 1 } : readAddress(written);
    if (!place || place.column > LAST_COLUMN || place.row !== this.#place.row) throw this.#misplaced();
    this.#place = place;
    const rest = { start: open.end, end: open.end };
    const type = attribute(tag, 't') ?? 'n';
    this.#cell = { tag, open, close: open, ...place, type, held: undefined, formula: undefined, rest };
    this.#within = [];
  }

  #startInCell(cell: Growing<SheetCell>, tag: StartTag, open: Span): void {
    this.#within.push(isSpreadsheet(tag.uri) ? tag.local : '');
    if (this.#within.length > 1 || this.#within[0] !== 'f') return;
    const type = attribute(tag, 't') ?? 'normal';
    this.#formula = { span: open, text: '', type, index: attribute(tag, 'si') };
    cell.formula = this.#formula;
  }

  #endInCell(cell: Growing<SheetCell>, close: Span): void {
    const ended = this.#within.pop();
    if (ended === undefined) {
      cell.close = close;
      cell.rest = { start: cell.rest.start, end: Math.max(cell.rest.start, close.start) };
      if (this.#keeps(cell)) this.#keep(cell);
      this.#cell = undefined;
      return;
    }
    if (this.#within.length > 0) return;
    if (ended === 'f' && this.#formula) {
      this.#formula.span = { start: this.#formula.span.start, end: close.end };
    }
    if (ended === 'f' || ended === 'v' || ended === 'is') cell.rest = { start: close.end, end: close.end };
    this.#formula = undefined;
  }

  #keep(cell: SheetCell): void {
    if (this.#cells.size >= MAX_CELLS) {
      throw new UnreadableFile(`the file has more than ${MAX_CELLS} cells on a sheet`);
    }
    if (this.#cells.has(placeKey(cell))) throw this.#misplaced();
    this.#cells.set(placeKey(cell), cell);
  }

  #tooMany(what: 'rows' | 'columns'): UnreadableFile {
    return new UnreadableFile(`the file is damaged: ${this.#part} has more ${what} than a sheet can have`);
  }

  #misplaced(): UnreadableFile {
    return new UnreadableFile(
      `the file is damaged: a cell in ${this.#part} has no place, or that of another`,
    );
  }
}

/** An attribute of the workbook's own, which have no namespace. */
export function attribute({ attributes }: StartTag, name: string): string | undefined {
  return attributes.find(other => other.name === name)?.value;
}
