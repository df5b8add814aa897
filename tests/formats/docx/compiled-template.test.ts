import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../../src/formats/docx/compiled-template.ts';
import type { ContentControl } from '../../../src/formats/docx/content-control.ts';
import { readControls } from '../../../src/formats/docx/read-controls.ts';
import { readPackage, writePackage } from '../../../src/formats/ooxml/package.ts';
import { UnreadableFile } from '../../../src/formats/ooxml/unreadable-file.ts';
import { date, EMPTY, FILLED, list, signature, text, tick } from './samples.ts';
import {
  boundControl,
  control,
  DOCUMENT_TYPE,
  documentXml,
  formFile,
  paragraph,
  partText,
  record,
  run,
  TEMPLATE_TYPE,
  W,
  type WordFileOptions,
  wordFile,
} from './word-file.ts';

const MAIN = 'word/document.xml';
const ITEM = 'customXml/item1.xml';
/** Without the white space that keeps slots equally long. */
const tidy = (xml: string): string => xml.replace(/ +(?=\/?>)/g, '');
const partOf = (file: Uint8Array, name: string): string => tidy(partText(file, name));

/** A part of a template after it was filled. */
function filledPart(options: WordFileOptions, controls: readonly ContentControl[], name = MAIN): string {
  return partOf(compileTemplate(wordFile(options)).fill(controls), name);
}

/** The one paragraph of a template with this body, after it was filled. */
function filledBody(body: string, ...controls: readonly ContentControl[]): string {
  return filledPart({ body }, controls).replace(/^.*<w:body>|<w:sectPr\/>.*$/gs, '');
}

describe('a filled template', () => {
  const template = compileTemplate(formFile(EMPTY));

  it('has exactly what the file would have had, had it been written filled', () => {
    const filled = template.fill(FILLED);
    const written = formFile(FILLED);
    expect(partOf(filled, MAIN)).toBe(partText(written, MAIN));
    expect(partOf(filled, ITEM)).toBe(partText(written, ITEM));
  });

  it('is emptied again in the same way', () => {
    const emptied = compileTemplate(formFile(FILLED)).fill(EMPTY);
    expect(partOf(emptied, MAIN)).toBe(partText(formFile(EMPTY), MAIN));
    expect(readControls(emptied).values).toEqual(readControls(formFile(EMPTY)).values);
  });

  it('is as it was, when nothing is given', () => {
    expect(partOf(template.fill([]), MAIN)).toBe(partText(formFile(EMPTY), MAIN));
  });

  it('is read back as it was filled', () => {
    expect(readControls(template.fill(FILLED))).toEqual(readControls(formFile(FILLED)));
  });

  it('has other parts as they were, byte by byte', () => {
    const styles = readPackage(template.fill(FILLED)).packedPart('word/styles.xml');
    expect(styles).toEqual(readPackage(formFile(EMPTY)).packedPart('word/styles.xml'));
  });

  it('starts with the content types, as readers that guess the kind of file expect', () => {
    expect(readPackage(template.fill(FILLED)).names.slice(0, 2)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
    ]);
  });

  it('is the same file again, in any order and whatever was filled between', () => {
    const first = template.fill(FILLED);
    template.fill(EMPTY);
    template.fill([text('naam', 'x'.repeat(5000))]);
    expect(template.fill(FILLED.toReversed())).toEqual(first);
    expect(compileTemplate(formFile(EMPTY)).fill(FILLED)).toEqual(first);
  });

  it('is unpacked by another library', () => {
    const other = unzipSync(template.fill(FILLED));
    expect(Buffer.from(other[MAIN] ?? []).toString()).toBe(partText(template.fill(FILLED), MAIN));
  });

  it('does not change when the next one is made', () => {
    const first = template.fill(FILLED);
    const copy = Uint8Array.from(first);
    template.fill(EMPTY);
    expect(first).toEqual(copy);
  });

  it('is hardly larger than one packed as a whole', () => {
    const rows = Array.from({ length: 60 }, (_, row) => text(`vraag_${row}`, null));
    const filled = compileTemplate(formFile(rows)).fill(
      rows.map(({ tag }) => text(tag, `antwoord op ${tag}`)),
    );
    const file = readPackage(filled);
    const whole = writePackage(file.names.map(name => [name, file.part(name) ?? new Uint8Array()] as const));
    expect(filled.length).toBeLessThan(whole.length * 2);
  });
});

describe('fill', () => {
  it('keeps the run properties of the control', () => {
    const more =
      '<w:rPr><w:rStyle w:val="Antwoord"/><w:b/><w:rPrChange w:id="1" w:author="x"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>';
    expect(filledBody(paragraph(control('a', run('Klik'), { more })), text('a', 'Jan'))).toContain(
      '<w:sdtContent><w:r><w:rPr><w:rStyle w:val="Antwoord"/><w:b/></w:rPr><w:t xml:space="preserve">Jan</w:t></w:r></w:sdtContent>',
    );
  });

  it('takes over those of what stood there, if the control has none', () => {
    expect(
      filledBody(paragraph(control('a', run('Piet', '<w:b/>') + run('er', '<w:i/>'))), text('a', 'Jan')),
    ).toContain(`<w:sdtContent>${run('Jan', '<w:b/>')}</w:sdtContent>`);
  });

  it('does not take over those of a placeholder', () => {
    const content = run('Klik', '<w:rStyle w:val="PlaceholderText"/>');
    expect(
      filledBody(paragraph(control('a', content, { more: '<w:showingPlcHdr/>' })), text('a', 'Jan')),
    ).toContain(`<w:tag w:val="a"/><w:text/></w:sdtPr><w:sdtContent>${run('Jan')}</w:sdtContent>`);
  });

  it('leaves an empty control its own placeholder', () => {
    const body = paragraph(
      control('a', run('Klik of tik hier', '<w:rStyle w:val="Tekst"/>'), { more: '<w:showingPlcHdr/>' }),
    );
    expect(filledBody(body, text('a', null))).toBe(body);
  });

  it('puts a placeholder back where the order of elements wants it', () => {
    const more =
      '<w:id w:val="1"/><w:placeholder><w:docPart w:val="P"/></w:placeholder><w:dataBinding w:xpath="/x"/>';
    expect(filledBody(paragraph(control('a', run('Jan'), { more })), text('a', null))).toContain(
      '</w:placeholder><w:showingPlcHdr/><w:dataBinding w:xpath="/x"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t xml:space="preserve">Klik en typ</w:t></w:r>',
    );
  });

  it('takes the place of split runs, breaks and marks', () => {
    const content = `${run('J')}<w:proofErr w:type="spellStart"/>${run('an')}<w:ins w:id="1" w:author="x">${run('s')}</w:ins>`;
    expect(filledBody(paragraph(control('a', content)), text('a', 'Piet'))).toContain(
      `<w:sdtContent>${run('Piet')}</w:sdtContent>`,
    );
  });

  it.each([
    ['in a control without content', '<w:sdtContent/>', `<w:sdtContent>${run('Jan')}</w:sdtContent>`],
    [
      'in one with an empty content',
      '<w:sdtContent></w:sdtContent>',
      `<w:sdtContent>${run('Jan')}</w:sdtContent>`,
    ],
    [
      'in a paragraph',
      `<w:sdtContent><w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run('oud')}</w:p>${paragraph('weg')}</w:sdtContent>`,
      `<w:sdtContent><w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run('Jan')}</w:p></w:sdtContent>`,
    ],
    [
      'in an empty paragraph',
      '<w:sdtContent><w:p w:rsidR="00A1" /></w:sdtContent>',
      `<w:sdtContent><w:p w:rsidR="00A1">${run('Jan')}</w:p></w:sdtContent>`,
    ],
  ])('puts a value %s', (where, content, filled) => {
    const sdt = `<w:sdt><w:sdtPr><w:tag w:val="a"/><w:text/></w:sdtPr>${content}</w:sdt>`;
    const body = where.includes('paragraph') ? sdt : `<w:p>${sdt}</w:p>`;
    expect(filledBody(body, text('a', 'Jan'))).toContain(filled);
  });

  it('makes a paragraph for a block that has none', () => {
    expect(filledBody(control('a', '<w:tbl/>', { kind: '<w:richText/>' }), text('a', 'Jan'))).toContain(
      `<w:sdtContent><w:p>${run('Jan')}</w:p></w:sdtContent>`,
    );
  });

  it('puts a value in the first paragraph of a cell', () => {
    const cell = (content: string): string =>
      `<w:tc><w:tcPr><w:tcW w:w="9" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
    const table = (content: string): string => `<w:tbl><w:tr>${control('a', cell(content))}</w:tr></w:tbl>`;
    expect(filledBody(table(paragraph('oud') + paragraph('weg')), text('a', 'Jan'))).toBe(
      table(`<w:p>${run('Jan')}</w:p>`),
    );
  });

  it('puts a value in the first cell of a row', () => {
    const table = (content: string): string =>
      `<w:tbl>${control('a', `<w:tr><w:tc>${content}</w:tc><w:tc>${paragraph('blijft')}</w:tc></w:tr>`)}</w:tbl>`;
    expect(filledBody(table(paragraph('oud')), text('a', 'Jan'))).toBe(table(`<w:p>${run('Jan')}</w:p>`));
  });

  it('fills every control with a tag, in headers too', () => {
    const one = control('a', run('x'));
    const filled = compileTemplate(wordFile({ body: paragraph(one + one), header: paragraph(one) })).fill([
      text('a', 'Jan'),
    ]);
    expect(partOf(filled, MAIN).match(/>Jan</g)).toHaveLength(2);
    expect(partOf(filled, 'word/header1.xml')).toContain('>Jan<');
  });

  it('fills both renderings of a text box', () => {
    const rendering = (name: string): string => `<mc:${name}>${control('a', run('x'))}</mc:${name}>`;
    const body = paragraph(
      `<w:r><mc:AlternateContent>${rendering('Choice')}${rendering('Fallback')}</mc:AlternateContent></w:r>`,
    );
    expect(filledBody(body, text('a', 'Jan')).match(/>Jan</g)).toHaveLength(2);
  });

  it('leaves places to sign alone', () => {
    const body = paragraph(control('a', '<w:r><w:drawing/></w:r>', { kind: '<w:richText/>' }));
    expect(filledBody(body, signature('a'))).toBe(body);
  });
});

describe('fill of a small document', () => {
  it('fills where nothing else stands', () => {
    const body = control('a', paragraph(''));
    expect(filledPart({ document: documentXml(body) }, [text('a', 'Jan')])).toBe(
      documentXml(control('a', `<w:p>${run('Jan')}</w:p>`)),
    );
  });
});

describe('fill of a date', () => {
  const dated = (attributes: string): string =>
    paragraph(control('a', run('x'), { kind: `<w:date${attributes}><w:lid w:val="nl-NL"/></w:date>` }));

  it.each(['', ' w:fullDate="2020-01-01T00:00:00Z"', " w:fullDate = '2020-01-01'"])(
    'sets the picked day of <w:date%s>',
    attributes => {
      expect(filledBody(dated(attributes), date('a', '2026-03-05'))).toContain(
        '<w:date w:fullDate="2026-03-05T00:00:00Z"><w:lid',
      );
    },
  );

  it('drops it with the date', () => {
    expect(filledBody(dated(' w:fullDate="2020-01-01T00:00:00Z"'), date('a', null))).toContain(
      '<w:date><w:lid',
    );
  });

  it.each([
    ['date', '2026-03-05'],
    ['dateTime', '2026-03-05T00:00:00'],
    ['text', '05-03-2026'],
  ])('writes the bound XML as a %s', (storedAs, held) => {
    const kind = `<w:date><w:storeMappedDataAs w:val="${storedAs}"/></w:date>`;
    const options = { body: paragraph(boundControl('a', run('x'), { kind })), item: record('<a/>') };
    expect(filledPart(options, [date('a', '2026-03-05')], ITEM)).toBe(record(`<a>${held}</a>`));
  });

  it('writes what people read where the file has a text', () => {
    const options = { body: paragraph(boundControl('a', run('x'))), item: record('<a/>') };
    expect(filledPart(options, [date('a', '2026-03-05')], ITEM)).toBe(record('<a>05-03-2026</a>'));
  });
});

describe('fill of a tick box', () => {
  const box = (inside: string): string =>
    paragraph(control('a', run('x'), { kind: `<w14:checkbox>${inside}</w14:checkbox>` }));
  const states = (ticked: string, unticked: string, font: string): string =>
    `<w14:checkedState w14:val="${ticked}" w14:font="${font}"/><w14:uncheckedState w14:val="${unticked}" w14:font="${font}"/>`;

  it.each([
    ['<w14:checked w14:val="0"/>', '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'],
    ['', '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'],
    [states('2611', '2610', 'Segoe UI Symbol'), '<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState'],
  ])('ticks <w14:checkbox>%s', (inside, filled) => {
    expect(filledBody(box(inside), tick('a', true))).toContain(filled);
  });

  it('ticks an empty element too', () => {
    const body = paragraph(control('a', run('x'), { kind: '<w14:checkbox />' }));
    expect(filledBody(body, tick('a', true))).toContain(
      '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>',
    );
  });

  it.each([
    [true, '☑'],
    [false, '☐'],
  ])("shows the file's own sign for %s, in its font", (value, sign) => {
    const filled = filledBody(box(states('2611', '2610', 'Segoe UI Symbol')), tick('a', value));
    expect(filled).toContain(`w:ascii="Segoe UI Symbol"`);
    expect(filled).toContain(`<w:t>${sign}</w:t>`);
  });

  it('writes signs of symbol fonts as symbols', () => {
    expect(filledBody(box(states('00FE', '00A8', 'Wingdings')), tick('a', true))).toContain(
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    );
  });

  it('keeps other run properties, and has one font', () => {
    const more = '<w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="28"/></w:rPr>';
    const filled = filledBody(
      paragraph(control('a', run('x'), { more, kind: '<w14:checkbox/>' })),
      tick('a', true),
    );
    expect(filled).toMatch(
      /<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic"[^>]*><w:sz w:val="28"\/><\/w:rPr>/,
    );
  });
});

describe('fill of a list', () => {
  const items =
    '<w:listItem w:displayText="Nee (nog niet)" w:value="nee"/><w:listItem w:displayText="Ja, helemaal" w:value="1"/><w:listItem w:value="zelf"/>';
  const options = {
    body: paragraph(boundControl('a', run('x'), { kind: `<w:comboBox>${items}</w:comboBox>` })),
    item: record('<a/>'),
  };

  it.each([
    ['the label of the file', 'nee', 'Nee (nog niet)', 'nee'],
    ['the value of the file that goes with the label', 'ja', 'Ja, helemaal', '1'],
    ['the value, where there is no label', 'zelf', 'zelf', 'zelf'],
    ['what is given, where the file has neither', 'anders', 'anders', 'anders'],
  ])('uses %s', (_, value, shown, held) => {
    expect(filledPart(options, [list('a', value)])).toContain(`>${shown}</w:t>`);
    expect(filledPart(options, [list('a', value)], ITEM)).toBe(record(`<a>${held}</a>`));
  });
});

describe('fill of the bound XML', () => {
  const bound = (item: string, ...controls: readonly ContentControl[]): string =>
    filledPart({ body: paragraph(boundControl('a', run('x'))), item }, controls, ITEM);

  it.each([
    ['an empty element', record('<a/>')],
    ['an empty element with a start and an end', record('<a></a>')],
    ['an element with a text', record('<a>oud &amp; weg</a>')],
    ['an element with a comment', record('<a><!-- x --></a>')],
    ['an element with CDATA', record('<a><![CDATA[<b>]]></a>')],
  ])('replaces %s', (_, item) => {
    expect(bound(item, text('a', 'Jan <3'))).toBe(record('<a>Jan &lt;3</a>'));
  });

  it.each([record('<a/>'), record('<a>oud</a>').replace('oud', '')])(
    'leaves an empty one empty: %#',
    item => {
      expect(bound(item, text('a', null))).toBe(item);
    },
  );

  it('leaves an element with others in it', () => {
    expect(bound(record('<a><b/></a>'), text('a', 'Jan'))).toBe(record('<a><b/></a>'));
  });

  it('leaves what no control is given for', () => {
    expect(bound(record('<a>oud</a>'))).toBe(record('<a>oud</a>'));
  });

  it('follows paths into XML of others, and to attributes', () => {
    const binding = (xpath: string): string =>
      paragraph(
        control(xpath.includes('@') ? 'a' : 'b', run('x'), {
          more: `<w:dataBinding w:prefixMappings="xmlns:n='urn:n'" w:xpath="${xpath}" w:storeItemID=""/>`,
        }),
      );
    const body = binding('/n:r[1]/n:p[2]/@naam') + binding('/n:r[1]/n:p[2]/n:q[1]/text()[1]');
    const item = '<n:r xmlns:n="urn:n"><n:p/><n:p naam = \'x\' id="1"><n:q/></n:p></n:r>';
    const filled = filledPart(
      { body, item, hasItemId: false },
      [text('a', 'a\n"b"', true), text('b', 'c')],
      ITEM,
    );
    expect(filled).toBe(
      '<n:r xmlns:n="urn:n"><n:p/><n:p naam="a&#10;&quot;b&quot;" id="1"><n:q>c</n:q></n:p></n:r>',
    );
  });

  it.each([
    '//v:a',
    '/v:record/v:a[last()]',
    '/v:record[1]/v:zoek[1]',
    '/q:record[1]',
    'v:a',
    '/v:record[2]/v:a',
  ])('leaves it where a path leads nowhere, or too far: %s', xpath => {
    const body = paragraph(
      control('a', run('x'), {
        more: `<w:dataBinding w:prefixMappings="xmlns:v='urn:veldwerk:record:1'" w:xpath="${xpath}" w:storeItemID=""/>`,
      }),
    );
    const options = { body, item: record('<a/>'), hasItemId: false };
    expect(filledPart(options, [text('a', 'Jan')], ITEM)).toBe(record('<a/>'));
    expect(filledPart(options, [text('a', 'Jan')])).toContain('>Jan<');
  });
});

describe('fill of files that others wrote', () => {
  const ns = `xmlns:x="${W}"`;
  const sdt = (tag: string): string =>
    `<x:sdt><x:sdtPr><x:tag x:val='${tag}'  /><x:text></x:text></x:sdtPr><x:sdtContent><x:r><x:t>oud</x:t></x:r></x:sdtContent></x:sdt>`;

  it.each([
    ['another prefix', `<x:document ${ns}><x:body><x:p>${sdt('a')}</x:p></x:body></x:document>`],
    [
      'our prefix for something else',
      `<x:document ${ns} xmlns:w="urn:w"><x:body><x:p>${sdt('a')}</x:p></x:body></x:document>`,
    ],
    [
      'the namespace of Strict',
      `<x:document ${ns}><x:body><x:p>${sdt('a')}</x:p></x:body></x:document>`.replaceAll(
        W,
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    ],
    [
      'white space and comments',
      `<x:document ${ns}>\n<x:body>\n <x:p>\n<!-- > -->${sdt('a').replaceAll('><', '>\n<')}\n</x:p></x:body></x:document>`,
    ],
    [
      'a comment before what changes',
      `<x:document ${ns}><x:p>${sdt('a').replace('<x:text>', '<!-- x --><x:text>')}</x:p></x:document>`,
    ],
    [
      'UTF-16',
      Buffer.from(
        `\ufeff<?xml version="1.0" encoding="utf-16"?><x:document ${ns}><x:p>${sdt('a')}</x:p></x:document>`,
        'utf16le',
      ),
    ],
  ])('with %s', (_, document) => {
    const template = compileTemplate(wordFile({ document }));
    expect(readControls(template.fill([text('a', 'Zoë\n😀', true)])).values).toEqual(
      new Map([['a', { type: 'text', text: 'Zoë\n😀' }]]),
    );
    expect(readControls(template.fill([text('a', null)])).values).toEqual(
      new Map([['a', { type: 'text', text: '' }]]),
    );
  });

  it('drops run properties whose namespace is not known in the content', () => {
    const more = '<w:rPr xmlns:y="urn:y"><y:glow/><w:b/></w:rPr>';
    expect(filledBody(paragraph(control('a', run('x'), { more })), text('a', 'Jan'))).toContain(
      run('Jan', '<w:b/>'),
    );
  });
});

describe('tags', () => {
  const template = compileTemplate(
    wordFile({
      body:
        control('buiten', control('binnen', paragraph('x')), { kind: '<w:richText/>' }) +
        paragraph(control('foto', '<w:r/>', { kind: '<w:picture/>' })) +
        control('inhoud', paragraph('x'), { kind: '<w:docPartObj/>' }) +
        paragraph(`<w:sdt><w:sdtPr><w:tag w:val="zonder"/><w:text/></w:sdtPr></w:sdt>`) +
        paragraph(control('naam', run('x'))),
    }),
  );

  it('are those that can be filled or signed', () => {
    expect([...template.tags]).toEqual(['buiten', 'binnen', 'foto', 'naam']);
  });

  it.each([
    ['a control that is not there', text('weg', 'x'), true],
    ['a control without content', text('zonder', 'x'), true],
    ['a control with others in it, which would be lost', text('buiten', 'x'), true],
    ['a table of contents', text('inhoud', 'x'), true],
    ['a text for a picture', text('foto', 'x'), true],
    ['a signature for a picture', signature('foto'), false],
    ['a signature for a text', signature('naam'), true],
    ['a text', text('naam', 'x'), false],
  ])('lack %s', (_, given, isMissing) => {
    expect(template.missing([given])).toEqual(isMissing ? [given] : []);
  });

  it('are given by aliases, for controls made by hand', () => {
    const body = paragraph(control('', run('x'), { more: '<w:alias w:val="Je naam"/>' }));
    const aliased = compileTemplate(wordFile({ body }), { aliases: new Map([['Je naam', 'naam']]) });
    expect(partOf(aliased.fill([text('naam', 'Jan')]), MAIN)).toContain('>Jan<');
  });
});

describe('compileTemplate', () => {
  it('makes documents of a .dotx', () => {
    const filled = compileTemplate(wordFile({ mainType: TEMPLATE_TYPE })).fill([]);
    expect(partText(filled, '[Content_Types].xml')).toBe(
      partText(wordFile({ mainType: DOCUMENT_TYPE }), '[Content_Types].xml'),
    );
  });

  it('refuses files with macros', () => {
    const mainType = 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml';
    expect(() => compileTemplate(wordFile({ mainType }))).toThrow(/macros/);
  });

  it('refuses files that are signed digitally', () => {
    const file = readPackage(wordFile({}));
    const origin =
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>';
    const parts = file.names.map(name => {
      const xml = Buffer.from(file.part(name) ?? []).toString();
      return [
        name,
        Buffer.from(
          name === '_rels/.rels' ? xml.replace('</Relationships>', `${origin}</Relationships>`) : xml,
        ),
      ] as const;
    });
    expect(() => compileTemplate(writePackage(parts))).toThrow(UnreadableFile);
  });

  it('gives a smaller file at a higher level', () => {
    const sizes = [1, 9].map(level => compileTemplate(formFile(EMPTY), { level }).fill(FILLED).length);
    expect(sizes.toSorted((a, b) => b - a)).toEqual(sizes);
  });
});
