import type { DocumentIdentity } from '../identity.ts';
import { identityInProperties } from '../ooxml/identity.ts';
import type { CellRef, CellValue } from './cell-value.ts';
import { cellNames } from './cells/cell-names.ts';
import { heldValue } from './cells/held-value.ts';
import { type SheetCell, scanSheet } from './cells/scan-sheet.ts';
import { readSharedStrings } from './cells/shared-strings.ts';
import { type OpenWorkbook, openWorkbook, textOfPart } from './open-workbook.ts';
import { placeKey } from './reference.ts';

/** What a workbook holds in the cells that have a name. */
export interface WorkbookReading {
  /** Null when the file doesn't say which document it is. */
  readonly identity: DocumentIdentity | null;
  readonly date1904: boolean;
  /** By name in small letters, as case doesn't count in names; a name that leads to no cell isn't here. */
  readonly cells: ReadonlyMap<string, NamedCellReading>;
}

export interface NamedCellReading {
  /** As the file writes it. */
  readonly name: string;
  readonly cell: CellRef;
  /** What the cell held, or its formula gave, when the file was saved. */
  readonly value: CellValue;
  readonly hasFormula: boolean;
}

/**
 * Reads the named cells of a workbook, whichever program saved it.
 * @throws UnreadableFile when it isn't a workbook, or is damaged, locked or hostile
 */
export function readNamedCells(bytes: Uint8Array): WorkbookReading {
  const workbook = openWorkbook(bytes);
  const names = [...cellNames(workbook)];
  const cells = cellFinder(
    workbook,
    names.map(([, { cell }]) => cell),
  );
  const sources = { strings: readSharedStrings(workbook.sharedStrings), date1904: workbook.date1904 };
  return {
    identity: identityInProperties(workbook.file),
    date1904: workbook.date1904,
    cells: new Map(
      names.map(([key, { name, cell }]) => {
        const found = cells(cell);
        const value = found ? heldValue(found, sources) : null;
        return [key, { name, cell, value, hasFormula: found?.formula !== undefined }];
      }),
    ),
  };
}

/** Reads the sheets on which some cells are, and of them these cells alone. */
function cellFinder(
  workbook: OpenWorkbook,
  wanted: readonly CellRef[],
): (cell: CellRef) => SheetCell | undefined {
  const places = new Map<string, Set<number>>();
  for (const cell of wanted)
    places.set(cell.sheet, (places.get(cell.sheet) ?? new Set()).add(placeKey(cell)));
  const sheets = workbook.sheets.flatMap(({ name, part }) => {
    const own = places.get(name);
    if (!own) return [];
    const text = textOfPart(workbook.file, part);
    const { cells } = scanSheet({ name: part, text }, place => own.has(placeKey(place)));
    return [[name, new Map(cells.map(cell => [placeKey(cell), cell]))] as const];
  });
  const found = new Map(sheets);
  return cell => found.get(cell.sheet)?.get(placeKey(cell));
}
