import { asDict, type CosDict, dictEntry, entry, type Value } from '../model/cos.ts';

/** Named resources of a content stream; a stream without its own falls back on those around it. */
export interface Resources {
  get(category: string, name: string): Value;
}

export const NO_RESOURCES: Resources = { get: () => undefined };

export function resourcesOf(holder: Value, around: Resources): Resources {
  const own = dictEntry(holder, 'Resources');
  if (own === undefined) return around;
  return { get: (category, name) => entry(dictEntry(own, category), name) ?? around.get(category, name) };
}

/** The resources of a page, inherited from the page tree where it has none. */
export function pageResources(page: CosDict): Resources {
  const seen = new Set<CosDict>();
  for (
    let node: CosDict | undefined = page;
    node !== undefined && !seen.has(node);
    node = asDict(entry(node, 'Parent'))
  ) {
    seen.add(node);
    if (dictEntry(node, 'Resources') !== undefined) return resourcesOf(node, NO_RESOURCES);
  }
  return NO_RESOURCES;
}
