import { asDict, type CosDict, dictEntry, nameEntry } from './cos.ts';
import { DictIndex } from './dict-index.ts';
import { itemLimit } from './item-limit.ts';
import { isPassThrough, type RoleMap, readRoleMap } from './role-map.ts';
import { isElement, kidsOf } from './structure-kids.ts';

/** An element of the structure tree. Parent and children are as the tree shows them, not as P claims. */
export interface StructureElement {
  readonly dict: CosDict;
  readonly type: string | undefined;
  readonly standardType: string | undefined;
  readonly parent: StructureElement | undefined;
  /** Each element is the child of one, that whose K lists it first. */
  readonly children: readonly StructureElement[];
  /** What K lists, where that is more: elements a second time, or those of another parent. */
  readonly listed?: readonly StructureElement[];
}

export interface StructureTree {
  readonly root: CosDict | undefined;
  readonly roleMap: RoleMap;
  readonly classMap: CosDict | undefined;
  /** Every element in document order. */
  readonly elements: readonly StructureElement[];
  readonly byDict: DictIndex<StructureElement>;
  /** Those of a standard type: dozens of rules ask for theirs, and a file may have a million elements. */
  readonly byType: ReadonlyMap<string | undefined, readonly StructureElement[]>;
}

/** Elements and content that a structure tree may hold: that of a print file of 10,000 forms has some four million. */
const MOST_KIDS = 5_000_000;

interface OpenElement extends StructureElement {
  children: readonly OpenElement[];
  listed?: readonly OpenElement[];
}

/** Shared by all elements that have none. */
const NONE: readonly never[] = [];

/** Reads the structure tree, without recursion so that depth is no danger, and each element once. */
export function readStructureTree(catalog: CosDict): StructureTree {
  const root = dictEntry(catalog, 'StructTreeRoot');
  const roleMap = readRoleMap(dictEntry(root, 'RoleMap'));
  const byDict = new DictIndex<OpenElement>();
  const limited = itemLimit(MOST_KIDS, 'kids in its structure tree');

  function add(dict: CosDict, parent: OpenElement | undefined): OpenElement {
    const type = nameEntry(dict, 'S');
    const standardType = type === undefined ? undefined : roleMap.standardTypeOf(type);
    const element: OpenElement = { dict, type, standardType, parent, children: NONE };
    byDict.set(dict, element);
    return element;
  }

  /** Adds the kids of a node and gives the new elements among them. */
  function addKids(node: CosDict, parent: OpenElement | undefined): readonly OpenElement[] {
    const added: OpenElement[] = [];
    // Only of a node whose K lists elements that are in the tree already.
    let listed: OpenElement[] | undefined;
    for (const kid of limited(kidsOf(node))) {
      const dict = asDict(kid);
      if (dict === undefined || !isElement(dict)) continue;
      const known = byDict.get(dict);
      const element = known ?? add(dict, parent);
      if (known !== undefined) listed ??= added.slice();
      else added.push(element);
      listed?.push(element);
    }
    if (parent !== undefined) {
      // Copies have no room to grow, which takes more than the kids themselves.
      if (added.length > 0) parent.children = added.slice();
      if (listed !== undefined) parent.listed = listed;
    }
    return added;
  }

  const elements: StructureElement[] = [];
  const open = root === undefined ? [] : addKids(root, undefined).toReversed();
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    elements.push(element);
    const kids = addKids(element.dict, element);
    for (const kid of kids.toReversed()) open.push(kid);
  }
  const classMap = dictEntry(root, 'ClassMap');
  return { root, roleMap, classMap, elements, byDict, byType: groupByType(elements) };
}

function groupByType(
  elements: readonly StructureElement[],
): ReadonlyMap<string | undefined, readonly StructureElement[]> {
  const groups = new Map<string | undefined, StructureElement[]>();
  for (const element of elements) {
    const group = groups.get(element.standardType);
    if (group === undefined) groups.set(element.standardType, [element]);
    else group.push(element);
  }
  return groups;
}

/** Standard types of the children, looking through Div, Part and NonStruct; unmapped types are left out. */
export function childTypes(element: StructureElement): string[] {
  return significantChildren(element).flatMap(({ standardType }) =>
    standardType === undefined ? [] : [standardType],
  );
}

/** The children as K lists them, with those of Div, Part and NonStruct in their place. */
export const significantChildren = (element: StructureElement): StructureElement[] =>
  throughGroups(element, childrenAsListed);

/** Likewise, but without those that K lists again: over all elements, no more than the tree holds. */
export const ownSignificantChildren = (element: StructureElement): StructureElement[] =>
  throughGroups(element, ({ children }) => children);

function throughGroups(
  element: StructureElement,
  childrenOf: (holder: StructureElement) => readonly StructureElement[],
): StructureElement[] {
  const significant: StructureElement[] = [];
  const open = childrenOf(element).toReversed();
  for (let child = open.pop(); child !== undefined; child = open.pop()) {
    if (!isPassThrough(child.standardType)) significant.push(child);
    else for (const inner of childrenOf(child).toReversed()) open.push(inner);
  }
  return significant;
}

/**
 * What K lists twice is there twice. But a group is looked through in one place, once: of groups that list each other,
 * there would be no end.
 */
function childrenAsListed({ children, listed }: StructureElement): readonly StructureElement[] {
  if (listed === undefined) return children;
  const own = new Set(children);
  return listed.filter(child => !isPassThrough(child.standardType) || own.delete(child));
}

/** The elements that K lists although they have their place already: here, or elsewhere. */
export function listedAgain({ children, listed }: StructureElement): readonly StructureElement[] {
  if (listed === undefined) return NONE;
  const own = new Set(children);
  return listed.filter(child => !own.delete(child));
}

/** Steps of a path that are told, and characters of a type in it: a file can be made to have any number. */
const MOST_STEPS = 50;
const MOST_CHARACTERS = 60;

/** `Document/Table/TR[2]/TH`: an index only where siblings share a type. Of a path too deep, the end. */
export function pathOf(element: StructureElement): string {
  const steps: string[] = [];
  for (let at: StructureElement | undefined = element; at !== undefined; at = at.parent) {
    if (steps.length === MOST_STEPS) {
      steps.push('…');
      break;
    }
    const index = at.parent === undefined ? undefined : siblingIndexes(at.parent).get(at);
    steps.push(`${typeIn(at)}${index === undefined ? '' : `[${index}]`}`);
  }
  return steps.reverse().join('/');
}

/** Path of the element that a dictionary is, if it hangs in the tree. */
export function pathOfDict(dict: CosDict | undefined, { byDict }: StructureTree): string | undefined {
  const element = dict === undefined ? undefined : byDict.get(dict);
  return element === undefined ? undefined : pathOf(element);
}

/** Types are any names; nothing in them may be taken for more than a step. A space may stay, as in `Text body` of LibreOffice. */
const typeIn = ({ type = '?' }: StructureElement): string =>
  type.slice(0, MOST_CHARACTERS).replace(/(?! )[\p{C}\p{Z}/[\]]/gu, '�');

/** Which of its parent's children of the same type each is, counted from 1; without the only ones of their type. */
const INDEXES = new WeakMap<StructureElement, ReadonlyMap<StructureElement, number>>();

function siblingIndexes(parent: StructureElement): ReadonlyMap<StructureElement, number> {
  const known = INDEXES.get(parent);
  if (known !== undefined) return known;
  const ofType = new Map<string | undefined, StructureElement[]>();
  for (const child of parent.children) {
    const alike = ofType.get(child.type);
    if (alike === undefined) ofType.set(child.type, [child]);
    else alike.push(child);
  }
  const indexes = new Map(
    [...ofType.values()]
      .filter(({ length }) => length > 1)
      .flatMap(alike => alike.map((child, index) => [child, index + 1] as const)),
  );
  INDEXES.set(parent, indexes);
  return indexes;
}
