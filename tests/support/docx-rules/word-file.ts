import { decodeXml } from '../../../src/formats/ooxml/decode-xml.ts';
import { type OfficePackage, readPackage } from '../../../src/formats/ooxml/package.ts';
import { type Relation, relationsOf } from '../../../src/formats/ooxml/relations.ts';
import {
  attributeOf,
  childElements,
  childOf,
  elementsIn,
  readXmlTree,
  textIn,
  type XmlElement,
} from '../../../src/formats/ooxml/xml-tree.ts';

/** What a file should be, as its maker knows. */
export interface WordFacts {
  readonly type: 'docx' | 'dotx';
  /** Of the edition, as Word names it: `nl-NL`. */
  readonly language: string;
  readonly organisation: string;
}

/** A part with what people read: the body, a header, a footer, notes. */
export interface Story {
  readonly part: string;
  readonly root: XmlElement;
}

/** A Word file, opened for judging. */
export interface WordFile extends WordFacts {
  readonly bytes: Uint8Array;
  readonly file: OfficePackage;
  /** Every part of XML that is well-formed, by name. */
  readonly trees: ReadonlyMap<string, XmlElement>;
  readonly malformed: readonly string[];
  /** The name of the main part. */
  readonly main: string;
  /** The body first. */
  readonly stories: readonly Story[];
}

/** A rule a Word file must keep, and what is said of a file that doesn't: a sentence for each place. */
export interface DocxRule {
  readonly name: string;
  readonly check: (word: WordFile) => readonly string[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
export const R_ID = `{${OFFICE}}id`;
export const R_EMBED = `{${OFFICE}}embed`;
export const R_LINK = `{${OFFICE}}link`;
export const WP = (local: string): string => `{${DRAWING}/wordprocessingDrawing}${local}`;

const STORY_TYPES = ['header', 'footer', 'footnotes', 'endnotes'];

export function openWord(bytes: Uint8Array, facts: WordFacts): WordFile {
  const file = readPackage(bytes);
  const read = file.names
    .filter(name => /\.(?:xml|rels)$/.test(name))
    .map(name => [name, treeOf(file, name)]);
  const trees = new Map(read.filter((entry): entry is [string, XmlElement] => entry[1] !== undefined));
  const malformed = read.flatMap(([name, tree]) => (tree ? [] : [String(name)]));
  const main = relationsIn(file, '').find(({ type }) => type === 'officeDocument')?.part ?? '';
  const others = relationsIn(file, main)
    .filter(({ type }) => STORY_TYPES.includes(type))
    .flatMap(({ part }) => part ?? []);
  const stories = [main, ...others].flatMap(part => {
    const root = trees.get(part);
    return root ? [{ part, root }] : [];
  });
  return { ...facts, bytes, file, trees, malformed, main, stories };
}

function treeOf(file: OfficePackage, name: string): XmlElement | undefined {
  try {
    return readXmlTree(decodeXml(file.part(name) ?? new Uint8Array(), name), name);
  } catch {
    return undefined;
  }
}

/** The relations of a part; none when they aren't well-formed. */
export function relationsIn(file: OfficePackage, part: string): readonly Relation[] {
  try {
    return relationsOf(file, part);
  } catch {
    return [];
  }
}

/** The part that the main part has this relation to. */
export function partOf({ file, main, trees }: WordFile, type: string): XmlElement | undefined {
  const name = relationsIn(file, main).find(relation => relation.type === type)?.part;
  return name === undefined ? undefined : trees.get(name);
}

const flattened = new WeakMap<XmlElement, readonly XmlElement[]>();

/** Elements of a type, at any depth; an element is among them itself. */
export function all(root: XmlElement | undefined, ...types: readonly string[]): readonly XmlElement[] {
  if (!root) return [];
  const elements = flattened.get(root) ?? [...elementsIn(root)];
  flattened.set(root, elements);
  return elements.filter(({ type }) => types.includes(type));
}

/** The elements directly in an element; none in one that isn't there. */
export function childrenOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element ? childElements(element) : [];
}

/** Elements of a type in every story. */
export function everywhere({ stories }: WordFile, ...types: readonly string[]): readonly XmlElement[] {
  return stories.flatMap(({ root }) => all(root, ...types));
}

/** The body of the document. */
export function bodyOf({ stories, main }: WordFile): XmlElement | undefined {
  return childOf(stories.find(({ part }) => part === main)?.root, 'w:body');
}

/** `w:val` of a child. */
export function val(element: XmlElement | undefined, type: string): string | undefined {
  return attributeOf(childOf(element, type), 'w:val');
}

/** Values that stand more than once. */
export function doubles(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** An element by its first words, for messages. */
export function said(element: XmlElement): string {
  const text = textIn(element).replace(/\s+/g, ' ').trim();
  return `${element.type} “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
