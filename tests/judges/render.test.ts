import { expect, it } from 'vitest';
import { builtDocuments } from '../support/built.ts';
import { judge } from '../support/judges.ts';
import { drawWithPdfium } from '../support/pdfium.ts';
import { darkShare, drawWithPoppler, type Picture } from '../support/picture.ts';

const DPI = 72;
const documents = [...(await builtDocuments('native')), ...(await builtDocuments('wasm'))];

/** The pages on which next to nothing is drawn, counted from 1. */
const blankPages = (pages: readonly Picture[]) =>
  pages.flatMap(({ grey }, index) => (darkShare(grey, 128) < 0.001 ? [index + 1] : []));

it.each(documents)('PDFium draws every page of $title ($engine) without complaint', async ({ bytes }) => {
  const { pages, messages } = await drawWithPdfium(bytes, DPI);
  expect({ blank: blankPages(pages), messages }).toEqual({ blank: [], messages: [] });
});

judge('pdftoppm')('poppler', () => {
  it.each(documents)('draws every page of $title ($engine) without complaint', ({ bytes }) => {
    const { pages, messages } = drawWithPoppler(bytes, DPI);
    expect({ blank: blankPages(pages), messages }).toEqual({ blank: [], messages: '' });
  });
});
