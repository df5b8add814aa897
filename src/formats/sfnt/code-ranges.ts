/** Codes, or CIDs, from the first up to and including the last. */
export interface CodeRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds the range that a code is in; of ranges that overlap, the one that stands first. However many there are, a
 * search takes few steps: a file can have a hundred thousand ranges, and ask for as many codes.
 */
export function rangeFinder<R extends CodeRange>(ranges: readonly R[]): (code: number) => R | undefined {
  const bounds = sortedOnce(ranges.flatMap(({ first, last }) => [first, last + 1]));
  // Between two bounds next to each other, one range holds throughout.
  const owners: (R | undefined)[] = bounds.map(() => undefined);
  const free = nextFree(bounds.length);
  for (const range of ranges) {
    const end = lastUpTo(bounds, range.last + 1);
    for (let at = free.from(lastUpTo(bounds, range.first)); at < end; at = free.from(at)) {
      owners[at] = range;
      free.take(at);
    }
  }
  return code => owners[lastUpTo(bounds, code)];
}

function sortedOnce(numbers: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(numbers).sort();
  return [...new Set(sorted)];
}

/** Index of the last number that is no larger; −1 when all are. */
function lastUpTo(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Places of which each is taken once: the next that is free is found without looking at all that are taken. */
function nextFree(count: number): { from(at: number): number; take(at: number): void } {
  const next = Int32Array.from({ length: count + 1 }, (_, at) => at);
  const from = (start: number) => {
    let at = start;
    for (let beyond = next[at] ?? at; beyond !== at; beyond = next[at] ?? at) {
      next[at] = next[beyond] ?? beyond;
      at = beyond;
    }
    return at;
  };
  return {
    from,
    take: at => {
      next[at] = at + 1;
    },
  };
}
