import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
  type Document as YamlDocument,
} from 'yaml';
import { type CutText, cutText } from './cut-text.ts';

/** What one walk over a file finds that its syntax alone doesn't tell. */
export interface Survey {
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** Aliases without an anchor above them. */
  readonly lost: readonly Alias[];
  /** Keys given again in their mapping, with the first of their name. */
  readonly repeated: readonly { readonly key: Scalar; readonly first: Scalar }[];
  /** Comments that look like the rest of the text before them. */
  readonly cut: readonly CutText[];
}

/**
 * The library finds repeated keys too, but in time that grows with the square of the file; and its `visit` keeps the
 * path to every node, which takes several times as long as this walk.
 */
export function survey({ contents }: YamlDocument, text: string): Survey {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const lost: Alias[] = [];
  const repeated: Survey['repeated'][number][] = [];
  const cut: CutText[] = [];
  const walk = (node: unknown): void => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) targets.set(node, target);
      else lost.push(node);
    } else if (isNode(node) && node.anchor) anchors.set(node.anchor, node);
    if (isMap(node)) {
      repeated.push(...repeatedKeys(node));
      for (const { key, value } of node.items) {
        walk(key);
        walk(value);
      }
    } else if (isSeq(node)) for (const item of node.items) walk(item);
    else if (isScalar(node)) cut.push(...[cutText(text, node)].filter(it => it !== undefined));
  };
  walk(contents);
  return { targets, lost, repeated, cut };
}

function repeatedKeys(map: YAMLMap): Survey['repeated'] {
  const seen = new Map<string, Scalar>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const first = seen.get(name);
    if (!first) seen.set(name, key);
    return first ? [{ key, first }] : [];
  });
}
