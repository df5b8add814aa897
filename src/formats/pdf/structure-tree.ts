import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';

/** A structure element as it stands in the file, with its parent (ISO 32000-1 §14.7.2). */
export interface StructureElement {
  readonly dict: PDFDict;
  readonly parent: StructureElement | undefined;
  readonly children: readonly StructureElement[];
  /** Annotations among its children, by object reference (§14.7.4.3). */
  readonly annotations: readonly PDFRef[];
}

/** The type of a structure element, for example `TD`. */
export function typeOf({ dict }: StructureElement): string {
  return dict.lookup(PDFName.of('S'), PDFName).decodeText();
}

/** The structure tree of a file; undefined when it has none. */
export function readStructureTree(context: PDFContext, catalog: PDFDict): StructureElement | undefined {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  return root && elementOf(context, root, undefined);
}

function elementOf(
  context: PDFContext,
  dict: PDFDict,
  parent: StructureElement | undefined,
): StructureElement {
  const children: StructureElement[] = [];
  const annotations: PDFRef[] = [];
  const element: StructureElement = { dict, parent, children, annotations };
  for (const kid of kidsOf(dict)) {
    const value = context.lookup(kid);
    if (!(value instanceof PDFDict)) continue;
    const object = value.get(PDFName.of('Obj'));
    if (object instanceof PDFRef) annotations.push(object);
    else if (value.has(PDFName.of('S'))) children.push(elementOf(context, value, element));
  }
  return element;
}

function kidsOf(dict: PDFDict): readonly PDFObject[] {
  const kids = dict.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  const only = dict.get(PDFName.of('K'));
  return only === undefined || kids instanceof PDFNumber ? [] : [only];
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
  const attributes = dict.lookup(PDFName.of('A'));
  const all =
    attributes instanceof PDFArray ? attributes.asArray().map(item => context.lookup(item)) : [attributes];
  const objects = all.filter((item): item is PDFDict => item instanceof PDFDict);
  const owner = PDFName.of(attribute.owner);
  const held = objects.find(object => object.get(PDFName.of('O')) === owner);
  const target = held ?? context.obj({ O: owner });
  if (!held) objects.push(target);
  target.set(PDFName.of(attribute.key), attribute.value);
  dict.set(PDFName.of('A'), objects.length === 1 ? target : context.obj(objects));
}

/** Removes an attribute wherever it stands among an element's attributes. */
export function removeAttribute(context: PDFContext, { dict }: StructureElement, key: string): void {
  const held = dict.lookup(PDFName.of('A'));
  const all = held instanceof PDFArray ? held.asArray() : held ? [held] : [];
  for (const item of all) {
    const object = context.lookup(item);
    if (object instanceof PDFDict) object.delete(PDFName.of(key));
  }
}
