import type { RangeRef } from '../cell-value.ts';

/**
 * The same cells in fewer blocks: those that lie against each other become one, first down, then across. The blocks are
 * of one sheet, and have no cell in common.
 */
export function joinRanges(ranges: readonly RangeRef[]): readonly RangeRef[] {
  const down = joinNeighbours(
    ranges.toSorted((a, b) => a.left - b.left || a.right - b.right || a.top - b.top),
    (a, b) => a.left === b.left && a.right === b.right && a.bottom + 1 === b.top,
  );
  return joinNeighbours(
    down.toSorted((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left),
    (a, b) => a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left,
  );
}

function joinNeighbours(
  sorted: readonly RangeRef[],
  touches: (before: RangeRef, after: RangeRef) => boolean,
): readonly RangeRef[] {
  const joined: RangeRef[] = [];
  for (const range of sorted) {
    const before = joined.at(-1);
    if (!before || !touches(before, range)) joined.push(range);
    else joined[joined.length - 1] = { ...before, bottom: range.bottom, right: range.right };
  }
  return joined;
}
