import {
  asDict,
  asInteger,
  type CosDict,
  dictEntry,
  entry,
  itemsOf,
  nameEntry,
  textEntry,
  type Value,
} from './cos.ts';
import { isPassThrough, type RoleMap, readRoleMap } from './role-map.ts';

/** A child that is no element: marked content, or an object such as an annotation. */
export type ContentKid = { readonly page: CosDict | undefined } & (
  | { readonly kind: 'content'; readonly mcid: number | undefined }
  | { readonly kind: 'object'; readonly object: CosDict | undefined }
);

/** An element of the structure tree. Parent and children are as the tree shows them, not as P claims. */
export interface StructureElement {
  readonly dict: CosDict;
  readonly type: string | undefined;
  readonly standardType: string | undefined;
  readonly parent: StructureElement | undefined;
  readonly children: readonly StructureElement[];
  readonly contentKids: readonly ContentKid[];
}

export interface StructureTree {
  readonly root: CosDict | undefined;
  readonly roleMap: RoleMap;
  readonly classMap: CosDict | undefined;
  /** Every element in document order. */
  readonly elements: readonly StructureElement[];
  readonly byDict: ReadonlyMap<CosDict, StructureElement>;
}

interface MutableElement extends StructureElement {
  readonly children: MutableElement[];
  readonly contentKids: ContentKid[];
}

/** Reads the structure tree, without recursion so that depth is no danger, and each element once. */
export function readStructureTree(catalog: CosDict): StructureTree {
  const root = dictEntry(catalog, 'StructTreeRoot');
  const roleMap = readRoleMap(dictEntry(root, 'RoleMap'));
  const byDict = new Map<CosDict, MutableElement>();

  function add(dict: CosDict, parent: MutableElement | undefined): MutableElement {
    const type = nameEntry(dict, 'S');
    const standardType = type === undefined ? undefined : roleMap.standardTypeOf(type);
    const element: MutableElement = { dict, type, standardType, parent, children: [], contentKids: [] };
    byDict.set(dict, element);
    return element;
  }

  /** Adds the kids of a node and gives the new elements among them. */
  function addKids(node: CosDict, parent: MutableElement | undefined): MutableElement[] {
    const added: MutableElement[] = [];
    for (const kid of kidsOf(node)) {
      const dict = asDict(kid);
      if (dict !== undefined && isElement(dict)) {
        if (byDict.has(dict)) continue;
        const element = add(dict, parent);
        parent?.children.push(element);
        added.push(element);
      } else {
        const content = contentKid(kid, node);
        if (content !== undefined) parent?.contentKids.push(content);
      }
    }
    return added;
  }

  const elements: StructureElement[] = [];
  const open = root === undefined ? [] : addKids(root, undefined).reverse();
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    elements.push(element);
    for (const kid of addKids(element.dict, element).reverse()) open.push(kid);
  }
  return { root, roleMap, classMap: dictEntry(root, 'ClassMap'), elements, byDict };
}

function kidsOf(node: CosDict): Value[] {
  const kids = entry(node, 'K');
  const items = itemsOf(kids);
  return kids === undefined || items.length > 0 ? items : [kids];
}

function isElement(dict: CosDict): boolean {
  const type = nameEntry(dict, 'Type');
  return type === undefined || type === 'StructElem';
}

function contentKid(kid: Value, owner: CosDict): ContentKid | undefined {
  const integer = asInteger(kid);
  if (integer !== undefined) return { kind: 'content', mcid: integer, page: dictEntry(owner, 'Pg') };
  const page = dictEntry(kid, 'Pg') ?? dictEntry(owner, 'Pg');
  switch (nameEntry(kid, 'Type')) {
    case 'MCR':
      return { kind: 'content', mcid: asInteger(entry(kid, 'MCID')), page };
    case 'OBJR': {
      const object = dictEntry(kid, 'Obj');
      return { kind: 'object', object, page: page ?? dictEntry(object, 'P') };
    }
    default:
      return undefined;
  }
}

/** Standard types of the children, looking through Div, Part and NonStruct; unmapped types are left out. */
export function childTypes(element: StructureElement): string[] {
  return significantChildren(element).flatMap(({ standardType }) =>
    standardType === undefined ? [] : [standardType],
  );
}

/** The children, with those of Div, Part and NonStruct in their place. */
export function significantChildren(element: StructureElement): StructureElement[] {
  return element.children.flatMap(child =>
    isPassThrough(child.standardType) ? significantChildren(child) : [child],
  );
}

/** Standard type of the element that P leads to, looking through Div, Part and NonStruct. */
export function parentType(element: StructureElement, tree: StructureTree): string | undefined {
  for (const dict of ancestorsOf(element.dict)) {
    if (nameEntry(dict, 'Type') === 'StructTreeRoot') return 'StructTreeRoot';
    const type = standardTypeOf(dict, tree);
    if (!isPassThrough(type)) return type;
  }
  return undefined;
}

/** Standard type of a structure element's dictionary. */
export function standardTypeOf(dict: CosDict | undefined, tree: StructureTree): string | undefined {
  const type = nameEntry(dict, 'S');
  return type === undefined ? undefined : tree.roleMap.standardTypeOf(type);
}

/** The dictionaries above one, by P, nearest first; ends at a loop. */
export function* ancestorsOf(dict: CosDict): Generator<CosDict> {
  const seen = new Set([dict]);
  for (let next = dictEntry(dict, 'P'); next !== undefined && !seen.has(next); next = dictEntry(next, 'P')) {
    seen.add(next);
    yield next;
  }
}

/** The language of an element: its own or the nearest above. */
export function languageOf(dict: CosDict): string | undefined {
  for (const holder of [dict, ...ancestorsOf(dict)]) {
    const language = textEntry(holder, 'Lang');
    if (language !== undefined) return language;
  }
  return undefined;
}

/** `Document/Table/TR[2]/TH`: an index only where siblings share a type. */
export function pathOf(element: StructureElement): string {
  const steps: string[] = [];
  for (let at: StructureElement | undefined = element; at !== undefined; at = at.parent) {
    const { type } = at;
    const alike = at.parent?.children.filter(sibling => sibling.type === type) ?? [];
    steps.push(`${type ?? '?'}${alike.length > 1 ? `[${alike.indexOf(at) + 1}]` : ''}`);
  }
  return steps.reverse().join('/');
}
