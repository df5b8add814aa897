import type { Element } from 'slimdom';
import { copyPart, type Parts } from './parts.ts';
import { NAMESPACES, withDescendants } from './xml.ts';

/** A file and the part in it that relations belong to. */
interface Source {
  readonly parts: Parts;
  readonly name: string;
}

/**
 * Takes along what elements of ours refer to: addresses of links, and parts such as pictures, copied under free names.
 * @param elements already in the tree of `into`
 */
export function takeRelations(elements: readonly Element[], from: Source, into: Source): void {
  const copied = new Map<string, string>();
  const take = (id: string): string => {
    const relation = from.parts.relations(from.name).find(other => other.id === id);
    if (!relation) throw new Error(`the document refers to ${id}, which isn't there`);
    const { type, isExternal } = relation;
    const target = isExternal ? relation.target : copyPart(from.parts, relation.target, into.parts, copied);
    return into.parts.relate(into.name, { type, target, isExternal });
  };
  const taken = new Map<string, string>();
  for (const attribute of elements.flatMap(withDescendants).flatMap(element => element.attributes)) {
    if (attribute.namespaceURI !== NAMESPACES.r || attribute.value === '') continue;
    const id = taken.get(attribute.value) ?? take(attribute.value);
    taken.set(attribute.value, id);
    attribute.value = id;
  }
}
