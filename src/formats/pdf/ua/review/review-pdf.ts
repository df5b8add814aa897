import { ContentWalk } from '../content/content-walk.ts';
import { pageResources } from '../content/resources.ts';
import { asDict, type CosDict, textEntry } from '../model/cos.ts';
import { readDocument, type UaDocument } from '../model/document.ts';
import { readFacts } from '../model/facts.ts';
import { readParentTree } from '../model/number-tree.ts';
import { openPdf } from '../model/open-pdf.ts';
import { DUBLIN_CORE } from '../model/xmp.ts';
import { UnreadablePdf } from '../unreadable-pdf.ts';
import { ArtifactRuns } from './artifact-runs.ts';
import { readDestinations } from './destinations.ts';
import { type PageSpace, pageSpace } from './page-space.ts';
import { PaintedPages } from './painted-content.ts';
import { shown } from './plain-text.ts';
import { StructureReader } from './read-structure.ts';
import type { Review } from './review.ts';
import { reviewBookmarks } from './review-bookmarks.ts';
import { reviewHeadings, reviewLanguages, reviewPictures } from './review-elements.ts';
import { reviewFields } from './review-fields.ts';
import { LIMITS, leftOutOf } from './review-limits.ts';
import { reviewLinks } from './review-links.ts';
import { reviewTables } from './review-tables.ts';

export interface ReviewOptions {
  /** Opens an encrypted file; without one, the empty password is tried. */
  readonly password?: string;
}

/**
 * Takes from a PDF what a person has to look at.
 * @throws UnreadablePdf when the file is damaged, needs a password, or is made to overload its reader
 */
export async function reviewPdf(bytes: Uint8Array, options: ReviewOptions = {}): Promise<Review> {
  try {
    return await openPdf(bytes, options.password, opened => reviewOf(readDocument(opened)));
  } catch (cause) {
    // Only nesting without end makes the reads here overflow the stack.
    if (cause instanceof RangeError)
      throw new UnreadablePdf('broken', 'The file is nested too deeply to be read.', { cause });
    throw cause;
  }
}

function reviewOf(pdf: UaDocument): Review {
  const { catalog, structure, annotations, fields } = pdf;
  const spaces = new Map(pdf.pages.map((page): [CosDict, PageSpace] => [page.dict, pageSpace(page)]));
  const painted = paintedPages(pdf, spaces);
  const language = shown(textEntry(catalog, 'Lang'), 100);
  const reader = new StructureReader(structure, painted, spaces);
  reader.read(language === '' ? null : language);
  for (const content of painted.all()) {
    if (!reader.claimed.has(content)) painted.artifacts.add(content);
  }
  const destinations = readDestinations(catalog, new Map(pdf.pages.map(page => [page.dict, page.number])));
  const lists = {
    fields: reviewFields({ annotations, fields, structure, spaces }),
    pictures: reviewPictures(reader),
    tables: reviewTables(reader, structure),
    headings: reviewHeadings(reader),
    bookmarks: reviewBookmarks(catalog, destinations),
    links: reviewLinks({ reader, annotations, destinations, spaces }),
    languages: reviewLanguages(reader),
  };
  return {
    facts: readFacts(pdf),
    title: titleOf(pdf),
    language,
    pages: [...spaces.values()].map(({ page }) => page),
    reading: reader.text.items.items,
    artifacts: painted.artifacts.list.items,
    fields: lists.fields.items,
    pictures: lists.pictures.items,
    tables: lists.tables.items,
    headings: lists.headings.items,
    bookmarks: lists.bookmarks.items,
    links: lists.links.items,
    languages: lists.languages.items,
    leftOut: [
      ...leftOutOf(Math.max(0, pdf.pages.length - LIMITS.pages), 'pages whose content was not read'),
      ...leftOutOf(painted.lettersLeft, 'letters of pages'),
      ...leftOutOf(reader.text.items.left, 'pieces of text that are read out'),
      ...leftOutOf(painted.artifacts.list.left, 'pieces of text or pictures that are not read out'),
      ...Object.entries(lists).flatMap(([what, { left }]) => leftOutOf(left, what)),
    ],
  };
}

function paintedPages(pdf: UaDocument, spaces: ReadonlyMap<CosDict, PageSpace>): PaintedPages {
  const paint = new PaintedPages(spaces, new ArtifactRuns());
  const walk = new ContentWalk(readParentTree(pdf.structure.root), { ...NOTHING, paint });
  for (const { dict, number } of pdf.pages.slice(0, LIMITS.pages))
    walk.page(dict, number, pageResources(dict));
  paint.artifacts.end();
  return paint;
}

/** What the rules ask of the walk. */
const NOTHING = { marked() {}, item() {}, text() {}, form() {}, unread() {}, fontless() {} };

/** The title of the metadata, else of the information dictionary. */
function titleOf({ xmp = [], opened: { file } }: UaDocument): string {
  const title = xmp.find(({ namespace, local }) => namespace === DUBLIN_CORE && local === 'title');
  const [first, ...others] = title?.alternatives ?? [];
  const standard = [first, ...others].find(alternative => alternative?.language === 'x-default') ?? first;
  const info = asDict(file.resolve(file.trailer.get('Info')) ?? undefined);
  return shown(standard?.value ?? title?.value ?? textEntry(info, 'Title'));
}
