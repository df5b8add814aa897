import { beforeAll, describe, expect, it } from 'vitest';
import { predefinedCMap } from '../../src/build/predefined-cmap.ts';
import { checkPdfUa } from '../../src/formats/pdf/ua/check-ua.ts';
import type { UaReport } from '../../src/formats/pdf/ua/report.ts';
import type { Review } from '../../src/formats/pdf/ua/review/review.ts';
import { reviewPdf } from '../../src/formats/pdf/ua/review/review-pdf.ts';
import { actionsOn } from '../support/answers.ts';
import { type BuiltDocument, builtSelection } from '../support/built.ts';
import { hybridForm } from '../support/hybrid-form.ts';
import { judge } from '../support/judges.ts';
import { OTHER_LAYOUTS, OTHER_MAKINGS, rewritten } from '../support/other-pdfs.ts';
import { type PrintedPage, printedByChromium } from '../support/other-pdfs-chromium.ts';
import { exportedByLibreOffice, type OfficeExport } from '../support/other-pdfs-libreoffice.ts';
import { fillWithPdfium } from '../support/pdfium.ts';
import { fillWithPdfjs } from '../support/pdfjs.ts';
import { certificateOf, signField } from '../support/sign.ts';

/** The rules that a file breaks, such as `7.1-11`, each once. */
function rulesOf({ failures }: UaReport): readonly string[] {
  return [...new Set(failures.map(({ clause, test }) => `${clause}-${test}`))].toSorted();
}

const brokenBy = async (pdf: Uint8Array): Promise<readonly string[]> => rulesOf(await checkPdfUa(pdf));

/** What is read out, without what it was taken from and where it stands. */
const textsOf = ({ reading }: Review): readonly string[] => reading.map(({ text }) => text);

async function built(id: string): Promise<BuiltDocument> {
  const [document] = await builtSelection({ documents: [id], brands: ['naast'] });
  if (!document) throw new Error(`There is no ${id}.`);
  return document;
}

const form = await built('werkbalans_formulier');
const book = await built('werkboek');

judge('qpdf', 'mutool')('a PDF whose objects are written in another way', () => {
  const variants = OTHER_LAYOUTS.flatMap(layout => [form, book].map(of => ({ layout, of })));

  it.each(variants)('$of.document.id, $layout.title, is judged as before', async ({ layout, of }) => {
    const report = await checkPdfUa(rewritten(layout, of.bytes));
    const { facts, ...verdict } = report;
    expect(verdict).toEqual({ failures: [], omitted: [], undecided: [] });
    const { facts: before } = await checkPdfUa(of.bytes);
    expect(facts).toEqual({ ...before, isEncrypted: layout.title.startsWith('encrypted') });
  });

  it.each(OTHER_LAYOUTS)('the form, $title, is read out as before', async layout => {
    const { facts, ...review } = await reviewPdf(rewritten(layout, form.bytes));
    const { facts: _, ...before } = await reviewPdf(form.bytes);
    expect(review).toEqual(before);
  });

  it('and hybrid, is judged as before', async () => {
    const table = rewritten(
      { program: 'qpdf', args: ['--object-streams=disable', 'FROM', 'TO'] },
      form.bytes,
    );
    expect(await brokenBy(hybridForm(table))).toEqual([]);
  });
});

judge('qpdf')('a PDF that needs a password', () => {
  const ways = [
    ['RC4', ['--allow-weak-crypto', '--encrypt', 'open', 'owner', '40', '--']],
    ['AES', ['--encrypt', 'open', 'owner', '256', '--']],
  ] as const;
  const locked = (args: readonly string[]): Uint8Array =>
    rewritten({ program: 'qpdf', args: [...args, 'FROM', 'TO'] }, form.bytes);

  it.each(ways)('of %s, is refused without it', async (_, args) => {
    await expect(checkPdfUa(locked(args))).rejects.toMatchObject({ reason: 'encrypted' });
  });

  it.each(ways)('of %s, is refused with another', async (_, args) => {
    await expect(checkPdfUa(locked(args), { password: 'opne' })).rejects.toMatchObject({
      reason: 'encrypted',
    });
  });

  it.each(ways)('of %s, passes with the password of the reader', async (_, args) => {
    expect(rulesOf(await checkPdfUa(locked(args), { password: 'open' }))).toEqual([]);
  });

  it.each(ways)('of %s, passes with the password of the owner', async (_, args) => {
    expect(rulesOf(await checkPdfUa(locked(args), { password: 'owner' }))).toEqual([]);
  });
});

judge(
  'qpdf',
  'mutool',
  'pdftocairo',
  'pdfunite',
  'pdfseparate',
)('a PDF that is made of another', () => {
  it.each(OTHER_MAKINGS)('$title, breaks $broken', async making => {
    const report = await checkPdfUa(rewritten(making, form.bytes));
    expect(rulesOf(report)).toEqual(making.broken.toSorted());
    expect(report.undecided).toEqual([]);
  });

  it('of 500 pages and more, is judged whole', async () => {
    const times = Math.ceil(500 / (await checkPdfUa(book.bytes)).facts.pages);
    const args = ['--empty', '--pages', ...Array<string>(times).fill('FROM'), '--', 'TO'];
    const { facts, failures } = await checkPdfUa(rewritten({ program: 'qpdf', args }, book.bytes));
    expect(facts.pages).toBeGreaterThanOrEqual(500);
    expect(new Set(failures.map(({ page }) => page))).toContain(facts.pages);
  });

  it('with copies that its structure doesn’t reach, breaks no rule, but a person is shown what is never read out', async () => {
    const args = ['FROM', '--pages', '.', 'FROM', '--', 'TO'];
    const doubled = rewritten({ program: 'qpdf', args }, form.bytes);
    const before = await reviewPdf(form.bytes);
    const review = await reviewPdf(doubled);
    expect(await brokenBy(doubled)).toEqual([]);
    expect(textsOf(review)).toEqual(textsOf(before));
    const unread = review.artifacts.filter(({ isMarked }) => !isMarked);
    expect(new Set(unread.map(({ page }) => page))).toEqual(
      new Set(before.pages.map(({ number }) => number + before.pages.length)),
    );
  });
});

describe('a form of ours that another program filled in', () => {
  const actions = actionsOn(form.document);

  it('pdf.js, in an incremental update, breaks no rule, nor signed after that', async () => {
    const filled = await fillWithPdfjs(form.bytes, actions);
    expect(await brokenBy(filled)).toEqual([]);
    const signed = await signField(filled, 'wf_handtekening_medewerker', certificateOf('Łukasz de Vries'));
    expect(await brokenBy(new Uint8Array(signed))).toEqual([]);
  });

  it('PDFium, shows the answers in fonts of its own that are neither embedded nor encoded as they should be', async () => {
    const filled = await fillWithPdfium(form.bytes, actions);
    // One of the fonts names the CMap GBK-EUC-H, which no PDF holds.
    const report = await checkPdfUa(filled, { predefinedCMap });
    expect(rulesOf(report)).toEqual(['7.21.4.1-1', '7.21.6-2']);
    expect(report.undecided).toEqual([]);
  });
});

judge('soffice')('a PDF of LibreOffice 7.4', () => {
  let made: ReadonlyMap<OfficeExport, Uint8Array>;
  const of = (name: OfficeExport): Uint8Array => made.get(name) ?? new Uint8Array();
  beforeAll(async () => {
    made = await exportedByLibreOffice();
  });

  /** Fields have no TU; a widget has no number in the parent tree, its Form holds painted lines instead of it. */
  const FIELDS = ['7.18.1-3', '7.18.4-1'];
  /** Tabs is a string, (S), where it has to be a name. */
  const TABS = '7.18.3-1';
  /** XMP metadata come with PDF/UA or PDF/A only. */
  const XMP = '7.1-8';
  /** The second picture has no text. */
  const FIGURE = '7.3-1';

  it.each([
    ['letter', ['6.2-1', '7.1-11', '7.1-3', '7.18.5-1', ...FIELDS, TABS, XMP]],
    // Its RoleMap maps Document to Document, H1 to H1 and so on: in a circle.
    ['tagged letter', ['7.1-6', ...FIELDS, '7.18.4-2', TABS, XMP, FIGURE]],
    ['PDF/UA letter', [...FIELDS, '7.18.4-2', TABS, FIGURE]],
    // The cells of a sheet are painted outside of all tags; only header and footer of the page have some.
    ['tagged sheet', ['7.1-3', XMP]],
    ['PDF/UA sheet', ['7.1-3']],
  ] as const)('%s, breaks %s', async (name, broken) => {
    const report = await checkPdfUa(of(name));
    expect(rulesOf(report)).toEqual(broken.toSorted());
    expect(report.undecided).toEqual([]);
  });

  it.each(['tagged letter', 'PDF/UA letter'] as const)('%s, is read out in its order', async name => {
    expect(textsOf(await reviewPdf(of(name)))).toEqual([
      ...['Leave', 'How you ask for it; see the rules of leave.', 'Steps', '•Talk it over', '•Send the form'],
      ...['Year', 'Days', '2026', '25', 'Een alinea in een andere taal.', 'A red square', ''],
      ...['Surname:', 'I agree'],
    ]);
  });

  it('shows a person its title, headings, table, pictures, link, language and fields', async () => {
    const review = await reviewPdf(of('PDF/UA letter'));
    expect(review).toMatchObject({
      facts: { pages: 1, formFields: 2, isTagged: true, claimsUa: true, producer: 'LibreOffice 7.4' },
      title: 'Letter about leave',
      language: 'en-GB',
      headings: [
        { level: 1, text: 'Leave' },
        { level: 2, text: 'Steps' },
      ],
      bookmarks: [{ title: 'Leave' }, { title: 'Steps' }],
      pictures: [{ alternative: 'A red square' }, { alternative: '' }],
      links: [{ text: 'the rules of leave', target: 'https://example.org/leave' }],
      languages: [{ language: 'nl-NL', text: 'Een alinea in een andere taal.' }],
      fields: [
        { field: 'surname', name: '', kind: 'text' },
        { field: 'agree', name: '', kind: 'checkbox' },
      ],
    });
    expect(cellsOf(review)).toEqual([
      ['TH Year', 'TH Days'],
      ['TD 2026 (Year)', 'TD 25 (Days)'],
    ]);
  });

  it('shows a person that nothing of an untagged letter is read out', async () => {
    const { reading, artifacts } = await reviewPdf(of('letter'));
    expect(reading).toEqual([]);
    expect(artifacts.map(({ text }) => text)).toContain('How you ask for it; see the rules of leave.');
  });

  it('shows a person that no cell of a sheet is read out', async () => {
    const review = await reviewPdf(of('PDF/UA sheet'));
    expect(textsOf(review)).toEqual(['Days', 'Page 1']);
    expect(review.artifacts.map(({ text }) => text)).toEqual(['Year', 'Days', 'Next year Thirty']);
  });
});

judge('chromium')('a web page that Chromium prints', () => {
  let printed: PrintedPage;
  beforeAll(async () => {
    printed = await printedByChromium();
  });

  /** It writes no metadata, and no Contents of links. */
  const ALWAYS = ['7.1-8', '7.18.1-2', '7.18.5-2'];

  it('with tags, breaks rules of metadata, links, the picture without text, and a space between fields', async () => {
    const { tagged } = printed;
    expect(await brokenBy(tagged)).toEqual([...ALWAYS, '7.1-3', '7.3-1'].toSorted());
  });

  it('without tags, breaks those of structure and language too', async () => {
    const broken = [...ALWAYS, '6.2-1', '7.1-11', '7.1-3', '7.18.5-1', '7.2-34'];
    expect(await brokenBy(printed.untagged)).toEqual(broken.toSorted());
  });

  it('is read out as its HTML says', async () => {
    const review = await reviewPdf(printed.tagged);
    expect(textsOf(review)).toEqual([
      ...['Leave', 'How you ask for it; see the rules of leave.', 'Steps', 'Talk it over', 'Send the form'],
      ...['Days a year', 'Year', 'Days', '2026', '25', 'Een alinea in een andere taal.', 'A red square', ''],
      ...['Surname', 'Jansen', 'I agree'],
    ]);
    expect(review).toMatchObject({
      title: 'Ask for leave',
      language: 'en',
      headings: [
        { level: 1, text: 'Leave' },
        { level: 2, text: 'Steps' },
      ],
      pictures: [{ alternative: 'A red square' }, { alternative: '' }],
      links: [{ text: 'the rules of leave', target: 'https://example.org/leave' }],
      languages: [{ language: 'nl', text: 'Een alinea in een andere taal.' }],
      tables: [{ caption: 'Days a year' }],
      fields: [],
    });
    expect(cellsOf(review)).toEqual([
      ['TH Year', 'TH Days'],
      ['TD 2026 (Year)', 'TD 25 (Days)'],
    ]);
  });
});

/** The cells of all tables, row by row: `TD 25 (Days)`, with the headings that hold for it. */
function cellsOf({ tables }: Review): readonly (readonly string[])[] {
  return tables.flatMap(({ rows }) =>
    rows.map(cells =>
      cells.map(({ isHeader, text, headers }) =>
        [isHeader ? 'TH' : 'TD', text, ...headers.map(header => `(${header})`)].join(' '),
      ),
    ),
  );
}
