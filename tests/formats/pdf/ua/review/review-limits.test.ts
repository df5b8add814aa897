import { expect, it } from 'vitest';
import { LIMITS } from '../../../../../src/formats/pdf/ua/review/review-limits.ts';
import { reviewPdf } from '../../../../../src/formats/pdf/ua/review/review-pdf.ts';
import { element, marked, smallPdf } from './small-pdf.ts';

/** A file with one page more than are read, and an element on the last of them. */
function longPdf(last: string): Uint8Array {
  const numbers = Array.from({ length: LIMITS.pages }, (_, index) => 100 + index);
  const pages = numbers.map(number => [
    number,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/StructParents ${number}
      /Resources<</Font<</F1 5 0 R>>>>>>`,
  ]);
  const lastPage = numbers.at(-1);
  return smallPdf({
    content: marked(0, 10, 150, '(tekst) Tj'),
    structure: '10 0 R 11 0 R',
    objects: {
      2: `<</Type/Pages/Kids[3 0 R ${numbers.join(' 0 R ')} 0 R]/Count ${numbers.length + 1}>>`,
      10: element('P', '0'),
      11: `<</Type/StructElem/S/${last}/P 6 0 R/Pg ${lastPage} 0 R/K 0/Alt(beeld)/Lang(de)>>`,
      ...Object.fromEntries(pages),
    },
  });
}

it.each(['Figure', 'P', 'H1', 'Link'])('tells nothing of a %s on a page that is not read', async type => {
  const review = await reviewPdf(longPdf(type));
  const { reading, pictures, headings, links, languages } = review;
  expect(reading.map(({ text }) => text)).toEqual(['tekst']);
  expect([...pictures, ...headings, ...links, ...languages]).toEqual([]);
});

it('says how many pages are not read', async () => {
  expect([...(await reviewPdf(longPdf('P'))).leftOut]).toEqual([['pages', 1]]);
});
