import { asDict, asNumber, asText, type CosDict, entry, itemsEntry, itemsOf, type Value } from './cos.ts';
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

/** Goes through the keys of a tree with their values, in the order of the file. */
function eachPair(
  root: CosDict | undefined,
  leaves: 'Names' | 'Nums',
  take: (key: Value, value: Value) => void,
): void {
  const limited = itemLimit(MOST_ITEMS, 'keys in a tree');
  for (const node of nodesOf(root, limited)) {
    const items = limited(itemsEntry(node, leaves));
    for (let index = 0; index + 1 < items.length; index += 2) take(items[index], items[index + 1]);
  }
}

/** All entries of a number tree; of a key that is there twice, the first. @see ISO 32000-1 §7.9.7 */
function readNumberTree(root: CosDict | undefined): Map<number, Value> {
  const entries = new Map<number, Value>();
  eachPair(root, 'Nums', (number, value) => {
    const key = asNumber(number);
    if (key !== undefined && !entries.has(key)) entries.set(key, value);
  });
  return entries;
}

/** All entries of a name tree; of a name that is there twice, the first. @see ISO 32000-1 §7.9.6 */
export function readNameTree(root: CosDict | undefined): Map<string, Value> {
  const entries = new Map<string, Value>();
  eachPair(root, 'Names', (name, value) => {
    const key = asText(name);
    if (key !== undefined && !entries.has(key)) entries.set(key, value);
  });
  return entries;
}

/** All values of a name tree, also those whose names can't be read. */
export function nameTreeValues(root: CosDict | undefined): Value[] {
  const values: Value[] = [];
  eachPair(root, 'Names', (_name, value) => values.push(value));
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
