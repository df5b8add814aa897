import { type PDFContext, PDFName, type PDFObject } from 'pdf-lib';
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

/**
 * Gives lists the tags the typesetter can't: how they are numbered, words as labels, and one list where one runs over
 * a page break.
 * @see ISO 32000-1 §14.8.4.3.3, §14.8.5.5
 */
export function tagLists(context: PDFContext, tree: StructureElement, document: Document): void {
  const lists = [...walkStructure(tree)].filter(element => typeOf(element) === 'L');
  const definitions = lists.filter(list => hasWordLabels(context, list));
  checkCount(definitions, document);
  for (const item of definitions.flatMap(list => list.children)) moveWord(context, item);
  for (const list of lists) setNumbering(context, list, definitions.includes(list));
  for (const element of walkStructure(tree)) joinParted(context, element);
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
function checkCount(lists: readonly StructureElement[], document: Document): void {
  const found = lists.flatMap(list => list.children).length;
  const wanted = [...walk(document)].flatMap(block =>
    block.type === 'definitions' ? block.items : [],
  ).length;
  if (found !== wanted)
    throw new Error(`The typeset file has ${found} definitions, the document has ${wanted}.`);
}

/** A word that stands above what it means is its label all the same (§14.8.4.3.3). */
function moveWord(context: PDFContext, item: StructureElement): void {
  const held = partOf(item, 'Lbl');
  if (held && held.children.length > 0) return;
  const body = partOf(item, 'LBody');
  const [word, ...rest] = body ? kidsOf(body.dict) : [];
  if (!body || !word || typeOf(body.children[0] ?? body) !== 'P')
    throw new Error('A definition on the pages has no word.');
  const label = held ?? newLabel(context, item);
  setKids(context, label, [word]);
  setKids(context, body, rest);
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
function joinParted(context: PDFContext, parent: StructureElement): void {
  const lists = new Map<PDFObject | undefined, StructureElement>(
    parent.children.filter(child => typeOf(child) === 'L').map(list => [list.ref, list]),
  );
  if (lists.size < 2) return;
  const kept: PDFObject[] = [];
  let last: StructureElement | undefined;
  for (const kid of kidsOf(parent.dict)) {
    const list = lists.get(kid);
    const opened = lists.get(kept.at(-1));
    if (list && last && opened && goesOn(context, last, list)) {
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
