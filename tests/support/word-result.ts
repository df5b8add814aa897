import type { Document, Element } from 'slimdom';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  isW,
  parsePart,
  rootOf,
} from '../../src/formats/docx/letterhead/xml.ts';
import { readPackage, writePackage } from '../../src/formats/ooxml/package.ts';

/** A Word file, open for looking. */
export interface WordResult {
  readonly names: readonly string[];
  /** The text of a part; an error when it isn't there. */
  text(name: string): string;
  tree(name: string): Document;
}

export function openWord(bytes: Uint8Array): WordResult {
  const file = readPackage(bytes);
  const partOf = (name: string): Uint8Array => {
    const part = file.part(name);
    if (!part) throw new Error(`There is no ${name}, only ${file.names.join(', ')}.`);
    return part;
  };
  return {
    names: file.names,
    text: name => new TextDecoder().decode(partOf(name)),
    tree: name => parsePart(name, partOf(name)),
  };
}

/** The same file with the text of one part changed. */
export function editPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const file = readPackage(bytes);
  const changed = new TextEncoder().encode(change(openWord(bytes).text(name)));
  return writePackage(
    file.names.map(part => [part, part === name ? changed : (file.part(part) ?? new Uint8Array())] as const),
  );
}

/** The blocks of the body as people see them: the name of their style, and their text. */
export function outline(bytes: Uint8Array): readonly string[] {
  const word = openWord(bytes);
  const names = new Map(
    childrenOf(rootOf(word.tree('word/styles.xml')), 'style').map(style => [
      attributeOf(style, 'styleId') ?? '',
      attributeOf(childOf(style, 'name')) ?? '',
    ]),
  );
  const body = childOf(rootOf(word.tree('word/document.xml')), 'body');
  return (body?.children ?? []).flatMap(block => blockLine(block, names));
}

function blockLine(block: Element, names: ReadonlyMap<string, string>): string[] {
  if (isW(block, 'tbl')) return [`table: ${descendantsOf(block, 'tc').map(textOf).join(' | ')}`];
  if (!isW(block, 'p')) return [];
  const properties = childOf(block, 'pPr');
  const id = attributeOf(childOf(properties, 'pStyle'));
  const name = id === undefined ? '' : `${names.get(id) ?? `unknown style ${id}`}: `;
  const breaks = childOf(properties, 'pageBreakBefore') ? 'new page: ' : '';
  return [`${breaks}${name}${textOf(block)}`];
}

function textOf(element: Element): string {
  return descendantsOf(element, 't')
    .map(({ textContent }) => textContent)
    .join('');
}
