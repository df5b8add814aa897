import { PDFArray, PDFDict, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';
import type { ContentItem, PaintedForm, ShownText } from '../content/content-sink.ts';
import { ContentWalk } from '../content/content-walk.ts';
import type { MarkedContent } from '../content/marked-content.ts';
import { pageResources } from '../content/resources.ts';
import type { PdfFont } from '../fonts/pdf-font.ts';
import { readFont } from '../fonts/read-font.ts';
import { placeAt, type UaPlace } from '../report.ts';
import { type Annotation, readAnnotations, readPages, type UaPage } from './annotations.ts';
import { asStream, bytesOf, dictEntry, entry, keysOf, textEntry } from './cos.ts';
import { readFormFields } from './form-fields.ts';
import { readParentTree } from './number-tree.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { pathOf, readStructureTree, type StructureElement, type StructureTree } from './structure-tree.ts';
import { judgeTable, type TableVerdict } from './table-grid.ts';
import { readXmp, type XmpProperty } from './xmp.ts';

/** A font in use: in which text rendering modes, and which codes, each with the first page that shows it. */
export interface FontUse {
  readonly font: PdfFont;
  readonly renderingMode: number;
  readonly page: number;
  readonly codes: ReadonlyMap<number, number>;
  /** Whether some string could not be cut into codes. */
  readonly isUncut: boolean;
}

/** Everything the rules ask about a file, read once. */
export interface UaDocument {
  readonly opened: OpenedPdf;
  readonly catalog: PDFDict;
  readonly hasLanguage: boolean;
  readonly pages: readonly UaPage[];
  readonly structure: StructureTree;
  readonly tables: ReadonlyMap<StructureElement, TableVerdict>;
  readonly marked: readonly MarkedContent[];
  readonly items: readonly ContentItem[];
  readonly forms: readonly PaintedForm[];
  readonly fonts: readonly FontUse[];
  readonly annotations: readonly Annotation[];
  readonly fields: readonly PDFDict[];
  /** All dictionaries that can be reached from the catalog, and all that the file holds. */
  readonly reachableDicts: readonly PDFDict[];
  readonly allDicts: readonly PDFDict[];
  /** Absent when there is no metadata stream or it isn't valid XMP. */
  readonly xmp?: readonly XmpProperty[];
  /** Where a structure element is. */
  at(element: StructureElement): UaPlace;
  /** How an object is called: its reference when it is indirect. */
  nameOf(object: PDFObject | undefined): string | undefined;
}

export function readDocument(opened: OpenedPdf): UaDocument {
  const { catalog, context } = opened;
  const refs = new Map<PDFObject, PDFRef>(
    context.enumerateIndirectObjects().map(([ref, object]) => [object, ref]),
  );
  for (const [object, ref] of [...refs]) if (object instanceof PDFRawStream) refs.set(object.dict, ref);
  const nameOf = (object: PDFObject | undefined) =>
    object === undefined ? undefined : refs.get(object)?.toString();
  const structure = readStructureTree(catalog);
  const parents = readParentTree(structure.root);
  const pages = readPages(catalog);
  const annotations = pages.flatMap(page => readAnnotations(page, parents));
  const pageNumbers = new Map(pages.map(page => [page.dict, page.number]));
  const metadata = asStream(entry(catalog, 'Metadata'));
  const xmp = metadata === undefined ? undefined : readXmp(bytesOf(metadata) ?? new Uint8Array());

  const marked: MarkedContent[] = [];
  const items = new Map<string, ContentItem>();
  const forms: PaintedForm[] = [];
  const fontUses = collectFonts();
  const walk = new ContentWalk(parents, {
    marked: content => marked.push(content),
    // Items of a page that are alike say the same: one of them is enough.
    item: item => items.set(Object.values(item).join(), item),
    form: form => forms.push(form),
    text: fontUses.add,
  });
  for (const page of pages) walk.page(page.dict, page.number, pageResources(page.dict));
  for (const { dict, page } of annotations) {
    for (const stream of appearances(dict)) walk.appearance(stream, page.number, pageResources(page.dict));
  }

  return {
    opened,
    catalog,
    hasLanguage: textEntry(catalog, 'Lang') !== undefined,
    pages,
    structure,
    tables: new Map(
      structure.elements
        .filter(({ standardType }) => standardType === 'Table')
        .map(table => [table, judgeTable(table, structure)]),
    ),
    marked,
    items: [...items.values()],
    forms,
    fonts: fontUses.all(),
    annotations,
    fields: readFormFields(catalog),
    reachableDicts: dictsFrom([catalog]),
    allDicts: dictsFrom([...refs.keys()]),
    ...(xmp === undefined ? {} : { xmp }),
    at: element =>
      placeAt({ page: pageOf(element, pageNumbers), path: pathOf(element), object: nameOf(element.dict) }),
    nameOf,
  };
}

/** The page of an element: of its own content, else of what is in it, else of what it is in. */
function pageOf(element: StructureElement, numbers: ReadonlyMap<PDFDict, number>): number | undefined {
  const direct = (candidate: StructureElement) => {
    const page =
      dictEntry(candidate.dict, 'Pg') ?? candidate.contentKids.find(kid => kid.page !== undefined)?.page;
    return page === undefined ? undefined : numbers.get(page);
  };
  const open = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const page = direct(next);
    if (page !== undefined) return page;
    for (const child of next.children.toReversed()) open.push(child);
  }
  for (let above = element.parent; above !== undefined; above = above.parent) {
    const page = direct(above);
    if (page !== undefined) return page;
  }
  return undefined;
}

/** All appearance streams of an annotation: normal, down and rollover, of every state. */
function appearances(annotation: PDFDict): PDFRawStream[] {
  const dict = dictEntry(annotation, 'AP');
  return ['N', 'D', 'R'].flatMap(key => {
    const appearance = entry(dict, key);
    const stream = asStream(appearance);
    if (stream !== undefined) return [stream];
    const states = dictEntry(dict, key);
    return keysOf(states).flatMap(state => asStream(entry(states, state)) ?? []);
  });
}

interface MutableUse extends FontUse {
  readonly codes: Map<number, number>;
  isUncut: boolean;
}

function collectFonts(): { add(text: ShownText): void; all(): FontUse[] } {
  const fonts = new Map<PDFDict, PdfFont>();
  const uses = new Map<PdfFont, Map<number, MutableUse>>();
  return {
    add({ font: dict, renderingMode, bytes, page }) {
      const font = fonts.get(dict) ?? readFont(dict);
      fonts.set(dict, font);
      const modes = uses.get(font) ?? new Map<number, MutableUse>();
      uses.set(font, modes);
      const use = modes.get(renderingMode) ?? { font, renderingMode, page, codes: new Map(), isUncut: false };
      modes.set(renderingMode, use);
      const codes = font.split(bytes);
      if (codes === undefined) use.isUncut = true;
      for (const code of codes ?? []) if (!use.codes.has(code)) use.codes.set(code, page);
    },
    all: () => [...uses.values()].flatMap(modes => [...modes.values()]),
  };
}

function dictsFrom(start: readonly PDFObject[]): PDFDict[] {
  const seen = new Set<PDFObject>();
  const dicts: PDFDict[] = [];
  const open: (PDFObject | undefined)[] = [...start].reverse();
  while (open.length > 0) {
    const object = open.pop();
    if (object === undefined || seen.has(object)) continue;
    seen.add(object);
    if (object instanceof PDFArray) {
      for (let index = 0; index < object.size(); index++) open.push(object.lookup(index));
    } else if (object instanceof PDFRawStream) {
      open.push(object.dict);
    } else if (object instanceof PDFDict) {
      dicts.push(object);
      for (const key of object.keys()) open.push(object.lookup(key));
    }
  }
  return dicts;
}
