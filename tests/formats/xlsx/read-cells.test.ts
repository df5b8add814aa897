import { describe, expect, it } from 'vitest';
import { readNamedCells } from '../../../src/formats/xlsx/read-cells.ts';
import { workbookFile } from './workbook-file.ts';

const NAMES = { cel: 'Blad!$B$2' };

/** What is read from a cell in B2. */
const held = (cell: string, strings?: string): unknown =>
  readNamedCells(
    workbookFile({
      sheets: { Blad: `<row r="2">${cell}</row>` },
      names: NAMES,
      ...(strings === undefined ? {} : { strings }),
    }),
  ).cells.get('cel')?.value;

describe('a cell holds', () => {
  it.each([
    ['a number', '<c r="B2"><v>30.4</v></c>', 30.4],
    ['a number with its type', '<c r="B2" t="n"><v>1E+21</v></c>', 1e21],
    ['a number with dust', '<c r="B2"><v>30.399999999999999</v></c>', 30.4],
    ['what should be a number', '<c r="B2"><v>dertig</v></c>', 'dertig'],
    ['true', '<c r="B2" t="b"><v>1</v></c>', true],
    ['false', '<c r="B2" t="b"><v>0</v></c>', false],
    ['an error', '<c r="B2" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['a newer error', '<c r="B2" t="e"><v>#SPILL!</v></c>', { error: '#VALUE!' }],
    ['a day', '<c r="B2" t="d"><v>2026-03-02</v></c>', 46_083],
    ['a day with a time', '<c r="B2" t="d"><v>2026-03-02T12:00:00Z</v></c>', 46_083.5],
    ['what should be a day', '<c r="B2" t="d"><v>morgen</v></c>', 'morgen'],
    ['a text', '<c r="B2" t="inlineStr"><is><t>Zoë</t></is></c>', 'Zoë'],
    [
      'a text in pieces',
      '<c r="B2" t="inlineStr"><is><r><t>Zo</t></r><r><rPr><b/></rPr><t>ë</t></r></is></c>',
      'Zoë',
    ],
    ['white space', '<c r="B2" t="inlineStr"><is><t xml:space="preserve"> a\n </t></is></c>', ' a\n '],
    [
      'a character by its number',
      '<c r="B2" t="inlineStr"><is><t>_x005F_x0041_ _x0007_</t></is></c>',
      '_x0041_ \u0007',
    ],
    ['a result', '<c r="B2" t="str"><f>A1</f><v>te veel</v></c>', 'te veel'],
    ['an empty result', '<c r="B2" t="str"><f>A1</f><v></v></c>', ''],
    ['a formula without a result', '<c r="B2"><f>A1</f></c>', null],
    ['nothing', '<c r="B2" s="1"/>', null],
    ['nothing, with a type', '<c r="B2" t="s"/>', null],
    ['nothing, as it is not there', '<c r="C2"/>', null],
  ])('%s', (_, cell, value) => {
    expect(held(cell)).toEqual(value);
  });

  it.each([
    ['a shared text', '<si><t>Jan</t></si><si><t>Zoë</t></si>', 'Zoë'],
    ['one in pieces', '<si/><si><r><t>Zo</t></r><r><t>ë</t></r></si>', 'Zoë'],
    [
      'one with how it sounds',
      '<si/><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      '東京',
    ],
    ['one with characters by number', '<si/><si><t>a_x000D__x000A_b</t></si>', 'a\r\nb'],
    ['an empty one', '<si/><si><t/></si>', ''],
  ])('%s', (_, strings, text) => {
    expect(held('<c r="B2" t="s"><v>1</v></c>', strings)).toBe(text);
  });
});

describe('a workbook', () => {
  const IDENTITY = (name: string): string =>
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="urn:vt">' +
    ['document', 'version', 'locale']
      .map(
        (key, index) =>
          `<property pid="${index + 2}" name="${name}${key}"><vt:lpwstr>${key}!</vt:lpwstr></property>`,
      )
      .join('') +
    '</Properties>';

  it('says which document it is', () => {
    expect(readNamedCells(workbookFile({ properties: IDENTITY('veldwerk:') })).identity).toEqual({
      document: 'document!',
      version: 'version!',
      locale: 'locale!',
    });
  });

  it('of others does not', () => {
    expect(readNamedCells(workbookFile({ properties: IDENTITY('') })).identity).toBeNull();
  });

  it.each([
    ['', false],
    [' date1904="1"', true],
    [' date1904="false"', false],
    [' date1904="true"', true],
  ])('with%s counts days from 1904: %s', (settings, date1904) => {
    expect(readNamedCells(workbookFile({ settings })).date1904).toBe(date1904);
  });

  it('says where its names lead, and which are of formulas, as it writes them', () => {
    const file = workbookFile({
      sheets: { Blad: '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>A1</f><v>3</v></c></row>' },
      names: { Invoer: 'Blad!$A$1', uitkomst: 'Blad!$B$1' },
    });
    expect([...readNamedCells(file).cells]).toEqual([
      ['invoer', { name: 'Invoer', cell: { sheet: 'Blad', row: 1, column: 1 }, value: 3, hasFormula: false }],
      [
        'uitkomst',
        { name: 'uitkomst', cell: { sheet: 'Blad', row: 1, column: 2 }, value: 3, hasFormula: true },
      ],
    ]);
  });
});
