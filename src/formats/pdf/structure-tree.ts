import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef } from 'pdf-lib';

/** A structure element as it stands in the file, with its parent (ISO 32000-1 §14.7.2). */
export interface StructureElement {
  readonly dict: PDFDict;
  /** Undefined for an element that stands in its parent's `K` itself. */
  readonly ref: PDFRef | undefined;
  readonly parent: StructureElement | undefined;
  readonly children: readonly StructureElement[];
  /** Annotations among its children, by object reference (§14.7.4.3). */
  readonly annotations: readonly PDFRef[];
}

/** The type of a structure element, for example `TD`; empty for the root of the tree, which has none. */
export function typeOf({ dict }: StructureElement): string {
  return dict.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? '';
}

/** The structure tree of a file; undefined when it has none. */
export function readStructureTree(context: PDFContext, catalog: PDFDict): StructureElement | undefined {
  const root = catalog.get(PDFName.of('StructTreeRoot'));
  return root && elementOf(context, root, undefined);
}

function elementOf(
  context: PDFContext,
  held: PDFObject,
  parent: StructureElement | undefined,
): StructureElement {
  const dict = context.lookup(held, PDFDict);
  const ref = held instanceof PDFRef ? held : undefined;
  const children: StructureElement[] = [];
  const annotations: PDFRef[] = [];
  const element: StructureElement = { dict, ref, parent, children, annotations };
  for (const kid of kidsOf(dict)) {
    const value = context.lookup(kid);
    if (!(value instanceof PDFDict)) continue;
    const object = value.get(PDFName.of('Obj'));
    if (object instanceof PDFRef) annotations.push(object);
    else if (value.has(PDFName.of('S'))) children.push(elementOf(context, kid, element));
  }
  return element;
}

/** What an element holds, in reading order: elements, marked content, object references (ISO 32000-1 table 323, `K`). */
export function kidsOf(dict: PDFDict): readonly PDFObject[] {
  const kids = dict.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  const only = dict.get(PDFName.of('K'));
  return only === undefined ? [] : [only];
}

/**
 * Gives an element what it holds, and the elements among that their parent. The parent tree knows only who owns marked
 * content and annotations, so moving whole elements leaves it right (ISO 32000-1 §14.7.4.4). What was read of the
 * tree before keeps telling how it was.
 */
export function setKids(
  context: PDFContext,
  { dict, ref }: Pick<StructureElement, 'dict' | 'ref'>,
  kids: readonly PDFObject[],
): void {
  dict.set(PDFName.of('K'), context.obj([...kids]));
  for (const kid of kids) {
    const value = context.lookup(kid);
    if (!(value instanceof PDFDict && value.has(PDFName.of('S')))) continue;
    if (!ref) throw new Error('A structure element that others name as their parent needs a reference.');
    value.set(PDFName.of('P'), ref);
  }
}

/** The pages an element's marked content and annotations stand on, in reading order (ISO 32000-1 §14.7.4). */
export function* pagesOf(context: PDFContext, dict: PDFDict): Generator<PDFRef> {
  const own = dict.get(PDFName.of('Pg'));
  for (const kid of kidsOf(dict)) {
    const value = context.lookup(kid);
    if (value instanceof PDFDict && value.has(PDFName.of('S'))) yield* pagesOf(context, value);
    else {
      const page = (value instanceof PDFDict ? value.get(PDFName.of('Pg')) : undefined) ?? own;
      if (page instanceof PDFRef) yield page;
    }
  }
}

/** Every element of a tree in reading order. */
export function* walkStructure(element: StructureElement): Generator<StructureElement> {
  yield element;
  for (const child of element.children) yield* walkStructure(child);
}

/**
 * Sets one attribute of an owner, keeping the element's other attributes.
 * @param key for example `Scope` with owner `Table` (ISO 32000-1 §14.8.5)
 */
export function setAttribute(
  context: PDFContext,
  { dict }: StructureElement,
  attribute: { readonly owner: string; readonly key: string; readonly value: PDFObject },
): void {
  const objects = attributeObjects(context, dict);
  const owner = PDFName.of(attribute.owner);
  const held = objects.find(object => object.get(PDFName.of('O')) === owner);
  const target = held ?? context.obj({ O: owner });
  if (!held) objects.push(target);
  target.set(PDFName.of(attribute.key), attribute.value);
  dict.set(PDFName.of('A'), objects.length === 1 ? target : context.obj(objects));
}

/** The value of an attribute whose key only one owner has, for example `ListNumbering`. */
export function attributeOf(
  context: PDFContext,
  { dict }: StructureElement,
  key: string,
): PDFObject | undefined {
  const name = PDFName.of(key);
  return attributeObjects(context, dict)
    .find(object => object.has(name))
    ?.lookup(name);
}

/** Removes an attribute wherever it stands among an element's attributes. */
export function removeAttribute(context: PDFContext, { dict }: StructureElement, key: string): void {
  for (const object of attributeObjects(context, dict)) object.delete(PDFName.of(key));
}

/** One object for each owner; an array may hold revision numbers between them (ISO 32000-1 §14.7.5). */
function attributeObjects(context: PDFContext, dict: PDFDict): PDFDict[] {
  const held = dict.lookup(PDFName.of('A'));
  const all = held instanceof PDFArray ? held.asArray().map(item => context.lookup(item)) : [held];
  return all.filter(item => item instanceof PDFDict);
}
