import { asInteger, type CosDict, dictEntry, entry, nameEntry, type Value } from '../model/cos.ts';
import { shownEntry } from './plain-text.ts';

/** A kid of an element that is none itself. */
export type ContentKid =
  /** Marked content of a page or form, by its MCID; a form as a whole without. */
  | { readonly kind: 'content'; readonly owner: CosDict | undefined; readonly mcid: number | undefined }
  | { readonly kind: 'annotation'; readonly object: CosDict; readonly page: CosDict | undefined };

/** @see ISO 32000-1 §14.7.4.2 marked content, §14.7.4.3 objects */
export function contentKidOf(kid: Value, element: CosDict): ContentKid | undefined {
  const own = dictEntry(element, 'Pg');
  const mcid = asInteger(kid);
  if (mcid !== undefined) return { kind: 'content', owner: own, mcid };
  switch (nameEntry(kid, 'Type')) {
    case 'MCR': {
      const owner = dictEntry(kid, 'Stm') ?? dictEntry(kid, 'Pg') ?? own;
      return { kind: 'content', owner, mcid: asInteger(entry(kid, 'MCID')) };
    }
    case 'OBJR':
      return objectKidOf(dictEntry(kid, 'Obj'), dictEntry(kid, 'Pg') ?? own);
    default:
      return undefined;
  }
}

function objectKidOf(object: CosDict | undefined, page: CosDict | undefined): ContentKid | undefined {
  if (object === undefined) return undefined;
  return nameEntry(object, 'Subtype') === 'Form'
    ? { kind: 'content', owner: object, mcid: undefined }
    : { kind: 'annotation', object, page: page ?? dictEntry(object, 'P') };
}

/** Kids of a link that are looked into: one that runs over several lines has an annotation for each. */
const MOST_KIDS = 100;

/** Contents of the annotation of a link in which nothing is written. */
export function descriptionAmong(kids: readonly Value[]): string {
  const annotations = kids.slice(0, MOST_KIDS).map(kid => dictEntry(kid, 'Obj'));
  return annotations.map(object => shownEntry(object, 'Contents')).find(text => text !== undefined) ?? '';
}
