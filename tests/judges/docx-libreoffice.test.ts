import { beforeAll, describe, expect, it } from 'vitest';
import { readControls } from '../../src/formats/docx/read-controls.ts';
import {
  type BuiltDocx,
  builtDocx,
  fillableDocx,
  filledDocx,
  hostileDocx,
  openBuilt,
} from '../support/built-docx.ts';
import { controlsOf, docxRecord } from '../support/docx-record.ts';
import { judge } from '../support/judges.ts';
import { convertByLibreOffice } from '../support/libreoffice.ts';
import { longAnswersTo } from '../support/long-answers.ts';
import { lostParagraphs, renderedPages } from '../support/rendered-text.ts';

const blank = await builtDocx();
const fillable = await fillableDocx();
const filled = await Promise.all(
  fillable.map(async built => ({
    ...(await filledDocx(built, longAnswersTo(built.document))),
    title: `${built.title}, filled in`,
  })),
);
const files = [...blank, ...filled, ...(await hostileDocx())];

const asMap = (from: readonly BuiltDocx[]) => new Map(from.map(({ title, docx }) => [title, docx]));

/** The most pages a document may have, empty, in each brand; letterheads leave less room. */
const PAGES = [
  ['werkboek', { naast: 15, dienst: 15 }],
  ['terugkeergids', { naast: 2, dienst: 3 }],
  ['terugkeergids_gespreksblad', { naast: 2, dienst: 2 }],
  ['werkbalans_formulier', { naast: 3, dienst: 3 }],
  ['werkbalans_handleiding', { naast: 2, dienst: 2 }],
  ['werkbalans_voorbereiding', { naast: 1, dienst: 1 }],
] as const;
const real = blank.filter(({ document }) => document.id !== 'alle_velden');
/** With fewer lines on it a page looks like a mistake. */
const FEWEST_LINES = 4;

judge('soffice', 'pdftotext')('LibreOffice', () => {
  let pdfs: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    pdfs = await convertByLibreOffice(asMap(files), 'pdf');
  });
  const pagesOf = (built: BuiltDocx) =>
    renderedPages(pdfs.get(built.title) ?? new Uint8Array(), openBuilt(built));

  it.each(files)('shows every paragraph and answer of $title, in order', built => {
    expect(lostParagraphs(pagesOf(built), openBuilt(built))).toEqual([]);
  });

  it('would lose a row that is not drawn', () => {
    const [built] = filled;
    const pages = pagesOf(built as BuiltDocx).map(lines => lines.filter((_, index) => index !== 9));
    expect(lostParagraphs(pages, openBuilt(built as BuiltDocx))).not.toEqual([]);
  });

  it.each(PAGES)('sets %s on no more pages than it needs', (id, most) => {
    const counts = real
      .filter(({ document }) => document.id === id)
      .map(built => [built.brand.id, pagesOf(built).length] as const);
    expect(Object.fromEntries(counts)).toEqual(most);
  });

  it.each(real)('leaves no page of $title nearly empty', built => {
    const isCover = built.document.sections[0]?.page === 'cover';
    const lines = pagesOf(built).map(page => page.length);
    expect(Math.min(...lines.slice(isCover ? 1 : 0))).toBeGreaterThanOrEqual(FEWEST_LINES);
  });
});

it('the table of pages names every document', () => {
  expect(new Set(PAGES.map(([id]) => id))).toEqual(new Set(real.map(({ document }) => document.id)));
});

judge('soffice')('what LibreOffice saved', () => {
  let saved: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    saved = await convertByLibreOffice(asMap([...fillable, ...filled]), 'docx');
  });
  const savedOf = ({ title }: { readonly title: string }) =>
    readControls(saved.get(title) ?? new Uint8Array());

  it.each(filled)('has the answers of $title', ({ title, document }) => {
    expect(docxRecord(document, saved.get(title) ?? new Uint8Array())).toEqual(longAnswersTo(document));
  });

  describe.each([...fillable, ...filled])('of $title', built => {
    const { id, version, locale } = built.document;
    const controls = controlsOf(built.document);
    const bound = controls.filter(({ type }) => type !== 'signature').map(({ tag }) => tag);

    it('has every field, in order', () => {
      expect([...savedOf(built).values.keys()]).toEqual(bound);
    });

    it('has every place to sign, though nothing names it', () => {
      expect(savedOf(built).unidentified).toHaveLength(controls.length - bound.length);
    });

    it('contradicts itself nowhere, and still says which document it is', () => {
      expect(savedOf(built)).toMatchObject({ conflicts: [], identity: { document: id, version, locale } });
    });
  });
});
