import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { compileWorkbook } from '../../../src/formats/xlsx/compiled-workbook.ts';
import { CALCULATED, partText, sheetData, type WorkbookFileOptions, workbookFile } from './workbook-file.ts';

const NAMES = { invoer: 'Blad!$A$1' };

/** A sheet with an input in A1, which holds 3, and a formula in B1; after the input got another value. */
function result(formula: string, value: CellValue, options: WorkbookFileOptions = {}): string {
  const row = `<row r="1"><c r="A1"><v>3</v></c><c r="B1" s="2"><f>${formula}</f><v>9</v></c></row>`;
  const file = workbookFile({ sheets: { Blad: row }, names: NAMES, ...options });
  const made = sheetData(compileWorkbook(file).fill([{ name: 'invoer', value }]));
  return made.replace(/^.*?<c r="B1" s="2"/s, '').replace('</row>', '');
}

describe('the result of a formula', () => {
  it.each([
    ['a number', 'A1*1.5', 4, '><f>A1*1.5</f><v>6</v></c>'],
    [
      'a text',
      'IF(A1&gt;3,"te veel","goed")',
      4,
      ' t="str"><f>IF(A1&gt;3,"te veel","goed")</f><v>te veel</v></c>',
    ],
    ['an empty text', 'IF(A1&gt;3,"",A1)', 4, ' t="str"><f>IF(A1&gt;3,"",A1)</f><v></v></c>'],
    ['true', 'A1=4', 4, ' t="b"><f>A1=4</f><v>1</v></c>'],
    ['an error', '1/A1', 0, ' t="e"><f>1/A1</f><v>#DIV/0!</v></c>'],
    [
      'what could be XML',
      'A1&amp;"&lt;b&gt;"',
      'R&D',
      ' t="str"><f>A1&amp;"&lt;b&gt;"</f><v>R&amp;D&lt;b&gt;</v></c>',
    ],
    [
      'what could be a number of a character',
      'A1&amp;""',
      '_x0041_',
      ' t="str"><f>A1&amp;""</f><v>_x005F_x0041_</v></c>',
    ],
    ['that of an empty cell', 'A1', null, '><f>A1</f><v>0</v></c>'],
  ])('is %s', (_, formula, value, xml) => {
    expect(result(formula, value)).toBe(xml);
  });

  it('hangs on the text that the cell will hold', () => {
    expect(result('LEN(A1)', 'a\r\nb')).toBe('><f>LEN(A1)</f><v>3</v></c>');
  });

  it('is put in when the file has none, or another', () => {
    const row =
      '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>A1*3</f><v>1</v></c></row>';
    const template = compileWorkbook(workbookFile({ sheets: { Blad: row }, names: NAMES }));
    const expected =
      '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>A1*2</f><v>6</v></c><c r="C1"><f>A1*3</f><v>9</v></c></row>';
    expect(sheetData(template.fill([]))).toBe(expected);
  });

  it('follows over sheets and names', () => {
    const file = workbookFile({
      sheets: {
        Blad: '<row r="1"><c r="A1"><v>3</v></c></row>',
        "R&amp;D '26": '<row r="1"><c r="A1"><f>dubbel+1</f></c></row>',
        Uit: '<row r="1"><c r="A1"><f>\'R&amp;D \'\'26\'!A1*10</f></c></row>',
      },
      names: { ...NAMES, dubbel: 'Blad!$A$1' },
    });
    const filled = compileWorkbook(file).fill([{ name: 'invoer', value: 4 }]);
    expect(sheetData(filled, 3)).toContain('<v>50</v>');
  });

  it('stays as it is without recalculation', () => {
    const file = workbookFile({
      sheets: { Blad: '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>A1*2</f><v>6</v></c></row>' },
      names: NAMES,
    });
    const filled = compileWorkbook(file).fill([{ name: 'invoer', value: 4 }], { recalculate: false });
    expect(sheetData(filled)).toBe(
      '<row r="1"><c r="A1"><v>4</v></c><c r="B1"><f>A1*2</f><v>6</v></c></row>',
    );
  });
});

describe('a formula that cells share', () => {
  const shared = (first: string, rows: string): string => {
    const row =
      `<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f t="shared" ref="B1:C3" si="0">${first}</f><v>0</v></c></row>` +
      `<row r="2"><c r="A2"><v>5</v></c><c r="B2"><f t="shared" si="0"/><v>0</v></c></row>${rows}`;
    const file = workbookFile({ sheets: { Blad: row }, names: NAMES });
    return sheetData(compileWorkbook(file).fill([{ name: 'invoer', value: 4 }]));
  };

  it.each([
    ['a cell', 'A1*10', '<v>50</v>'],
    ['a block', 'SUM(A1:A2)', '<v>5</v>'],
    ['a row that is held', 'A$1*10', '<v>40</v>'],
    ['a cell that is held', '$A$1*10', '<v>40</v>'],
    ['a text like a cell', '"A1"&amp;A1', '<v>A15</v>'],
    ['a function like a cell', 'ROUND(A1,0)', '<v>5</v>'],
    ['a name with digits', 'invoer', '<v>4</v>'],
  ])('means %s by its own place', (_, formula, held) => {
    expect(shared(formula, '')).toContain(`<f t="shared" si="0"/>${held}`);
  });

  it('means other columns by its own place', () => {
    const row = '<row r="3"><c r="C3"><f t="shared" si="0"/></c></row>';
    expect(shared('A1+1', row)).toContain('<c r="C3"><f t="shared" si="0"/><v>1</v></c>');
  });

  it('is an error where it leads out of the sheet', () => {
    const row =
      '<row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="B2"><f t="shared" ref="B1:B2" si="0">A1</f></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/></c></row>';
    const filled = compileWorkbook(workbookFile({ sheets: { Blad: row }, names: NAMES })).fill([]);
    expect(sheetData(filled)).toContain('<c r="A3" t="e"><f t="shared" si="0"/><v>#REF!</v></c>');
  });
});

describe('results that can’t be calculated', () => {
  const FORMULA = '<c r="B1"><f>A1*2</f><v>6</v></c>';
  const sheet = (more: string): string => `<row r="1"><c r="A1"><v>3</v></c>${FORMULA}${more}</row>`;
  const files: readonly (readonly [string, WorkbookFileOptions, RegExp])[] = [
    [
      'a function that we don’t have',
      { sheets: { Blad: sheet('<c r="C1"><f>WEBSERVICE(A1)</f></c>') } },
      /'Blad'!C1: .*WEBSERVICE/,
    ],
    [
      'a formula of several cells',
      { sheets: { Blad: sheet('<c r="C1"><f t="array" ref="C1:D1">A1:B1</f></c>') } },
      /'Blad'!C1: .*several cells/,
    ],
    [
      'a table of what if',
      { sheets: { Blad: sheet('<c r="C1"><f t="dataTable" ref="C1:D1" r1="A1"/></c>') } },
      /'Blad'!C1/,
    ],
    [
      'a formula that shares one that is missing',
      { sheets: { Blad: sheet('<c r="C1"><f t="shared" si="5"/></c>') } },
      /'Blad'!C1: .*missing/,
    ],
    ['another workbook', { sheets: { Blad: sheet('<c r="C1"><f>\'[1]Blad\'!A1</f></c>') } }, /'Blad'!C1/],
    ['a circle', { sheets: { Blad: sheet('<c r="C1"><f>C1+1</f></c>') } }, /'Blad'!C1: .*itself/],
    ['days from 1904', { sheets: { Blad: sheet('') }, settings: ' date1904="1"' }, /1904/],
    [
      'a name with another meaning on its sheet',
      {
        sheets: { Blad: sheet('<c r="C1"><f>invoer+1</f></c>') },
        names: { ...NAMES, 'invoer@0': 'Blad!$B$1' },
      },
      /'Blad'!C1: .*invoer/,
    ],
  ];

  it.each(files)('because of %s stay as they are, and the template says why', (_, options, why) => {
    const template = compileWorkbook(workbookFile({ names: NAMES, ...options }));
    expect(template.notCalculated).toMatch(why);
    expect(sheetData(template.fill([{ name: 'invoer', value: 4 }]))).toContain(
      `<c r="A1"><v>4</v></c>${FORMULA}`,
    );
  });

  it('are no reason to fill in a formula', () => {
    const template = compileWorkbook(
      workbookFile({
        sheets: { Blad: sheet('<c r="C1"><f>WEBSERVICE(A1)</f></c>') },
        names: { som: 'Blad!$B$1' },
      }),
    );
    expect(template.has('som')).toBe(false);
    expect(() => template.fill([{ name: 'som', value: 1 }])).toThrow('the cell named som holds a formula');
  });

  it('are none because of a print area, or a name that a copy of a sheet has', () => {
    const names = { ...NAMES, '_xlnm.Print_Area@0': 'Blad!$A$1:$B$1', 'invoer@1': 'Kopie!$A$1' };
    const file = workbookFile({ sheets: { Blad: sheet(''), Kopie: '' }, names });
    expect(compileWorkbook(file).notCalculated).toBeNull();
  });
});

describe('Excel', () => {
  it.each([
    [
      'is asked to calculate when it opens the file',
      '',
      '</definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
    ],
    [
      'is asked so in what the file says already',
      '<calcPr calcId="1" calcMode="auto"/>',
      '<calcPr calcId="1" calcMode="auto" fullCalcOnLoad="1"/>',
    ],
    [
      'is asked so against what the file says',
      '<calcPr fullCalcOnLoad="0" calcId="1"/>',
      '<calcPr calcId="1" fullCalcOnLoad="1"/>',
    ],
    ['is asked so when the file does', CALCULATED, CALCULATED],
    ['is asked so before what comes after', '<extLst/>', '<calcPr fullCalcOnLoad="1"/><extLst/></workbook>'],
  ])('%s', (_, more, xml) => {
    const filled = compileWorkbook(workbookFile({ names: NAMES, more })).fill([]);
    expect(partText(filled, 'xl/workbook.xml')).toContain(xml);
  });

  it('is asked so when the workbook has no names', () => {
    const filled = compileWorkbook(workbookFile({})).fill([]);
    expect(partText(filled, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });
});
