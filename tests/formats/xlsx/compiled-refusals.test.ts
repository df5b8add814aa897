import { describe, expect, it } from 'vitest';
import { readPackage, writePackage } from '../../../src/formats/ooxml/package.ts';
import { UnreadableFile } from '../../../src/formats/ooxml/unreadable-file.ts';
import { compileWorkbook } from '../../../src/formats/xlsx/compiled-workbook.ts';
import { readNamedCells } from '../../../src/formats/xlsx/read-cells.ts';
import { CHART, MAIN, sheetXml, type WorkbookFileOptions, workbookFile } from './workbook-file.ts';

const NAMES = { naam: 'Blad!$B$2' };
const EXCEL = 'application/vnd.ms-excel';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const DRAWING_RELATIONS = 'xl/drawings/_rels/drawing1.xml.rels';

/** A workbook with other parts; undefined takes one out. */
function changed(
  changes: Readonly<Record<string, string | undefined>>,
  options: WorkbookFileOptions = {},
): Uint8Array {
  const file = readPackage(workbookFile({ names: NAMES, ...options }));
  return writePackage(
    file.names.flatMap(name => {
      if (!(name in changes)) return [[name, file.part(name) ?? new Uint8Array()] as const];
      const text = changes[name];
      return text === undefined ? [] : [[name, Buffer.from(text)] as const];
    }),
  );
}

function twoSheetsInOnePart(): Uint8Array {
  const sheets = { Blad: '', Ander: '' };
  const relations = readPackage(workbookFile({ sheets })).part(RELATIONS);
  const text = Buffer.from(relations ?? []).toString();
  return changed({ [RELATIONS]: text.replace('sheet2.xml', 'sheet1.xml') }, { sheets });
}

/** @param targets where the drawing of the first sheet leads to as charts */
function withCharts(...targets: readonly string[]): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';
  const all = targets.map(
    (target, index) => `<Relationship Id="r${index}" Type="${type}" Target="${target}"/>`,
  );
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  const chart = `<c:chartSpace xmlns:c="${CHART}"/>`;
  return changed({ [DRAWING_RELATIONS]: relations }, { chart });
}

/** Fills it with nothing, and reads what comes out. */
const refilled = (file: Uint8Array) => readNamedCells(compileWorkbook(file).fill([]));

const withSheet = (data: string): Uint8Array => workbookFile({ sheets: { Blad: data }, names: NAMES });

const UNREADABLE: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['nothing', new Uint8Array(), /empty/],
  ['a text', Buffer.from('naam;uren'), /not a Word or Excel file/],
  [
    'a locked file',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    /password/,
  ],
  [
    'a Word file',
    workbookFile({
      mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    }),
    /not an Excel workbook/,
  ],
  [
    'a binary workbook',
    workbookFile({ mainType: `${EXCEL}.sheet.binary.macroEnabled.main` }),
    /save it as \.xlsx/,
  ],
  ['a file without a main part', changed({ 'xl/workbook.xml': undefined }), /not an Excel workbook/],
  ['a sheet without its part', changed({ 'xl/worksheets/sheet1.xml': undefined }), /sheet1\.xml is missing/],
  ['a sheet without a relation', changed({ 'xl/_rels/workbook.xml.rels': undefined }), /a sheet is missing/],
  ['a sheet that is none', changed({ 'xl/worksheets/sheet1.xml': '<x/>' }), /not a sheet/],
  ['two sheets that are one part', twoSheetsInOnePart(), /one part/],
  [
    'more columns than a sheet has',
    workbookFile({ sheets: { Blad: sheetXml('', `<cols>${'<col/>'.repeat(16_385)}</cols>`) }, names: NAMES }),
    /more columns than a sheet can have/,
  ],
  ['two sheets with one name', workbookFile({ sheets: { Blad: '', BLAD: '' } }), /two sheets/],
  ['a sheet that is not well-formed', withSheet('<row r="2"><c r="B2"></row>'), /not well-formed/],
  [
    'a document type',
    changed({ 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml('')}` }),
    /document type/,
  ],
  ['a cell without a place', withSheet('<row r="2"><c r="B0"/></row>'), /no place/],
  ['a cell beyond the last column', withSheet('<row r="2"><c r="XFD2"/><c/></row>'), /no place/],
  ['a cell in another row', withSheet('<row r="2"><c r="B3"/></row>'), /no place/],
  ['a row that is none', withSheet('<row r="2.5"/>'), /no place/],
  ['two cells in one place', withSheet('<row r="2"><c r="B2"/><c r="B2"/></row>'), /that of another/],
  [
    'a shared text that is missing',
    withSheet('<row r="2"><c r="B2" t="s"><v>3</v></c></row>'),
    /a text of a cell is missing/,
  ],
  [
    'shared texts that are not well-formed',
    changed({ 'xl/sharedStrings.xml': '<sst>' }, { strings: '' }),
    /not well-formed/,
  ],
  [
    'more names than anyone has',
    workbookFile({
      names: Object.fromEntries(Array.from({ length: 50_001 }, (_, index) => [`naam_${index}`, 'Blad!$A$1'])),
    }),
    /more than 50000 names/,
  ],
];

describe.each([
  ['compileWorkbook', compileWorkbook],
  ['readNamedCells', readNamedCells],
])('%s refuses', (_, open) => {
  it.each(UNREADABLE)('%s', (_what, file, why) => {
    expect(() => open(file)).toThrow(UnreadableFile);
    expect(() => open(file)).toThrow(why);
  });
});

describe('compileWorkbook refuses', () => {
  it.each(['sheet', 'template', 'addin'])('a file of Excel with macros: %s', type => {
    const file = workbookFile({ mainType: `${EXCEL}.${type}.macroEnabled.main+xml` });
    expect(() => compileWorkbook(file)).toThrow(/macros/);
  });

  it('a file that is signed digitally', () => {
    const signed = workbookFile({
      relations: [
        [
          'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
          '_xmlsignatures/origin.sigs',
        ],
      ],
    });
    expect(() => compileWorkbook(signed)).toThrow(/signed digitally/);
  });

  it('more formulas than people write', () => {
    const row = (number: number): string => `<row r="${number}"><c r="A${number}"><f>1</f></c></row>`;
    const data = Array.from({ length: 100_001 }, (_, index) => row(index + 1)).join('');
    expect(() => compileWorkbook(withSheet(data))).toThrow(/far more formulas/);
  });

  it('more cells than a sheet may have, on all sheets together', () => {
    const data = Array.from({ length: 16 }, () => `<row>${'<c/>'.repeat(16_000)}</row>`).join('');
    expect(() => compileWorkbook(workbookFile({ sheets: { Blad: data, Ander: data } }))).toThrow(
      /more than 500000 cells/,
    );
  });

  it('a chart that is not well-formed', () => {
    expect(() => compileWorkbook(workbookFile({ chart: '<c:chart/>' }))).toThrow(UnreadableFile);
  });
});

describe('what is odd but harmless is taken:', () => {
  it.each([
    [
      'a file with macros, to read',
      () => readNamedCells(workbookFile({ names: NAMES, mainType: `${EXCEL}.sheet.macroEnabled.main+xml` })),
    ],
    ['no shared texts, though the file names them', () => compileWorkbook(workbookFile({}))],
    ['no properties, though the file names them', () => readNamedCells(workbookFile({}))],
    ['a name without a meaning', () => compileWorkbook(workbookFile({ names: { naam: '' } }))],
    [
      'a chart that is named twice',
      () => refilled(withCharts('../charts/chart1.xml', '../charts/Chart1.xml')),
    ],
    ['a sheet in the place of a chart', () => refilled(withCharts('../worksheets/sheet1.xml'))],
    ['no sheets', () => compileWorkbook(changed({ 'xl/workbook.xml': `<workbook xmlns="${MAIN}"/>` }))],
  ])('%s', (_, open) => {
    expect(open).not.toThrow();
  });
});
