import type { ContentItem, PaintedForm, ShownText, UnreadStream } from '../content/content-sink.ts';
import { ContentWalk } from '../content/content-walk.ts';
import type { MarkedContent } from '../content/marked-content.ts';
import { pageResources } from '../content/resources.ts';
import type { PdfFont } from '../fonts/pdf-font.ts';
import { readFont } from '../fonts/read-font.ts';
import { placeAt, type UaPlace } from '../report.ts';
import { type Annotation, readAnnotations, readPages, type UaPage } from './annotations.ts';
import {
  asDict,
  asStream,
  bytesOf,
  type CosDict,
  type CosStream,
  dictEntry,
  entry,
  keysOf,
  textEntry,
  type Value,
} from './cos.ts';
import { elementPages } from './element-pages.ts';
import { readFormFields } from './form-fields.ts';
import { readParentTree } from './number-tree.ts';
import { type ObjectSurvey, surveyObjects } from './object-survey.ts';
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
  readonly catalog: CosDict;
  readonly hasLanguage: boolean;
  readonly pages: readonly UaPage[];
  readonly structure: StructureTree;
  readonly tables: ReadonlyMap<StructureElement, TableVerdict>;
  readonly marked: readonly MarkedContent[];
  readonly items: readonly ContentItem[];
  readonly forms: readonly PaintedForm[];
  readonly unread: readonly UnreadStream[];
  /** Pages with text in a font that the resources don't have. */
  readonly fontless: ReadonlySet<number>;
  readonly fonts: readonly FontUse[];
  readonly annotations: readonly Annotation[];
  readonly fields: readonly CosDict[];
  /** Dictionaries that rules ask about wherever they are. */
  readonly survey: ObjectSurvey;
  /** Absent when there is no metadata stream or it isn't valid XMP. */
  readonly xmp?: readonly XmpProperty[];
  /** Where a structure element is. */
  at(element: StructureElement): UaPlace;
  /** How an object is called: its reference when it is indirect. */
  nameOf(object: Value): string | undefined;
}

export function readDocument(opened: OpenedPdf): UaDocument {
  const { catalog, file } = opened;
  const nameOf = (object: Value) => {
    const number = asDict(object)?.number;
    return number === undefined ? undefined : `${number} ${file.generationOf(number)} R`;
  };
  const structure = readStructureTree(catalog);
  const parents = readParentTree(structure.root);
  const pages = readPages(catalog);
  const annotations = readAnnotations(pages, parents);
  const pageOf = elementPages(structure, pages);
  const metadata = asStream(entry(catalog, 'Metadata'));
  const xmp = metadata === undefined ? undefined : readXmp(bytesOf(metadata) ?? new Uint8Array());

  const marked: MarkedContent[] = [];
  const items = new Map<string, ContentItem>();
  const forms: PaintedForm[] = [];
  const unread: UnreadStream[] = [];
  const fontless = new Set<number>();
  const fontUses = collectFonts();
  const walk = new ContentWalk(parents, {
    marked: content => marked.push(content),
    // Items of a page that are alike say the same: one of them is enough.
    item: item => items.set(Object.values(item).join(), item),
    form: form => forms.push(form),
    unread: stream => unread.push(stream),
    fontless: page => fontless.add(page),
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
    unread,
    fontless,
    fonts: fontUses.all(),
    annotations,
    fields: readFormFields(catalog),
    survey: surveyObjects(file, catalog),
    ...(xmp === undefined ? {} : { xmp }),
    at: element => placeAt({ page: pageOf(element), path: pathOf(element), object: nameOf(element.dict) }),
    nameOf,
  };
}

/** All appearance streams of an annotation: normal, down and rollover, of every state. */
function appearances(annotation: CosDict): CosStream[] {
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
  const fonts = new Map<CosDict, PdfFont>();
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
