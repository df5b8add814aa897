import { cellAddress } from './address.ts';
import type { CellRef } from './cell-value.ts';

/** The names, of some, that lead to a cell that another of them leads to as well: someone moved one by hand. */
export function namesSharingCells(
  cells: Iterable<readonly [name: string, cell: CellRef | undefined]>,
): ReadonlySet<string> {
  const byCell = new Map<string, string[]>();
  for (const [name, cell] of cells) {
    if (!cell) continue;
    const address = cellAddress(cell);
    byCell.set(address, [...(byCell.get(address) ?? []), name]);
  }
  return new Set([...byCell.values()].filter(names => names.length > 1).flat());
}
