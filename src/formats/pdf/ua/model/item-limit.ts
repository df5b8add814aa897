import { HostilePdf } from '../../read/pdf-object.ts';

/**
 * Counts the items of arrays that are gone through, and gives them back. One array of millions may be the value of
 * millions of dictionaries: what is done for each of its items must have an end.
 * @param what the items are, for people
 */
export function itemLimit(most: number, what: string): <T>(items: readonly T[]) => readonly T[] {
  let count = 0;
  return items => {
    count += items.length;
    if (count > most) throw new HostilePdf(what);
    return items;
  };
}
