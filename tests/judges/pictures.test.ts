import { describe, expect, it } from 'vitest';
import { type BuiltDocument, builtDocuments, prefilled } from '../support/built.ts';
import { differenceFromGolden, differenceOf } from '../support/compare-pictures.ts';
import { chapterHeading, readPages } from '../support/page-text.ts';
import { drawWithPdfium } from '../support/pdfium.ts';
import { type Picture, shrink } from '../support/picture.ts';

/** The pages whose look is kept: the picture's name, the document, and the heading the page begins with. */
const KEPT = [
  ['omslag-naast', 'naast/werkboek', 'Praten met je werkgever'],
  ['omslag-dienst', 'dienst/werkboek', 'Praten met je werkgever'],
  ['omslag-inktzuinig', 'naast/werkboek ink-saving', 'Praten met je werkgever'],
  ['zo-werkt-het', 'naast/werkboek', 'Zo werkt dit werkboek'],
  ['stap', 'naast/werkboek', 'Bekijk je situatie'],
  ['tijdens', 'naast/werkboek', 'Tijdens het gesprek'],
  ['na', 'naast/werkboek', 'Na het gesprek'],
  ['tijdens-groot', 'naast/werkboek large', 'Tijdens het gesprek'],
  ['gids', 'naast/terugkeergids', 'Praat samen over de terugkeer'],
  ['formulier', 'naast/werkbalans_formulier', 'Werkbalansgesprek'],
] as const;

it.each(KEPT)('the page %s looks as it did', async (name, title, heading) => {
  const page = await pageUnder(await documentOf(title), heading);
  expect(differenceFromGolden(name, page)).toBeNull();
});

describe('of a page with running text, fields and a numeral', () => {
  it('one drawn with other anti-aliasing looks the same', async () => {
    const document = await documentOf('naast/werkboek');
    const [page, finer] = [await pageUnder(document, STEP), await pageUnder(document, STEP, 8)];
    expect(finer.grey).not.toEqual(page.grey);
    expect(differenceOf(page, finer)).toBeNull();
  });

  it.each([
    ['Thuis of op je werk.', 'Thuis en op je werk.'],
    ['Kleine dingen tellen ook.', 'Kleine zaken tellen ook.'],
    ['Wat gaat nu goed?', 'Wat gaat er goed?'],
    ['Denk er rustig over na.', 'Denk er even over na.'],
  ])('one that says “%s” otherwise looks different', async (said, otherwise) => {
    const document = await documentOf('naast/werkboek');
    const edited = await pageUnder(await reworded(document, said, otherwise), STEP);
    expect(differenceOf(await pageUnder(document, STEP), edited)).not.toBeNull();
  });

  it('one shifted by a pixel looks different', async () => {
    const page = await pageUnder(await documentOf('naast/werkboek'), STEP);
    const shifted = { ...page, grey: Uint8Array.from(page.grey, (_, at) => page.grey[at - 1] ?? 255) };
    expect(differenceOf(page, shifted)).not.toBeNull();
  });

  it('one of another size looks different', async () => {
    const page = await pageUnder(await documentOf('naast/werkboek'), STEP);
    expect(differenceOf(page, shrink(page, 2))).toMatch(/^the page is 165 × 233 pixels/);
  });
});

const STEP = 'Bekijk je situatie';

/** Dots an inch of the pictures. */
const DPI = 40;

/**
 * The page that begins with a heading, drawn finer by some times and shrunk: letters drawn at 40 dots an inch depend
 * on how a program fits them to pixels, means of smaller pixels don't. PDFium, since its version is ours everywhere.
 */
async function pageUnder(built: BuiltDocument, heading: string, times = 4): Promise<Picture> {
  const pages = await readPages(built.bytes);
  const index = pages.findIndex(page => chapterHeading(page)?.includes(heading));
  const page = (await drawn(built, DPI * times))[index];
  if (!page) throw new Error(`No page of ${built.title} begins with the heading “${heading}”.`);
  return shrink(page, times);
}

const drawings = new Map<string, Promise<readonly Picture[]>>();

/** The pages of a document; drawn once. */
function drawn({ bytes, title }: BuiltDocument, dpi: number): Promise<readonly Picture[]> {
  const key = `${title} ${dpi}`;
  const held = drawings.get(key) ?? drawWithPdfium(bytes, dpi).then(({ pages }) => pages);
  drawings.set(key, held);
  return held;
}

async function documentOf(title: string): Promise<BuiltDocument> {
  const found = (await builtDocuments()).find(built => built.title === title);
  if (!found) throw new Error(`There is no ${title}.`);
  return found;
}

/** The document with one sentence of it changed. */
async function reworded(built: BuiltDocument, said: string, otherwise: string): Promise<BuiltDocument> {
  const text = JSON.stringify(built.document);
  if (!text.includes(said)) throw new Error(`The document doesn't say “${said}”.`);
  const document = JSON.parse(text.replace(said, otherwise));
  const edited = { ...built, document, title: `${built.title}: ${otherwise}` };
  return { ...edited, bytes: await prefilled(edited, {}) };
}
