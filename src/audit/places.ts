import type { DocumentPlace } from '../core/diagnostics.ts';
import { visibleText } from '../core/visible-text.ts';
import type { UaFinding } from '../formats/pdf/ua/report.ts';

/** Places of a problem that are named on the terminal; the others are counted. */
const NAMED = 3;
/** Longest name of a field, and longest path, on a terminal of 100 columns. */
const LONGEST_NAME = 60;
/** Longest path of a file that the usual systems take. */
export const LONGEST_PATH = 4096;

/** A place on the terminal; null when all that is known is the file, or the number of an object. */
export function placeText(finding: UaFinding): string | null {
  const { page, area } = finding;
  const parts = [page === undefined ? undefined : `page ${page}`, area, nameText(finding)];
  const text = parts.filter(part => part !== undefined).join(', ');
  return text === '' ? null : text;
}

function nameText({ field, path, font }: UaFinding): string | undefined {
  if (field !== undefined) return `field ${visibleText(field, LONGEST_NAME, 'end')}`;
  if (path !== undefined) return `tag ${visibleText(path, LONGEST_NAME, 'end')}`;
  return font === undefined ? undefined : fontText(font);
}

export const fontText = (font: string): string => `font ${visibleText(font, LONGEST_NAME)}`;

/**
 * `12 places: page 1, top, field naam; page 1, middle, field datum; page 2, top, field plaats; and 9 more`, or `30 places: pages 1
 * to 14`; empty when there is nothing to name.
 */
export function placesText(places: readonly UaFinding[], count: number): string {
  const pages = onlyPages(places);
  return pages.length > 1 ? pagesText(pages, count) : namedPlacesText(places, count);
}

function namedPlacesText(places: readonly UaFinding[], count: number): string {
  const texts = [...new Set(places.flatMap(place => placeText(place) ?? []))];
  const named = texts.slice(0, NAMED).join('; ');
  if (named === '') return count > 1 ? `${amount(count)} times` : '';
  if (count === 1) return named;
  const more = count - Math.min(texts.length, NAMED);
  // Several with nothing to tell them apart, such as texts of one page: their pages say all.
  const isAllNamed = more === 0 || (texts.length <= NAMED && count === places.length);
  return `${amount(count)} places: ${named}${isAllNamed ? '' : `; and ${amount(more)} more`}`;
}

/** The page of each place; empty when there is more to tell of one of them. */
function onlyPages(places: readonly UaFinding[]): number[] {
  const pages = places.flatMap(place =>
    placeText(place) === `page ${place.page}` ? (place.page ?? []) : [],
  );
  return pages.length === places.length ? pages : [];
}

function pagesText(pages: readonly number[], count: number): string {
  const ranges: { first: number; last: number }[] = [];
  for (const page of [...new Set(pages)].toSorted((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range !== undefined && range.last === page - 1) range.last = page;
    else ranges.push({ first: page, last: page });
  }
  const named = ranges.slice(0, NAMED);
  const lastNamed = named.at(-1)?.last ?? 0;
  const more = count - pages.filter(page => page <= lastNamed).length;
  const texts = named.map(rangeText);
  return `${amount(count)} places: ${texts.join('; ')}${more === 0 ? '' : `; and ${amount(more)} more`}`;
}

function rangeText({ first, last }: { readonly first: number; readonly last: number }): string {
  if (first === last) return `page ${first}`;
  return `pages ${first} ${last === first + 1 ? 'and' : 'to'} ${last}`;
}

/** `1 place`, `1,200 places`. */
export const counted = (count: number, what: string): string =>
  `${amount(count)} ${what}${count === 1 ? '' : 's'}`;

/** `12,000`: the same on every computer. */
export const amount = (count: number): string => count.toLocaleString('en-GB');

/** Where a diagnostic stands. */
export function diagnosticPlace(file: string, place: UaFinding | undefined): DocumentPlace {
  const { page, path, field } = place ?? {};
  return {
    file: visibleText(file, LONGEST_PATH, 'end'),
    ...(page === undefined ? {} : { page }),
    ...(path === undefined ? {} : { path: visibleText(path, LONGEST_NAME, 'end') }),
    ...(field === undefined ? {} : { field: visibleText(field, LONGEST_NAME, 'end') }),
  };
}
