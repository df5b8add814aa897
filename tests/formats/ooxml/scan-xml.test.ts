import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../../src/formats/ooxml/decode-xml.ts';
import { scanXml } from '../../../src/formats/ooxml/scan-xml.ts';
import { UnreadableFile } from '../../../src/formats/ooxml/unreadable-file.ts';
import {
  attributeOf,
  attributeSpan,
  childElements,
  childOf,
  elementsIn,
  readXmlTree,
  sourceOf,
  textIn,
} from '../../../src/formats/ooxml/xml-tree.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The tags of a text, cut out where they are said to stand. */
function tagsIn(text: string): readonly string[] {
  const tags: string[] = [];
  scanXml(text, 'a.xml', {
    startTag: (_, { start, end }) => void tags.push(text.slice(start, end)),
    endTag: (_, { start, end }) => void tags.push(text.slice(start, end)),
  });
  return tags;
}

describe('scanXml', () => {
  it.each([
    ['plain tags', '<a><b>x</b></a>', ['<a>', '<b>', '</b>', '</a>']],
    ['empty elements, with an empty end', '<a><b/><c /></a>', ['<a>', '<b/>', '', '<c />', '', '</a>']],
    [
      'white space in tags',
      '<a\n x = "1"\t><b\r\n></b ></a >',
      ['<a\n x = "1"\t>', '<b\r\n>', '</b >', '</a >'],
    ],
    [
      'a > in an attribute',
      '<a x="2 > 1" y=\'<\'/>'.replace("<'", "&lt;'"),
      ['<a x="2 > 1" y=\'&lt;\'/>', ''],
    ],
    [
      'comments and instructions with tags in them',
      '<?x <y>?><!-- <z> --><a><!----></a><!-- -->',
      ['<a>', '</a>'],
    ],
    ['CDATA with tags in it', '<a><![CDATA[<b>]]><c/></a>', ['<a>', '<c/>', '', '</a>']],
    ['characters of two units', '<a x="𝔘">😀\r\n😀<b/></a>', ['<a x="𝔘">', '<b/>', '', '</a>']],
    ['a byte order mark', '\ufeff<a><b/></a>', ['<a>', '<b/>', '', '</a>']],
  ])('tells where tags stand: %s', (_, text, tags) => {
    expect(tagsIn(text)).toEqual(tags);
  });

  it('resolves references in text and attributes', () => {
    const root = readXmlTree('<a x="&lt;&#233;&quot;">&amp;<![CDATA[&amp;]]>&#x1F600;</a>', 'a.xml');
    expect([attributeOf(root, 'x'), textIn(root)]).toEqual(['<é"', '&&amp;😀']);
  });

  it.each([
    ['a tag that stays open', '<a><b></a>'],
    ['no element', '<!-- -->'],
    ['two roots', '<a/><b/>'],
    ['text outside the root', '<a/>x'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['an entity that every object has', '<a>&constructor;</a>'],
    ['a prefix that is not declared', '<w:a/>'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['an attribute twice, by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>'],
    ['a control character', '<a>\u0001</a>'],
    ['a reference to one', '<a>&#1;</a>'],
    ['an attribute without quotes', '<a x=1/>'],
    ['a < in an attribute', '<a x="<"/>'],
    ['a text that ends early', '<a>'],
    ['no text', ''],
  ])('refuses %s, and names the part', (_, text) => {
    expect(() => scanXml(text, 'word/a.xml', {})).toThrow(UnreadableFile);
    expect(() => scanXml(text, 'word/a.xml', {})).toThrow(/word\/a\.xml/);
  });

  it('refuses a document type, before entities can explode', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    expect(() => scanXml(bomb, 'a.xml', {})).toThrow(/document type/);
  });

  it('refuses elements deeper than any real file has', () => {
    expect(() => scanXml(`${'<a>'.repeat(600)}${'</a>'.repeat(600)}`, 'a.xml', {})).toThrow(/too deep/);
  });

  it('refuses another encoding', () => {
    expect(() => scanXml('<?xml version="1.0" encoding="windows-1252"?><a/>', 'a.xml', {})).toThrow(
      /encoding/,
    );
  });

  it('says nothing of what the part holds', () => {
    expect(() => scanXml('<a>Jan &geheim; de Vries</a>', 'a.xml', {})).toThrow(
      /^the part a\.xml is not well-formed XML at character \d+$/,
    );
  });
});

describe('decodeXml', () => {
  const text = '<?xml version="1.0" encoding="UTF-16"?><a>Zoë 😀</a>';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from('<a>Zoë 😀</a>')],
    ['UTF-8 with a mark', Buffer.from('\ufeff<a>Zoë 😀</a>')],
    ['UTF-16, low byte first', utf16],
    ['UTF-16, high byte first', Buffer.from(utf16).swap16()],
  ])('reads %s', (_, bytes) => {
    expect(textIn(readXmlTree(decodeXml(bytes, 'a.xml'), 'a.xml'))).toBe('Zoë 😀');
  });

  it('makes the declaration say UTF-8', () => {
    expect(decodeXml(utf16, 'a.xml')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><a>/);
  });

  it('refuses bytes that are no text', () => {
    expect(() => decodeXml(Buffer.from([0x3c, 0xff, 0x3e]), 'word/a.xml')).toThrow(
      /word\/a\.xml is not text in UTF-8/,
    );
  });
});

describe('readXmlTree', () => {
  const root = readXmlTree(
    `<x:p xmlns:x="${W}" xmlns="urn:v"><x:r a="1"\n x:val = '2'>t</x:r><v/></x:p>`,
    'a.xml',
  );

  it('names elements and attributes as is usual, whatever the file calls them', () => {
    expect([...elementsIn(root)].map(({ type }) => type)).toEqual(['w:p', 'w:r', '{urn:v}v']);
    expect(attributeOf(childOf(root, 'w:r'), 'w:val')).toBe('2');
  });

  it.each([
    ['Transitional', W],
    ['Strict', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  ])('gives elements of %s files one name', (_, uri) => {
    expect(readXmlTree(`<p xmlns="${uri}"/>`, 'a.xml').type).toBe('w:p');
  });

  it('knows which prefixes are declared', () => {
    expect(childElements(root).map(({ scope }) => scope.get('x'))).toEqual([W, W]);
  });

  it('cuts out elements and attributes', () => {
    const text = '<a><b x="1"\n  y = \'x="2"\'  z="3"/></a>';
    const [b = root] = childElements(readXmlTree(text, 'a.xml'));
    const spans = ['x', 'y', 'z', 'q'].map(name => attributeSpan(text, b, name));
    expect(sourceOf(text, b)).toBe('<b x="1"\n  y = \'x="2"\'  z="3"/>');
    expect(spans.map(span => span && text.slice(span.start, span.end))).toEqual([
      ' x="1"',
      '\n  y = \'x="2"\'',
      '  z="3"',
      undefined,
    ]);
  });
});
