import { describe, expect, it } from 'vitest';
import { pagesShown, shownReview } from '../../../src/audit/page/shown-review.ts';
import type { Review } from '../../../src/formats/pdf/ua/review/review.ts';
import { SAMPLE } from './sample-review.ts';

const pagesUpTo = (count: number): Review['pages'] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, width: 595, height: 842 }));
const [picture] = SAMPLE.pictures;
const pictureOn = (page: number): Review['pictures'] => [
  {
    type: 'Figure',
    path: 'Figure',
    alternative: '',
    ...picture,
    box: { page, x: 0, y: 0, width: 9, height: 9 },
  },
];

describe('the pages that are shown', () => {
  it('are all of a file of sixty', () => {
    expect(pagesShown({ ...SAMPLE, pages: pagesUpTo(60) })).toHaveLength(60);
  });

  it('of a longer one are those with something to look at, after the first twenty, and then the next', () => {
    const shown = pagesShown({
      ...SAMPLE,
      pages: pagesUpTo(500),
      pictures: pictureOn(400),
      fields: [],
      tables: [],
    });
    expect(shown).toHaveLength(60);
    expect(shown.slice(-3)).toEqual([58, 59, 400]);
  });

  it('are none that the file does not have', () => {
    expect(pagesShown({ ...SAMPLE, pages: pagesUpTo(61), pictures: pictureOn(9999) })).not.toContain(9999);
  });
});

describe('a review of common size', () => {
  it('is shown as a whole', () => {
    expect(shownReview(SAMPLE)).toEqual(SAMPLE);
  });
});

describe('a review that is too large', () => {
  const links = Array.from({ length: 301 }, () => SAMPLE.links).flat();

  it('tells what is not shown, by kind', () => {
    const shown = shownReview({ ...SAMPLE, links });
    expect(shown.links).toHaveLength(300);
    expect(shown.leftOut).toEqual(new Map([['links', 1]]));
  });

  it('counts what the review left out before with it', () => {
    const large = { ...SAMPLE, links, leftOut: new Map([['links', 5]] as const) };
    expect(shownReview(large).leftOut).toEqual(new Map([['links', 6]]));
  });
});
