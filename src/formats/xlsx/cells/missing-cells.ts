import { address } from '../address.ts';
import type { TextPart } from '../open-workbook.ts';
import { type CellPlace, placeKey } from '../reference.ts';
import { prefixOf } from '../spreadsheet-xml.ts';
import {
  attribute,
  type ElementPlace,
  type ScannedSheet,
  type SheetCell,
  type SheetRow,
} from './scan-sheet.ts';

/**
 * A sheet with an empty cell in each of some places where none stood: programs leave out cells without value and style.
 * A new cell has the style that Excel would have given it: of its row, else of its column.
 */
export function withCells(part: TextPart, sheet: ScannedSheet, places: readonly CellPlace[]): TextPart {
  const there = new Set(sheet.cells.map(placeKey));
  const missing = new Map(places.map(place => [placeKey(place), place]));
  for (const key of there) missing.delete(key);
  if (missing.size === 0) return part;
  const edits = new Edits();
  const to = { text: part.text, edits, prefix: prefixOf(sheet.data.tag.name), styleAt: columnStyles(sheet) };
  const rows = sheet.rows.toSorted((a, b) => a.row - b.row);
  const cells = groupByRow(sheet.cells);
  const sorted = [...missing.values()].toSorted((a, b) => placeKey(a) - placeKey(b));
  for (const [number, added] of groupByRow(sorted)) {
    const before = rows[lastIndex(rows, ({ row }) => row <= number)];
    if (before?.row === number) {
      addCells(added, { row: before, cells: cells.get(number) ?? [] }, to);
      continue;
    }
    const xml = added.map(cell => newCell(cell, undefined, to)).join('');
    const end = before?.close.end ?? sheet.data.open.end;
    edits.insert(sheet.data, end, `<${to.prefix}row r="${number}">${xml}</${to.prefix}row>`);
  }
  return { ...part, text: edits.apply(part.text) };
}

/** What new cells are added to. */
interface Destination {
  readonly text: string;
  readonly edits: Edits;
  readonly prefix: string;
  readonly styleAt: (column: number) => string | undefined;
}

function addCells(
  added: readonly CellPlace[],
  { row, cells }: { readonly row: SheetRow; readonly cells: readonly SheetCell[] },
  to: Destination,
): void {
  const sorted = cells.toSorted((a, b) => a.column - b.column);
  for (const cell of added) {
    const before = sorted[lastIndex(sorted, ({ column }) => column < cell.column)];
    to.edits.insert(row, before?.close.end ?? row.open.end, newCell(cell, row, to));
  }
  // The columns that the row says it spans may be others now; saying nothing is right (§18.3.1.73).
  const spans = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/.exec(to.text.slice(row.open.start, row.open.end));
  if (spans) to.edits.cut(row.open.start + spans.index, row.open.start + spans.index + spans[0].length);
}

function newCell(
  { row: number, column }: CellPlace,
  row: SheetRow | undefined,
  { prefix, styleAt }: Destination,
): string {
  const ofRow = row && isOn(attribute(row.tag, 'customFormat')) ? attribute(row.tag, 's') : undefined;
  const style = ofRow ?? styleAt(column);
  return `<${prefix}c r="${address(number, column)}"${style === undefined ? '' : ` s="${style}"`}/>`;
}

/** Styles by column, read once: of a sheet that is made to be slow, many cells ask for one of many columns. */
function columnStyles({ columns }: ScannedSheet): (column: number) => string | undefined {
  const all = columns.map(tag => ({
    min: Number(attribute(tag, 'min')),
    max: Number(attribute(tag, 'max')),
    style: attribute(tag, 'style'),
  }));
  return column => all.find(({ min, max }) => min <= column && column <= max)?.style;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** In the order given. */
function groupByRow<T extends CellPlace>(places: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const rows = new Map<number, T[]>();
  for (const place of places) {
    const row = rows.get(place.row);
    if (row) row.push(place);
    else rows.set(place.row, [place]);
  }
  return rows;
}

/** The place of the last of a list that fits, where all that fit come first; -1 when none does. */
function lastIndex<T>(sorted: readonly T[], fits: (one: T) => boolean): number {
  let [start, end] = [0, sorted.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    const one = sorted[middle];
    if (one !== undefined && fits(one)) start = middle + 1;
    else end = middle;
  }
  return start - 1;
}

/** Changes to a text that don't overlap. */
class Edits {
  readonly #inserted = new Map<number, string>();
  readonly #filled = new Map<ElementPlace, string>();
  readonly #cut: (readonly [start: number, end: number])[] = [];

  /** Puts XML in an element; what goes to one place stands there in the order of the calls. @param at where, unless the element is empty */
  insert(element: ElementPlace, at: number, xml: string): void {
    if (element.tag.isEmpty) this.#filled.set(element, (this.#filled.get(element) ?? '') + xml);
    else this.#inserted.set(at, (this.#inserted.get(at) ?? '') + xml);
  }

  cut(start: number, end: number): void {
    this.#cut.push([start, end]);
  }

  apply(text: string): string {
    const changes = [
      ...[...this.#inserted].map(([at, xml]) => ({ start: at, end: at, xml })),
      ...[...this.#filled].map(([{ tag, open }, xml]) => ({
        start: open.end - '/>'.length,
        end: open.end,
        xml: `>${xml}</${tag.name}>`,
      })),
      ...this.#cut.map(([start, end]) => ({ start, end, xml: '' })),
    ].toSorted((a, b) => a.start - b.start);
    let edited = '';
    let at = 0;
    for (const { start, end, xml } of changes) {
      edited += text.slice(at, start) + xml;
      at = end;
    }
    return edited + text.slice(at);
  }
}
