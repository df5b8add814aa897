import type {
  ContentItem,
  ContentKind,
  PaintedForm,
  ShownText,
  SideLanguage,
  UnreadStream,
} from '../content/content-sink.ts';
import { ContentWalk } from '../content/content-walk.ts';
import type { MarkedContent } from '../content/marked-content.ts';
import { pageResources } from '../content/resources.ts';
import type { CMapLibrary } from '../fonts/cmap-library.ts';
import type { PdfFont } from '../fonts/pdf-font.ts';
import { readFont } from '../fonts/read-font.ts';
import { asStream, type CosDict, type CosStream, dictEntry, entry, keysOf } from './cos.ts';
import { type DocumentModel, readModel } from './document-model.ts';
import { type ObjectSurvey, surveyObjects } from './object-survey.ts';
import type { OpenedPdf } from './open-pdf.ts';
import type { StructureElement } from './structure-tree.ts';
import { judgeTables, type TableVerdict } from './table-grid.ts';

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
export interface UaDocument extends DocumentModel {
  readonly tables: ReadonlyMap<StructureElement, TableVerdict>;
  /** The marked-content sequences that a rule has something to ask about. */
  readonly marked: readonly MarkedContent[];
  readonly sideLanguages: readonly SideLanguage[];
  readonly items: readonly ContentItem[];
  readonly forms: readonly PaintedForm[];
  readonly unread: readonly UnreadStream[];
  /** Pages with text in a font that the resources don't have. */
  readonly fontless: ReadonlySet<number>;
  readonly fonts: readonly FontUse[];
  /** Dictionaries that rules ask about wherever they are. */
  readonly survey: ObjectSurvey;
}

export function readDocument(opened: OpenedPdf): UaDocument {
  const model = readModel(opened);
  const { catalog, structure } = model;
  return {
    ...model,
    tables: judgeTables(structure),
    ...readContent(model),
    survey: surveyObjects(opened.file, catalog),
  };
}

/** What pages and appearances paint. */
function readContent({
  opened,
  pages,
  annotations,
  parents,
}: DocumentModel): Omit<UaDocument, keyof DocumentModel | 'tables' | 'survey'> {
  const marked: MarkedContent[] = [];
  const sideLanguages: SideLanguage[] = [];
  const items = new Map<number, ContentItem>();
  const forms: PaintedForm[] = [];
  const unread: UnreadStream[] = [];
  const fontless = new Set<number>();
  const fontUses = collectFonts(opened.cmaps);
  const walk = new ContentWalk(
    parents,
    {
      marked: content => isAskedAbout(content) && marked.push(content),
      sideLanguage: side => sideLanguages.push(side),
      // Items of a page that are alike say the same: the first of them is enough.
      item: item => {
        const sort = sortOf(item);
        if (!items.has(sort)) items.set(sort, item);
      },
      form: form => forms.push(form),
      unread: stream => unread.push(stream),
      fontless: page => fontless.add(page),
      text: fontUses.add,
    },
    { pages: pages.length, annotations: annotations.length },
  );
  for (const page of pages) walk.page(page.dict, page.number, pageResources(page.dict));
  for (const { dict, page } of annotations) {
    for (const stream of appearances(dict)) walk.appearance(stream, page.number, pageResources(page.dict));
  }

  return {
    marked,
    sideLanguages,
    items: [...items.values()],
    forms,
    unread,
    fontless,
    fonts: fontUses.all(),
  };
}

/** Whether a rule may find fault with a sequence: a file has hundreds of thousands of which none does. */
function isAskedAbout({ tag, tagged, inArtifact, properties }: MarkedContent): boolean {
  const { language, actualText, alt, expansion } = properties;
  const replaces = (actualText ?? alt ?? expansion) !== undefined;
  return (tagged && inArtifact) || language !== undefined || (tag === 'Span' && replaces);
}

const KINDS: readonly ContentKind[] = ['text', 'path', 'shading', 'image'];

/** A number that items alike share. */
const sortOf = ({ kind, tagged, inArtifact, hasLanguage, page }: ContentItem): number =>
  page * 32 + KINDS.indexOf(kind) * 8 + (tagged ? 4 : 0) + (inArtifact ? 2 : 0) + (hasLanguage ? 1 : 0);

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

function collectFonts(cmaps: CMapLibrary): { add(text: ShownText): void; all(): FontUse[] } {
  const fonts = new Map<CosDict, PdfFont>();
  const uses = new Map<PdfFont, Map<number, MutableUse>>();
  return {
    add({ font: dict, renderingMode, bytes, page }) {
      const font = fonts.get(dict) ?? readFont(dict, cmaps);
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
