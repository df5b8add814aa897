import { type CosDict, dictEntry } from '../model/cos.ts';
import type { Destinations } from './destinations.ts';
import { shownEntry } from './plain-text.ts';
import type { ReviewBookmark } from './review.ts';
import { BoundedList, LIMITS } from './review-limits.ts';

/** The bookmarks in their order; one that is its own descendant is told once. @see ISO 32000-1 §12.3.3 */
export function reviewBookmarks(catalog: CosDict, destinations: Destinations): BoundedList<ReviewBookmark> {
  const bookmarks = new BoundedList<ReviewBookmark>(LIMITS.bookmarks);
  const seen = new Set<CosDict>();
  const first = dictEntry(dictEntry(catalog, 'Outlines'), 'First');
  const open = first === undefined ? [] : [{ dict: first, level: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { dict, level } = next;
    if (seen.has(dict)) continue;
    seen.add(dict);
    bookmarks.add({
      level,
      title: shownEntry(dict, 'Title') ?? '',
      page: destinations.pageOf(dict) ?? null,
    });
    const [sibling, child] = [dictEntry(dict, 'Next'), dictEntry(dict, 'First')];
    if (sibling !== undefined) open.push({ dict: sibling, level });
    if (child !== undefined) open.push({ dict: child, level: level + 1 });
  }
  return bookmarks;
}
