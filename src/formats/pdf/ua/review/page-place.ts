import { around, type Bounds } from '../content/matrix.ts';
import { boxOf, boxOfRectangle, type PageBox, type PageSpace, type Rectangle } from '../model/page-space.ts';

/** Where something is: around its content on the first page that has any. */
export interface PagePlace {
  readonly page: number;
  readonly bounds: Bounds;
}

/** Around two places; what is on another page than the first counts no longer. */
export function joinedPlace(one: PagePlace | undefined, other: PagePlace | undefined): PagePlace | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.page === other.page ? { page: one.page, bounds: around(one.bounds, other.bounds) } : one;
}

/** Where a rectangle of a page's default user space is; undefined when the page or the rectangle isn't known. */
export function placeOfRectangle(
  space: PageSpace | undefined,
  rectangle: Rectangle | undefined,
): PagePlace | undefined {
  const box = boxOfRectangle(space, rectangle);
  if (box === null) return undefined;
  const { page, x, y, width, height } = box;
  return { page, bounds: { left: x, top: y, right: x + width, bottom: y + height } };
}

export const boxOfPlace = (place: PagePlace | undefined): PageBox | null =>
  place === undefined ? null : boxOf(place.page, place.bounds);
