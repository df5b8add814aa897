import { attribute } from '../model/attributes.ts';
import { type CosDict, dictEntry } from '../model/cos.ts';
import { type PageSpace, rectangleOf } from '../model/page-space.ts';
import { contentKidsOf } from '../model/structure-kids.ts';
import type { StructureElement } from '../model/structure-tree.ts';
import { type PagePlace, placeOfRectangle } from './page-place.ts';
import { cut, shownEntry } from './plain-text.ts';
import { MOST_LANGUAGE_LETTERS } from './review-limits.ts';
import type { Replacement } from './stand-in.ts';

/** An element as it was read: its text lies between two marks. */
export interface ElementRead {
  readonly element: StructureElement;
  readonly language: string | null;
  /** Whether that is another language than the one around it. */
  readonly changesLanguage: boolean;
  /** What is read instead of it: its own, or that of an element around it. */
  readonly replacement: Replacement | undefined;
  readonly from: number;
  to: number;
  place: PagePlace | undefined;
  /** Whether some of it is on pages that are too many to be read. */
  isUnread: boolean;
}

/** A text in a language of its own, marked so in content. */
export interface LanguageRead {
  readonly language: string;
  readonly text: string;
  readonly path: string;
  readonly page: number;
}

/** Lang of an element itself; empty where it says that nobody knows. @see ISO 32000-1 §14.9.2.2 */
export function ownLanguage({ dict }: StructureElement): string | undefined {
  const own = shownEntry(dict, 'Lang');
  return own === undefined ? undefined : cut(own, MOST_LANGUAGE_LETTERS);
}

/** Language tags make no difference between capitals and small letters. @see RFC 5646 §2.1.1 */
export const isSameLanguage = (one: string | null, other: string | null): boolean =>
  one?.toLowerCase() === other?.toLowerCase();

interface Layout {
  readonly classMap: CosDict | undefined;
  readonly spaces: ReadonlyMap<CosDict, PageSpace>;
}

/** The place that a picture states itself, unless it is painted on another page. @see ISO 32000-1 §14.8.5.4.3 */
export function statedPlace(
  { element, place: painted }: ElementRead,
  { classMap, spaces }: Layout,
): PagePlace | undefined {
  const rectangle = attribute(element.dict, classMap, { owner: 'Layout', key: 'BBox', read: rectangleOf });
  const page =
    dictEntry(element.dict, 'Pg') ?? contentKidsOf(element.dict).find(kid => kid.page !== undefined)?.page;
  const place = placeOfRectangle(page === undefined ? undefined : spaces.get(page), rectangle);
  return painted === undefined || painted.page === place?.page ? place : undefined;
}
