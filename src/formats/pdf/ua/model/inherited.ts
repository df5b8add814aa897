import { type CosDict, dictEntry } from './cos.ts';

/** Nodes above a page, and fields above a field: real trees are some three high, and Parent may lead in a circle. */
const DEEPEST = 200;

/**
 * What a page or form field says itself, or else the nearest of those it lies in.
 * @see ISO 32000-1 §7.7.3.4 for pages, §12.7.3.1 for fields
 */
export function inherited<T>(node: CosDict, read: (holder: CosDict) => T | undefined): T | undefined {
  let holder: CosDict | undefined = node;
  for (let depth = 0; holder !== undefined && depth < DEEPEST; depth++) {
    const found = read(holder);
    if (found !== undefined) return found;
    holder = dictEntry(holder, 'Parent');
  }
  return undefined;
}
