import type { PagePictures } from './draw-page-pictures.ts';
import type { PageTexts } from './page-texts.ts';
import type { ShownReview } from './shown-review.ts';

/** What every section is made of. */
export interface PageContext {
  readonly texts: PageTexts;
  readonly review: ShownReview;
  readonly pictures: PagePictures;
}
