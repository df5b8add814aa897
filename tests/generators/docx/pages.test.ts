import { describe, expect, it } from 'vitest';
import { textIn } from '../../../src/formats/ooxml/xml-tree.ts';
import type { Block, Section } from '../../../src/model/document.ts';
import { all, type WordFile } from '../../support/docx-rules/word-file.ts';
import { body, field, heading, linesOf, questions, rich, section, writeWord, xmlOf } from './support.ts';

/** The texts of page headers or footers in order, with `|` for a tab, `#` for a field, and `▣` for a picture. */
function edges({ stories }: WordFile, type: 'header' | 'footer'): readonly string[] {
  return stories
    .filter(({ part }) => part.startsWith(`word/${type}`))
    .map(({ root }) =>
      all(root, 'w:t', 'w:tab', 'w:drawing', 'w:instrText')
        .filter(({ attributes }) => attributes.every(({ name }) => name !== 'w:pos'))
        .map(element => ({ 'w:t': textIn(element), 'w:tab': '|', 'w:drawing': '▣' })[element.type] ?? '#')
        .join(''),
    );
}

const page = (id: string, more: Partial<Section> = {}): Section =>
  section(id, [heading(1, id)], { startsPage: true, nav: id, ...more });

describe('page headers', () => {
  it('name the parts, on the first page with the logo and later with the organisation', async () => {
    const word = await writeWord([page('A'), page('B')]);
    expect(edges(word, 'header')).toEqual(['A\u2002·\u2002B|▣', 'A\u2002·\u2002B|Stichting Naast']);
  });

  it('mark the part one is in', async () => {
    const word = await writeWord([page('A'), page('B')]);
    expect(xmlOf(word, 'word/header2.xml')).toMatch(/<w:rStyle w:val="CurrentPart"\/><\/w:rPr><w:t[^>]*>B</);
  });

  it('name nothing in a document of one part', async () => {
    expect(edges(await writeWord([page('A')]), 'header')).toEqual(['|▣']);
  });

  it('stand at one height, also after a page that ends in a table', async () => {
    const table = section('A', [questions(field('text', 'a'))], { startsPage: true });
    const word = await writeWord([table, page('B')]);
    expect(xmlOf(word, 'word/header2.xml')).toMatch(/<w:spacing w:before="0"\/>/);
  });
});

it('page footers have the title and the number of the page', async () => {
  expect(edges(await writeWord([page('A')], { title: 'Mijn titel' }), 'footer')).toEqual([
    'Mijn titel|Pagina # van #',
  ]);
});

describe('sections', () => {
  it('that don’t start a page go on with the one before', async () => {
    const lines = linesOf(await writeWord([page('A'), page('B', { startsPage: false }), page('C')]));
    expect(lines).toEqual([
      'H1 Heading1 "A"',
      'H1 Heading1 "B"',
      '--- end of a section: nextPage',
      'H1 Heading1 "C"',
    ]);
  });

  it('without anything in them leave no trace', async () => {
    const contact: Block = { type: 'contact', id: 'contact', title: 'Vragen?' };
    const cards: Block = {
      type: 'cards',
      id: 'kaarten',
      cards: ['A', 'B'].map(title => ({ id: title, title, content: rich('Tekst.'), items: [] })),
    };
    const word = await writeWord([section('deel', [cards, contact])], { brand: { contact: [] } });
    expect(linesOf(word).at(-1)).toBe('Normal "Tekst."');
  });
});

describe('what the document is for', () => {
  it('stands above its title', async () => {
    const lines = linesOf(await writeWord([page('A'), page('B')], { subtitle: 'Voor de leidinggevende' }));
    expect(lines.filter(line => !line.startsWith('---'))).toEqual([
      'Eyebrow "Voor de leidinggevende"',
      'H1 Heading1 "A"',
      'H1 Heading1 "B"',
    ]);
  });

  it('does not stand on a cover, which has words of its own', async () => {
    const word = await writeWord([page('A', { page: 'cover' })], { subtitle: 'Voor de leidinggevende' });
    expect(xmlOf(word)).not.toContain('Voor de leidinggevende');
  });
});

const link = {
  type: 'paragraph',
  children: [
    { type: 'link', url: 'https://naast.example/', domain: '', children: [{ type: 'text', text: 'Site' }] },
  ],
} as const;

describe('a cover', () => {
  const cover = section(
    'omslag',
    [
      { type: 'text', id: 'a', style: 'eyebrow', content: rich('Werkboek') },
      heading(1, 'Titel'),
      body([link]),
      questions(field('text', 'naam')),
    ],
    { page: 'cover' },
  );

  it('has logo, words and pattern on its panel, and what is filled in on white', async () => {
    const lines = linesOf(await writeWord([cover, page('A')]));
    expect(lines.filter(line => /^\w/.test(line)).slice(0, 6)).toEqual([
      'CoverPicture picture “Logo van Stichting Naast”',
      'CoverEyebrow "Werkboek"',
      'H1 CoverHeading "Titel"',
      'CoverText "Site"',
      'CoverPicture picture “”',
      'Table “Titel”: Onderwerp, Antwoord',
    ]);
  });

  it('has links in the colour of its words', async () => {
    expect(xmlOf(await writeWord([cover]))).toMatch(/<w:rStyle w:val="CoverLink"\/><\/w:rPr><w:t[^>]*>Site</);
  });

  it('has no page header', async () => {
    expect(xmlOf(await writeWord([cover, page('A')])).split('<w:headerReference ')).toHaveLength(2);
  });
});

describe('a back page', () => {
  const back = section(
    'achterkant',
    [
      { type: 'text', id: 'a', style: 'note', content: [link] },
      { type: 'version', id: 'v', text: 'Versie 1.0' },
      heading(1, 'Meer'),
      body(rich('Lees.')),
    ],
    { page: 'back' },
  );

  it('has its text on white, and logo and colophon on a panel below it', async () => {
    expect(linesOf(await writeWord([back])).filter(line => /^\w/.test(line))).toEqual([
      'H1 Heading1 "Meer"',
      'Normal "Lees."',
      'ColophonPicture picture “Logo van Stichting Naast”',
      'Colophon "Site"',
      'Colophon "Versie 1.0"',
    ]);
  });

  it('has links in the colour of its colophon there', async () => {
    expect(xmlOf(await writeWord([back]))).toContain('<w:rStyle w:val="CoverLink"/>');
  });
});
