import type { Document, Element } from 'slimdom';
import { adopt } from './adopt.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, rootOf, setAttribute } from './xml.ts';

/**
 * Adds the lists that elements of ours use to the letterhead's, under numbers of their own, and renumbers the
 * elements.
 * @param users elements of ours, in whichever tree they stand
 * @returns the lists as they now stand in the letterhead
 * @see ISO/IEC 29500-1 §17.9
 */
export function mergeNumbering(
  ours: Document,
  theirs: Document,
  users: readonly Element[],
): readonly Element[] {
  const references = users.flatMap(user => descendantsOf(user, 'numId'));
  const wanted = new Set(references.map(reference => attributeOf(reference)));
  const nums = childrenOf(rootOf(ours), 'num').filter(num => wanted.has(attributeOf(num, 'numId')));
  const wantedLists = new Set(nums.map(listOf));
  const lists = childrenOf(rootOf(ours), 'abstractNum').filter(list =>
    wantedLists.has(attributeOf(list, 'abstractNumId')),
  );
  const root = rootOf(theirs);
  const newLists = adopt(theirs, lists);
  const newNums = adopt(theirs, nums);
  const listIds = renumber(newLists, 'abstractNumId', childrenOf(root, 'abstractNum'));
  const numIds = renumber(newNums, 'numId', childrenOf(root, 'num'));
  for (const num of newNums) rename(childOf(num, 'abstractNumId'), listIds);
  // 0 means: in no list.
  for (const reference of references) if (attributeOf(reference) !== '0') rename(reference, numIds);
  giveFreshCodes(newLists, root);
  // All lists stand before all their uses, and those before what Word for Mac leaves behind.
  const [firstNum = null] = root.children.filter(({ localName }) => AFTER_LISTS.includes(localName));
  for (const list of newLists) root.insertBefore(list, firstNum);
  const end = childOf(root, 'numIdMacAtCleanup') ?? null;
  for (const num of newNums) root.insertBefore(num, end);
  return newLists;
}

const AFTER_LISTS = ['num', 'numIdMacAtCleanup'];

function listOf(num: Element): string | undefined {
  return attributeOf(childOf(num, 'abstractNumId'));
}

/** Numbers elements on from the highest there is; gives the new numbers by the old. */
function renumber(
  elements: readonly Element[],
  name: string,
  beside: readonly Element[],
): Map<string, string> {
  const highest = Math.max(0, ...beside.map(element => Number(attributeOf(element, name)) || 0));
  return new Map(
    elements.map((element, index) => {
      const [before, after] = [attributeOf(element, name) ?? '', String(highest + 1 + index)];
      setAttribute(element, name, after);
      return [before, after];
    }),
  );
}

function rename(reference: Element | undefined, ids: ReadonlyMap<string, string>): void {
  const id = ids.get(attributeOf(reference) ?? '');
  if (reference && id !== undefined) setAttribute(reference, 'val', id);
  else reference?.remove();
}

/** Lists with one code (`w:nsid`) are taken for one list when text is copied between files. */
function giveFreshCodes(lists: readonly Element[], root: Element): void {
  const taken = new Set(childrenOf(root, 'abstractNum').map(list => attributeOf(childOf(list, 'nsid'))));
  for (const code of lists.flatMap(list => childOf(list, 'nsid') ?? [])) {
    let value = Number.parseInt(attributeOf(code) ?? '0', 16);
    while (taken.has(hex(value))) value += 1;
    taken.add(hex(value));
    setAttribute(code, 'val', hex(value));
  }
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(8, '0');
}
