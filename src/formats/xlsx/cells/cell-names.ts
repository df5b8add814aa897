import { UnreadableFile } from '../../ooxml/unreadable-file.ts';
import type { CellRef } from '../cell-value.ts';
import type { DefinedName, OpenWorkbook } from '../open-workbook.ts';
import { onlyCell, readReference } from '../reference.ts';

/** The most names of cells in a workbook. */
const MAX_NAMES = 50_000;

/** A name that leads to one cell. */
export interface CellName {
  /** As written; case doesn't count (ISO/IEC 29500-1 §18.2.5). */
  readonly name: string;
  readonly cell: CellRef;
}

/**
 * The names that lead to one cell of this workbook, by name in small letters. Copying a sheet makes names that count on
 * the copy alone: they are taken only where no other has the name.
 */
export function cellNames({ names, sheets }: OpenWorkbook): ReadonlyMap<string, CellName> {
  if (names.length > MAX_NAMES) throw new UnreadableFile(`the file has more than ${MAX_NAMES} names`);
  const parts = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]));
  const found = new Map<string, CellName>();
  const isLocal = ({ sheet }: DefinedName): boolean => sheet !== undefined;
  for (const { name, meaning } of names.toSorted((a, b) => Number(isLocal(a)) - Number(isLocal(b)))) {
    const range = readReference(meaning);
    const cell = range && onlyCell(range);
    const sheet = cell && parts.get(cell.sheet.toLowerCase());
    const key = name.toLowerCase();
    if (cell && sheet !== undefined && !found.has(key)) found.set(key, { name, cell: { ...cell, sheet } });
  }
  return found;
}
