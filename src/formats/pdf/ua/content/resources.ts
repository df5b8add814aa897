import { type CosDict, dictEntry, entry, type Value } from '../model/cos.ts';
import { inherited } from '../model/inherited.ts';

/** Named resources of a content stream; a stream without its own falls back on those around it. */
export interface Resources {
  get(category: string, name: string): Value;
}

const NO_RESOURCES: Resources = { get: () => undefined };

export function resourcesOf(holder: Value, around: Resources): Resources {
  const own = dictEntry(holder, 'Resources');
  return own === undefined ? around : namedIn(own, around);
}

const namedIn = (resources: CosDict, around: Resources): Resources => ({
  get: (category, name) => entry(dictEntry(resources, category), name) ?? around.get(category, name),
});

/** The resources of a page, inherited from the page tree where it has none. */
export function pageResources(page: CosDict): Resources {
  const own = inherited(page, node => dictEntry(node, 'Resources'));
  return own === undefined ? NO_RESOURCES : namedIn(own, NO_RESOURCES);
}
