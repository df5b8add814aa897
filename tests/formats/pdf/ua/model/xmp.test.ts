import { describe, expect, it } from 'vitest';
import { readXmp } from '../../../../../src/formats/pdf/ua/model/xmp.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DC = 'http://purl.org/dc/elements/1.1/';

const packet = (properties: string, attributes = '') =>
  `<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${RDF}"><rdf:Description rdf:about=""
    xmlns:dc="${DC}" xmlns:e="urn:e" ${attributes}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

const read = (xml: string) => readXmp(Buffer.from(xml, 'utf8'));

describe('an XMP packet', () => {
  it('gives simple properties, as elements or as attributes', () => {
    expect(read(packet('<e:a>een &amp; twee</e:a>', 'e:b="drie"'))).toEqual([
      { prefix: 'e', local: 'b', namespace: 'urn:e', value: 'drie' },
      { prefix: 'e', local: 'a', namespace: 'urn:e', value: 'een & twee' },
    ]);
  });

  it('gives language alternatives', () => {
    const title = '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">T</rdf:li></rdf:Alt></dc:title>';
    expect(read(packet(title))).toEqual([
      { prefix: 'dc', local: 'title', namespace: DC, alternatives: [{ language: 'x-default', value: 'T' }] },
    ]);
  });

  it.each(['Bag', 'Seq'])('gives them in a %s too, when each item has a language', array => {
    const title = `<dc:title><rdf:${array}><rdf:li xml:lang="nl">T</rdf:li></rdf:${array}></dc:title>`;
    expect(read(packet(title))?.[0]?.alternatives).toEqual([{ language: 'nl', value: 'T' }]);
  });

  it('gives none for a list without languages', () => {
    const creators = '<dc:creator><rdf:Seq><rdf:li>A</rdf:li></rdf:Seq></dc:creator>';
    expect(read(packet(creators))).toEqual([{ prefix: 'dc', local: 'creator', namespace: DC }]);
  });

  it('gives no language alternative for a title that is written plainly', () => {
    expect(read(packet('<dc:title>T</dc:title>'))).toEqual([
      { prefix: 'dc', local: 'title', namespace: DC, value: 'T' },
    ]);
  });

  it('takes a prefix as the nearest element declares it', () => {
    const properties = '<e:a xmlns:e="urn:inner"/><e:a/>';
    expect(read(packet(properties))?.map(({ namespace }) => namespace)).toEqual(['urn:inner', 'urn:e']);
  });

  it('may declare a prefix at each of many levels', () => {
    const levels = 20_000;
    const open = Array.from({ length: levels }, (_, at) => `<e:a xmlns:p${at}="urn:p">`).join('');
    expect(read(packet(`${open}${'</e:a>'.repeat(levels)}`))).toHaveLength(1);
  });

  it('may be UTF-16', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(packet('<e:a>ĳ</e:a>'), 'utf16le')]);
    expect(readXmp(bytes)?.[0]?.value).toBe('ĳ');
  });

  it('may have comments between properties', () => {
    expect(read(packet('<e:a>1</e:a><!-- twee --> <e:b/>'))).toHaveLength(2);
  });

  it('is invalid when bytes that are no UTF-8 stand between properties', () => {
    const bytes = Buffer.from(packet('<e:a/>#<e:b/>'), 'latin1');
    bytes[bytes.indexOf('#')] = 0xff;
    expect(readXmp(bytes)).toBeUndefined();
  });

  it.each([
    ['an element is not closed', packet('<e:a>')],
    ['elements cross', packet('<e:a><e:b></e:a></e:b>')],
    ['an ampersand stands alone', packet('<e:a>a & b</e:a>')],
    ['an attribute stands there twice', packet('<e:a e:x="1" e:x="2"/>')],
    ['a prefix has no namespace', packet('<f:a/>')],
    ['a prefix was declared by an element before it', packet('<e:a><g:b xmlns:g="urn:g"/><g:c/></e:a>')],
    ['an entity is none of the five', packet('<e:a>&constructor;</e:a>')],
    ['a property stands there twice', packet('<e:a>1</e:a><e:a>2</e:a>')],
    ['text stands between properties', packet('<e:a/>#<e:b/>')],
    ['text stands between descriptions', packet('').replace('</rdf:RDF>', '#</rdf:RDF>')],
    ['text stands between the items of a list', packet('<e:a><rdf:Seq>#<rdf:li>1</rdf:li></rdf:Seq></e:a>')],
    ['it has a document type', `<!DOCTYPE x [<!ENTITY e "e">]>${packet('')}`],
    ['it holds no RDF', '<x/>'],
    ['it is empty', ''],
  ])('is invalid when %s', (_, xml) => {
    expect(read(xml)).toBeUndefined();
  });
});
