import { describe, expect, it } from 'vitest';
import { readPackage, writePackage } from '../../../src/formats/ooxml/package.ts';
import { relationsOf } from '../../../src/formats/ooxml/relations.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

function targets(part: string, relations: string, place: string): readonly unknown[] {
  const xml = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
  const file = readPackage(
    writePackage([
      ['[Content_Types].xml', Buffer.from('<Types/>')],
      [place, Buffer.from(xml)],
    ]),
  );
  return relationsOf(file, part).map(({ type, part: target }) => [type, target]);
}

const link = (target: string, type = `${TRANSITIONAL}/header`, more = ''): string =>
  `<Relationship Id="r" Type="${type}" Target="${target}"${more}/>`;

describe('relationsOf', () => {
  it.each([
    ['beside the part', 'header1.xml', 'word/header1.xml'],
    ['in a folder above', '../customXml/item1.xml', 'customXml/item1.xml'],
    ['from the package', '/word/header1.xml', 'word/header1.xml'],
    ['with a detour', './x/../header1.xml', 'word/header1.xml'],
    ['with escaped characters', 'kop%20tekst.xml', 'word/kop tekst.xml'],
    ['with a percent sign that escapes nothing', '100%.xml', 'word/100%.xml'],
    ['above the package', '../../../header1.xml', 'header1.xml'],
  ])('follows a target %s', (_, target, part) => {
    expect(targets('word/document.xml', link(target), 'word/_rels/document.xml.rels')).toEqual([
      ['header', part],
    ]);
  });

  it('knows the types of Strict files', () => {
    expect(targets('', link('word/document.xml', `${STRICT}/officeDocument`), '_rels/.rels')).toEqual([
      ['officeDocument', 'word/document.xml'],
    ]);
  });

  it('follows nothing out of the package', () => {
    const outside = link('https://voorbeeld.nl/a.xml', `${TRANSITIONAL}/hyperlink`, ' TargetMode="External"');
    expect(targets('', outside, '_rels/.rels')).toEqual([['hyperlink', undefined]]);
  });

  it('gives none for a part without', () => {
    expect(targets('word/document.xml', '', '_rels/.rels')).toEqual([]);
  });
});
