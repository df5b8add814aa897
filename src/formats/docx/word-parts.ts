import { contentTypeOf } from '../ooxml/content-type.ts';
import { decodeXml } from '../ooxml/decode-xml.ts';
import type { OfficePackage } from '../ooxml/package.ts';
import { relationsOf } from '../ooxml/relations.ts';
import { UnreadableFile } from '../ooxml/unreadable-file.ts';
import { attributeOf, readXmlTree, type XmlElement } from '../ooxml/xml-tree.ts';

/** An XML part, read. */
export interface XmlPart {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
}

/** A custom XML part, which controls may be bound to. */
export interface XmlItem extends XmlPart {
  /** `ds:itemID`, in capitals; undefined when the file lost it, as LibreOffice does. */
  readonly id: string | undefined;
}

/** The parts of a Word file where content controls and their values live. */
export interface WordParts {
  /** The content type of the main part. */
  readonly mainType: string;
  /** The main part, then headers, footers, footnotes and endnotes. */
  readonly stories: readonly XmlPart[];
  readonly items: readonly XmlItem[];
}

const STORY_TYPES = ['header', 'footer', 'footnotes', 'endnotes'];

/** Parts with a fixed `storeItemID` ([MS-OE376] §2.1.549): core and extended properties. */
const PROPERTIES: readonly (readonly [relation: string, id: string])[] = [
  ['core-properties', '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}'],
  ['extended-properties', '{6668398D-A668-4E3E-A5EB-62B293D839F1}'],
];

/**
 * The parts of a Word file that controls can stand in or be bound to.
 * @throws UnreadableFile when it isn't a Word file, or a part isn't well-formed
 */
export function readWordParts(file: OfficePackage): WordParts {
  const main = relationsOf(file, '').find(({ type }) => type === 'officeDocument')?.part;
  const mainType = main === undefined ? '' : contentTypeOf(file, main);
  if (main === undefined || !/word/.test(mainType)) {
    throw new UnreadableFile('the file is an Office file, but not a Word file');
  }
  const relations = relationsOf(file, main);
  const names = relations.flatMap(({ type, part }) => (STORY_TYPES.includes(type) && part ? [part] : []));
  const stories = [...new Set([main, ...names])].flatMap(name => readPart(file, name));
  if (stories[0]?.name !== file.packedPart(main)?.name) {
    throw new UnreadableFile('the file is damaged: its document is missing');
  }
  const items = relations.flatMap(({ type, part }) => (type === 'customXml' && part ? [part] : []));
  return {
    mainType,
    stories,
    items: [...items.flatMap(name => readItem(file, name)), ...readProperties(file)],
  };
}

/** A part as XML; none when it isn't there. */
export function readPart(file: OfficePackage, name: string): XmlPart[] {
  const part = file.packedPart(name);
  const bytes = file.part(name);
  if (!part || !bytes) return [];
  const text = decodeXml(bytes, part.name);
  return [{ name: part.name, text, root: readXmlTree(text, part.name) }];
}

/** A custom XML part; none when it isn't there or is empty, which is how LibreOffice leaves some. */
function readItem(file: OfficePackage, name: string): XmlItem[] {
  if (!isXml(file, name)) return [];
  const properties = relationsOf(file, name).find(({ type }) => type === 'customXmlProps')?.part;
  const root = properties === undefined ? undefined : readPart(file, properties)[0]?.root;
  const id = attributeOf(root, 'ds:itemID')?.toUpperCase();
  return readPart(file, name).map(part => ({ ...part, id }));
}

function readProperties(file: OfficePackage): XmlItem[] {
  return PROPERTIES.flatMap(([relation, id]) => {
    const name = relationsOf(file, '').find(({ type }) => type === relation)?.part;
    return name === undefined ? [] : readPart(file, name).map(part => ({ ...part, id }));
  });
}

function isXml(file: OfficePackage, name: string): boolean {
  return file.part(name)?.includes('<'.charCodeAt(0)) ?? false;
}
