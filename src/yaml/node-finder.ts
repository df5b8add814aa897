import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Path } from './value-at.ts';

/** A value's node and the key it stands under; of what isn't there, the nearest parent's node. */
export interface Found {
  readonly node: Node | undefined;
  readonly key: Node | undefined;
}

/** Finds nodes by path. Keys of a mapping are indexed once, so that many problems in one file stay cheap. */
export function nodeFinder(root: Node | null, targets: ReadonlyMap<Alias, Node>): (path: Path) => Found {
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair<Node, Node | null>>>();
  const resolve = (node: Node | null | undefined): Node | undefined =>
    isAlias(node) ? (targets.get(node) ?? node) : (node ?? undefined);
  const pairOf = (map: YAMLMap, key: string) => {
    const index = indexes.get(map) ?? indexOf(map);
    indexes.set(map, index);
    return index.get(key);
  };
  return path => {
    let node = resolve(root);
    let key: Node | undefined;
    for (const step of path) {
      const pair = isMap(node) ? pairOf(node, String(step)) : undefined;
      const item = isSeq(node) ? resolve(node.items[Number(step)] as Node | undefined) : undefined;
      const next = pair ? (resolve(pair.value) ?? pair.key) : item;
      if (!next) return { node, key: undefined };
      key = pair?.key;
      node = next;
    }
    return { node, key };
  };
}

/** Of a key given twice the last counts, as it does for the values. */
function indexOf(map: YAMLMap): ReadonlyMap<string, Pair<Node, Node | null>> {
  const pairs = map.items as Pair<Node, Node | null>[];
  return new Map(
    pairs.flatMap(pair => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])),
  );
}
