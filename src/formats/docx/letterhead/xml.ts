import { type Document, type Element, parseXmlDocument, serializeToWellFormedString } from 'slimdom';
import { decodeXml } from '../../ooxml/decode-xml.ts';
import { UnreadableFile } from '../../ooxml/unreadable-file.ts';

/** The namespaces that a merge has to name; all others are only carried along. */
export const NAMESPACES = {
  /** WordprocessingML, transitional (ISO/IEC 29500-4); what Word writes unless told otherwise. */
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  xmlns: 'http://www.w3.org/2000/xmlns/',
  xml: 'http://www.w3.org/XML/1998/namespace',
} as const;
const { w: W } = NAMESPACES;

/** The most bytes of a part that is parsed; the text of a whole book has about 5 MB. */
const MOST_BYTES = 20_000_000;

/**
 * The XML of a part as a tree.
 * @throws UnreadableFile when it isn't well-formed, or has a DTD, which no part may have (ISO/IEC 29500-2 §8.2.5)
 */
export function parsePart(name: string, bytes: Uint8Array): Document {
  if (bytes.length > MOST_BYTES) throw new UnreadableFile(`the file is far too large inside, in ${name}`);
  const tree = parse(decodeXml(bytes, name));
  if (!tree?.documentElement || tree.doctype) {
    throw new UnreadableFile(`the file is damaged: ${name} isn't the XML it should be`);
  }
  if (isTooDeep(tree.documentElement))
    throw new UnreadableFile(`the file is nested far too deep, in ${name}`);
  return tree;
}

/** The most levels of elements; a table in a text box in a table has about 60. */
const MOST_LEVELS = 500;

function isTooDeep(root: Element): boolean {
  let level: readonly Element[] = [root];
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth++) {
    level = level.flatMap(({ children }) => children);
  }
  return level.length > 0;
}

function parse(text: string): Document | undefined {
  try {
    return parseXmlDocument(text);
  } catch {
    return undefined;
  }
}

/** A tree as the bytes of a part. */
export function partBytes(tree: Document): Uint8Array {
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${serializeToWellFormedString(tree)}`;
  return new TextEncoder().encode(text);
}

/** The root of a part's tree. */
export function rootOf(tree: Document): Element {
  const root = tree.documentElement;
  if (!root) throw new Error('a part without a root');
  return root;
}

/** The tree an element is of. */
export function treeOf(element: Element): Document {
  if (!element.ownerDocument) throw new Error('an element without a tree');
  return element.ownerDocument;
}

/** Whether an element is the `w:` one of this name. */
export function isW(element: Element | null | undefined, name: string): element is Element {
  return element?.namespaceURI === W && element.localName === name;
}

/** The first `w:` child of this name. */
export function childOf(parent: Element | undefined, name: string): Element | undefined {
  return parent?.children.find(child => isW(child, name));
}

/** All `w:` children of this name. */
export function childrenOf(parent: Element, name: string): Element[] {
  return parent.children.filter(child => isW(child, name));
}

/** Every `w:` element of these names below a node, in document order. */
export function descendantsOf(parent: Element, ...names: readonly string[]): Element[] {
  return names.length === 1
    ? [...parent.getElementsByTagNameNS(W, names[0] ?? '')]
    : parent.getElementsByTagNameNS(W, '*').filter(element => names.includes(element.localName));
}

/** An element and all elements below it. */
export function withDescendants(element: Element): Element[] {
  return [element, ...element.getElementsByTagName('*')];
}

/** A `w:` attribute, or one without a namespace, as those of drawings and properties are. */
export function attributeOf(element: Element | undefined, name = 'val'): string | undefined {
  return element?.getAttributeNS(W, name) ?? element?.getAttribute(name) ?? undefined;
}

/** Sets a `w:` attribute, or removes it. */
export function setAttribute(element: Element, name: string, value: string | number | undefined): void {
  const isBare = !element.hasAttributeNS(W, name) && element.hasAttribute(name);
  const namespace = isBare ? null : W;
  if (value === undefined) element.removeAttributeNS(namespace, name);
  else if (isBare) element.setAttribute(name, String(value));
  else element.setAttributeNS(W, `${prefixFor(element)}:${name}`, String(value));
}

/** Sets an attribute that counts in whole units, by what it held; one that isn't a number stays. */
export function changeNumber(element: Element, name: string, change: (value: number) => number): void {
  const value = Number(attributeOf(element, name) ?? Number.NaN);
  if (Number.isFinite(value)) setAttribute(element, name, Math.round(change(value)));
}

/** A new `w:` element for the tree of another. */
export function newElement(
  beside: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const element = treeOf(beside).createElementNS(W, `${prefixFor(beside)}:${name}`);
  for (const [key, value] of Object.entries(attributes)) setAttribute(element, key, value);
  return element;
}

/** The prefix of WordprocessingML where an element stands; not always `w`. */
function prefixFor(element: Element): string {
  return element.lookupPrefix(W) ?? 'w';
}

/**
 * Puts a property in its place among its siblings; one of its name is replaced.
 * @param order names of the properties in the schema's order
 */
export function putInOrder(parent: Element, property: Element, order: readonly string[]): void {
  childOf(parent, property.localName)?.remove();
  const placeOf = ({ localName }: Element): number =>
    order.indexOf(localName) + 1 || Number.POSITIVE_INFINITY;
  const next = parent.children.find(child => placeOf(child) > placeOf(property));
  parent.insertBefore(property, next ?? null);
}

/** A child that stands before all others, such as the properties of a paragraph; made when it isn't there. */
export function leadingChild(parent: Element, name: string): Element {
  return childOf(parent, name) ?? parent.insertBefore(newElement(parent, name), parent.firstChild);
}
