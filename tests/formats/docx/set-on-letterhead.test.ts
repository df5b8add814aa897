import { describe, expect, it } from 'vitest';
import { storeItemId } from '../../../src/formats/docx/binding.ts';
import { setOnLetterhead } from '../../../src/formats/docx/letterhead/set-on-letterhead.ts';
import { descendantsOf, rootOf } from '../../../src/formats/docx/letterhead/xml.ts';
import { letterheadContent } from '../../support/letterhead-content.ts';
import {
  CUSTOM_XML,
  GLOSSARY,
  GOOD_LETTERHEADS,
  NUMBERING,
  SPLIT_PLACE,
} from '../../support/letterhead-kinds.ts';
import {
  DUTCH,
  header,
  type LetterheadOptions,
  letterhead,
  PICTURE_RUN,
  PLACE,
  paragraph,
  relation,
  SECTION,
} from '../../support/letterheads.ts';
import { validated, validationErrors } from '../../support/ooxml-validator.ts';
import { editPart, openWord, outline, type WordResult } from '../../support/word-result.ts';

const content = await letterheadContent();

function set(options: LetterheadOptions = {}): WordResult {
  return openWord(setOnLetterhead(content, letterhead(options)));
}

/** The text of `w:val` of every element of a name, in order. */
function values(
  word: WordResult,
  part: string,
  name: string,
  attribute = 'w:val',
): readonly (string | null)[] {
  return descendantsOf(rootOf(word.tree(part)), name).map(element => element.getAttribute(attribute));
}

/** A style by its name, as text. */
function style(word: WordResult, name: string): string {
  const styles = word.text('word/styles.xml').match(/<w:style .*?<\/w:style>/gs) ?? [];
  return styles.find(text => text.includes(`<w:name w:val="${name}"/>`)) ?? '';
}

/** What the content holds, in the letterhead's own styles where it has them. */
const BLOCKS = [
  'heading 1: Werkbalans',
  'Lees meer op werk.example',
  'heading 2: Vooraf',
  'List Paragraph: Plan het gesprek.',
  'List Paragraph: Eerst dit.',
  'List Paragraph: Een andere lijst.',
  'table: Naam | Typ hier | Doel | Eerst rust.Dan werk.',
  'new page: Kop van een deel: Deel 2',
  'heading 3: Daarna',
  '☒ Gezien, zie bladzijde ',
  '',
  'table: Laatste | tabel',
];

validated('a document on a letterhead', () => {
  it.each(Object.entries(GOOD_LETTERHEADS))('is valid: %s', { timeout: 30_000 }, async (_, options) => {
    const file = setOnLetterhead(content, letterhead(options));
    expect(await validationErrors(file)).toEqual([]);
  });
});

describe('the body', () => {
  it.each(Object.entries(GOOD_LETTERHEADS))('holds the whole document: %s', (_, options) => {
    const blocks = outline(setOnLetterhead(content, letterhead(options)));
    const first = blocks.indexOf('heading 1: Werkbalans');
    expect(blocks.slice(first, first + BLOCKS.length)).toEqual(BLOCKS);
  });

  it('keeps what stands before and after the place', () => {
    const body = `${paragraph('Geachte lezer,')}${PLACE}${paragraph('Met vriendelijke groet')}`;
    const blocks = outline(setOnLetterhead(content, letterhead({ body })));
    expect([blocks[0], blocks[1], blocks.at(-1)]).toEqual([
      'Geachte lezer,',
      'heading 1: Werkbalans',
      'Met vriendelijke groet',
    ]);
  });

  it('finds a place that Word cut into runs, and leaves nothing of it', () => {
    expect(outline(setOnLetterhead(content, letterhead({ body: SPLIT_PLACE }))).join()).not.toMatch(
      /[{}]|inh/,
    );
  });

  it.each(['{{inhoud}}', '{{Inhoud}}', ' {{ INHOUD }} '])('takes %j for the place', text => {
    expect(outline(setOnLetterhead(content, letterhead({ body: paragraph(text) })))[0]).toBe(BLOCKS[0]);
  });

  it('ends a table at the end of a page with a paragraph that takes no room', () => {
    const word = set();
    expect(word.text('word/document.xml')).toContain(
      '</w:tbl><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p><w:sectPr>',
    );
  });

  it('is the same for the same input', () => {
    expect(setOnLetterhead(content, letterhead())).toEqual(setOnLetterhead(content, letterhead()));
  });

  it('is of the kind that the content is, not the letterhead', () => {
    const types = set({ mainType: GOOD_LETTERHEADS['the type of a template']?.mainType ?? '' });
    expect(types.text('[Content_Types].xml')).not.toContain('template.main+xml');
  });
});

describe('the page', () => {
  it("is the letterhead's, with its header and footer on every page", () => {
    const sections = set()
      .text('word/document.xml')
      .match(/<w:sectPr.*?<\/w:sectPr>/g);
    expect(sections).toEqual([SECTION]);
  });

  it('keeps the end of a section that ends at the place', () => {
    const body = PLACE.replace(
      '<w:p>',
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>',
    );
    const word = set({ body: `${body}${paragraph('Bijlage')}` });
    expect(word.text('word/document.xml')).toContain(
      'w:lineRule="exact"/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p><w:p><w:r><w:t>Bijlage',
    );
  });

  it('keeps bookmarks that stand in the place', () => {
    const word = set({ body: SPLIT_PLACE });
    expect(values(word, 'word/document.xml', 'bookmarkStart', 'w:name')).toEqual(['_GoBack', 'begin']);
    expect(values(word, 'word/document.xml', 'bookmarkEnd', 'w:id')).toEqual(['7', '8']);
  });

  it('keeps a picture that hangs from the place, before the document', () => {
    const body = PLACE.replace('</w:p>', `${PICTURE_RUN}</w:p>`);
    const parts = [{ name: 'word/media/own.png', type: 'image', contentType: 'image/png', content: 'png' }];
    const blocks = outline(setOnLetterhead(content, letterhead({ body, parts })));
    expect(blocks.slice(0, 2)).toEqual(['', 'heading 1: Werkbalans']);
  });

  it('is ours, without headers, where the letterhead says nothing of it', () => {
    expect(set({ section: '' }).text('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"');
  });
});

describe('widths', () => {
  it('of tables go with the width of the text: 165 mm become 160', () => {
    const word = set();
    expect(values(word, 'word/document.xml', 'tblW', 'w:w')).toEqual(['9071', '9071']);
    expect(new Set(values(word, 'word/document.xml', 'gridCol', 'w:w'))).toEqual(new Set(['4536']));
    expect(new Set(values(word, 'word/document.xml', 'tcW', 'w:w'))).toEqual(new Set(['4536']));
  });

  it('of pictures shrink with their height', () => {
    expect(set().text('word/document.xml')).toContain('<wp:extent cx="5542096" cy="554210"/>');
  });

  it('of pictures stay where the text is wider', () => {
    const word = set({ section: SECTION.replace('w:right="1417"', 'w:right="500"') });
    expect(word.text('word/document.xml')).toContain('<wp:extent cx="5715000" cy="571500"/>');
    expect(values(word, 'word/document.xml', 'tblW', 'w:w')).toEqual(['9988', '9988']);
  });

  it('follow the first of two columns', () => {
    const section = SECTION.replace('</w:sectPr>', '<w:cols w:num="2" w:space="571"/></w:sectPr>');
    expect(values(set({ section }), 'word/document.xml', 'tblW', 'w:w')).toEqual(['4250', '4250']);
  });
});

describe('styles', () => {
  it("are the letterhead's where it has one of the name, whatever their ids", () => {
    expect(values(set(), 'word/document.xml', 'pStyle').slice(0, 2)).toEqual(['Kop1', 'Kop2']);
    expect(
      set()
        .text('word/styles.xml')
        .match(/w:val="heading 1"/gi),
    ).toHaveLength(1);
  });

  it('are found by another name that the letterhead gives them', () => {
    const styles = DUTCH.replace(
      '<w:name w:val="heading 2"/>',
      '<w:name w:val="Tussenkop"/><w:aliases w:val="kopje,heading 2"/>',
    );
    expect(values(set({ styles }), 'word/document.xml', 'pStyle')).toContain('Kop2');
  });

  it('are added when the letterhead lacks them, standing on its own', () => {
    expect(style(set(), 'Veldlabel')).toContain('<w:basedOn w:val="Standaard"/>');
    expect(style(set(), 'Kop van een deel')).toContain('<w:basedOn w:val="Kop1"/>');
  });

  it('that nothing uses are not added', () => {
    expect(set().text('word/styles.xml')).not.toContain('Nooit gebruikt');
  });

  it('keep a name of another type apart', () => {
    const own = '<w:style w:type="character" w:styleId="FieldLabel"><w:name w:val="Veldlabel"/></w:style>';
    const word = set({ styles: DUTCH + own });
    expect(style(word, 'Veldlabel')).toBe(own);
    expect(style(word, 'Veldlabel 2')).toContain('w:type="paragraph" w:styleId="FieldLabel2"');
    expect(values(word, 'word/document.xml', 'pStyle')).toContain('FieldLabel2');
  });

  it('of headings that it lacks are built on its nearest heading, without its number', () => {
    const numbered = DUTCH.replaceAll(
      '<w:keepNext/>',
      '<w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr>',
    );
    const heading = style(set({ styles: numbered, parts: [NUMBERING] }), 'heading 3');
    expect(heading).toContain('<w:basedOn w:val="Kop2"/>');
    expect(heading).toContain('<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(heading).not.toMatch(/w:rFonts|w:color/);
  });

  it('bring no fonts of ours but keep the weight of them', () => {
    const word = set();
    expect(word.text('word/styles.xml')).not.toMatch(/Public Sans|Source Serif/);
    expect(style(word, 'Veldlabel')).toContain('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/><w:bCs/>');
  });

  it('keep the font of ticks', () => {
    expect(set().text('word/document.xml')).toContain('<w:rFonts w:ascii="MS Gothic"');
  });

  it("set sizes in the letterhead's proportions", () => {
    // Running text 11 pt to 10, heading 2 15 pt to 13, heading 1 28 pt to 16: a label of 11.5 pt lies between.
    expect(style(set(), 'Veldlabel')).toContain('<w:sz w:val="21"/>');
    expect(style(set(), 'Kop van een deel')).toContain('<w:sz w:val="46"/>');
  });

  it('come along whole where the letterhead has none', () => {
    const word = set({ styles: null });
    expect(values(word, 'word/document.xml', 'pStyle')).toContain('Heading1');
    expect(style(word, 'Veldlabel')).toContain('Public Sans SemiBold');
  });

  it('come along where the letterhead names a part that is not there', () => {
    const lost = relation('old', 'styles', 'styles.xml');
    const bytes = editPart(letterhead({ styles: null }), 'word/_rels/document.xml.rels', xml =>
      xml.replace('</Relationships>', `${lost}</Relationships>`),
    );
    const word = openWord(setOnLetterhead(content, bytes));
    expect(word.text('word/_rels/document.xml.rels').match(/relationships\/styles"/g)).toHaveLength(1);
  });

  it('say that the text is in the language of the document', () => {
    expect(values(set(), 'word/styles.xml', 'lang')).toEqual(['nl-BE']);
    expect(values(set({ styles: '<w:latentStyles/>' }), 'word/styles.xml', 'lang')).toEqual(['nl-BE']);
  });
});

describe('lists', () => {
  it('come behind those of the letterhead, under numbers of their own', () => {
    const word = set({ parts: [NUMBERING] });
    const order = [...rootOf(word.tree('word/numbering.xml')).children].map(({ localName }) => localName);
    expect(order).toEqual([
      'abstractNum',
      'abstractNum',
      'abstractNum',
      'num',
      'num',
      'num',
      'num',
      'numIdMacAtCleanup',
    ]);
    expect(values(word, 'word/numbering.xml', 'abstractNum', 'w:abstractNumId')).toEqual(['1', '2', '3']);
    expect(values(word, 'word/document.xml', 'numId')).toEqual(['2', '3', '4']);
  });

  it('that nothing uses are left out', () => {
    expect(values(set(), 'word/numbering.xml', 'abstractNum', 'w:abstractNumId')).toEqual(['1', '2']);
  });
});

describe('what the body refers to', () => {
  it('are addresses, as they were', () => {
    expect(set().text('word/_rels/document.xml.rels')).toContain(
      'Target="https://werk.example/a?b=1&amp;c=2" TargetMode="External"',
    );
  });

  it('are pictures, beside those of the letterhead', () => {
    expect(set().names.filter(name => name.startsWith('word/media/'))).toEqual([
      'word/media/image1.png',
      'word/media/image2.png',
    ]);
  });
});

describe('namespaces', () => {
  it('of tick boxes are declared, and readers may ignore them', () => {
    expect(set().text('word/document.xml')).toMatch(
      /^[^>]*>\n<w:document [^>]*xmlns:w14="http:\/\/schemas.microsoft.com\/office\/word\/2010\/wordml"[^>]* mc:Ignorable="w14">/,
    );
  });

  it('get another prefix where the letterhead took ours for something else', () => {
    const text = set(GOOD_LETTERHEADS['w14 for something else'] ?? {}).text('word/document.xml');
    expect(text).toContain('<w14_1:checkbox><w14_1:checked w14_1:val="1"/>');
    expect(text).toContain('mc:Ignorable="w14_1"');
  });

  it('keep the prefix that the letterhead gave them', () => {
    const text = set(GOOD_LETTERHEADS['a prefix of its own'] ?? {}).text('word/document.xml');
    expect(text).toContain('<tekst:pStyle tekst:val="Kop1"/>');
    expect(text).not.toContain('<w:');
  });
});

describe('the bound part', () => {
  it("stands beside the letterhead's data", () => {
    const word = set({ parts: CUSTOM_XML });
    expect(word.text('customXml/item1.xml')).toContain('<kenmerk xmlns="urn:voorbeeld">');
    expect(word.text('customXml/item2.xml')).toContain('<wb_doel>Eerst rust.\nDan werk.</wb_doel>');
    expect(word.text('customXml/_rels/item2.xml.rels')).toContain('Target="itemProps2.xml"');
  });

  it('takes the place of an older one, in a letterhead made from a document', () => {
    const parts = CUSTOM_XML.map(part => ({
      ...part,
      content: String(part.content).replace(
        '{11111111-2222-3333-4444-555555555555}',
        storeItemId('werkbalans'),
      ),
    }));
    const word = set({ parts });
    expect(word.names.filter(name => name.startsWith('customXml/item'))).toEqual([
      'customXml/item2.xml',
      'customXml/itemProps2.xml',
    ]);
  });
});

describe('placeholders', () => {
  it('come with a glossary where the letterhead has none', () => {
    expect(values(set(), 'word/glossary/document.xml', 'name')).toEqual(['PH_Typ_hier', 'General']);
  });

  it("join the letterhead's, in the styles of its glossary", () => {
    const word = set({ parts: GLOSSARY });
    const glossary = word.text('word/glossary/document.xml');
    expect(glossary).toContain('Met vriendelijke groet');
    expect(glossary).toMatch(/<w:rStyle w:val="Tijdelijk"\/>.*Typ hier/);
    expect(word.names.filter(name => name.includes('glossary')).length).toBe(3);
  });
});

describe('placeholders of an earlier document', () => {
  it('make place for ours of the same name', () => {
    const parts = GLOSSARY.map(part => ({
      ...part,
      content: String(part.content).replace('Groet"', 'PH_Typ_hier"'),
    }));
    const glossary = set({ parts }).text('word/glossary/document.xml');
    expect(glossary.match(/PH_Typ_hier/g)).toHaveLength(1);
    expect(glossary).not.toContain('Met vriendelijke groet');
  });
});

describe('numbers', () => {
  const ids = (word: WordResult, part: string) => values(word, part, 'bookmarkStart', 'w:id');

  it('of bookmarks go on from the highest of the letterhead', () => {
    const word = set({
      body: `<w:bookmarkStart w:id="41" w:name="eigen"/><w:bookmarkEnd w:id="41"/>${PLACE}`,
    });
    expect(ids(word, 'word/document.xml')).toEqual(['41', '42']);
    expect(values(word, 'word/document.xml', 'bookmarkEnd', 'w:id')).toEqual(['41', '42']);
  });

  it('and names of bookmarks that are taken change, also where a field asks for them', () => {
    const word = set({ body: `<w:bookmarkStart w:id="0" w:name="begin"/><w:bookmarkEnd w:id="0"/>${PLACE}` });
    expect(values(word, 'word/document.xml', 'bookmarkStart', 'w:name')).toEqual(['begin', 'begin_2']);
    expect(word.text('word/document.xml')).toContain('PAGEREF begin_2');
  });

  it('of pictures go on from the highest of body, header and footer', () => {
    const word = set({ header: header().replace('docPr id="1"', 'docPr id="12"') });
    expect(word.text('word/document.xml')).toContain('<wp:docPr id="13"');
  });

  it('of content controls stay ours; those of the letterhead give way', () => {
    const own =
      '<w:sdt><w:sdtPr><w:id w:val="644701052"/></w:sdtPr><w:sdtContent><w:r><w:t>Ons</w:t></w:r></w:sdtContent></w:sdt>';
    const word = set({ footer: `<w:p>${own}</w:p>` });
    expect(word.text('word/footer1.xml')).toContain('<w:id w:val="644701053"/>');
    expect(values(word, 'word/document.xml', 'id')).toContain('644701052');
  });
});
