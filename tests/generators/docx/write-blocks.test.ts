import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import {
  body,
  field,
  heading,
  list,
  outlineOf,
  questions,
  rich,
  section,
  writeWord,
  xmlOf,
} from './support.ts';

describe('headings', () => {
  it('have the style of their level, Word’s own', async () => {
    expect(await outlineOf([heading(1, 'Een'), heading(2, 'Twee'), heading(3, 'Drie')])).toEqual([
      'H1 Heading1 "Een"',
      'H2 Heading2 "Twee"',
      'H3 Heading3 "Drie"',
    ]);
  });

  it('of a part stand under which part it is', async () => {
    const part: Block = { type: 'part', id: 'deel', of: 'Deel 1 van 3', text: 'Vooraf' };
    expect(await outlineOf([part])).toEqual(['Eyebrow "Deel 1 van 3"', 'H1 PartHeading "Vooraf"']);
  });

  it.each([
    [
      'a panel',
      { type: 'panel', id: 'a', title: 'Let op', content: rich('Tekst.') },
      'H2 PanelHeading "Let op"',
    ],
    [
      'points',
      { type: 'points', id: 'a', points: [{ id: 'b', title: 'Punt', content: rich('Tekst.') }] },
      'H3 PointHeadingSmall in list 1 "Punt"',
    ],
    [
      'cards',
      { type: 'cards', id: 'a', cards: [{ id: 'b', title: 'Kaart', content: rich('Tekst.'), items: [] }] },
      'H3 CardHeadingSmall "Kaart"',
    ],
  ] as const)('inside %s have the level of where they stand', async (_, block, line) => {
    expect(await outlineOf([heading(1, 'Een'), heading(2, 'Twee'), block])).toContain(line);
  });
});

describe('steps', () => {
  const step: Block = {
    type: 'step',
    id: 'stap_een',
    number: 1,
    word: 'Stap',
    text: 'Bekijk',
    lead: { id: 'lead', content: rich('Kijk eerst.') },
  };
  const steps: Block = {
    type: 'steps',
    id: 'stappen',
    steps: [{ id: 'stap_een', number: 1, title: 'Bekijk', text: 'Wat is er?' }],
  };

  it('have their numeral in the heading', async () => {
    expect(await outlineOf([heading(1, 'Een'), step])).toEqual([
      'H1 Heading1 "Een"',
      'Eyebrow "Stap"',
      'H2 StepHeading "1⇥Bekijk"',
      'StepLead "Kijk eerst."',
    ]);
  });

  it('can be reached from where they are listed', async () => {
    const xml = xmlOf(await writeWord([section('deel', [heading(1, 'Een'), steps, step])]));
    const [, anchor] = /w:anchor="([^"]+)"|PAGEREF (\S+)/.exec(xml) ?? [];
    expect(anchor ?? /PAGEREF (\S+)/.exec(xml)?.[1]).toBe(
      /<w:bookmarkStart [^>]*w:name="([^"]+)"/.exec(xml)?.[1],
    );
  });
});

describe('texts', () => {
  it.each([
    ['lead', 'Lead "Tekst."'],
    ['body', 'Normal "Tekst."'],
    ['note', 'Note "Tekst."'],
    ['eyebrow', 'Eyebrow "Tekst."'],
  ] as const)('set as %s have its style', async (style, line) => {
    expect(await outlineOf([{ type: 'text', id: 'a', style, content: rich('Tekst.') }])).toEqual([line]);
  });

  it('keep bold, italic and line breaks', async () => {
    const children = [
      { type: 'strong', children: [{ type: 'emphasis', children: [{ type: 'text', text: 'Zo' }] }] },
      { type: 'break' },
      { type: 'text', text: 'verder' },
    ] as const;
    const xml = xmlOf(await writeWord([section('deel', [body([{ type: 'paragraph', children }])])]));
    expect(xml).toMatch(/<w:b\/><w:bCs\/><w:i\/><w:iCs\/><\/w:rPr><w:t[^>]*>Zo<\/w:t>.*<w:br\/>.*verder/);
  });

  it('say of a link where it goes, and link', async () => {
    const link = {
      type: 'link',
      url: 'https://naast.example/x?a=1&b=2',
      domain: 'naast.example',
      children: [{ type: 'text', text: 'Uitleg' }],
    } as const;
    const word = await writeWord([section('deel', [body([{ type: 'paragraph', children: [link] }])])]);
    expect(xmlOf(word)).toMatch(
      /<w:hyperlink [^>]*r:id="(rId\d+)".*Uitleg.*<\/w:hyperlink>.* \(naast\.example\)/,
    );
    expect(xmlOf(word, 'word/_rels/document.xml.rels')).toContain(
      'Target="https://naast.example/x?a=1&amp;b=2"',
    );
  });
});

describe('lists', () => {
  it('are one list each, and numbers start again', async () => {
    const numbers = list(true, rich('Een'), rich('Twee'));
    expect(await outlineOf([body([numbers]), body([list(false, rich('Punt'))]), body([numbers])])).toEqual([
      'ListParagraph in list 1 "Een"',
      'ListParagraph in list 1 "Twee"',
      'ListParagraph in list 2 "Punt"',
      'ListParagraph in list 3 "Een"',
      'ListParagraph in list 3 "Twee"',
    ]);
  });

  it('mark only the first paragraph of an item, and hold lists of their own', async () => {
    const item = [...rich('Eerst', 'Dan'), list(false, rich('Binnen'))];
    expect(await outlineOf([body([list(true, item)])])).toEqual([
      'ListParagraph in list 1 "Eerst"',
      'ListParagraph "Dan"',
      'ListParagraph in list 2 "Binnen"',
    ]);
  });
});

describe('words with what they mean', () => {
  it('stand before the first paragraph only', async () => {
    const tip: Block = { type: 'tip', id: 'a', word: 'Tip', content: rich('Schrijf kort.', 'Echt.') };
    expect(await outlineOf([tip])).toEqual(['Beside "Tip⇥Schrijf kort."', 'BesideMore "Echt."']);
  });

  it('are as many as the document defines', async () => {
    const items = ['Cao', 'Verlof'].map(title => ({ id: title, title, content: rich(`Over ${title}.`) }));
    expect(await outlineOf([{ type: 'definitions', id: 'a', items }])).toEqual([
      'Beside "Cao⇥Over Cao."',
      'Beside "Verlof⇥Over Verlof."',
    ]);
  });
});

it('a panel ends in a paragraph that is not kept with the next', async () => {
  const panel: Block = { type: 'panel', id: 'a', title: 'Let op', content: rich('Eerst.', 'Dan.') };
  expect(await outlineOf([panel])).toEqual([
    'H2 PanelHeading "Let op"',
    'PanelText "Eerst."',
    'PanelEnd "Dan."',
  ]);
});

describe('contact lines', () => {
  const contact: Block = { type: 'contact', id: 'a', title: 'Vragen?' };

  it('are the brand’s, with links', async () => {
    const brand = { contact: [{ label: 'E-mail', value: 'vraag@naast.example' }] } as const;
    const word = await writeWord([section('deel', [contact])], { brand: brand as never });
    expect(xmlOf(word, 'word/_rels/document.xml.rels')).toContain('Target="mailto:vraag@naast.example"');
  });

  it('have no title where a brand has none', async () => {
    expect(await outlineOf([body(rich('Tekst.')), contact], { brand: { contact: [] } })).toEqual([
      'Normal "Tekst."',
    ]);
  });
});

describe('ticks', () => {
  const items = [field('check_item', 'a', { help: 'Uitleg.' }), field('check_item', 'b')];

  it('are one list, each with its box before it', async () => {
    expect(await outlineOf([{ type: 'checklist', id: 'l', style: 'plain', columns: 1, items }])).toEqual([
      'TickItem in list 1 [tick a “Naam a”] "☐⇥Label a"',
      'TickHelp "Uitleg."',
      'TickItem in list 1 [tick b “Naam b”] "☐⇥Label b"',
    ]);
  });

  it('between rules have their help in the item', async () => {
    expect(await outlineOf([{ type: 'checklist', id: 'l', style: 'ruled', columns: 1, items }])).toEqual([
      'RuledItem in list 1 [tick a “Naam a”] "☐⇥Label a⏎Uitleg."',
      'RuledItem in list 1 [tick b “Naam b”] "☐⇥Label b"',
    ]);
  });

  it('of one’s own have a text beside the box', async () => {
    const own: Block = {
      type: 'checklist',
      id: 'l',
      style: 'plain',
      columns: 1,
      items: [field('free_check', 'a')],
    };
    expect(await outlineOf([own])).toEqual([
      expect.stringMatching(
        / in list 1 \[tick a_vink “Naam a, vink”\] \[text a_tekst “Naam a, tekst”\] "☐⇥Typ hier"$/,
      ),
    ]);
  });

  it('among questions stand in a list, apart from the table', async () => {
    const lines = await outlineOf([
      questions(field('text', 'a'), field('checkbox', 'b'), field('text', 'c')),
    ]);
    expect(lines.filter(line => !line.startsWith(' '))).toEqual([
      'Table “Alle velden”: Onderwerp, Antwoord',
      'TickItem in list 1 [tick b “Naam b”] "☐⇥Label b"',
      'Table “Alle velden”: Onderwerp, Antwoord',
    ]);
  });
});

describe('values', () => {
  it('stand in the controls and in the part they are bound to', async () => {
    const values = { a: 'Anna & <Co>', b: true };
    const word = await writeWord([section('deel', [questions(field('text', 'a'), field('checkbox', 'b'))])], {
      values,
    });
    expect(xmlOf(word)).toMatch(/<w:t[^>]*>Anna &amp; &lt;Co&gt;<\/w:t>.*☒/s);
    expect(xmlOf(word, 'customXml/item1.xml')).toMatch(/<a>Anna &amp; &lt;Co&gt;<\/a><b>true<\/b>/);
  });
});
