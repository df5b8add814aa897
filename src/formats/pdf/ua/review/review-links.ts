import type { Annotation } from '../model/annotations.ts';
import { type CosDict, entry } from '../model/cos.ts';
import { boxOfRectangle, type PageSpace, rectangleOf } from '../model/page-space.ts';
import { annotationsIn } from '../model/structure-kids.ts';
import type { Destinations } from './destinations.ts';
import { shownEntry } from './plain-text.ts';
import type { StructureReader } from './read-structure.ts';
import type { ReviewLink } from './review.ts';
import { BoundedList, LIMITS } from './review-limits.ts';

interface LinkSources {
  readonly reader: StructureReader;
  readonly annotations: readonly Annotation[];
  readonly destinations: Destinations;
  readonly spaces: ReadonlyMap<CosDict, PageSpace>;
}

/** The links in the order of reading, then those that no element holds: nobody hears of them. */
export function reviewLinks({
  reader,
  annotations,
  destinations,
  spaces,
}: LinkSources): BoundedList<ReviewLink> {
  const links = new BoundedList<ReviewLink>(LIMITS.links);
  const pages = new Map(annotations.map(({ dict, page }) => [dict, page.dict]));
  const told = new Set<CosDict>();
  const add = (annotation: CosDict | undefined, text: string) => {
    const page = annotation === undefined ? undefined : pages.get(annotation);
    const number = annotation === undefined ? null : (destinations.pageOf(annotation) ?? null);
    links.add({
      text,
      description: shownEntry(annotation, 'Contents') ?? '',
      page: number,
      target: annotation === undefined || number !== null ? '' : destinations.addressOf(annotation),
      box: boxOfRectangle(
        page === undefined ? undefined : spaces.get(page),
        rectangleOf(entry(annotation, 'Rect')),
      ),
    });
  };
  for (const [element, { from, to }] of reader.elements) {
    if (element.standardType !== 'Link') continue;
    const held = annotationsIn(element.dict, 'Link');
    // Left behind when a file was cut into parts: without an annotation on a page and without a word, nobody meets it.
    if (from === to && !held.some(annotation => pages.has(annotation))) continue;
    for (const annotation of held) told.add(annotation);
    // A link over several lines has an annotation for each: one of them says where it goes.
    add(held[0], links.isFull ? '' : reader.textOf(element));
  }
  for (const { dict, subtype, page } of annotations) {
    if (subtype === 'Link' && !told.has(dict) && page.number <= LIMITS.pages) add(dict, '');
  }
  return links;
}
