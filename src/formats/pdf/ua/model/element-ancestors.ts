import { type CosDict, dictEntry, nameEntry, textEntry } from './cos.ts';
import { isPassThrough } from './role-map.ts';
import type { StructureElement, StructureTree } from './structure-tree.ts';

/** Standard type of the element that P leads to, looking through Div, Part and NonStruct. */
export function parentType(element: StructureElement, tree: StructureTree): string | undefined {
  const above = dictEntry(element.dict, 'P');
  if (above === undefined) return undefined;
  return (
    nearest(above, PARENT_TYPES, dict => {
      if (nameEntry(dict, 'Type') === 'StructTreeRoot') return 'StructTreeRoot';
      const type = standardTypeOf(dict, tree);
      return isPassThrough(type) ? undefined : (type ?? NO_TYPE);
    }) || undefined
  );
}

/** What a parent without a standard type is. */
const NO_TYPE = '';

/** Standard type of a structure element's dictionary. */
export function standardTypeOf(dict: CosDict | undefined, tree: StructureTree): string | undefined {
  const type = nameEntry(dict, 'S');
  return type === undefined ? undefined : tree.roleMap.standardTypeOf(type);
}

/** The language of an element: its own or the nearest above. */
export const languageOf = (dict: CosDict): string | undefined =>
  nearest(dict, LANGUAGES, holder => textEntry(holder, 'Lang'));

/** Whether the way up from an element ends at the structure tree root. */
export const isInTree = (dict: CosDict): boolean =>
  nearest(dict, ROOTS, holder => (nameEntry(holder, 'Type') === 'StructTreeRoot' ? 'root' : undefined)) !==
  undefined;

/** What is said by a dictionary or the nearest above it; null for nothing. */
type Memory = WeakMap<CosDict, string | null>;
const LANGUAGES: Memory = new WeakMap();
const PARENT_TYPES: Memory = new WeakMap();
const ROOTS: Memory = new WeakMap();

/**
 * What a dictionary or the nearest above it says. All above it remember it, so that a deep tree isn't climbed for each
 * element; it doesn't itself, for most have nothing below them that asks.
 */
function nearest(
  dict: CosDict,
  memory: Memory,
  read: (holder: CosDict) => string | undefined,
): string | undefined {
  const known = memory.get(dict);
  if (known !== undefined) return known ?? undefined;
  return read(dict) ?? nearestAbove(dict, memory, read) ?? undefined;
}

function nearestAbove(
  dict: CosDict,
  memory: Memory,
  read: (holder: CosDict) => string | undefined,
): string | null {
  const passed: CosDict[] = [];
  let found: string | null | undefined;
  let holder = dictEntry(dict, 'P');
  while (holder !== undefined && found === undefined) {
    found = memory.get(holder);
    if (found !== undefined) break;
    passed.push(holder);
    // Until more is known; and where P leads in a circle, that is what it is.
    memory.set(holder, null);
    found = read(holder);
    holder = dictEntry(holder, 'P');
  }
  for (const above of passed) memory.set(above, found ?? null);
  return found ?? null;
}
