import { pathOf, type StructureElement } from '../model/structure-tree.ts';
import type { ElementRead } from './element-read.ts';
import { boxOfPlace } from './page-place.ts';
import type { StructureReader } from './read-structure.ts';
import { isHeading, isPicture } from './reading-types.ts';
import type { ReviewHeading, ReviewLanguage, ReviewPicture } from './review.ts';
import { BoundedList, LIMITS } from './review-limits.ts';

/** Every element that satisfies, made into what a review tells; of what is left out no text is gathered. */
function gathered<T>(
  reader: StructureReader,
  { most, is, tell }: { most: number; is: (read: ElementRead) => boolean; tell: (read: ElementRead) => T },
): BoundedList<T> {
  const list = new BoundedList<T>(most);
  for (const read of reader.elements.values()) {
    if (!is(read)) continue;
    if (list.isFull) list.left++;
    else list.add(tell(read));
  }
  return list;
}

export const reviewPictures = (reader: StructureReader): BoundedList<ReviewPicture> =>
  gathered(reader, {
    most: LIMITS.pictures,
    is: ({ element }) => isPicture(element.standardType),
    tell: ({ element, place, replacement }) => ({
      type: element.standardType ?? '',
      path: pathOf(element),
      alternative: replacement?.text ?? '',
      box: boxOfPlace(place),
    }),
  });

export const reviewHeadings = (reader: StructureReader): BoundedList<ReviewHeading> =>
  gathered(reader, {
    most: LIMITS.headings,
    is: ({ element }) => isHeading(element.standardType),
    tell: ({ element, place }) => ({
      level: levelOf(element),
      text: reader.textOf(element),
      page: place?.page ?? null,
    }),
  });

/** Elements in another language than what is around them, then such parts of content. */
export function reviewLanguages(reader: StructureReader): BoundedList<ReviewLanguage> {
  const languages = gathered(reader, {
    most: LIMITS.languages,
    is: ({ changesLanguage }) => changesLanguage,
    tell: ({ element, place, language }) => ({
      language: language ?? '',
      text: reader.textOf(element),
      path: pathOf(element),
      page: place?.page ?? null,
    }),
  });
  for (const part of reader.languages) languages.add(part);
  return languages;
}

/** Types that make up a section of their own. */
const SECTIONS: ReadonlySet<string> = new Set(['Part', 'Art', 'Sect']);

/** 1 to 6 of H1 to H6; an H is as deep as its sections lie. @see ISO 32000-1 §14.8.4.3.2 */
function levelOf({ standardType = '', parent }: StructureElement): number {
  if (standardType.length > 1) return Number(standardType.slice(1));
  let level = 0;
  for (let above = parent; above !== undefined && level < 6; above = above.parent) {
    if (SECTIONS.has(above.standardType ?? '')) level++;
  }
  return Math.max(1, level);
}
