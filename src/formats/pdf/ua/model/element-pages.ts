import { dictEntry } from './cos.ts';
import type { UaPage } from './page-tree.ts';
import { contentKidsOf } from './structure-kids.ts';
import type { StructureElement, StructureTree } from './structure-tree.ts';

/**
 * The number of the page of an element: that of its own content, else of what is in it, else of what it is in.
 * Nothing is worked out before the first question, and then everything once.
 */
export function elementPages(
  { elements }: StructureTree,
  pages: readonly UaPage[],
): (element: StructureElement) => number | undefined {
  let known: ReadonlyMap<StructureElement, number> | undefined;
  return element => {
    known ??= pagesOf(elements, pages);
    return known.get(element);
  };
}

function pagesOf(
  elements: readonly StructureElement[],
  pages: readonly UaPage[],
): ReadonlyMap<StructureElement, number> {
  const numbers = new Map(pages.map(({ dict, number }) => [dict, number]));
  const own = new Map<StructureElement, number>();
  for (const element of elements) {
    const { dict } = element;
    const page = dictEntry(dict, 'Pg') ?? contentKidsOf(dict).find(kid => kid.page !== undefined)?.page;
    const number = page === undefined ? undefined : numbers.get(page);
    if (number !== undefined) own.set(element, number);
  }
  // Parents stand before their children: from the back, the first child that has a page gives it last.
  const within = new Map(own);
  for (const element of elements.toReversed()) {
    const { parent } = element;
    const number = within.get(element);
    if (parent !== undefined && number !== undefined && !own.has(parent)) within.set(parent, number);
  }
  const around = new Map<StructureElement, number>();
  const found = new Map(within);
  for (const element of elements) {
    const { parent } = element;
    const number = own.get(element) ?? (parent === undefined ? undefined : around.get(parent));
    if (number === undefined) continue;
    around.set(element, number);
    if (!found.has(element)) found.set(element, number);
  }
  return found;
}
