import { decodeXml, parseXml, type XmlElement, type XmlName } from './xml.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XML = 'http://www.w3.org/XML/1998/namespace';
export const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
export const PDFUA_ID = 'http://www.aiim.org/pdfua/ns/id/';

/** A top-level property of an XMP packet. */
export interface XmpProperty extends XmlName {
  /** Text of a simple property. */
  readonly value?: string;
  /** Items of a language alternative, of which one at least has a language. */
  readonly alternatives?: readonly { readonly language: string | undefined; readonly value: string }[];
}

/** Reads the properties of an XMP packet; nothing when it isn't valid, or too large to be read. @see ISO 16684-1 */
export function readXmp(bytes: Uint8Array): readonly XmpProperty[] | undefined {
  const read = readPacket(bytes);
  return read === 'too-large' ? undefined : read;
}

/** Likewise, but tells a packet that is too large from one that isn't valid. */
export function readPacket(bytes: Uint8Array): readonly XmpProperty[] | 'too-large' | undefined {
  const root = parseXml(decodeXml(bytes));
  if (root === 'too-large') return root;
  const rdf = root === undefined ? undefined : findRdf(root);
  if (rdf === undefined || isMixed(rdf)) return undefined;
  const properties = rdf.children
    .filter(child => isRdf(child, 'Description'))
    .flatMap(description => [
      ...description.attributes
        .filter(({ namespace }) => namespace !== RDF && namespace !== XML && namespace !== '')
        .map(attribute => simpleProperty(attribute, attribute.value)),
      ...description.children.map(readProperty),
    ]);
  const names = new Set(properties.map(({ namespace, local }) => `${namespace} ${local}`));
  // A property may stand there once: of two, no reader can tell which holds.
  return names.size < properties.length ? undefined : properties;
}

function findRdf(root: XmlElement): XmlElement | undefined {
  const open = [root];
  // Goes on with what it adds: level by level.
  for (const element of open) {
    if (isRdf(element, 'RDF')) return element;
    for (const child of element.children) open.push(child);
  }
  return undefined;
}

/** Whether text stands between the elements somewhere in it, which RDF has no meaning for: bytes that aren’t UTF-8 too. */
function isMixed(rdf: XmlElement): boolean {
  const open = [rdf];
  for (const { children, text } of open) {
    if (children.length > 0 && /\S/.test(text)) return true;
    for (const child of children) open.push(child);
  }
  return false;
}

const isRdf = ({ namespace, local }: XmlName, name: string): boolean => namespace === RDF && local === name;

const ARRAYS = ['Alt', 'Bag', 'Seq'];

function readProperty(element: XmlElement): XmpProperty {
  const { prefix, local, namespace } = element;
  const [first] = element.children;
  if (first === undefined) {
    const resource = element.attributes.find(attribute => isRdf(attribute, 'resource'))?.value;
    return simpleProperty(element, resource ?? element.text);
  }
  // Writers put alternatives in a Bag or a Seq too, and forget a language: what tells them is that an item has one.
  if (!ARRAYS.some(name => isRdf(first, name))) return { prefix, local, namespace };
  const items = first.children.filter(child => isRdf(child, 'li'));
  const alternatives = items.map(item => ({ language: languageOf(item), value: item.text }));
  return alternatives.some(({ language }) => language !== undefined)
    ? { prefix, local, namespace, alternatives }
    : { prefix, local, namespace };
}

/** A title written plainly is no language alternative, which Dublin Core’s has to be (ISO 16684-1 §8.3). */
const simpleProperty = ({ prefix, local, namespace }: XmlName, value: string): XmpProperty => ({
  prefix,
  local,
  namespace,
  value,
});

const languageOf = (element: XmlElement): string | undefined =>
  element.attributes
    .find(({ namespace, local }) => namespace === XML && local === 'lang')
    ?.value.toLowerCase();
