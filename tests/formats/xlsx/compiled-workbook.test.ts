import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/formats/ooxml/package.ts';
import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { compileWorkbook } from '../../../src/formats/xlsx/compiled-workbook.ts';
import {
  CALCULATED,
  MAIN,
  partText,
  sheetData,
  sheetXml,
  TEMPLATE_TYPE,
  WORKBOOK_TYPE,
  workbookFile,
} from './workbook-file.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const NAMES = { naam: 'Blad!$B$2', uren: 'Blad!$C$2', som: 'Blad!$D$2' };
const ROW =
  '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"/><c r="C2" s="2"><v>4</v></c>' +
  '<c r="D2"><f>C2*2</f><v>8</v></c></row>';
const FILE = workbookFile({
  sheets: { Blad: ROW, Ander: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  names: NAMES,
  strings: '<si><t>Naam</t></si>',
  more: CALCULATED,
});
const template = compileWorkbook(FILE);
const filled = (value: CellValue): string =>
  sheetData(template.fill([{ name: 'naam', value }])).replace(
    /^.*<c r="A2" t="s"><v>0<\/v><\/c>|<c r="C2".*$/gs,
    '',
  );

describe('a filled cell', () => {
  it.each([
    ['a number', 30.4, '<c r="B2" s="1"><v>30.4</v></c>'],
    ['a large number', 1e21, '<c r="B2" s="1"><v>1e+21</v></c>'],
    ['minus zero', -0, '<c r="B2" s="1"><v>0</v></c>'],
    ['true', true, '<c r="B2" s="1" t="b"><v>1</v></c>'],
    ['false', false, '<c r="B2" s="1" t="b"><v>0</v></c>'],
    ['an error', { error: '#N/A' } as const, '<c r="B2" s="1" t="e"><v>#N/A</v></c>'],
    ['a text', 'Zoë', '<c r="B2" s="1" t="inlineStr"><is><t>Zoë</t></is></c>'],
    ['what could be XML', '<b>&"', '<c r="B2" s="1" t="inlineStr"><is><t>&lt;b&gt;&amp;&quot;</t></is></c>'],
    [
      'what could be a formula',
      '=SOM(A1:A9)',
      '<c r="B2" s="1" t="inlineStr"><is><t>=SOM(A1:A9)</t></is></c>',
    ],
    [
      'white space at an end',
      ' a',
      '<c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>',
    ],
    ['lines', 'a\r\nb', '<c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">a\nb</t></is></c>'],
    [
      'what could be a number of a character',
      '_x0041_',
      '<c r="B2" s="1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>',
    ],
    [
      'what no XML can hold',
      'a\u0007\ud800',
      '<c r="B2" s="1" t="inlineStr"><is><t>a\ufffd\ufffd</t></is></c>',
    ],
    ['nothing', null, '<c r="B2" s="1"/>'],
    ['an empty text', '', '<c r="B2" s="1"/>'],
  ])('holds %s', (_, value, xml) => {
    expect(filled(value)).toBe(xml);
  });

  it('is emptied', () => {
    expect(sheetData(template.fill([{ name: 'uren', value: null }]))).toContain('<c r="C2" s="2"/>');
  });

  it.each([
    ['a shared text', '<c r="B2" s="1" t="s"><v>0</v></c>'],
    ['a text of its own', '<c r="B2" s="1" t="inlineStr"><is><r><rPr><b/></rPr><t>oud</t></r></is></c>'],
    ['a result without a formula', '<c r="B2" s="1" t="str"><v>oud</v></c>'],
    ['a picture', '<c r="B2" s="1" t="e" vm="1" cm="1"><v>#VALUE!</v></c>'],
    ['nothing, in two tags', "<c r='B2' s='1'></c>"],
  ])('takes the place of %s', (_, cell) => {
    const file = workbookFile({
      sheets: { Blad: `<row r="2">${cell}</row>` },
      names: NAMES,
      strings: '<si><t>x</t></si>',
    });
    expect(sheetData(compileWorkbook(file).fill([{ name: 'naam', value: 7 }]))).toContain(
      '<c r="B2" s="1"><v>7</v></c>',
    );
  });

  it('keeps what others have put in it', () => {
    const extension = '<extLst><ext uri="{1}"><x/></ext></extLst>';
    const file = workbookFile({
      sheets: { Blad: `<row r="2"><c r="B2" ph="1"><v>1</v>${extension}</c></row>` },
      names: NAMES,
    });
    expect(sheetData(compileWorkbook(file).fill([{ name: 'naam', value: 7 }]))).toContain(
      `<c r="B2" ph="1"><v>7</v>${extension}</c>`,
    );
  });
});

describe('a filled workbook', () => {
  const cells = [
    { name: 'naam', value: 'Zoë' },
    { name: 'uren', value: 32 },
  ];

  it('is as it was when nothing is given', () => {
    expect(readPackage(template.fill([])).packedPart(SHEET)).toEqual(readPackage(FILE).packedPart(SHEET));
  });

  it('is as it was when its own values are given', () => {
    expect(
      template.fill([
        { name: 'uren', value: 4 },
        { name: 'naam', value: '' },
      ]),
    ).toEqual(template.fill([]));
  });

  it.each([
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet2.xml',
    '[Content_Types].xml',
  ])('has %s as it was, byte by byte', name => {
    expect(readPackage(template.fill(cells)).packedPart(name)).toEqual(readPackage(FILE).packedPart(name));
  });

  it('starts with the content types, as readers that guess the kind of file expect', () => {
    expect(readPackage(template.fill(cells)).names.slice(0, 2)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
    ]);
  });

  it('is the same file again, in any order and whatever was filled between', () => {
    const first = template.fill(cells);
    template.fill([{ name: 'naam', value: 'x'.repeat(50_000) }]);
    expect(template.fill(cells.toReversed())).toEqual(first);
    expect(compileWorkbook(FILE).fill(cells)).toEqual(first);
  });

  it('does not change when the next one is made', () => {
    const first = template.fill(cells);
    const copy = Uint8Array.from(first);
    template.fill([]);
    expect(first).toEqual(copy);
  });

  it('is the same when it is filled again with what it holds', () => {
    const first = template.fill(cells);
    expect(compileWorkbook(first).fill(cells)).toEqual(first);
  });

  it('is unpacked by another library', () => {
    const other = unzipSync(template.fill(cells));
    expect(Buffer.from(other[SHEET] ?? []).toString()).toBe(partText(template.fill(cells), SHEET));
  });

  it('knows names in any case', () => {
    expect(template.has('NAAM')).toBe(true);
    expect(template.fill([{ name: 'Naam', value: 1 }])).toEqual(template.fill([{ name: 'naam', value: 1 }]));
  });

  it('is an .xlsx when the template is an .xltx', () => {
    const made = compileWorkbook(workbookFile({ mainType: TEMPLATE_TYPE })).fill([]);
    const types = partText(made, '[Content_Types].xml');
    expect(types).toBe(partText(workbookFile({ mainType: WORKBOOK_TYPE }), '[Content_Types].xml'));
  });
});

describe('fill refuses, as our own mistake,', () => {
  it.each([
    ['a name that is not there', [{ name: 'weg', value: 1 }], 'no cell is named weg'],
    ['a formula', [{ name: 'som', value: 1 }], 'the cell named som holds a formula'],
    ['a number that is none', [{ name: 'uren', value: Number.NaN }], 'no cell can hold NaN'],
    [
      'a name that is given twice',
      [
        { name: 'uren', value: 1 },
        { name: 'UREN', value: 2 },
      ],
      'the cell named UREN is given twice',
    ],
  ])('%s', (_, cells, message) => {
    expect(() => template.fill(cells)).toThrow(message);
  });

  it.each([
    ['a number that is none, without recalculation', [{ name: 'uren', value: Number.NaN }]],
    ['a formula, without recalculation', [{ name: 'som', value: 1 }]],
  ])('%s', (_, cells) => {
    expect(() => template.fill(cells, { recalculate: false })).toThrow();
  });
});

describe('a cell that the file leaves out', () => {
  /** The rows of a sheet after a cell in B2 got the value 7. */
  const put = (data: string, before = ''): string => {
    const file = workbookFile({ sheets: { Blad: sheetXml(data, before) }, names: { naam: 'Blad!$B$2' } });
    const made = partText(compileWorkbook(file).fill([{ name: 'naam', value: 7 }]), SHEET);
    return made.replace(/^.*<sheetData>|<\/sheetData>.*$/gs, '');
  };

  it.each([
    ['in an empty sheet', '', '<row r="2"><c r="B2"><v>7</v></c></row>'],
    ['before the first row', '<row r="5"/>', '<row r="2"><c r="B2"><v>7</v></c></row><row r="5"/>'],
    ['after the last row', '<row r="1"></row>', '<row r="1"></row><row r="2"><c r="B2"><v>7</v></c></row>'],
    ['in an empty row', '<row r="2" ht="20"/>', '<row r="2" ht="20"><c r="B2"><v>7</v></c></row>'],
    ['before a cell', '<row r="2"><c r="C2"/></row>', '<row r="2"><c r="B2"><v>7</v></c><c r="C2"/></row>'],
    ['after a cell', '<row r="2"><c r="A2"/></row>', '<row r="2"><c r="A2"/><c r="B2"><v>7</v></c></row>'],
    [
      'between cells of a row that says what it spans',
      '<row r="2" spans="1:1"><c r="A2"/><c r="C2"/></row>',
      '<row r="2"><c r="A2"/><c r="B2"><v>7</v></c><c r="C2"/></row>',
    ],
    [
      'in rows without numbers',
      '<row><c/></row><row><c/></row>',
      '<row><c/></row><row><c/><c r="B2"><v>7</v></c></row>',
    ],
    [
      'with the style of its row',
      '<row r="2" s="1" customFormat="1"/>',
      '<row r="2" s="1" customFormat="1"><c r="B2" s="1"><v>7</v></c></row>',
    ],
    [
      'without that of a row that has none',
      '<row r="2" s="1"/>',
      '<row r="2" s="1"><c r="B2"><v>7</v></c></row>',
    ],
  ])('is put in its place %s', (_, data, made) => {
    expect(put(data)).toBe(made);
  });

  it('has the style of its column', () => {
    const columns = '<cols><col min="1" max="1" style="2"/><col min="2" max="4" style="1"/></cols>';
    expect(put('', columns)).toBe('<row r="2"><c r="B2" s="1"><v>7</v></c></row>');
  });

  it('is put in a sheet without any', () => {
    const empty = `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    const file = workbookFile({
      sheets: { Blad: empty },
      names: { naam: 'Blad!$B$2', functie: 'Blad!$A$4' },
    });
    expect(sheetData(compileWorkbook(file).fill([{ name: 'naam', value: 7 }]))).toBe(
      '<row r="2"><c r="B2"><v>7</v></c></row><row r="4"><c r="A4"/></row>',
    );
  });
});
