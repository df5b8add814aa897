import { type PDFContext, PDFName, type PDFObject } from 'pdf-lib';
import type { Diagnostic } from '../../core/diagnostics.ts';
import {
  attributeOf,
  kidsOf,
  pagesOf,
  type StructureElement,
  setAttribute,
  setKids,
  typeOf,
  walkStructure,
} from '../../formats/pdf/structure-tree.ts';
import type { Document } from '../../model/document.ts';
import { walk } from '../../model/walk.ts';
import { blocksOfLists } from './tag-list-blocks.ts';

/**
 * Gives lists the tags the typesetter can't: how they are numbered, words as labels, and one list where one runs over
 * a page break.
 * @returns errors when the template doesn't set the document's definitions as such; the file is then of no use
 * @see ISO 32000-1 §14.8.4.3.3, §14.8.5.5
 */
export function tagLists(
  context: PDFContext,
  tree: StructureElement,
  document: Document,
): readonly Diagnostic[] {
  const lists = [...walkStructure(tree)].filter(element => typeOf(element) === 'L');
  const definitions = lists.filter(list => hasWordLabels(context, list));
  const problems = [
    ...checkCount(definitions, document),
    ...definitions.flatMap(list => list.children).flatMap(item => moveWord(context, item, document)),
  ];
  if (problems.length > 0) return problems;
  for (const list of lists) setNumbering(context, list, definitions.includes(list));
  const blockOf = blocksOfLists(context, definitions, document);
  for (const element of walkStructure(tree)) joinParted(context, element, blockOf);
  return [];
}

const partOf = (item: StructureElement, type: 'Lbl' | 'LBody'): StructureElement | undefined =>
  item.children.find(child => typeOf(child) === type);

/**
 * Whether a list is one of definitions. To the typesetter they are numbered lists; their labels hold words, in
 * paragraphs, or nothing when the words stand above what they mean. Numbers never stand in a paragraph.
 */
function hasWordLabels(context: PDFContext, list: StructureElement): boolean {
  if (numberingOf(context, list) !== 'Decimal') return false;
  return list.children.every(item => {
    const label = partOf(item, 'Lbl');
    return !label || (label.children.every(child => typeOf(child) === 'P') && !hasOwnContent(label));
  });
}

const hasOwnContent = ({ dict, children }: StructureElement): boolean =>
  kidsOf(dict).length > children.length;

/** Every definition of the document stands on the pages, and nothing else passes for one. */
function checkCount(lists: readonly StructureElement[], document: Document): readonly Diagnostic[] {
  const found = lists.flatMap(list => list.children).length;
  const wanted = [...walk(document)].flatMap(block =>
    block.type === 'definitions' ? block.items : [],
  ).length;
  if (found === wanted) return [];
  const few =
    'set them with enum(), whose numbering gives each word in a par(), as "definitions" of templates/pdf/blocks.typ does';
  const many =
    'a list that is none of definitions has numbers or signs before its items, not words in paragraphs';
  return [
    {
      code: 'pdf/definitions-unmatched',
      severity: 'error',
      message: `the template sets ${found} definitions of document "${document.id}", which has ${wanted}`,
      hint: found < wanted ? few : many,
    },
  ];
}

/** A word that stands above what it means is its label all the same (§14.8.4.3.3). */
function moveWord(context: PDFContext, item: StructureElement, document: Document): readonly Diagnostic[] {
  const held = partOf(item, 'Lbl');
  if (held && held.children.length > 0) return [];
  const body = partOf(item, 'LBody');
  const [word, ...rest] = body ? kidsOf(body.dict) : [];
  if (!body || !word || typeOf(body.children[0] ?? body) !== 'P') return [wordless(document)];
  const label = held ?? newLabel(context, item);
  setKids(context, label, [word]);
  setKids(context, body, rest);
  return [];
}

function wordless({ id }: Document): Diagnostic {
  return {
    code: 'pdf/definition-wordless',
    severity: 'error',
    message: `the template sets a definition of document "${id}" without its word`,
    hint: 'the word stands before the item or is the first paragraph in it, as "definitions" of templates/pdf/blocks.typ does',
  };
}

function newLabel(context: PDFContext, item: StructureElement): Pick<StructureElement, 'dict' | 'ref'> {
  const dict = context.obj({ Type: 'StructElem', S: 'Lbl' });
  const ref = context.register(dict);
  setKids(context, item, [ref, ...kidsOf(item.dict)]);
  return { dict, ref };
}

function numberingOf(context: PDFContext, list: StructureElement): string | undefined {
  const value = attributeOf(context, list, 'ListNumbering');
  return value instanceof PDFName ? value.decodeText() : undefined;
}

function setNumbering(context: PDFContext, list: StructureElement, isDefinitions: boolean): void {
  const unnumbered = isDefinitions || list.children.some(hasFormLabel);
  // The templates' only bullet is "•", a filled disc; the typesetter takes it for an open one.
  const disc = numberingOf(context, list) === 'Circle' ? 'Disc' : undefined;
  const value = unnumbered ? 'None' : disc;
  if (value) setAttribute(context, list, { owner: 'List', key: 'ListNumbering', value: PDFName.of(value) });
}

function hasFormLabel(item: StructureElement): boolean {
  const label = partOf(item, 'Lbl');
  return label !== undefined && [...walkStructure(label)].some(inner => typeOf(inner) === 'Form');
}

/** The typesetter sees rows that break over pages as a list on each page; readers would hear two. */
function joinParted(
  context: PDFContext,
  parent: StructureElement,
  blockOf: (list: StructureElement) => string | undefined,
): void {
  const lists = new Map<PDFObject | undefined, StructureElement>(
    parent.children.filter(child => typeOf(child) === 'L').map(list => [list.ref, list]),
  );
  if (lists.size < 2) return;
  // Two lists of one look may meet at a page break.
  const isOfOneBlock = (list: StructureElement, next: StructureElement): boolean =>
    blockOf(list) !== undefined && blockOf(list) === blockOf(next);
  const kept: PDFObject[] = [];
  let last: StructureElement | undefined;
  for (const kid of kidsOf(parent.dict)) {
    const list = lists.get(kid);
    const opened = lists.get(kept.at(-1));
    if (list && last && opened && isOfOneBlock(last, list) && goesOn(context, last, list)) {
      setKids(context, opened, [...kidsOf(opened.dict), ...kidsOf(list.dict)]);
      if (list.ref) context.delete(list.ref);
    } else kept.push(kid);
    last = list;
  }
  if (kept.length < kidsOf(parent.dict).length) setKids(context, parent, kept);
}

/** Whether a list goes on with another one behind it, on a next page. */
function goesOn(context: PDFContext, list: StructureElement, next: StructureElement): boolean {
  const end = [...pagesOf(context, list.dict)].at(-1);
  const [begin] = pagesOf(context, next.dict);
  return (
    end !== undefined &&
    begin !== undefined &&
    end !== begin &&
    numberingOf(context, list) === numberingOf(context, next)
  );
}
