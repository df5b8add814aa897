import { UnreadableFile } from '../../ooxml/unreadable-file.ts';
import type { CellRef } from '../cell-value.ts';
import { type OpenWorkbook, type TextPart, textOfPart } from '../open-workbook.ts';
import { type CellPlace, placeKey } from '../reference.ts';
import { withCells } from './missing-cells.ts';
import { MAX_CELLS, type SheetCell, scanSheet } from './scan-sheet.ts';

/** A sheet of a template. */
export interface TemplateSheet {
  readonly name: string;
  readonly part: TextPart;
  /** Whether the text is that of the file: cells that were missing may have been added. */
  readonly isAsInFile: boolean;
  readonly cells: readonly SheetCell[];
  /** Which cells have a name, by `placeKey`. */
  readonly named: ReadonlySet<number>;
}

/**
 * The sheets of a workbook with all their cells.
 * @param named cells that must be there, with or without a value
 * @throws UnreadableFile when a sheet is missing or is none, or all together have more cells than one may have
 */
export function readSheets(workbook: OpenWorkbook, named: readonly CellRef[]): readonly TemplateSheet[] {
  const places = new Map<string, CellPlace[]>(workbook.sheets.map(({ name }) => [name, []]));
  for (const cell of named) places.get(cell.sheet)?.push(cell);
  let total = 0;
  return workbook.sheets.map(({ name, part: partName }) => {
    const part = { name: partName, text: textOfPart(workbook.file, partName) };
    const scanned = scanSheet(part);
    total += scanned.cells.length;
    if (total > MAX_CELLS) throw new UnreadableFile(`the file has more than ${MAX_CELLS} cells`);
    const own = places.get(name) ?? [];
    const whole = withCells(part, scanned, own);
    const isAsInFile = whole === part;
    return {
      name,
      part: whole,
      isAsInFile,
      cells: isAsInFile ? scanned.cells : scanSheet(whole).cells,
      named: new Set(own.map(placeKey)),
    };
  });
}
