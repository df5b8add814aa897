import { around, type Bounds } from '../content/matrix.ts';
import { boxOf } from './page-space.ts';
import type { PageBox } from './review.ts';

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

export const placeOf = ({ page, x, y, width, height }: PageBox): PagePlace => ({
  page,
  bounds: { left: x, top: y, right: x + width, bottom: y + height },
});

export const boxOfPlace = (place: PagePlace | undefined): PageBox | null =>
  place === undefined ? null : boxOf(place.page, place.bounds);
