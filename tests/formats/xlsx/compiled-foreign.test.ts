import { describe, expect, it } from 'vitest';
import { compileWorkbook } from '../../../src/formats/xlsx/compiled-workbook.ts';
import { readNamedCells } from '../../../src/formats/xlsx/read-cells.ts';
import { MAIN, sheetXml, workbookFile } from './workbook-file.ts';

const NAMES = { naam: 'Blad!$B$2', som: 'Blad!$D$2' };
const CELLS = '<c r="A2"><v>1</v></c><c r="B2" s="1" t="inlineStr"><is><t>oud</t></is></c><c r="C2"/>';
const SUM = '<c r="D2"><f>LEN(B2)</f><v>3</v></c>';
const ROWS = `<row r="2">${CELLS}${SUM}</row>`;
const prefixed = (xml: string): string => xml.replace(/<(\/?)(?!\?)/g, '<$1x:').replace('xmlns=', 'xmlns:x=');

/** What the cells with names hold after one of them was filled. */
function filled(sheet: string | Uint8Array, names: Readonly<Record<string, string>> = NAMES): unknown {
  const template = compileWorkbook(workbookFile({ sheets: { Blad: sheet }, names }));
  const { cells } = readNamedCells(template.fill([{ name: 'naam', value: 'Zoë\n😀' }]));
  return Object.fromEntries([...cells].map(([name, { value }]) => [name, value]));
}

describe('a workbook that others wrote is filled, with', () => {
  it.each<[string, string | Uint8Array]>([
    ['another prefix', prefixed(sheetXml(ROWS))],
    [
      'the namespace of Strict',
      sheetXml(ROWS).replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
    ],
    [
      'white space and comments',
      sheetXml(`\n <row r="2">\n<!-- <c r="B2"/> -->${CELLS.replaceAll('><', '>\n<')}\n${SUM} </row>\n`),
    ],
    ['single quotes', sheetXml(ROWS).replaceAll(/="([^"]*)"/g, "= '$1'")],
    ['UTF-16', Buffer.from(`\ufeff${sheetXml(ROWS).replace('UTF-8', 'utf-16')}`, 'utf16le')],
    ['a byte order mark', Buffer.from(`\ufeff${sheetXml(ROWS)}`)],
    [
      'rows and cells without a place',
      sheetXml('<row/><row><c/><c t="str"><v>oud</v></c><c/><c><f>LEN(B2)</f></c></row>'),
    ],
    ['formulas as LibreOffice writes them', sheetXml(ROWS.replace('<f>', '<f aca="false">'))],
    ['a formula in CDATA', sheetXml(ROWS.replace('LEN(B2)', '<![CDATA[LEN(B2)]]>'))],
    ['cells in no order', sheetXml(`<row r="2">${SUM}${CELLS}</row>`)],
    [
      'alternative content',
      sheetXml(
        ROWS,
        '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><c/></mc:Choice></mc:AlternateContent>',
      ),
    ],
  ])('%s', (_, sheet) => {
    expect(filled(sheet)).toEqual({ naam: 'Zoë\n😀', som: 6 });
  });

  it.each([
    ['a block of one cell', 'Blad!$B$2:$B$2'],
    ['no dollars', 'Blad!B2'],
    ['a sheet in quotes', "'Blad'!$B$2"],
    ['a sheet in other letters', 'BLAD!$b$2'],
    ['white space', ' Blad!$B$2\n'],
  ])('a name that stands for %s', (_, naam) => {
    expect(filled(sheetXml(ROWS), { ...NAMES, naam })).toEqual({ naam: 'Zoë\n😀', som: 6 });
  });

  it.each([
    ['in any case', { NAAM: 'Blad!$B$2', som: 'Blad!$D$2' }],
    ['on a copy of the sheet alone', { 'naam@0': 'Blad!$B$2', som: 'Blad!$D$2' }],
    [
      'everywhere, and otherwise on one sheet',
      { 'naam@0': 'Blad!$C$2', naam: 'Blad!$B$2', som: 'Blad!$D$2' },
    ],
  ])('a name that counts %s', (_, names) => {
    expect(filled(sheetXml(ROWS), names)).toEqual({ naam: 'Zoë\n😀', som: 6 });
  });
});

describe('a name leads to no cell when it stands for', () => {
  it.each([
    ['what is gone', '#REF!'],
    ['a place on a sheet that is gone', 'Weg!$B$2'],
    ['a block', 'Blad!$B$2:$C$2'],
    ['several blocks', 'Blad!$B$2,Blad!$C$2'],
    ['a column', 'Blad!$B:$B'],
    ['another workbook', '[1]Blad!$B$2'],
    ['another workbook, in quotes', "'[1]Blad'!$B$2"],
    ['several sheets', "'Blad:Ander'!$B$2"],
    ['a formula', 'OFFSET(Blad!$A$1,1,1)'],
    ['a value', '"naam"'],
    ['a row that no sheet has', 'Blad!$B$1048577'],
    ['a column that no sheet has', 'Blad!$XFE$2'],
    ['row 0', 'Blad!$B$0'],
  ])('%s', (_, naam) => {
    const file = workbookFile({ sheets: { Blad: ROWS }, names: { naam } });
    expect(compileWorkbook(file).has('naam')).toBe(false);
    expect([...readNamedCells(file).cells.keys()]).toEqual([]);
  });
});
