import { canonicalName } from './namespaces.ts';
import { type Attribute, type Span, type StartTag, scanXml } from './scan-xml.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The most elements in a tree; a Word file of a thousand pages has some hundred thousand. */
const MAX_ELEMENTS = 1_000_000;

/** An element of an XML part, with where it stands in the text. Offsets are in UTF-16 code units. */
export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file calls it: `w:sdt`. See `canonicalName`. */
  readonly type: string;
  /** As written, with the file's own prefix. */
  readonly name: string;
  /** The namespace as the file has it. */
  readonly uri: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly (XmlElement | string)[];
  /** Namespaces in scope, by prefix. */
  readonly scope: ReadonlyMap<string, string>;
  /** Its start tag, or the whole of `<a/>`. */
  readonly open: Span;
  /** Its end tag; empty, and after `open`, for `<a/>`. */
  readonly close: Span;
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
  close: Span;
}

/**
 * The root of an XML part.
 * @param name of the part, for errors
 * @throws UnreadableFile when it isn't well-formed XML; see `scanXml`
 */
export function readXmlTree(text: string, name: string): XmlElement {
  const open: Growing[] = [];
  let root: Growing | undefined;
  let elements = 0;
  scanXml(text, name, {
    startTag(tag, span) {
      elements++;
      if (elements > MAX_ELEMENTS) throw new UnreadableFile(`the part ${name} is too large`);
      const parent = open.at(-1);
      const element = startElement(tag, span, parent?.scope ?? NO_SCOPE);
      parent?.children.push(element);
      root ??= element;
      open.push(element);
    },
    endTag(_name, span) {
      const element = open.pop();
      if (element) element.close = span;
    },
    text: part => void open.at(-1)?.children.push(part),
  });
  // The scanner refuses a text without a root.
  if (!root) throw new Error(`the part ${name} has no root`);
  return root;
}

const NO_SCOPE: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

function startElement(tag: StartTag, open: Span, outer: ReadonlyMap<string, string>): Growing {
  const declared = Object.entries(tag.declares);
  return {
    type: canonicalName(tag),
    name: tag.name,
    uri: tag.uri,
    attributes: tag.attributes,
    children: [],
    scope: declared.length === 0 ? outer : new Map([...outer, ...declared]),
    open,
    close: open,
  };
}

/** The elements directly in an element. */
export function childElements({ children }: XmlElement): readonly XmlElement[] {
  return children.filter(child => typeof child !== 'string');
}

/** The first element of a type directly in an element. */
export function childOf(element: XmlElement | undefined, type: string): XmlElement | undefined {
  return element && childElements(element).find(child => child.type === type);
}

/** An attribute's value, by canonical name: `w:val`, or `Id` for one without a namespace. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find(attribute => canonicalName(attribute) === name)?.value;
}

/** All text in an element, at any depth. */
export function textIn({ children }: XmlElement): string {
  return children.map(child => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** Every element in an element and itself, parents first. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  const rest = [element];
  for (let next = rest.pop(); next; next = rest.pop()) {
    yield next;
    for (const child of next.children.toReversed()) if (typeof child !== 'string') rest.push(child);
  }
}

/** An element as it stands in the text of its part. */
export const sourceOf = (text: string, { open, close }: XmlElement): string =>
  text.slice(open.start, close.end);

/**
 * Where an attribute stands, with the white space before it.
 * @param name as written
 */
export function attributeSpan(text: string, { name: tag, open }: XmlElement, name: string): Span | undefined {
  const attribute = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
  attribute.lastIndex = open.start + 1 + tag.length;
  for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
    if (found[1] === name) return { start: found.index, end: attribute.lastIndex };
  }
  return undefined;
}

/** A prefix that attributes in a namespace can have here; undefined when none is declared. */
export function attributePrefix({ scope }: XmlElement, uri: string): string | undefined {
  return [...scope].find(([prefix, bound]) => prefix !== '' && bound === uri)?.[0];
}
