import { beforeAll, describe, expect, it } from 'vitest';
import type { Review } from '../../../../../src/formats/pdf/ua/review/review.ts';
import { reviewPdf } from '../../../../../src/formats/pdf/ua/review/review-pdf.ts';
import { buildSample } from '../sample.ts';
import { element, marked, type SmallPdf, smallPdf } from './small-pdf.ts';

const review = (pdf: SmallPdf) => reviewPdf(smallPdf(pdf));

describe('a review of a form', () => {
  let sample: Review;

  beforeAll(async () => {
    sample = await reviewPdf(await buildSample());
  });

  it('says what the file says of itself', () => {
    expect(sample).toMatchObject({
      title: 'Proef',
      language: 'nl-NL',
      facts: { pages: 1, isTagged: true, claimsUa: true },
      pages: [{ number: 1, width: 400, height: 500 }],
      leftOut: new Map(),
    });
  });

  it('lists the headings with their levels', () => {
    expect(sample.headings).toEqual([
      { level: 1, text: 'Aanvraag', page: 1 },
      { level: 2, text: 'Velden', page: 1 },
    ]);
  });

  it('lists the fields in tab order', () => {
    expect(sample.fields.slice(0, 3)).toMatchObject([
      { field: 'naam', name: 'Uw naam', kind: 'text', boxes: [{ page: 1 }] },
      { field: 'akkoord', name: 'Akkoord', kind: 'checkbox' },
      { field: 'tekening', name: 'Handtekening', kind: 'signature' },
    ]);
  });
});

describe('the fields', () => {
  const widget = (more: string) => `<</Type/Annot/Subtype/Widget/Rect[10 10 30 30]${more}>>`;
  const form = (objects: Record<number, string>, annotations: string, more = '') =>
    review({
      content: '',
      page: `/Annots[${annotations}]${more}`,
      objects,
      catalog: '/AcroForm<</Fields[10 0 R]>>',
    });

  it('lists a group of radio buttons once, with a box for each', async () => {
    const { fields } = await form(
      {
        10: '<</FT/Btn/Ff 49152/T(keuze)/TU(Uw keuze)/Kids[11 0 R 12 0 R]>>',
        11: widget('/Parent 10 0 R'),
        12: widget('/Parent 10 0 R'),
      },
      '11 0 R 12 0 R',
    );
    expect(fields).toEqual([
      {
        field: 'keuze',
        name: 'Uw keuze',
        kind: 'radio',
        isRequired: false,
        isReadOnly: false,
        boxes: new Array(2).fill({ page: 1, x: 10, y: 170, width: 20, height: 20 }),
      },
    ]);
  });

  it('takes names and flags from the fields they lie in', async () => {
    const { fields } = await form(
      { 10: '<</FT/Ch/Ff 3/T(groep)/Kids[11 0 R]>>', 11: widget('/Parent 10 0 R/T(plaats)') },
      '11 0 R',
    );
    expect(fields).toMatchObject([
      { field: 'groep.plaats', name: '', kind: 'choice', isRequired: true, isReadOnly: true },
    ]);
  });

  it('lists a field that is on no page', async () => {
    expect((await form({ 10: '<</FT/Tx/T(los)>>' }, '')).fields).toMatchObject([{ field: 'los', boxes: [] }]);
  });

  it('lists fields without a name one by one', async () => {
    const { fields } = await form({ 10: widget('/FT/Tx'), 11: widget('/FT/Ch') }, '10 0 R 11 0 R');
    expect(fields).toMatchObject([
      { field: '', kind: 'text', boxes: [{ page: 1 }] },
      { field: '', kind: 'choice', boxes: [{ page: 1 }] },
    ]);
  });

  it('goes from the top down where Tabs says rows', async () => {
    const { fields } = await form(
      {
        10: '<</FT/Tx/T(onder)/Subtype/Widget/Rect[10 10 30 30]>>',
        11: '<</FT/Tx/T(boven)/Subtype/Widget/Rect[10 90 30 110]>>',
      },
      '10 0 R 11 0 R',
      '/Tabs/R',
    );
    expect(fields.map(({ field }) => field)).toEqual(['boven', 'onder']);
  });
});

describe('the tables', () => {
  const cells = (...texts: string[]) =>
    texts.map((text, mcid) => marked(mcid, 10, 150, `(${text}) Tj`)).join('');
  const table = async (objects: Record<number, string>, content: string) =>
    (await review({ content, structure: '10 0 R', objects })).tables[0];

  it('give each cell the headers of its row and column, by Scope', async () => {
    const found = await table(
      {
        10: element('Table', '11 0 R 12 0 R'),
        11: element('TR', '13 0 R 14 0 R'),
        12: element('TR', '15 0 R 16 0 R'),
        13: element('TH', '0', '/A<</O/Table/Scope/Column>>'),
        14: element('TH', '1', '/A<</O/Table/Scope/Column>>'),
        15: element('TH', '2', '/A<</O/Table/Scope/Row>>'),
        16: element('TD', '3'),
      },
      cells('Wie', 'Uren', 'Anna', '12'),
    );
    expect(found?.rows[1]).toEqual([
      { isHeader: true, text: 'Anna', columns: 1, rows: 1, headers: [] },
      { isHeader: false, text: '12', columns: 1, rows: 1, headers: ['Anna', 'Uren'] },
    ]);
  });

  it('give a cell the headers it names', async () => {
    const found = await table(
      {
        10: element('Table', '11 0 R 12 0 R'),
        11: element('TR', '13 0 R'),
        12: element('TR', '14 0 R'),
        13: element('TH', '0', '/ID(kop)'),
        14: element('TD', '1', '/A<</O/Table/Headers[(kop)]>>'),
      },
      cells('Uren', '12'),
    );
    expect(found?.rows[1]?.[0]?.headers).toEqual(['Uren']);
  });

  it('count the columns past a cell that reaches down from above', async () => {
    const found = await table(
      {
        10: element('Table', '11 0 R 12 0 R'),
        11: element('TR', '13 0 R 14 0 R'),
        12: element('TR', '15 0 R'),
        13: element('TH', '0', '/A<</O/Table/RowSpan 2/Scope/Row>>'),
        14: element('TH', '1', '/A<</O/Table/Scope/Column>>'),
        15: element('TD', '2'),
      },
      cells('Anna', 'Uren', '12'),
    );
    expect(found?.rows[1]?.[0]?.headers).toEqual(['Anna', 'Uren']);
  });

  it('show a table that doesn’t add up', async () => {
    const found = await table(
      {
        10: element('Table', '15 0 R 11 0 R'),
        11: element('TR', '13 0 R'),
        13: element('TD', '0', '/A<</O/Table/ColSpan 999999/RowSpan 999999>>'),
        15: element('Caption', '1'),
      },
      cells('wijd', 'Titel'),
    );
    expect(found).toMatchObject({ caption: 'Titel', rows: [[{ text: 'wijd', columns: 1000, rows: 1 }]] });
  });
});

describe('links, bookmarks and languages', () => {
  it('tells what a link says, describes and leads to', async () => {
    const { links } = await review({
      content: marked(0, 10, 150, '(onze site) Tj'),
      structure: '10 0 R',
      page: '/Annots[11 0 R]',
      objects: {
        10: element('Link', '0 <</Type/OBJR/Obj 11 0 R>>'),
        11: '<</Subtype/Link/Rect[10 145 60 165]/Contents(Naar de site)/A<</S/URI/URI(https://x.example/)>>>>',
      },
    });
    expect(links).toEqual([
      {
        text: 'onze site',
        description: 'Naar de site',
        page: null,
        target: 'https://x.example/',
        box: { page: 1, x: 10, y: 35, width: 50, height: 20 },
      },
    ]);
  });

  it('finds the page of a named destination', async () => {
    const { links } = await review({
      content: '',
      page: '/Annots[11 0 R]',
      catalog: '/Names<</Dests<</Names[(deel) <</D[3 0 R/Fit]>>]>>>>',
      objects: { 11: '<</Subtype/Link/Rect[0 0 1 1]/Dest(deel)>>' },
    });
    expect(links).toMatchObject([{ text: '', page: 1, target: '' }]);
  });

  it('leaves out a link that has neither an annotation on a page nor a word', async () => {
    const objects = {
      10: element('Link', ''),
      11: element('Link', '0'),
      12: element('Link', '<</Type/OBJR/Obj 13 0 R>>'),
      13: '<</Subtype/Link/Rect[0 0 1 1]/A<</S/URI/URI(https://x.example/)>>>>',
    };
    const content = marked(0, 10, 150, '(los) Tj');
    const { links } = await review({ content, structure: '10 0 R 11 0 R 12 0 R', objects });
    expect(links.map(({ text }) => text)).toEqual(['los']);
  });

  it('lists bookmarks with their depth, each once', async () => {
    const { bookmarks } = await review({
      content: '',
      catalog: '/Outlines<</First 11 0 R>>',
      objects: {
        11: '<</Title(Een)/Dest[3 0 R/Fit]/First 12 0 R/Next 13 0 R>>',
        12: '<</Title(Onder een)/Next 11 0 R>>',
        13: '<</Title(Twee)>>',
      },
    });
    expect(bookmarks).toEqual([
      { level: 1, title: 'Een', page: 1 },
      { level: 2, title: 'Onder een', page: null },
      { level: 1, title: 'Twee', page: null },
    ]);
  });

  it('tells text in another language, of an element or of marked content', async () => {
    const { languages } = await review({
      content:
        marked(0, 10, 150, '(Good morning) Tj') +
        marked(1, 10, 90, '(Dag ) Tj /Span <</Lang(fr)>> BDC (bonjour) Tj EMC'),
      structure: '10 0 R 11 0 R',
      objects: { 10: element('P', '0', '/Lang(en)'), 11: element('P', '1', '/Lang(nl)') },
    });
    expect(languages).toEqual([
      { language: 'en', text: 'Good morning', path: 'P', page: 1 },
      { language: 'fr', text: 'bonjour', path: 'P', page: 1 },
    ]);
  });
});

describe('the pictures', () => {
  const alternatives = async (objects: Record<number, string>) => {
    const { pictures, reading } = await review({ content: '', structure: '10 0 R', objects });
    return [pictures.map(({ alternative }) => alternative), reading.map(({ text }) => text)];
  };

  it.each([
    ['Alt', '/Alt(Een vos)', 'Een vos'],
    ['ActualText before Alt', '/Alt(Logo)/ActualText(Dienst)', 'Dienst'],
    ['ActualText where Alt is empty', '/Alt()/ActualText(Dienst)', 'Dienst'],
    ['nothing where both are empty', '/Alt()/ActualText()', ''],
  ])('are told with what is read in their place: %s', async (_, more, expected) => {
    expect(await alternatives({ 10: element('Figure', '', more) })).toEqual([[expected], [expected]]);
  });

  it('within another are told with the words of that one, which are read instead', async () => {
    const objects = {
      10: element('Figure', '11 0 R', '/Alt(Een stoet)'),
      11: element('Figure', '', '/Alt(Een ruiter)'),
    };
    expect(await alternatives(objects)).toEqual([['Een stoet', 'Een stoet'], ['Een stoet']]);
  });
});

describe('text whose Alt is empty', () => {
  it('is read itself', async () => {
    const objects = { 10: element('P', '0', '/Alt()') };
    const pdf = { content: marked(0, 10, 150, '(Dag) Tj'), structure: '10 0 R', objects };
    expect((await review(pdf)).reading.map(({ text }) => text)).toEqual(['Dag']);
  });
});

describe('what a hostile file holds', () => {
  it('is shown without control characters and halves of characters', async () => {
    const objects = { 10: element('P', '', '/ActualText<FEFF0041001B005BD800>') };
    const { reading } = await review({ content: '', structure: '10 0 R', objects });
    expect(reading.map(({ text }) => text)).toEqual(['A\ufffd[\ufffd']);
  });

  it('is cut where a text has no end', async () => {
    const objects = { 10: element('P', '', `/ActualText(${'a'.repeat(100_000)})`) };
    const { reading } = await review({ content: '', structure: '10 0 R', objects });
    expect(reading.map(({ text }) => [text.length, text.at(-1)])).toEqual([[2000, '…']]);
  });

  it('is counted where there is too much of it', async () => {
    const kids = Array.from({ length: 5003 }, () => '10 0 R').join(' ');
    const titles = Array.from({ length: 5003 }, (_, index) => [
      index + 100,
      `<</Title(x)/Next ${index + 101} 0 R>>`,
    ]);
    const { bookmarks, leftOut } = await review({
      content: '',
      structure: kids,
      catalog: '/Outlines<</First 100 0 R>>',
      objects: { 10: element('P', ''), ...Object.fromEntries(titles) },
    });
    expect([bookmarks.length, leftOut]).toEqual([5000, new Map([['bookmarks', 3]])]);
  });
});
