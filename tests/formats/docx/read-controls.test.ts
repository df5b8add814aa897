import { describe, expect, it } from 'vitest';
import { recordXml } from '../../../src/formats/docx/binding.ts';
import type { ContentControl } from '../../../src/formats/docx/content-control.ts';
import { controlXml } from '../../../src/formats/docx/control-xml.ts';
import { readControls } from '../../../src/formats/docx/read-controls.ts';
import { writePackage } from '../../../src/formats/ooxml/package.ts';
import { UnreadableFile } from '../../../src/formats/ooxml/unreadable-file.ts';
import { date, EMPTY, FILLED, list, text, tick } from './samples.ts';
import {
  boundControl,
  control,
  documentXml,
  formFile,
  IDENTITY,
  ITEM_ID,
  paragraph,
  record,
  run,
  W14,
  type WordFileOptions,
  wordFile,
} from './word-file.ts';

const valuesIn = (options: WordFileOptions) => Object.fromEntries(readControls(wordFile(options)).values);
const readOne = (body: string, options: WordFileOptions = {}) =>
  valuesIn({ body: paragraph(body), ...options }).a;
const SHOWING = '<w:showingPlcHdr/>';

describe('readControls', () => {
  it('reads controls of every type', () => {
    expect(Object.fromEntries(readControls(formFile(FILLED)).values)).toEqual({
      naam: { type: 'text', text: 'Jan de Vries' },
      toelichting: { type: 'text', text: 'Ik werk nu 20 uur.\n\nDat gaat <goed> & "prima".' },
      datum: { type: 'date', text: '05-03-2026', day: '2026-03-05' },
      akkoord: { type: 'tick', ticked: true },
      keuze: { type: 'text', text: 'Nee, nog niet' },
      handtekening: { type: 'signature', text: '', signed: false },
    });
  });

  it('reads empty controls as empty', () => {
    expect(Object.fromEntries(readControls(formFile(EMPTY)).values)).toEqual({
      naam: { type: 'text', text: '' },
      toelichting: { type: 'text', text: '' },
      datum: { type: 'date', text: '', day: null },
      akkoord: { type: 'tick', ticked: false },
      keuze: { type: 'text', text: '' },
      handtekening: { type: 'signature', text: '', signed: false },
    });
  });

  it('finds no conflict in what it wrote itself', () => {
    expect(readControls(formFile(FILLED)).conflicts).toEqual([]);
  });

  it('gives values in the order of the document', () => {
    expect([...readControls(formFile(FILLED)).values.keys()]).toEqual(FILLED.map(({ tag }) => tag));
  });

  it('reads headers too', () => {
    expect(valuesIn({ header: paragraph(control('a', run('kop'))) })).toEqual({
      a: { type: 'text', text: 'kop' },
    });
  });

  it('reads a main part in UTF-16', () => {
    const document = Buffer.from(
      `\ufeff${documentXml(paragraph(control('a', run('Zoë')))).replace('UTF-8', 'UTF-16')}`,
      'utf16le',
    );
    expect(valuesIn({ document })).toEqual({ a: { type: 'text', text: 'Zoë' } });
  });

  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-03-05T00:00:00', '2026-03-05'],
    ['2026-03-05T23:30:00+01:00', '2026-03-05'],
    ['5 maart', null],
  ])('reads the picked day %s as %s', (written, day) => {
    const kind = `<w:date w:fullDate="${written}"/>`;
    expect(readOne(control('a', run('5 maart 2026'), { kind }))).toEqual({
      type: 'date',
      text: '5 maart 2026',
      day,
    });
  });

  it('reads a day that was typed, as text', () => {
    const kind = '<w:date><w:dateFormat w:val="d MMMM yyyy"/></w:date>';
    expect(readOne(control('a', run('eind maart'), { kind }))).toEqual({
      type: 'date',
      text: 'eind maart',
      day: null,
    });
  });
});

describe('ticks', () => {
  const box = (checked: string, more = ''): string => `<w14:checkbox>${checked}${more}</w14:checkbox>`;
  const symbols =
    '<w14:checkedState w14:val="00FE" w14:font="Wingdings"/><w14:uncheckedState w14:val="00A8" w14:font="Wingdings"/>';

  it.each([
    ['<w14:checked w14:val="1"/>', true],
    ['<w14:checked w14:val="true"/>', true],
    ['<w14:checked w14:val="on"/>', true],
    ['<w14:checked/>', true],
    ['<w14:checked w14:val="0"/>', false],
    ['<w14:checked w14:val="false"/>', false],
    ['<w14:checked w14:val="off"/>', false],
    ['', false],
  ])('read %s as %s', (checked, ticked) => {
    expect(readOne(control('a', run('?'), { kind: box(checked) }))).toEqual({ type: 'tick', ticked });
  });

  it.each([
    ['☒', '<w14:checked w14:val="0"/>', true],
    ['☐', '<w14:checked w14:val="1"/>', false],
  ])('are what their sign %s shows, when the properties say otherwise', (sign, checked, ticked) => {
    expect(readOne(control('a', run(sign), { kind: box(checked) }))).toEqual({ type: 'tick', ticked });
  });

  it.each([
    ['F0FE', true],
    ['F0A8', false],
  ])('know the signs of symbol fonts: %s', (code, ticked) => {
    const sign = `<w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r>`;
    expect(readOne(control('a', sign, { kind: box('', symbols) }))).toEqual({ type: 'tick', ticked });
  });

  it.each([
    ['<w:default w:val="1"/>', true],
    ['<w:default w:val="1"/><w:checked w:val="0"/>', false],
    ['<w:checked/>', true],
    ['', false],
  ])('of before 2010 are read: %s', (state, ticked) => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r>`;
    expect(readOne(control('a', field, { kind: '' }))).toEqual({ type: 'tick', ticked });
  });

  it('are read where their namespace is declared', () => {
    const kind = `<c:checkbox xmlns:c="${W14}"><c:checked c:val="1"/></c:checkbox>`;
    expect(readOne(control('a', run('?'), { kind }))).toEqual({ type: 'tick', ticked: true });
  });
});

describe('rich text', () => {
  it.each([
    ['is a place to sign', run('J. de Vries'), { type: 'signature', text: 'J. de Vries', signed: true }],
    ['may hold a picture', '<w:r><w:drawing/></w:r>', { type: 'signature', text: '', signed: true }],
    ['may be empty', '<w:r/>', { type: 'signature', text: '', signed: false }],
  ])('%s', (_, content, value) => {
    expect(readOne(control('a', content, { kind: '<w:richText/>' }))).toEqual(value);
  });

  it('with its placeholder is not signed', () => {
    const showing = control('a', '<w:r><w:drawing/></w:r>', { kind: '<w:picture/>', more: SHOWING });
    expect(readOne(showing)).toEqual({ type: 'signature', text: '', signed: false });
  });

  it('that is bound is text', () => {
    expect(readOne(boundControl('a', run('x'), { kind: '' }))).toEqual({ type: 'text', text: 'x' });
  });
});

describe('a control and its bound XML', () => {
  const bound = (shown: string, held: string, options: { more?: string; kind?: string } = {}) => {
    const body = paragraph(boundControl('a', run(shown), options));
    const { values, conflicts } = readControls(wordFile({ body, item: record(`<a>${held}</a>`) }));
    return [values.get('a'), conflicts];
  };

  it.each([
    ['the same', 'Jan', 'Jan', 'Jan', []],
    ['nothing in the XML, as LibreOffice may leave it', 'Jan', '', 'Jan', []],
    ['other things: the control counts, and it is told', 'Jan', 'Piet', 'Jan', ['a']],
  ])('say %s', (_, shown, held, value, conflicts) => {
    expect(bound(shown, held)).toEqual([{ type: 'text', text: value }, conflicts]);
  });

  it('that was filled in while the control is empty gives the value, as it would in Word', () => {
    expect(bound('Klik', 'Jan', { more: SHOWING })).toEqual([{ type: 'text', text: 'Jan' }, []]);
  });

  it('gives back the line ends that LibreOffice loses', () => {
    expect(bound('een twee', 'een\n\ntwee\n')).toEqual([{ type: 'text', text: 'een\n\ntwee\n' }, []]);
  });

  it('holds the value of a list, of which the label shows', () => {
    const kind = '<w:dropDownList><w:listItem w:displayText="Nee, nog niet" w:value="nee"/></w:dropDownList>';
    expect(bound('Nee, nog niet', 'nee', { kind })).toEqual([{ type: 'text', text: 'Nee, nog niet' }, []]);
    expect(bound('Kies', 'nee', { kind, more: SHOWING })).toEqual([
      { type: 'text', text: 'Nee, nog niet' },
      [],
    ]);
  });

  it('holds the day of a date', () => {
    const kind = '<w:date w:fullDate="2026-03-05T00:00:00Z"/>';
    const value = { type: 'date', text: '5 maart', day: '2026-03-05' };
    expect(bound('5 maart', '2026-03-05T00:00:00', { kind })).toEqual([value, []]);
    expect(bound('5 maart', '2026-03-06', { kind })).toEqual([value, ['a']]);
  });

  it('gives a date that no one saw yet', () => {
    expect(bound('Kies', '2026-03-05', { kind: '<w:date/>', more: SHOWING })).toEqual([
      { type: 'date', text: '2026-03-05', day: '2026-03-05' },
      [],
    ]);
  });

  it.each([
    ['true', []],
    ['1', []],
    ['false', ['a']],
  ])('holds whether a box is ticked: %s', (held, conflicts) => {
    const kind = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>';
    expect(bound('☒', held, { kind })).toEqual([{ type: 'tick', ticked: true }, conflicts]);
  });

  it('is found when the part lost its id', () => {
    const body = paragraph(boundControl('a', run('x'), { more: SHOWING }));
    expect(valuesIn({ body, item: record('<a>Jan</a>'), hasItemId: false }).a).toEqual({
      type: 'text',
      text: 'Jan',
    });
  });

  it.each([
    ['no part', undefined],
    ['an empty part', ''],
    ['a part without the element', record('')],
    ['another part', '<x/>'],
  ])('may be missing: %s', (_, item) => {
    const options = item === undefined ? {} : { item };
    expect(readOne(boundControl('a', run('Jan')), options)).toEqual({ type: 'text', text: 'Jan' });
  });
});

describe('files that LibreOffice saved', () => {
  const placeholder = '<w:placeholder><w:docPart w:val="PH_Klik_en_typ"/></w:placeholder>';
  const other = '<w:placeholder><w:docPart w:val="DefaultPlaceholder_1"/></w:placeholder>';
  const glossary =
    '<w:docPart><w:docPartPr><w:name w:val="DefaultPlaceholder_1"/></w:docPartPr><w:docPartBody>' +
    `${paragraph('Klik hier om tekst in te voeren.')}</w:docPartBody></w:docPart>`;

  it('show a placeholder that nothing says is one', () => {
    const body = paragraph(boundControl('a', run('Klik en typ'), { more: placeholder }));
    expect(valuesIn({ body, item: record('<a>Klik en typ</a>') }).a).toEqual({ type: 'text', text: '' });
  });

  it('show a placeholder of another template', () => {
    const shown = control('a', run('Klik hier om tekst in te voeren.'), { more: other });
    expect(readOne(shown, { glossary })).toEqual({ type: 'text', text: '' });
  });

  it('keep what was typed', () => {
    expect(readOne(control('a', run('Jan'), { more: other }), { glossary })).toEqual({
      type: 'text',
      text: 'Jan',
    });
  });

  it('have lines side by side in a run', () => {
    const content = '<w:r><w:rPr></w:rPr><w:t>een</w:t><w:t>twee</w:t></w:r>';
    expect(readOne(boundControl('a', content, { kind: '<w:text w:multiLine="1"/>' }))).toEqual({
      type: 'text',
      text: 'een\ntwee',
    });
  });

  it.each([
    ['around', (box: string) => boundControl('a', box, { kind: '' })],
    [
      'in',
      (box: string) =>
        box.replace(
          /(<w:sdtContent>)(.*)(<\/w:sdtContent>)/,
          (_, open, content, close) => open + boundControl('a', content, { kind: '' }) + close,
        ),
    ],
  ])('have a second control %s a tick box', (_, doubled) => {
    const box = boundControl('a', run('☒'), {
      kind: '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>',
    });
    expect(readOne(doubled(box))).toEqual({ type: 'tick', ticked: true });
  });

  it('have places to sign that nothing identifies', () => {
    const content = `<w:sdt><w:sdtPr><w:placeholder><w:docPart w:val="PH_Teken_hier"/></w:placeholder></w:sdtPr><w:sdtContent>${run('JdV')}</w:sdtContent></w:sdt>`;
    expect(readControls(wordFile({ body: paragraph(content) })).unidentified).toEqual([
      {
        alias: undefined,
        placeholder: 'PH_Teken_hier',
        value: { type: 'signature', text: 'JdV', signed: true },
      },
    ]);
  });
});

describe('two controls with one tag', () => {
  const two = (one: string, other: string) => {
    const { values, conflicts } = readControls(wordFile({ body: paragraph(one + other) }));
    return [values.get('a'), conflicts];
  };
  const empty = control('a', run('Klik'), { more: SHOWING });

  it.each([
    ['that say the same', control('a', run('Jan')), control('a', run('Jan')), []],
    ['of which the second is empty', control('a', run('Jan')), empty, []],
    ['of which the first is empty', empty, control('a', run('Jan')), []],
    ['that differ', control('a', run('Jan')), control('a', run('Piet')), ['a']],
  ])('%s', (_, one, other, conflicts) => {
    expect(two(one, other)).toEqual([{ type: 'text', text: 'Jan' }, conflicts]);
  });

  it('in two renderings of a text box: the first counts', () => {
    const rendering = (name: string, shown: string): string =>
      `<mc:${name}>${control('a', run(shown))}</mc:${name}>`;
    const box = `<w:r><mc:AlternateContent>${rendering('Fallback', 'oud')}${rendering('Choice', 'nieuw')}</mc:AlternateContent></w:r>`;
    expect(two(box, '')).toEqual([{ type: 'text', text: 'nieuw' }, []]);
  });
});

describe('which document a file is', () => {
  const properties = (names: readonly string[]): string =>
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${names
      .map(name => `<property name="veldwerk:${name}"><vt:lpwstr>x-${name}</vt:lpwstr></property>`)
      .join('')}</Properties>`;
  const identityIn = (options: WordFileOptions) => readControls(wordFile(options)).identity;
  const all = properties(['document', 'version', 'locale']);

  it.each<[string, WordFileOptions, object | null]>([
    ['its bound part says', { item: recordXml(IDENTITY, []), custom: all }, IDENTITY],
    [
      'its properties say, when that part is empty',
      { item: '', custom: all },
      { document: 'x-document', version: 'x-version', locale: 'x-locale' },
    ],
    ['nothing says whole', { custom: properties(['document']) }, null],
    ['nothing says', {}, null],
  ])('%s', (_, options, identity) => {
    expect(identityIn(options)).toEqual(identity);
  });
});

describe('readControls refuses', () => {
  const types = (type: string): Uint8Array => wordFile({ mainType: type });

  it.each<[string, Uint8Array, RegExp]>([
    [
      'a workbook',
      types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      /not a Word file/,
    ],
    [
      'a package without a document',
      writePackage([['[Content_Types].xml', Buffer.from('<Types/>')]]),
      /not a Word file/,
    ],
    [
      'XML that is not well-formed',
      wordFile({ document: '<w:document' }),
      /word\/document\.xml is not well-formed/,
    ],
    ['a document type', wordFile({ document: `<!DOCTYPE x>${documentXml('').slice(56)}` }), /document type/],
    ['a file that is cut off', formFile(FILLED).subarray(0, 900), /damaged/],
  ])('%s', (_, bytes, reason) => {
    expect(() => readControls(bytes)).toThrow(UnreadableFile);
    expect(() => readControls(bytes)).toThrow(reason);
  });
});

describe('aliases', () => {
  it('stand for tags that a hand-made control lacks', () => {
    const body = paragraph(control('', run('Jan'), { more: '<w:alias w:val="Je naam"/>' }));
    expect(
      readControls(wordFile({ body }), { aliases: new Map([['Je naam', 'naam']]) }).values.get('naam'),
    ).toEqual({
      type: 'text',
      text: 'Jan',
    });
  });
});

it.each<[ContentControl, object]>([
  [text('a', 'Jan'), { text: 'Jan' }],
  [text('a', ' a  b ', true), { text: ' a  b ' }],
  [text('a', 'een\ntwee\t\ndrie', true), { text: 'een\ntwee\t\ndrie' }],
  [text('a', '<&>"\' ]]> &amp; <w:t>'), { text: '<&>"\' ]]> &amp; <w:t>' }],
  [text('a', 'محمد 😀 Łukasz e\u0301'), { text: 'محمد 😀 Łukasz e\u0301' }],
  [text('a', 'x'.repeat(100_000)), { text: 'x'.repeat(100_000) }],
  [date('a', '2026-12-31'), { text: '31-12-2026', day: '2026-12-31' }],
  [list('a', 'ja'), { text: 'Ja, helemaal' }],
  [tick('a', true), { ticked: true }],
])('reads back what was written: %#', (written, value) => {
  const body = paragraph(controlXml(written, { itemId: ITEM_ID, run: '<w:b/>' }));
  const read = readControls(wordFile({ body, item: recordXml(IDENTITY, [written]) }));
  expect(read.values.get('a')).toMatchObject(value);
  expect(read).toMatchObject({ conflicts: [], unidentified: [] });
});
