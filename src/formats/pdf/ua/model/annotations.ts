import type { PdfFile } from '../../read/pdf-file.ts';
import {
  asDict,
  asNumber,
  type CosDict,
  dictEntry,
  entry,
  integerEntry,
  itemsEntry,
  nameEntry,
  textEntry,
} from './cos.ts';
import { inherited } from './inherited.ts';
import { itemLimit } from './item-limit.ts';
import type { ParentTree } from './number-tree.ts';
import type { OpenedPdf } from './open-pdf.ts';

/** A page with what its rules need. */
export interface UaPage {
  readonly dict: CosDict;
  /** Counted from 1. */
  readonly number: number;
}

/** An annotation and the structure element that encloses it. Its texts are read when they are asked for, and not kept. */
export class Annotation {
  readonly dict: CosDict;
  readonly page: UaPage;
  /** The element its StructParent leads to. */
  readonly element: CosDict | undefined;
  /** Hidden, or wholly outside the crop box: nobody meets it. */
  readonly isOutOfSight: boolean;

  constructor(
    dict: CosDict,
    {
      page,
      parents,
      cropBox,
    }: { readonly page: UaPage; readonly parents: ParentTree; readonly cropBox: Box },
  ) {
    this.dict = dict;
    this.page = page;
    this.element = parents.element(integerEntry(dict, 'StructParent'));
    const isHidden = ((integerEntry(dict, 'F') ?? 0) & HIDDEN) !== 0;
    this.isOutOfSight = isHidden || isOutside(rectangle(dict, 'Rect'), cropBox);
  }

  get subtype(): string | undefined {
    return nameEntry(this.dict, 'Subtype');
  }

  get contents(): string | undefined {
    return textEntry(this.dict, 'Contents');
  }

  /** Alt of the enclosing element. */
  get alt(): string | undefined {
    return textEntry(this.element, 'Alt');
  }
}

const HIDDEN = 2;

/** Annotations that a file may have: a print file of 10,000 people has some 300,000. */
const MOST_ANNOTATIONS = 2_000_000;

/** The annotations of all pages, in their order. */
export function readAnnotations(pages: readonly UaPage[], parents: ParentTree): readonly Annotation[] {
  const limited = itemLimit(MOST_ANNOTATIONS, 'annotations');
  return pages.flatMap(page => {
    const items = limited(itemsEntry(page.dict, 'Annots'));
    if (items.length === 0) return [];
    const cropBox = pageCropBox(page.dict);
    return items.flatMap(item => {
      const dict = asDict(item);
      return dict === undefined ? [] : [new Annotation(dict, { page, parents, cropBox })];
    });
  });
}

/** The alternative name of a widget: TU of the field it is or belongs to. */
export function tooltipOf(widget: CosDict): string | undefined {
  return textEntry(entry(widget, 'T') === undefined ? dictEntry(widget, 'Parent') : widget, 'TU');
}

/** Pages, and nodes above them, that a file may have. */
const MOST_PAGES = 2_000_000;

/** The pages of a document in order. Of a damaged file that has lost its page tree, those that are found in it. */
export function readPages({ file, catalog, isRepaired }: OpenedPdf): readonly UaPage[] {
  const pages = pagesOf(catalog);
  return pages.length > 0 || !isRepaired ? pages : strayPages(file);
}

/** Each node of the page tree once. */
function pagesOf(catalog: CosDict): readonly UaPage[] {
  const pages: UaPage[] = [];
  const seen = new Set<CosDict>();
  const limited = itemLimit(MOST_PAGES, 'pages');
  const root = dictEntry(catalog, 'Pages');
  const open = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const kids = limited(itemsEntry(node, 'Kids')).flatMap(kid => asDict(kid) ?? []);
    if (nameEntry(node, 'Type') === 'Pages' || kids.length > 0) {
      for (const kid of kids.reverse()) open.push(kid);
    } else pages.push({ dict: node, number: pages.length + 1 });
  }
  return pages;
}

/** In the order in which they stand in the file. */
function strayPages(file: PdfFile): readonly UaPage[] {
  const pages: UaPage[] = [];
  for (const number of file.numbers()) {
    const dict = asDict(file.objectOf(number) ?? undefined);
    if (dict !== undefined && nameEntry(dict, 'Type') === 'Page')
      pages.push({ dict, number: pages.length + 1 });
  }
  return pages;
}

type Box = readonly [number, number, number, number];

function rectangle(dict: CosDict, key: string): Box | undefined {
  const [x1, y1, x2, y2] = itemsEntry(dict, key).map(asNumber);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  return [x1, y1, x2, y2];
}

/** A box of a page; a number that it lacks counts as 0, as it does with readers. */
function pageBox(dict: CosDict, key: string): Box | undefined {
  const items = itemsEntry(dict, key);
  const at = (index: number): number => asNumber(items[index]) ?? 0;
  return items.length === 0 ? undefined : [at(0), at(1), at(2), at(3)];
}

/** The crop box, inherited, within the media box; US Letter when a file has neither. */
function pageCropBox(page: CosDict): Box {
  const media = inherited(page, node => pageBox(node, 'MediaBox')) ?? [0, 0, 612, 792];
  const crop = inherited(page, node => pageBox(node, 'CropBox'));
  if (crop === undefined) return media;
  return [
    Math.max(crop[0], media[0]),
    Math.max(crop[1], media[1]),
    Math.min(crop[2], media[2]),
    Math.min(crop[3], media[3]),
  ];
}

const isOutside = (rect: Box | undefined, crop: Box): boolean =>
  rect !== undefined &&
  (crop[1] >= rect[3] || crop[0] >= rect[2] || crop[3] <= rect[1] || crop[2] <= rect[0]);
