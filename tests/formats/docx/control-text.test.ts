import { describe, expect, it } from 'vitest';
import { hasPicture, textOfContent } from '../../../src/formats/docx/control-text.ts';
import { readXmlTree } from '../../../src/formats/ooxml/xml-tree.ts';
import { documentXml, paragraph, run } from './word-file.ts';

const tree = (content: string) => readXmlTree(documentXml(content), 'a.xml');
const textOf = (content: string, linesInRuns = false): string =>
  textOfContent(tree(content), { linesInRuns });
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('textOfContent', () => {
  it.each([
    ['split runs', run('Jan') + run(' de ', '<w:b/>') + run('Vries'), 'Jan de Vries'],
    [
      'proofing marks and bookmarks',
      `${run('Jan')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="x"/>${run('sen')}<w:bookmarkEnd w:id="1"/>`,
      'Jansen',
    ],
    [
      'breaks and tabs',
      '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r>',
      'a\nb\nc\td',
    ],
    [
      'hyphens',
      '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>',
      'a\u2011b\u00adc',
    ],
    ['symbols', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:char="oeps"/></w:r>', '\uf0fe'],
    ['what was inserted', `<w:ins w:id="1" w:author="x">${run('nieuw')}</w:ins>`, 'nieuw'],
    ['what was moved here', `<w:moveTo w:id="1" w:author="x">${run('hier')}</w:moveTo>`, 'hier'],
    [
      'hyperlinks, smart tags and directions',
      `<w:hyperlink>${run('a')}</w:hyperlink><w:smartTag w:element="x">${run('b')}</w:smartTag><w:bdo w:val="rtl">${run('ג')}</w:bdo>`,
      'abג',
    ],
    ['the result of a field', run('Blad ') + field('PAGE', run('3')) + run(' van 9'), 'Blad 3 van 9'],
    ['the result of a field with one in its code', field(`IF ${field('X', run('nee'))}`, run('ja')), 'ja'],
    ['a simple field', `<w:fldSimple w:instr="DATE">${run('vandaag')}</w:fldSimple>`, 'vandaag'],
    [
      'controls in controls',
      `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${run('binnen')}</w:sdtContent></w:sdt>`,
      'binnen',
    ],
    [
      'the first of two renderings',
      `<mc:AlternateContent><mc:Choice Requires="w14">${run('een')}</mc:Choice><mc:Fallback>${run('twee')}</mc:Fallback></mc:AlternateContent>`,
      'een',
    ],
    [
      'the second of two renderings, if it is alone',
      `<mc:AlternateContent><mc:Fallback>${run('twee')}</mc:Fallback></mc:AlternateContent>`,
      'twee',
    ],
    [
      'the base of a word with its pronunciation',
      `<w:r><w:ruby><w:rt>${run('とう')}</w:rt><w:rubyBase>${run('東')}</w:rubyBase></w:ruby></w:r>`,
      '東',
    ],
    [
      'formulas',
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=1</m:t></m:r></m:oMath>',
      'x=1',
    ],
    ['CDATA and references', '<w:r><w:t><![CDATA[<a> & ]]>&#233;</w:t></w:r>', '<a> & é'],
    ['text with comments in it', '<w:r><w:t>Jan<!-- x -->sen</w:t></w:r>', 'Jansen'],
  ])('reads %s', (_, content, text) => {
    expect(textOf(`<w:p>${content}</w:p>`)).toBe(text);
  });

  it.each([
    ['what was deleted', `<w:del w:id="1" w:author="x"><w:r><w:delText>oud</w:delText></w:r></w:del>`],
    ['what was moved away', `<w:moveFrom w:id="1" w:author="x">${run('daar')}</w:moveFrom>`],
    [
      'properties, where a tab is a tab stop',
      '<w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>',
    ],
    [
      'text boxes and drawings',
      `<w:r><w:drawing><w:txbxContent>${run('vak')}</w:txbxContent></w:drawing></w:r>`,
    ],
    ['codes of fields', '<w:r><w:instrText>DATE</w:instrText></w:r>'],
    ['elements of others that are called like ours', '<t xmlns="urn:x">t</t><constructor xmlns=""/>'],
  ])('passes over %s', (_, content) => {
    expect(textOf(`<w:p>${content}</w:p>`)).toBe('');
  });

  it.each([
    ['paragraphs', paragraph('een') + paragraph('') + paragraph('twee'), 'een\n\ntwee'],
    [
      'a paragraph whose end was deleted',
      `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>${run('een ')}</w:p>${paragraph('twee')}`,
      'een twee',
    ],
    [
      'cells and rows',
      `<w:tbl><w:tr><w:tc>${paragraph('a')}${paragraph('b')}</w:tc><w:tc>${paragraph('')}</w:tc><w:tc>${paragraph('c')}</w:tc></w:tr><w:tr><w:tc>${paragraph('d')}</w:tc></w:tr></w:tbl>${paragraph('e')}`,
      'a\nb\t\tc\nd\ne',
    ],
  ])('parts %s', (_, content, text) => {
    expect(textOf(content)).toBe(text);
  });

  it('drops space at the ends of a text that does not keep it, as Word does', () => {
    expect(textOf('<w:p><w:r><w:t> een </w:t><w:t xml:space="preserve"> twee </w:t></w:r></w:p>')).toBe(
      'een twee ',
    );
  });

  it('takes texts side by side for lines, in files of LibreOffice', () => {
    const content =
      '<w:p><w:r><w:t>een</w:t><w:t>twee</w:t><w:tab/><w:t>drie</w:t></w:r><w:r><w:t>vier</w:t></w:r></w:p>';
    expect([textOf(content, true), textOf(content)]).toEqual(['een\ntwee\tdrievier', 'eentwee\tdrievier']);
  });
});

describe('hasPicture', () => {
  it.each([
    ['<w:r><w:drawing/></w:r>', true],
    ['<w:ins w:id="1" w:author="x"><w:r><w:pict/></w:r></w:ins>', true],
    [run('Jan'), false],
  ])('%s: %s', (content, has) => {
    expect(hasPicture(tree(`<w:p>${content}</w:p>`))).toBe(has);
  });
});
