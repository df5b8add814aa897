import { placeAt, type UaPlace } from '../report.ts';
import { type Annotation, readAnnotations } from './annotations.ts';
import { asDict, asStream, bytesOf, type CosDict, entry, textEntry, type Value } from './cos.ts';
import { elementPages } from './element-pages.ts';
import { readFormFields } from './form-fields.ts';
import { type ParentTree, readParentTree } from './number-tree.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { readPageTree, type UaPage } from './page-tree.ts';
import { pathOf, readStructureTree, type StructureElement, type StructureTree } from './structure-tree.ts';
import { readPacket, type XmpProperty } from './xmp.ts';

/** What a file says apart from what its pages paint. */
export interface DocumentModel {
  readonly opened: OpenedPdf;
  readonly catalog: CosDict;
  readonly hasLanguage: boolean;
  readonly pages: readonly UaPage[];
  /** Why there may be more pages than those, or others; absent when the page tree is whole. */
  readonly pagesFlaw?: string;
  readonly structure: StructureTree;
  readonly parents: ParentTree;
  readonly annotations: readonly Annotation[];
  readonly fields: readonly CosDict[];
  /** Absent when there is no metadata stream or it isn't valid XMP. */
  readonly xmp?: readonly XmpProperty[];
  /** Whether the XMP is too large to be read: nothing is known of what it holds. */
  readonly isXmpTooLarge: boolean;
  /** Where a structure element is. */
  at(element: StructureElement): UaPlace;
  /** How an object is called: its reference when it is indirect. */
  nameOf(object: Value): string | undefined;
}

export function readModel(opened: OpenedPdf): DocumentModel {
  const { catalog, file } = opened;
  const nameOf = (object: Value) => {
    const number = asDict(object)?.number;
    return number === undefined ? undefined : `${number} ${file.generationOf(number)} R`;
  };
  const { pages, flaw } = readPageTree(opened);
  const structure = readStructureTree(catalog);
  const parents = readParentTree(structure.root);
  const pageOf = elementPages(structure, pages);
  const metadata = asStream(entry(catalog, 'Metadata'));
  const xmp = metadata === undefined ? undefined : readPacket(bytesOf(metadata) ?? new Uint8Array());
  return {
    opened,
    catalog,
    hasLanguage: textEntry(catalog, 'Lang') !== undefined,
    pages,
    ...(flaw === undefined ? {} : { pagesFlaw: flaw }),
    structure,
    parents,
    annotations: readAnnotations(pages, parents),
    fields: readFormFields(catalog),
    ...(xmp === undefined || xmp === 'too-large' ? {} : { xmp }),
    isXmpTooLarge: xmp === 'too-large',
    at: element => placeAt({ page: pageOf(element), path: pathOf(element), object: nameOf(element.dict) }),
    nameOf,
  };
}
