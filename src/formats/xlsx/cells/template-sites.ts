import type { Span } from '../../ooxml/scan-xml.ts';
import type { CellRef, CellValue } from '../cell-value.ts';
import type { TextPart } from '../open-workbook.ts';
import { placeKey } from '../reference.ts';
import { inputPlace, resultPlaces } from './cell-places.ts';
import { cellXml, frameOf, resultTexts } from './cell-xml.ts';
import { heldValue, type ValueSources } from './held-value.ts';
import type { TemplateSheet } from './read-sheets.ts';
import type { SheetCell } from './scan-sheet.ts';

/** A cell that may hold something else in a filled file than in the template: an input, or a formula. */
export interface Site {
  readonly cell: CellRef;
  readonly isFormula: boolean;
  /** Which of the changing parts it stands in. */
  readonly part: number;
  /** The first of its slots in the part. */
  readonly slot: number;
  /** What it holds, or gives, in the template. */
  readonly base: CellValue;
  /** What stands in its slots with a value. */
  texts(value: CellValue): readonly string[];
}

/** A part of a template, with the places that change. */
export interface SlottedText {
  readonly part: TextPart;
  readonly slots: readonly Span[];
  /** Whether the text is that of the file. */
  readonly isAsInFile: boolean;
}

export interface SheetSites extends SlottedText {
  /** By `placeKey`. */
  readonly sites: ReadonlyMap<number, Site>;
}

export interface SiteOptions extends ValueSources {
  readonly part: number;
  /** Whether formulas are calculated, so that their results change. */
  readonly isCalculated: boolean;
}

/** The sites of a sheet whose results are settled, if they are calculated. */
export function sheetSites(
  { name, part: text, cells, named, isAsInFile }: TemplateSheet,
  { part, isCalculated, ...sources }: SiteOptions,
): SheetSites {
  const slots: Span[] = [];
  const sites = new Map<number, Site>();
  for (const cell of cells) {
    const { row, column } = cell;
    const key = placeKey(cell);
    const isFormula = cell.formula !== undefined;
    if (isFormula ? !isCalculated : !named.has(key)) continue;
    const { spans, texts } = isFormula ? resultSlots(text.text, cell) : inputSlots(text.text, cell);
    sites.set(key, {
      cell: { sheet: name, row, column },
      isFormula,
      part,
      slot: slots.length,
      base: heldValue(cell, sources),
      texts,
    });
    slots.push(...spans);
  }
  return { part: text, slots, sites, isAsInFile };
}

interface CellSlots extends Pick<Site, 'texts'> {
  readonly spans: readonly Span[];
}

function resultSlots(text: string, cell: SheetCell): CellSlots {
  const places = resultPlaces(text, cell);
  if (!places) throw new Error(`the result in row ${cell.row}, column ${cell.column} isn't settled`);
  return {
    spans: [places.type, places.value],
    texts(value) {
      const result = resultTexts(value);
      return [result.type, result.text];
    },
  };
}

function inputSlots(text: string, cell: SheetCell): CellSlots {
  const frame = frameOf(text, cell);
  const place = inputPlace(text, cell);
  const kept = place.start - cell.open.start;
  return { spans: [place], texts: value => [cellXml(frame, value).slice(kept)] };
}
