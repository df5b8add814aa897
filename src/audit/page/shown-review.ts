import type { Review, ReviewPart } from '../../formats/pdf/ua/review/review.ts';

/** Pages of which a picture and the text are shown. */
const MOST_PAGES = 60;
/** Of a longer file: as many pages from the start, then those with something to look at. */
const FIRST_PAGES = 20;

/** How many of each kind a page shows at most: beyond that browsers become slow, and people don't look any more. */
const MOST = {
  reading: 6000,
  artifacts: 300,
  fields: 300,
  pictures: 200,
  tables: 60,
  headings: 500,
  bookmarks: 500,
  links: 300,
  languages: 200,
} as const satisfies Partial<Record<ReviewPart, number>>;

/** The numbers of the pages that are shown, in order. */
export function pagesShown({ pages, fields, pictures, tables }: Review): readonly number[] {
  const numbers = pages.map(({ number }) => number);
  if (numbers.length <= MOST_PAGES) return numbers;
  const seen = [
    ...pictures.map(({ box }) => box?.page),
    ...tables.map(({ page }) => page),
    ...fields.flatMap(({ boxes }) => boxes.map(({ page }) => page)),
  ];
  const known = new Set(numbers);
  const wanted = new Set<number>(numbers.slice(0, FIRST_PAGES));
  for (const page of [...seen, ...numbers]) {
    if (wanted.size >= MOST_PAGES) break;
    if (page && known.has(page)) wanted.add(page);
  }
  return [...wanted].sort((a, b) => a - b);
}

/** As much of a review as a page shows; the rest counts as left out. */
export function shownReview(review: Review): Review {
  const numbers = new Set(pagesShown(review));
  const reading = review.reading.filter(({ page }) => page === null || numbers.has(page));
  const artifacts = review.artifacts.filter(({ page }) => numbers.has(page));
  const leftOut = new Map(review.leftOut);
  const first = <Item>(part: keyof typeof MOST, items: readonly Item[]): readonly Item[] => {
    const more = items.length - MOST[part];
    if (more > 0) leftOut.set(part, (leftOut.get(part) ?? 0) + more);
    return items.slice(0, MOST[part]);
  };
  if (numbers.size < review.pages.length) leftOut.set('pages', review.pages.length - numbers.size);
  return {
    ...review,
    pages: review.pages.filter(({ number }) => numbers.has(number)),
    reading: first('reading', reading),
    artifacts: first('artifacts', artifacts),
    fields: first('fields', review.fields),
    pictures: first('pictures', review.pictures),
    tables: first('tables', review.tables),
    headings: first('headings', review.headings),
    bookmarks: first('bookmarks', review.bookmarks),
    links: first('links', review.links),
    languages: first('languages', review.languages),
    leftOut,
  };
}
