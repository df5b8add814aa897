import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { readStructureTree, typeOf, walkStructure } from '../../structure-tree.ts';
import type { ObjectParts } from '../contract.ts';
import { numberTree } from '../number-tree.ts';
import { entryParts, objectParts } from '../object-parts.ts';
import type { OpenTemplate } from '../open-template.ts';
import type { FlatStructure } from './flat-structure.ts';
import type { FlatRoots, FlatStructureRoots } from './flat-template.ts';

/**
 * Readies what a copy with more pages changes: page tree, page labels, the element that holds the document and the
 * parent tree become small objects of their own, so that such a copy writes little anew.
 */
export function flattenRoots(
  { context, catalog, pages }: OpenTemplate,
  structure: FlatStructure | null,
): FlatRoots {
  const tree = catalog.get(PDFName.of('Pages'));
  if (!(tree instanceof PDFRef)) throw new Error('A form that was opened has a page tree.');
  const dict = context.lookup(tree, PDFDict);
  const last = pages.at(-1)?.dict;
  return {
    pages: {
      number: tree.objectNumber,
      entries: entryParts(dict, new Set(['Kids', 'Count'])),
      kids: itemParts(context, dict.get(PDFName.of('Kids'))),
      count: pages.length,
    },
    labels: writeLabels(context, catalog),
    structure: structure && flattenStructure(context, structure),
    mediaBox: mediaBoxOf(last),
  };
}

/** The items of an array, or the one that stands there itself, without brackets. */
function itemParts(context: PDFContext, held: PDFObject | undefined): ObjectParts {
  const value = context.lookup(held);
  const items = value instanceof PDFArray ? value.asArray() : held === undefined ? [] : [held];
  return objectParts(context.obj(items)).map((part, index, { length }) => {
    if (typeof part === 'number') return part;
    return part.slice(index === 0 ? 1 : 0, index === length - 1 ? -1 : undefined);
  });
}

/** Page labels as one flat number tree; a file without any counts its pages from 1 (§12.4.2). */
function writeLabels(context: PDFContext, catalog: PDFDict): FlatRoots['labels'] {
  const held = numberTree(context, catalog.get(PDFName.of('PageLabels')));
  const labels = held.size > 0 ? held : new Map([[0, context.obj({ S: 'D' })]]);
  const nums = [...labels]
    .sort(([one], [other]) => one - other)
    .flatMap(([page, label]) => [PDFNumber.of(page), label]);
  const ref = context.register(context.obj({ Nums: nums }));
  catalog.set(PDFName.of('PageLabels'), ref);
  return { number: ref.objectNumber, nums: itemParts(context, context.obj(nums)) };
}

function flattenStructure(context: PDFContext, structure: FlatStructure): FlatStructureRoots {
  const { nextKey, root } = structure;
  const leaf = context.register(structure.parentLeaf());
  const parents = context.register(context.obj({ Kids: [leaf] }));
  root.dict.set(PDFName.of('ParentTree'), parents);
  // A hint for editors that no copy with more pages could keep right without writing the whole root anew.
  root.dict.delete(PDFName.of('ParentTreeNextKey'));
  const document = documentElement(context, root);
  return {
    document: {
      number: document.number,
      entries: entryParts(document.dict, new Set(['K'])),
      kids: itemParts(context, document.dict.get(PDFName.of('K'))),
    },
    parents: { number: parents.objectNumber, leaf: leaf.objectNumber },
    nextKey,
    heading: headingIn(context, root.dict),
  };
}

interface NumberedDict {
  readonly number: number;
  readonly dict: PDFDict;
}

/** The one element at the top; where there are more, the root of the tree itself. */
function documentElement(context: PDFContext, root: NumberedDict): NumberedDict {
  const held = root.dict.get(PDFName.of('K'));
  const kids = context.lookup(held);
  const all = kids instanceof PDFArray ? kids.asArray() : [held];
  const [only] = all;
  if (all.length !== 1 || !(only instanceof PDFRef)) return root;
  return { number: only.objectNumber, dict: context.lookup(only, PDFDict) };
}

/** A level that skips none, or the heading without level where the document has such (ISO 14289-1 §7.4). */
function headingIn(context: PDFContext, root: PDFDict): FlatStructureRoots['heading'] {
  const tree = readStructureTree(context, context.obj({ StructTreeRoot: root }));
  const types = new Set(tree ? [...walkStructure(tree)].map(typeOf) : []);
  if (types.has('H1')) return 'H2';
  return types.has('H') ? 'H' : 'H1';
}

/** A4, pt: for a file that forgets to say. */
const A4 = [0, 0, 595.276, 841.89] as const;

/** Smaller pages, of cards or labels, have no room for running text; pt. */
const LEAST = { width: 400, height: 500 } as const;

function mediaBoxOf(page: PDFDict | undefined): FlatRoots['mediaBox'] {
  let node: PDFObject | undefined = page;
  for (let depth = 0; node instanceof PDFDict && depth < 64; depth++) {
    const box = node.lookup(PDFName.of('MediaBox'));
    if (box instanceof PDFArray) {
      const sides = box.asArray().map(numberOf);
      const [a = 0, b = 0, c = 0, d = 0] = sides;
      const isSmall = Math.abs(c - a) < LEAST.width || Math.abs(d - b) < LEAST.height;
      return isSmall ? A4 : [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
    }
    node = node.lookup(PDFName.of('Parent'));
  }
  return A4;
}

const numberOf = (side: PDFObject): number => (side instanceof PDFNumber ? side.asNumber() : 0);
