import { asInteger, type CosDict, dictEntry, entry, itemsOf, nameEntry, type Value } from './cos.ts';

/** A kid that is no element: marked content of a page, or an object. */
export interface ContentKid {
  /** That it is on, as far as the file says. */
  readonly page: CosDict | undefined;
  /** Such as an annotation; undefined for marked content. */
  readonly object: CosDict | undefined;
}

/** The kids of an element or of the root: K, which holds one, or an array of them. */
export function kidsOf(node: CosDict): Value[] {
  const kids = entry(node, 'K');
  const items = itemsOf(kids);
  return kids === undefined || items.length > 0 ? items : [kids];
}

/** Whether a kid that is a dictionary is an element: Type may be left out of those. @see ISO 32000-1 §14.7.2 table 323 */
export function isElement(dict: CosDict): boolean {
  const type = nameEntry(dict, 'Type');
  return type === undefined || type === 'StructElem';
}

/** The kids of an element that are no elements; not kept with it, for they would take as much memory, and few rules ask. */
export const contentKidsOf = (element: CosDict): ContentKid[] =>
  kidsOf(element).flatMap(kid => contentKid(kid, element) ?? []);

/** @see ISO 32000-1 §14.7.4.2 marked content, §14.7.4.3 objects */
function contentKid(kid: Value, owner: CosDict): ContentKid | undefined {
  if (asInteger(kid) !== undefined) return { page: dictEntry(owner, 'Pg'), object: undefined };
  const page = dictEntry(kid, 'Pg') ?? dictEntry(owner, 'Pg');
  switch (nameEntry(kid, 'Type')) {
    case 'MCR':
      return { page, object: undefined };
    case 'OBJR': {
      const object = dictEntry(kid, 'Obj');
      return { page: page ?? dictEntry(object, 'P'), object };
    }
    default:
      return undefined;
  }
}

/** The annotations of a Subtype that an element holds itself. */
export const annotationsIn = (element: CosDict, subtype: string): CosDict[] =>
  contentKidsOf(element).flatMap(({ object }) =>
    object !== undefined && nameEntry(object, 'Subtype') === subtype ? [object] : [],
  );
