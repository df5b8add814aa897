import {
  BuilderElement,
  Document,
  ExternalHyperlink,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { storeItemId } from '../../../src/formats/docx/binding.ts';
import {
  asTemplate,
  CONTROL_MARK,
  type FinishOptions,
  finishPackage,
} from '../../../src/formats/docx/finish-package.ts';
import { readPackage } from '../../../src/formats/ooxml/package.ts';
import { signature, text, tick } from './samples.ts';

const mark = (tag: string): ParagraphChild =>
  new BuilderElement<{ readonly tag: string }>({
    name: CONTROL_MARK,
    attributes: { tag: { key: 'tag', value: tag } },
  }) as unknown as ParagraphChild;

const OPTIONS: FinishOptions = {
  identity: { document: 'brief', version: '1.0', locale: 'nl-NL' },
  title: 'Brief & bijlage',
  description: 'Een brief.',
  organisation: 'Stichting Naast',
  language: 'nl-NL',
  date: '2026-03-02',
  controls: [],
  tables: [],
  theme: {
    name: 'Naast',
    headingFont: 'A',
    textFont: 'B',
    ink: '000000',
    soft: 'EEEEEE',
    key: '112233',
    accents: [],
  },
  fonts: new Map(),
};

/** What the library packs of some paragraphs and tables. */
const pack = (...children: readonly (Paragraph | Table)[]): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }));

const paragraph = (...children: readonly ParagraphChild[]) => new Paragraph({ children: [...children] });
const table = () =>
  new Table({ rows: [new TableRow({ children: [new TableCell({ children: [paragraph()] })] })] });

function part(file: Uint8Array, name: string): string {
  return new TextDecoder().decode(readPackage(file).part(name));
}

const control = (...of: readonly FinishOptions['controls'][number]['control'][]) =>
  of.map(one => ({ control: one, run: '' }));

describe('content controls', () => {
  it('take the place of their marks', async () => {
    const packed = await pack(paragraph(mark('b'), new TextRun('en'), mark('a')));
    const file = finishPackage(packed, { ...OPTIONS, controls: control(text('a', 'x'), tick('b', true)) });
    expect(part(file, 'word/document.xml')).toMatch(/<w:tag w:val="b"\/>.*en.*<w:tag w:val="a"\/>/);
    expect(part(file, 'word/document.xml')).not.toContain(CONTROL_MARK);
  });

  it.each([
    ['a mark without a control', ['a', 'b'], ['a'], 'There is no content control for the mark "b".'],
    ['a control without a mark', ['a'], ['a', 'b'], '2 content controls have 1 places.'],
    ['two controls with one tag', ['a'], ['a', 'a'], '2 content controls have 1 places.'],
  ])('fail on %s', async (_, marks, tags, message) => {
    const packed = await pack(paragraph(...marks.map(mark)));
    const controls = control(...tags.map(tag => text(tag, null)));
    expect(() => finishPackage(packed, { ...OPTIONS, controls })).toThrow(message);
  });

  it('are bound to a part with an element for each, but for places to sign', async () => {
    const packed = await pack(paragraph(mark('a'), mark('b'), mark('c')));
    const controls = control(text('a', 'x & y'), tick('b', false), signature('c'));
    const file = finishPackage(packed, { ...OPTIONS, controls });
    expect(part(file, 'customXml/item1.xml')).toContain(
      '<record xmlns="urn:veldwerk:record:1" document="brief" version="1.0" locale="nl-NL">' +
        '<a>x &amp; y</a><b>false</b></record>',
    );
    expect(part(file, 'customXml/itemProps1.xml')).toContain(`ds:itemID="${storeItemId('brief')}"`);
    expect(part(file, 'word/_rels/document.xml.rels')).toContain('Target="../customXml/item1.xml"');
  });

  it('find each placeholder in the glossary, once', async () => {
    const packed = await pack(paragraph(mark('a'), mark('b'), mark('c')));
    const controls = control(text('a', null), text('b', null), tick('c', false));
    const glossary = part(finishPackage(packed, { ...OPTIONS, controls }), 'word/glossary/document.xml');
    expect(glossary.match(/<w:docPart>/g)).toHaveLength(1);
    expect(glossary).toMatch(/<w:name w:val="PH_Klik_en_typ"\/>.*>Klik en typ</);
  });

  it('bring no record and no glossary along when there are none', async () => {
    const { names } = readPackage(finishPackage(await pack(paragraph()), OPTIONS));
    expect(names.filter(name => /^customXml|glossary/.test(name))).toEqual([]);
  });
});

describe('tables', () => {
  it('get a title and a description', async () => {
    const tables = [{ title: 'Vragen & "meer"', description: 'Vraag, Antwoord' }];
    const file = finishPackage(await pack(table()), { ...OPTIONS, tables });
    expect(part(file, 'word/document.xml')).toContain(
      '<w:tblCaption w:val="Vragen &amp; &quot;meer&quot;"/><w:tblDescription w:val="Vraag, Antwoord"/></w:tblPr>',
    );
  });

  it.each([
    ['a table without a title', [], 'A table has no title.'],
    [
      'a title without a table',
      [
        { title: 'a', description: 'b' },
        { title: 'c', description: 'd' },
      ],
      '2 titles have 1 tables.',
    ],
  ])('fail on %s', async (_, tables, message) => {
    const packed = await pack(table());
    expect(() => finishPackage(packed, { ...OPTIONS, tables })).toThrow(message);
  });
});

describe('the file', () => {
  const link = () => new ExternalHyperlink({ link: 'https://naast.example/', children: [new TextRun('x')] });

  it('says its title, who it is from, its language and its day, and no more', async () => {
    const core = part(finishPackage(await pack(paragraph()), OPTIONS), 'docProps/core.xml');
    expect(core).toContain(
      '<dc:title>Brief &amp; bijlage</dc:title><dc:creator>Stichting Naast</dc:creator>',
    );
    expect(core).toContain('<dc:language>nl-NL</dc:language>');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-03-02T00:00:00Z', '2026-03-02T00:00:00Z']);
  });

  it('is the same each time, though the library names relations at random', async () => {
    const made = await Promise.all(
      [1, 2].map(async () => finishPackage(await pack(paragraph(link())), OPTIONS)),
    );
    expect(Buffer.from(made[0] ?? []).equals(made[1] ?? new Uint8Array())).toBe(true);
  });

  it('has each link at the relation it had', async () => {
    const file = finishPackage(await pack(paragraph(link())), OPTIONS);
    const [, id] = /<w:hyperlink [^>]*r:id="(rId\d+)"/.exec(part(file, 'word/document.xml')) ?? [];
    const relations = part(file, 'word/_rels/document.xml.rels');
    expect(new RegExp(`<Relationship Id="${id}"[^>]*https://naast.example/`).test(relations)).toBe(true);
  });

  it('opens as new in its form of a template, and is the same otherwise', async () => {
    const file = finishPackage(await pack(paragraph()), OPTIONS);
    const template = asTemplate(file);
    expect(part(template, '[Content_Types].xml')).toContain('wordprocessingml.template.main+xml');
    expect(part(template, 'word/document.xml')).toBe(part(file, 'word/document.xml'));
    expect(readPackage(template).names).toEqual(readPackage(file).names);
  });
});
