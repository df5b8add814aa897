import { asDict, asNumber, type CosDict, entry, itemsEntry, itemsOf, type Value } from './cos.ts';
import { itemLimit } from './item-limit.ts';

/** Items that the trees of a file may have: a print file of 10,000 people has some million keys. */
const MOST_ITEMS = 10_000_000;

/** The nodes of a name or number tree, each once. */
function* nodesOf(root: CosDict | undefined, limited: <T>(items: readonly T[]) => readonly T[]) {
  const seen = new Set<CosDict>();
  const open = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    yield node;
    for (const kid of limited(itemsEntry(node, 'Kids'))) {
      const dict = asDict(kid);
      if (dict !== undefined) open.push(dict);
    }
  }
}

/** All entries of a number tree. @see ISO 32000-1 §7.9.7 */
export function readNumberTree(root: CosDict | undefined): Map<number, Value> {
  const entries = new Map<number, Value>();
  const limited = itemLimit(MOST_ITEMS, 'numbers in a tree');
  for (const node of nodesOf(root, limited)) {
    const nums = limited(itemsEntry(node, 'Nums'));
    for (let index = 0; index + 1 < nums.length; index += 2) {
      const key = asNumber(nums[index]);
      if (key !== undefined && !entries.has(key)) entries.set(key, nums[index + 1]);
    }
  }
  return entries;
}

/** All values of a name tree. @see ISO 32000-1 §7.9.6 */
export function nameTreeValues(root: CosDict | undefined): Value[] {
  const values: Value[] = [];
  const limited = itemLimit(MOST_ITEMS, 'names in a tree');
  for (const node of nodesOf(root, limited)) {
    for (const [index, item] of limited(itemsEntry(node, 'Names')).entries())
      if (index % 2 === 1) values.push(item);
  }
  return values;
}

/** The structure parent tree: from a key, and for page content a marked-content id, to a structure element. */
export interface ParentTree {
  /** The element of an annotation or a whole XObject, by its StructParent. */
  element(structParent: number | undefined): CosDict | undefined;
  /** The element of marked content, by the StructParents of its stream. */
  contentElement(structParents: number | undefined, mcid: number): CosDict | undefined;
}

export function readParentTree(structTreeRoot: CosDict | undefined): ParentTree {
  const entries = readNumberTree(asDict(entry(structTreeRoot, 'ParentTree')));
  const lists = new Map<number, Value[]>();
  const limited = itemLimit(MOST_ITEMS, 'marked-content identifiers');
  return {
    element: key => (key === undefined ? undefined : asDict(entries.get(key))),
    contentElement(key, mcid) {
      if (key === undefined) return undefined;
      let list = lists.get(key);
      if (list === undefined) {
        list = itemsOf(entries.get(key));
        limited(list);
        lists.set(key, list);
      }
      return asDict(list[mcid]);
    },
  };
}
