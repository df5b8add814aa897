import { ContentWalk } from '../content/content-walk.ts';
import { pageResources } from '../content/resources.ts';
import { type CosDict, textEntry } from '../model/cos.ts';
import { type DocumentModel, readModel } from '../model/document-model.ts';
import { informationEntry, readFacts } from '../model/facts.ts';
import { type OpenOptions, openPdf } from '../model/open-pdf.ts';
import { type PageSpace, pageSpace } from '../model/page-space.ts';
import { DUBLIN_CORE } from '../model/xmp.ts';
import { readDestinations } from './destinations.ts';
import { PaintedPages } from './painted-content.ts';
import { shown } from './plain-text.ts';
import { StructureReader } from './read-structure.ts';
import type { Review, ReviewPart } from './review.ts';
import { reviewBookmarks } from './review-bookmarks.ts';
import { reviewHeadings, reviewLanguages, reviewPictures } from './review-elements.ts';
import { reviewFields } from './review-fields.ts';
import { type BoundedList, LIMITS, MOST_LANGUAGE_LETTERS } from './review-limits.ts';
import { reviewLinks } from './review-links.ts';
import { reviewTables } from './review-tables.ts';
import { readWritingDirections } from './writing-direction.ts';

/**
 * Takes from a PDF what a person has to look at.
 * @throws UnreadablePdf when the file is damaged, needs a password, or is made to overload its reader
 */
export function reviewPdf(bytes: Uint8Array, options: OpenOptions = {}): Promise<Review> {
  return openPdf(bytes, options, opened => reviewOf(readModel(opened)));
}

function reviewOf(pdf: DocumentModel): Review {
  const { catalog, structure, annotations, fields } = pdf;
  const spaces = new Map(pdf.pages.map((page): [CosDict, PageSpace] => [page.dict, pageSpace(page)]));
  const painted = paintedPages(pdf, spaces);
  const language = shown(textEntry(catalog, 'Lang'), MOST_LANGUAGE_LETTERS);
  const reader = new StructureReader(structure, painted, spaces);
  reader.read(language === '' ? null : language);
  // Content that no element claims is not read out.
  for (const content of painted.unclaimed()) painted.artifacts.add(content);
  const destinations = readDestinations(catalog, new Map(pdf.pages.map(page => [page.dict, page.number])));
  const lists = {
    reading: reader.text.items,
    artifacts: painted.artifacts.list,
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
    ...itemsOfAll(lists),
    leftOut: leftOutOf(lists, { pages: pdf.pages.length - LIMITS.pages, letters: painted.lettersLeft }),
  };
}

type Lists = { readonly [Key in Listed]: BoundedList<Review[Key][number]> };
type Listed = Exclude<ReviewPart, 'pages' | 'letters'>;

const itemsOfAll = (lists: Lists): Pick<Review, Listed> => ({
  reading: lists.reading.items,
  artifacts: lists.artifacts.items,
  fields: lists.fields.items,
  pictures: lists.pictures.items,
  tables: lists.tables.items,
  headings: lists.headings.items,
  bookmarks: lists.bookmarks.items,
  links: lists.links.items,
  languages: lists.languages.items,
});

function leftOutOf(
  lists: Lists,
  content: Readonly<Record<'pages' | 'letters', number>>,
): ReadonlyMap<ReviewPart, number> {
  const counts = new Map<ReviewPart, number>();
  const count = (part: ReviewPart, left: number): void => {
    if (left > 0) counts.set(part, left);
  };
  count('pages', content.pages);
  count('letters', content.letters);
  // Object.keys forgets what the keys are.
  for (const part of Object.keys(lists) as Listed[]) count(part, lists[part].left);
  return counts;
}

function paintedPages(pdf: DocumentModel, spaces: ReadonlyMap<CosDict, PageSpace>): PaintedPages {
  const paint = new PaintedPages(spaces, readWritingDirections(pdf), pdf.opened.cmaps);
  const size = { pages: pdf.pages.length, annotations: 0 };
  const walk = new ContentWalk(pdf.parents, { ...NOTHING, paint }, size);
  for (const { dict, number } of pdf.pages.slice(0, LIMITS.pages))
    walk.page(dict, number, pageResources(dict));
  paint.artifacts.end();
  return paint;
}

/** What the rules ask of the walk. */
const NOTHING = {
  marked() {},
  sideLanguage() {},
  item() {},
  text() {},
  form() {},
  unread() {},
  fontless() {},
};

/** The title of the metadata, else of the information dictionary. */
function titleOf(pdf: DocumentModel): string {
  const title = pdf.xmp?.find(({ namespace, local }) => namespace === DUBLIN_CORE && local === 'title');
  const alternatives = title?.alternatives ?? [];
  const standard = alternatives.find(({ language }) => language === 'x-default') ?? alternatives[0];
  return shown(standard?.value ?? title?.value ?? informationEntry(pdf, 'Title'));
}
