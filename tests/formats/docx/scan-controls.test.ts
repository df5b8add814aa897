import { describe, expect, it } from 'vitest';
import { type FoundControl, scanControls, withoutDoubles } from '../../../src/formats/docx/scan-controls.ts';
import { readXmlTree } from '../../../src/formats/ooxml/xml-tree.ts';
import { boundControl, control, documentXml, paragraph, run, W, W14 } from './word-file.ts';

function found(document: string, aliases?: ReadonlyMap<string, string>): readonly FoundControl[] {
  return scanControls({ name: 'a.xml', text: document, root: readXmlTree(document, 'a.xml') }, aliases);
}
const inBody = (body: string, aliases?: ReadonlyMap<string, string>) => found(documentXml(body), aliases);
const cell = (content: string): string => `<w:tc>${content}</w:tc>`;

describe('scanControls', () => {
  it.each([
    ['run', paragraph(control('a', run('x')))],
    [
      'run',
      paragraph(`<w:hyperlink><w:ins w:id="1" w:author="x">${control('a', run('x'))}</w:ins></w:hyperlink>`),
    ],
    ['block', control('a', paragraph('x'))],
    ['block', `<w:tbl><w:tr>${cell(control('a', paragraph('x')))}</w:tr></w:tbl>`],
    ['cell', `<w:tbl><w:tr>${control('a', cell(paragraph('x')))}</w:tr></w:tbl>`],
    ['row', `<w:tbl>${control('a', `<w:tr>${cell(paragraph('x'))}</w:tr>`)}</w:tbl>`],
    [
      'block',
      paragraph(
        `<w:r><w:drawing><w:txbxContent>${control('a', paragraph('x'))}</w:txbxContent></w:drawing></w:r>`,
      ),
    ],
  ])('finds a control of a %s', (level, body) => {
    expect(inBody(body).map(({ tag, level: is }) => [tag, is])).toEqual([['a', level]]);
  });

  it('finds controls in controls, the outer one first', () => {
    const [outer, inner] = inBody(
      control('buiten', control('binnen', paragraph('x')), { kind: '<w:richText/>' }),
    );
    expect([outer?.tag, inner?.tag, inner?.within === outer, outer?.within]).toEqual([
      'buiten',
      'binnen',
      true,
      undefined,
    ]);
  });

  it.each([
    ['text', '<w:text/>'],
    ['date', '<w:date/>'],
    ['tick', '<w14:checkbox/>'],
    ['list', '<w:dropDownList/>'],
    ['list', '<w:comboBox/>'],
    ['rich', '<w:richText/>'],
    ['rich', ''],
    ['picture', '<w:picture/>'],
    ['other', '<w:docPartObj/>'],
  ])('takes for %s: %s', (kind, element) => {
    expect(inBody(control('a', paragraph('x'), { kind: element }))[0]?.kind).toBe(kind);
  });

  const aliased = '<w:alias w:val="Je naam"/>';
  it.each([
    ['its tag', control('a', run('x'), { more: aliased }), 'a'],
    ['its binding, when LibreOffice dropped the tag', boundControl('b', run('x'), { more: aliased }), 'b'],
    ['its binding, when the tag is empty', boundControl('b', run('x'), { more: '<w:tag w:val=""/>' }), 'b'],
    ['its alias, when it has nothing else', control('', run('x'), { more: aliased }), 'naam'],
    ['nothing', control('', run('x')), undefined],
  ])('knows a control by %s', (_, xml, tag) => {
    expect(inBody(paragraph(xml), new Map([['Je naam', 'naam']]))[0]?.tag).toBe(tag);
  });

  it.each([
    ['<w:showingPlcHdr/>', true],
    ['<w:showingPlcHdr w:val="1"/>', true],
    ['<w:showingPlcHdr w:val="false"/>', false],
    ['', false],
  ])('knows whether the placeholder shows: %s', (more, shows) => {
    expect(inBody(control('a', paragraph('x'), { more }))[0]?.isShowingPlaceholder).toBe(shows);
  });

  it('tells the second rendering of a text box from the first', () => {
    const box = (name: string): string => `<mc:${name}>${control('a', run('x'))}</mc:${name}>`;
    const body = paragraph(
      `<w:r><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r>`,
    );
    expect(inBody(body).map(({ isFallback }) => isFallback)).toEqual([false, true]);
  });

  it.each([
    [
      'another prefix',
      `<x:document xmlns:x="${W}"><x:body><x:p><x:sdt><x:sdtPr><x:tag x:val="a"/><x:text/></x:sdtPr><x:sdtContent/></x:sdt></x:p></x:body></x:document>`,
    ],
    [
      'the prefix of another',
      `<o:document xmlns:o="${W}" xmlns:w="urn:x"><w:sdt/><o:sdt ><o:sdtPr><o:tag\n o:val = 'a' /><o:text></o:text></o:sdtPr></o:sdt></o:document>`,
    ],
    [
      'the namespace as the default',
      `<document xmlns="${W}" xmlns:w="${W}"><sdt><sdtPr><tag w:val="a"/><text/></sdtPr></sdt></document>`,
    ],
    [
      'the namespace of Strict',
      `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:sdt><w:sdtPr><w:tag w:val="a"/><w:text/></w:sdtPr></w:sdt></w:document>`,
    ],
    [
      'a prefix declared in place',
      `<w:document xmlns:w="${W}"><w:sdt><w:sdtPr><y:tag xmlns:y="${W}" y:val="a"/><w:text/></w:sdtPr></w:sdt></w:document>`,
    ],
    [
      'comments and white space around',
      `<w:document xmlns:w="${W}"><!-- <w:sdt/> -->\n<w:sdt>\n <w:sdtPr><!-- x --><w:id w:val="1"/><w:tag w:val="&#97;"/><w:text/></w:sdtPr></w:sdt></w:document>`,
    ],
  ])('reads files with %s', (_, document) => {
    expect(found(document).map(({ tag, kind }) => [tag, kind])).toEqual([['a', 'text']]);
  });

  it('reads a tick box that declares its own namespace', () => {
    const kind = `<c:checkbox xmlns:c="${W14}"><c:checked c:val="1"/></c:checkbox>`;
    expect(inBody(control('a', run('x'), { kind }))[0]?.kind).toBe('tick');
  });
});

describe('withoutDoubles', () => {
  const box = (content: string): string => boundControl('a', content, { kind: '<w14:checkbox/>' });
  const wrapper = (content: string): string => boundControl('a', content, { kind: '' });

  it.each([
    ['around it', wrapper(box(run('☒')))],
    ['in it', box(wrapper(run('☒')))],
  ])('leaves out what LibreOffice puts %s', (_, xml) => {
    expect(withoutDoubles(inBody(paragraph(xml))).map(({ kind }) => kind)).toEqual(['tick']);
  });

  it('keeps controls in a control that is another one', () => {
    const body = control('b', paragraph(box(run('☒'))), { kind: '' });
    expect(withoutDoubles(inBody(body)).map(({ tag }) => tag)).toEqual(['b', 'a']);
  });
});
