import type { Document } from 'slimdom';
import { describe, expect, it } from 'vitest';
import { dressStyles, houseStyle } from '../../../src/formats/docx/letterhead/house-style.ts';
import { mergeNumbering } from '../../../src/formats/docx/letterhead/numbering.ts';
import { dropSections, partTables } from '../../../src/formats/docx/letterhead/sections.ts';
import { mergeStyles } from '../../../src/formats/docx/letterhead/styles.ts';
import {
  attributeOf,
  descendantsOf,
  parsePart,
  partBytes,
  rootOf,
} from '../../../src/formats/docx/letterhead/xml.ts';

function tree(inside: string): Document {
  const xml = `<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:x>`;
  return parsePart('word/part.xml', new TextEncoder().encode(xml));
}

/** What stands in a tree, without its root. */
function insideOf(document: Document): string {
  return new TextDecoder()
    .decode(partBytes(document))
    .replace(/^[\s\S]*?<w:x[^>]*>/, '')
    .replace('</w:x>', '');
}

const style = (id: string, inside: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>';

describe('dropSections', () => {
  const section = (inside: string): string => `<w:p><w:pPr><w:sectPr>${inside}</w:sectPr></w:pPr></w:p>`;
  const dropped = (inside: string, last = ''): string => {
    const document = tree(inside);
    const end = tree(`<w:sectPr>${last}</w:sectPr>`);
    const kept = dropSections(rootOf(document).children, rootOf(end).children[0]);
    rootOf(document).replaceChildren(...kept);
    return insideOf(document);
  };

  it('makes a page break of a section that began a page', () => {
    expect(dropped(`<w:p/>${section('')}<w:p/>`)).toBe(
      '<w:p/><w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>',
    );
  });

  it('breaks a page before a table in its first paragraph, where the schema wants it', () => {
    const table =
      '<w:tbl><w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="a"/><w:spacing w:after="0"/></w:pPr></w:p></w:tc></w:tr></w:tbl>';
    expect(dropped(`${section('')}${table}`)).toBe(
      table.replace('<w:spacing', '<w:pageBreakBefore/><w:spacing'),
    );
  });

  it('makes nothing of a section that went on in the page', () => {
    expect(dropped(`<w:p/>${section('')}<w:p/>`, '<w:type w:val="continuous"/>')).toBe('<w:p/><w:p/>');
  });

  it('keeps what else stands in the paragraph that ends a section', () => {
    expect(dropped('<w:p><w:pPr><w:sectPr/></w:pPr><w:r/></w:p>')).toBe('<w:p><w:pPr/><w:r/></w:p>');
  });

  it('keeps an empty paragraph that parts two tables', () => {
    expect(dropped(`<w:tbl/>${section('')}<w:tbl/>`)).toBe('<w:tbl/><w:p><w:pPr/></w:p><w:tbl/>');
  });

  it('drops breaks between columns, which would break the page', () => {
    expect(dropped('<w:p><w:r><w:br w:type="column"/><w:br/></w:r></w:p>')).toBe(
      '<w:p><w:r><w:br/></w:r></w:p>',
    );
  });
});

describe('partTables', () => {
  it('parts a table from one that stands before it', () => {
    const document = tree('<w:tbl/><w:tbl/><w:p/>');
    partTables(rootOf(document).children.slice(1, 2));
    expect(insideOf(document)).toMatch(/^<w:tbl\/><w:p>.*<\/w:p><w:tbl\/><w:p\/>$/);
  });
});

describe('mergeNumbering', () => {
  const list = (id: number, code: string): string =>
    `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${code}"/></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;

  it('gives a list a code that no other has', () => {
    const [ours, theirs] = [tree(list(3, '0000000F')), tree(list(3, '0000000F'))];
    mergeNumbering(ours, theirs, [rootOf(tree('<w:numPr><w:numId w:val="3"/></w:numPr>'))]);
    const codes = descendantsOf(rootOf(theirs), 'nsid').map(code => attributeOf(code));
    expect(codes).toEqual(['0000000F', '00000010']);
  });

  it('leaves a paragraph that is in no list alone', () => {
    const user = tree('<w:numPr><w:numId w:val="0"/></w:numPr>');
    mergeNumbering(tree(list(3, '0000000F')), tree(list(3, '0000000F')), [rootOf(user)]);
    expect(insideOf(user)).toBe('<w:numPr><w:numId w:val="0"/></w:numPr>');
  });
});

describe('mergeStyles', () => {
  const merged = (ours: string, theirs: string, wanted: string): string => {
    const [our, their] = [tree(ours), tree(theirs)];
    const house = houseStyle(our, their);
    dressStyles(mergeStyles(our, their, [wanted]), house);
    return insideOf(their).replace(theirs, '');
  };

  it('stands a style that stood on nothing on what the letterhead calls normal', () => {
    expect(merged(style('Label', ''), NORMAL, 'Label')).toContain('<w:basedOn w:val="Standaard"/>');
  });

  it('keeps a link between two styles that are both added', () => {
    const ours =
      style('Label', '<w:link w:val="LabelChar"/>') +
      style('LabelChar', '<w:link w:val="Label"/>', 'character');
    expect(merged(ours, NORMAL, 'Label').match(/<w:link /g)).toHaveLength(2);
  });

  it('drops a link to a style that the letterhead has', () => {
    const ours = style('Label', '<w:link w:val="LabelChar"/>') + style('LabelChar', '', 'character');
    expect(merged(ours, NORMAL + style('LabelChar', '', 'character'), 'Label')).not.toContain('<w:link');
  });

  it('drops a reference to a style that is nowhere', () => {
    expect(merged(style('Label', '<w:next w:val="Nergens"/>'), NORMAL, 'Label')).not.toContain('w:next');
  });

  it('lets the height of lines follow the size of letters', () => {
    const sized =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const label = style(
      'Label',
      '<w:pPr><w:spacing w:line="300" w:lineRule="atLeast"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr>',
    );
    const half = sized.replace('20', '40');
    expect(merged(half + label, sized + NORMAL, 'Label')).toMatch(/w:line="218" .*<w:sz w:val="16"\/>/);
  });

  it('keeps the colour of a heading on a ground of ours', () => {
    const heading = (id: string, inside: string) =>
      style(id, inside).replace('w:val="Heading2"', 'w:val="heading 2"');
    const look = (ground: string) =>
      `<w:basedOn w:val="Heading2"/>${ground}<w:rPr><w:color w:val="143F6B"/></w:rPr>`;
    const ours =
      heading('Heading2', '') +
      style('Panel', look('<w:pPr><w:shd w:fill="E6EEF5"/></w:pPr>')) +
      style('Card', look(''));
    const theirs =
      NORMAL + style('Kop2', '').replace('<w:name w:val="Kop2"/>', '<w:name w:val="heading 2"/>');
    expect(merged(ours, theirs, 'Panel')).toContain('w:val="143F6B"');
    expect(merged(ours, theirs, 'Card')).not.toContain('w:val="143F6B"');
  });
});
