import { type PDFContext, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from 'pdf-lib';
import { unhandled } from '../../core/diagnostics.ts';
import {
  kidsOf,
  type StructureElement,
  setKids,
  typeOf,
  walkStructure,
} from '../../formats/pdf/structure-tree.ts';
import { textString } from '../../formats/pdf/widget.ts';
import type { Block, Document, Inline, RichText } from '../../model/document.ts';
import { walk } from '../../model/walk.ts';
import { stepTitle } from './tag-headings.ts';

/**
 * Lets links say where they go in words, as the typesetter gives them bare addresses and page numbers, and puts their
 * annotations behind their text, so that nobody hears them in the middle of it.
 * @see ISO 32000-1 §12.5.2 table 164 (Contents), §14.8.4.4.2 (Link); ISO 14289-1 §7.18.5
 */
export function tagLinks(context: PDFContext, tree: StructureElement, document: Document): void {
  const contentsOf = contentsFor(document);
  for (const element of walkStructure(tree)) {
    const [first] = element.annotations;
    if (typeOf(element) !== 'Link' || !first) continue;
    const contents = contentsOf(context.lookup(first, PDFDict));
    // One link has as many annotations as lines, or parts that don't break.
    for (const ref of element.annotations) {
      if (contents !== undefined)
        context.lookup(ref, PDFDict).set(PDFName.of('Contents'), textString(contents));
    }
    const kids = kidsOf(element.dict);
    const references = kids.filter(kid => isObjectReference(context, kid));
    setKids(context, element, [...kids.filter(kid => !references.includes(kid)), ...references]);
  }
}

function isObjectReference(context: PDFContext, kid: PDFObject): boolean {
  const value = context.lookup(kid);
  return value instanceof PDFDict && value.has(PDFName.of('Obj'));
}

/**
 * Gives links their contents; asked in reading order, as two links to one address may have other words. A link to a
 * place that only the template knows, as in a table of contents of its own, keeps what the typesetter says of it.
 */
function contentsFor(document: Document): (annotation: PDFDict) => string | undefined {
  const worded = [...walk(document)].flatMap(linksOf);
  const titles = new Map(
    [...walk(document)].flatMap(block => (block.type === 'step' ? [[block.id, stepTitle(block)]] : [])),
  );
  return annotation => {
    const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
    const url = textAt(action, 'URI');
    if (url === undefined) {
      return titles.get(stepLinkedTo(annotation) ?? '');
    }
    const at = worded.findIndex(link => link.url === url);
    const [link] = at < 0 ? [] : worded.splice(at, 1);
    // An e-mail address says all by itself, and so do the contact lines of a brand, which no text holds.
    if (!link || !/^https?:/.test(url)) return url.replace(/^[a-z]+:(\/\/)?/, '').replace(/\/$/, '');
    return [link.words, link.domain].filter(part => part !== '').join(', ');
  };
}

/** The id of the step a link goes to: the template labels its heading `step-ID`. Undefined for any other link. */
export function stepLinkedTo(annotation: PDFDict): string | undefined {
  const target =
    textAt(annotation, 'Dest') ?? textAt(annotation.lookupMaybe(PDFName.of('A'), PDFDict), 'D') ?? '';
  return /^step-(.+)$/.exec(target)?.[1];
}

function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

interface WordedLink {
  readonly url: string;
  readonly words: string;
  readonly domain: string;
}

/** The links in the texts of a block, in reading order. */
function linksOf(block: Block): readonly WordedLink[] {
  return textsOf(block).flatMap(content => content.flatMap(linksInPart));
}

/** The texts of a block that may hold links. */
function textsOf(block: Block): readonly RichText[] {
  switch (block.type) {
    case 'step':
      return [block.lead.content];
    case 'text':
    case 'tip':
    case 'panel':
      return [block.content];
    case 'points':
      return block.points.map(({ content }) => content);
    case 'definitions':
      return block.items.map(({ content }) => content);
    case 'cards':
      return block.cards.map(({ content }) => content);
    case 'heading':
    case 'part':
    case 'steps':
    case 'questions':
    case 'question_table':
    case 'field_table':
    case 'checklist':
    case 'noted_items':
    case 'writing_room':
    case 'signatures':
    case 'contact':
    case 'version':
      return [];
    default:
      return unhandled(block);
  }
}

function linksInPart(part: RichText[number]): readonly WordedLink[] {
  return part.type === 'paragraph'
    ? part.children.flatMap(linksInInline)
    : part.items.flatMap(item => item.flatMap(linksInPart));
}

function linksInInline(inline: Inline): readonly WordedLink[] {
  switch (inline.type) {
    case 'link':
      return [{ url: inline.url, domain: inline.domain, words: inline.children.map(wordsOf).join('') }];
    case 'strong':
    case 'emphasis':
      return inline.children.flatMap(linksInInline);
    case 'text':
    case 'break':
      return [];
    default:
      return unhandled(inline);
  }
}

function wordsOf(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'break' ? ' ' : inline.children.map(wordsOf).join('');
}
