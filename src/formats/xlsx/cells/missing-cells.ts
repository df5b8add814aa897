import { address } from '../address.ts';
import type { TextPart } from '../open-workbook.ts';
import { type CellPlace, placeKey } from '../reference.ts';
import { prefixOf } from '../spreadsheet-xml.ts';
import { attribute, type ElementPlace, type ScannedSheet, type SheetRow } from './scan-sheet.ts';

/**
 * A sheet with an empty cell in each of some places where none stood: programs leave out cells without value and style.
 * A new cell has the style that Excel would have given it: of its row, else of its column.
 */
export function withCells(part: TextPart, sheet: ScannedSheet, places: readonly CellPlace[]): TextPart {
  const there = new Set(sheet.cells.map(placeKey));
  const missing = new Map(places.map(place => [placeKey(place), place]));
  for (const key of there) missing.delete(key);
  if (missing.size === 0) return part;
  const prefix = prefixOf(sheet.data.tag.name);
  const edits = new Edits();
  const byRow = groupByRow([...missing.values()].toSorted((a, b) => placeKey(a) - placeKey(b)));
  for (const [number, cells] of byRow) {
    const row = sheet.rows.findLast(other => other.row === number);
    if (row) {
      addCells(edits, cells, { part, sheet, row, prefix });
      continue;
    }
    const before = sheet.rows.findLast(other => other.row < number);
    const xml = cells.map(cell => newCell(cell, { sheet, row: undefined, prefix })).join('');
    const end = before?.close.end ?? sheet.data.open.end;
    edits.insert(sheet.data, end, `<${prefix}row r="${number}">${xml}</${prefix}row>`);
  }
  return { ...part, text: edits.apply(part.text) };
}

interface NewCell {
  readonly sheet: ScannedSheet;
  readonly row: SheetRow | undefined;
  readonly prefix: string;
}

function addCells(
  edits: Edits,
  cells: readonly CellPlace[],
  { part, row, ...rest }: NewCell & { readonly part: TextPart; readonly row: SheetRow },
): void {
  const own = rest.sheet.cells.filter(cell => cell.row === row.row);
  for (const cell of cells) {
    const before = own.findLast(({ column }) => column < cell.column);
    edits.insert(row, before?.close.end ?? row.open.end, newCell(cell, { ...rest, row }));
  }
  // The columns that the row says it spans may be others now; saying nothing is right (§18.3.1.73).
  const spans = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/.exec(part.text.slice(row.open.start, row.open.end));
  if (spans) edits.cut(row.open.start + spans.index, row.open.start + spans.index + spans[0].length);
}

function newCell({ row: number, column }: CellPlace, { sheet, row, prefix }: NewCell): string {
  const ofRow = row && isOn(attribute(row.tag, 'customFormat')) ? attribute(row.tag, 's') : undefined;
  const ofColumn = sheet.columns.find(
    tag => Number(attribute(tag, 'min')) <= column && column <= Number(attribute(tag, 'max')),
  );
  const style = ofRow ?? (ofColumn && attribute(ofColumn, 'style'));
  return `<${prefix}c r="${address(number, column)}"${style === undefined ? '' : ` s="${style}"`}/>`;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function groupByRow(places: readonly CellPlace[]): ReadonlyMap<number, readonly CellPlace[]> {
  const rows = new Map<number, CellPlace[]>();
  for (const place of places) rows.set(place.row, [...(rows.get(place.row) ?? []), place]);
  return rows;
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
