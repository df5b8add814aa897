import { beforeAll, expect, it } from 'vitest';
import type { PageBox } from '../../../../../src/formats/pdf/ua/model/page-space.ts';
import type { Review } from '../../../../../src/formats/pdf/ua/review/review.ts';
import { reviewPdf } from '../../../../../src/formats/pdf/ua/review/review-pdf.ts';
import { builtDocument } from '../../../../support/built.ts';
import { ask, judge } from '../../../../support/judges.ts';

/** Documents whose elements have no replacement texts, so that poppler reads the same letters. */
const DOCUMENTS = ['naast/werkbalans_voorbereiding', 'naast/terugkeergids'];

interface Word {
  readonly page: number;
  readonly text: string;
  readonly middle: { readonly x: number; readonly y: number };
}

/** The words of `pdftotext -bbox`, with the middle of each. */
function wordsOf(bytes: Uint8Array): Word[] {
  const { stdout } = ask('pdftotext', ['-bbox', '-enc', 'UTF-8', 'FILE', '-'], bytes);
  return stdout.split('<page ').flatMap((part, page) =>
    [...part.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)].map(
      ([, left, top, right, bottom, text = '']) => ({
        page,
        text: text
          .replaceAll('&amp;', '&')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"'),
        middle: { x: (Number(left) + Number(right)) / 2, y: (Number(top) + Number(bottom)) / 2 },
      }),
    ),
  );
}

const holds = (box: PageBox | null, { page, middle }: Word): boolean =>
  box !== null &&
  box.page === page &&
  middle.x >= box.x &&
  middle.x <= box.x + box.width &&
  middle.y >= box.y &&
  middle.y <= box.y + box.height;

const letters = (texts: readonly string[]): string => texts.join('').replaceAll(/[\s\u00ad]/g, '');

judge('pdftotext', 'pdfinfo')('a review, by poppler', () => {
  const files = new Map<string, { readonly bytes: Uint8Array; readonly review: Review }>();
  const fileOf = (title: string) => {
    const file = files.get(title);
    if (file === undefined) throw new Error(`There is no ${title}.`);
    return file;
  };

  beforeAll(async () => {
    for (const title of DOCUMENTS) {
      const { bytes } = await builtDocument(title.slice('naast/'.length));
      files.set(title, { bytes, review: await reviewPdf(bytes) });
    }
  });

  it.each(DOCUMENTS)('holds every word of %s where it is painted', title => {
    const { bytes, review } = fileOf(title);
    const shown = [...review.reading, ...review.artifacts];
    const lost = wordsOf(bytes).filter(
      word => !shown.some(({ text, box }) => text.includes(word.text) && holds(box, word)),
    );
    expect(lost).toEqual([]);
  });

  it.each(DOCUMENTS)('reads %s in the order of its structure', title => {
    const { bytes, review } = fileOf(title);
    const { stdout } = ask('pdfinfo', ['-struct-text', '-enc', 'UTF-8', 'FILE'], bytes);
    const told = [...stdout.matchAll(/^ +"(.*)"$/gm)].map(([, text = '']) => text);
    expect(letters(review.reading.filter(({ from }) => from === 'content').map(({ text }) => text))).toBe(
      letters(told),
    );
  });
});
