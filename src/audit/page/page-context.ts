import type { Review } from '../../formats/pdf/ua/review/review.ts';
import type { PagePictures } from './draw-page-pictures.ts';
import type { PageTexts } from './page-texts.ts';

/** What every section is made of. */
export interface PageContext {
  readonly texts: PageTexts;
  /** As much of it as the page shows. */
  readonly review: Review;
  readonly pictures: PagePictures;
}
