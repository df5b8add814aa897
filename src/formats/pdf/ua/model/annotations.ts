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
import type { UaPage } from './page-tree.ts';

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
