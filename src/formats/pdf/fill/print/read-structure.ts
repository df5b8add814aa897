import { PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib';
import { kidsOf } from '../../structure-tree.ts';
import { numberTree } from '../number-tree.ts';
import { BodyWriter, type Destinations, latin1 } from './body.ts';
import { isRef, textAt } from './dict-entries.ts';
import type { TemplateStructure } from './print-template.ts';

/** The structure tree of a template, before its objects are parted. */
export interface OpenStructure {
  readonly number: number;
  readonly dict: PDFDict;
  /** Every element that is an object, in no order. */
  readonly elements: readonly PDFRef[];
  readonly parents: ReadonlyMap<number, PDFObject>;
}

/** Entries of the root of the tree that copies share (ISO 32000-1 table 322). */
export const TREE_KEPT = ['ClassMap', 'Namespaces', 'RoleMap'] as const;

/** Opens the structure tree; undefined when a file isn't tagged. */
export function openStructure(catalog: PDFDict): OpenStructure | undefined {
  const held = catalog.get(PDFName.of('StructTreeRoot'));
  const dict = catalog.context.lookup(held);
  if (!(held instanceof PDFRef) || !(dict instanceof PDFDict)) return undefined;
  const parents = numberTree(catalog.context, dict.get(PDFName.of('ParentTree')));
  return { number: held.objectNumber, dict, elements: elementsIn(dict), parents };
}

function elementsIn(root: PDFDict): readonly PDFRef[] {
  const known = new Set<PDFRef>();
  const waiting = [...kidsOf(root)];
  while (waiting.length > 0) {
    const kid = waiting.pop();
    if (!(kid instanceof PDFRef) || known.has(kid)) continue;
    const element = root.context.lookup(kid);
    if (!(element instanceof PDFDict)) continue;
    known.add(kid);
    waiting.push(...kidsOf(element));
  }
  return [...known];
}

/** What a copy needs to know of the structure besides the elements themselves. */
export function structureOf(
  { number, dict, elements, parents }: OpenStructure,
  destinations: Destinations,
): TemplateStructure {
  const writer = () => new BodyWriter(destinations);
  const top = topOf(number, dict);
  const kept = dict.context.obj({});
  for (const key of TREE_KEPT.map(PDFName.of)) {
    const value = dict.get(key);
    if (value) kept.set(key, value);
  }
  return {
    root: { number, entries: writer().entries(kept).build() },
    top: {
      number: top.number,
      language: top.dict === dict ? null : textAt(top.dict, 'Lang'),
      entries: top.dict === dict ? writer().build() : writer().entries(top.dict, TOP_REPLACED).build(),
      kids: writer().items(kidsOf(top.dict)).build(),
    },
    parents: [...parents]
      .sort(([one], [other]) => one - other)
      .map(([key, value]) => ({ key, value: writer().object(value).build() })),
    identifiers: elements.flatMap(ref => {
      const id = dict.context.lookup(ref, PDFDict).lookup(PDFName.of('ID'));
      const isString = id instanceof PDFString || id instanceof PDFHexString;
      return isString ? [{ id: latin1(id), number: ref.objectNumber }] : [];
    }),
  };
}

/** Entries of the element at the top that a copy's `Part` writes itself. */
const TOP_REPLACED: ReadonlySet<string> = new Set(['K', 'Lang', 'P', 'S', 'T', 'Type']);

function topOf(number: number, root: PDFDict): { readonly number: number; readonly dict: PDFDict } {
  const kids = kidsOf(root);
  const [only] = kids.filter(isRef);
  if (kids.length !== 1 || !only) return { number, dict: root };
  const dict = root.context.lookup(only);
  // A tree whose top is no container of the whole is kept whole under the copy's own part.
  const isDocument = dict instanceof PDFDict && dict.get(PDFName.of('S')) === PDFName.of('Document');
  return isDocument ? { number: only.objectNumber, dict } : { number, dict: root };
}
