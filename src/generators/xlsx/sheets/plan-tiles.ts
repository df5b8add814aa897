import type { CellContent } from '../../../formats/xlsx/workbook.ts';
import type { SheetDraft } from '../draft.ts';
import { type Look, styled } from '../look.ts';
import { runOn } from '../run-on.ts';

export interface Tile {
  /** The rows of what it is called and of what it is. */
  readonly heads: number;
  readonly values: number;
  readonly from: number;
  readonly to: number;
  readonly head: CellContent;
  readonly formula: string;
  readonly format: string;
  /** Its defined name; null when no other sheet reads it. */
  readonly name: string | null;
}

/** A result with its name above it, over one or more columns. */
export function putTile(sheet: SheetDraft, { styles }: Look, tile: Tile): void {
  const { heads, values, from, to, head, formula, format, name } = tile;
  const caption = styled(styles.muted, {
    align: { horizontal: 'centerContinuous', vertical: 'bottom', wrap: from === to },
  });
  sheet.put({ row: heads, column: from }, head, caption);
  sheet.empty(heads, from + 1, to, caption);
  const value = styled(styles.result, {
    format,
    font: { bold: true },
    align: { horizontal: 'centerContinuous', ...(from === to ? { shrink: true } : {}) },
  });
  const content = name === null ? { formula } : { formula, name };
  runOn(sheet, { row: values, column: from }, to, content, value);
}
