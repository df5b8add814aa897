import {
  type Alias,
  isMap,
  isScalar,
  type Node,
  type Scalar,
  visit,
  type YAMLMap,
  type Document as YamlDocument,
} from 'yaml';

/** What one walk over a file finds that its syntax alone doesn't tell. */
export interface Survey {
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** Aliases without an anchor above them. */
  readonly lost: readonly Alias[];
  /** Keys given again in their mapping, with the first of their name. */
  readonly repeated: readonly { readonly key: Scalar; readonly first: Scalar }[];
}

/** The library finds repeated keys too, but in time that grows with the square of the file. */
export function survey(yaml: YamlDocument): Survey {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const lost: Alias[] = [];
  const repeated: Survey['repeated'][number][] = [];
  visit(yaml, {
    Value: (_, node) => {
      if (node.anchor) anchors.set(node.anchor, node);
      if (isMap(node)) repeated.push(...repeatedKeys(node));
    },
    Alias: (_, alias) => {
      const target = anchors.get(alias.source);
      if (target) targets.set(alias, target);
      else lost.push(alias);
    },
  });
  return { targets, lost, repeated };
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
