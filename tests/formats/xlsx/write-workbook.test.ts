import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/formats/ooxml/package.ts';
import { rangeAddress } from '../../../src/formats/xlsx/address.ts';
import { calculateWorkbook } from '../../../src/formats/xlsx/calculate-workbook.ts';
import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { workbookXml } from '../../../src/formats/xlsx/package/workbook-part.ts';
import type { Cell, CellContent, Sheet, Workbook } from '../../../src/formats/xlsx/workbook.ts';
import { writeWorkbook } from '../../../src/formats/xlsx/write-workbook.ts';
import { ROOT } from '../../support/overlay-host.ts';
import { sampleWorkbook } from '../../support/sample-workbook.ts';

const SHEET: Sheet = {
  name: 'Blad',
  columns: [],
  heights: new Map(),
  cells: [],
  validations: [],
  conditions: [],
  charts: [],
  pictures: [],
  print: {
    orientation: 'portrait',
    area: { sheet: 'Blad', top: 1, left: 1, bottom: 9, right: 9 },
    fit: { across: 1, down: 0 },
    footer: { left: '', centre: '', right: '' },
  },
};

const bookOf = (...sheets: readonly Partial<Sheet>[]): Workbook => ({
  ...sampleWorkbook,
  names: new Map(),
  sheets: sheets.map(sheet => ({ ...SHEET, ...sheet })),
});

const cell = (content: CellContent, style: Cell['style'] = {}): Cell => ({
  row: 2,
  column: 3,
  style,
  content,
});
const value = (held: string | number | boolean): Cell => cell({ type: 'value', value: held });

/** The text of a part of a workbook. */
async function partOf(workbook: Workbook, name: string, result: CellValue = null): Promise<string> {
  const file = readPackage(await writeWorkbook(workbook, () => result));
  return new TextDecoder().decode(file.part(name));
}
const sheetWith = (sheet: Partial<Sheet>, result?: CellValue): Promise<string> =>
  partOf(bookOf(sheet), 'xl/worksheets/sheet1.xml', result);
const stringsWith = (held: string): Promise<string> =>
  partOf(bookOf({ cells: [value(held)] }), 'xl/sharedStrings.xml');
const stylesWith = (style: Cell['style']): Promise<string> =>
  partOf(bookOf({ cells: [cell({ type: 'empty' }, style)] }), 'xl/styles.xml');

describe('the bytes of a workbook', () => {
  const write = (): Promise<Uint8Array> => writeWorkbook(sampleWorkbook, calculateWorkbook(sampleWorkbook));
  const digestIn = async (timeZone: string): Promise<string> => {
    const program = ['--import', 'tsx', 'tests/support/xlsx-rules/print-sample-digest.ts'];
    const options = { cwd: ROOT, env: { ...process.env, TZ: timeZone } };
    return (await promisify(execFile)(process.execPath, program, options)).stdout;
  };

  it('are the same when it is written again', async () => {
    expect(Buffer.from(await write()).equals(await write())).toBe(true);
  });

  it('are the same in three processes, wherever on earth they run', async () => {
    const zones = ['Europe/Amsterdam', 'America/New_York', 'Pacific/Auckland'];
    const [first, ...others] = await Promise.all(zones.map(digestIn));
    expect(first).toMatch(/^[\da-f]{64}\n$/);
    expect(others).toEqual([first, first]);
  });

  it('are some 20 kB for a small one', async () => {
    expect((await write()).length).toBeLessThan(25_000);
  });
});

describe('a cell', () => {
  it.each([
    ['a number', 3.5, '<c r="C2" s="0"><v>3.5</v></c>'],
    ['a truth', true, '<c r="C2" s="0" t="b"><v>1</v></c>'],
    ['a text, by its number', 'a', '<c r="C2" s="0" t="s"><v>0</v></c>'],
    ['a text that looks like a formula, as text', '=1+1', '<c r="C2" s="0" t="s"><v>0</v></c>'],
  ])('holds %s', async (_, held, xml) => {
    expect(await sheetWith({ cells: [value(held)] })).toContain(xml);
  });

  it.each([
    ['a number', 2.5, '<c r="C2" s="0"><f>A1&amp;1</f><v>2.5</v></c>'],
    ['a text', 'a < b', '<c r="C2" s="0" t="str"><f>A1&amp;1</f><v>a &lt; b</v></c>'],
    ['an empty text', '', '<c r="C2" s="0" t="str"><f>A1&amp;1</f><v></v></c>'],
    ['a truth', false, '<c r="C2" s="0" t="b"><f>A1&amp;1</f><v>0</v></c>'],
    ['an error', { error: '#N/A' }, '<c r="C2" s="0" t="e"><f>A1&amp;1</f><v>#N/A</v></c>'],
    ['nothing yet', null, '<c r="C2" s="0"><f>A1&amp;1</f></c>'],
  ] as const)('with a formula that gives %s keeps it', async (_, result, xml) => {
    expect(await sheetWith({ cells: [cell({ type: 'formula', formula: 'A1&1' })] }, result)).toContain(xml);
  });

  it('is there when it is empty', async () => {
    expect(await sheetWith({ cells: [cell({ type: 'empty' }, { isInput: true })] })).toContain(
      '<c r="C2" s="1"/>',
    );
  });

  it('stands in its place, whatever the order it was given in', async () => {
    const cells = [value(1), { ...value(2), row: 1 }, { ...value(3), column: 1 }];
    expect(await sheetWith({ cells })).toMatch(/r="C1".*r="A2".*r="C2"/);
  });

  it('is alone in its place', async () => {
    await expect(sheetWith({ cells: [value(1), value(2)] })).rejects.toThrow(
      'Two cells stand in row 2, column 3 of Blad.',
    );
  });
});

describe('a text', () => {
  it.each([
    ['keeps spaces at its ends', ' a ', '<t xml:space="preserve"> a </t>'],
    ['has line feeds for line ends', 'a\r\nb\rc', 'a\nb\nc'],
    [
      'is shown as it was written when it looks like a number of a character',
      '_x0041_',
      '<t>_x005F_x0041_</t>',
    ],
    ['shows what no XML can hold as �', 'a\u0007b\ud800c\uffff', '<t>a�b�c�</t>'],
    ['has its signs of XML escaped', 'a<b>&"c', '<t>a&lt;b&gt;&amp;&quot;c</t>'],
  ])('%s', async (_, held, xml) => {
    expect(await stringsWith(held)).toContain(xml);
  });

  it('needs no part for texts when there is none', async () => {
    expect(readPackage(await writeWorkbook(bookOf({}), () => null)).names).not.toContain(
      'xl/sharedStrings.xml',
    );
  });
});

describe('a style', () => {
  it.each([
    ['leaves an input open', { isInput: true }, '<protection locked="0"/>'],
    ['is shrunk to its cell', { align: { shrink: true } }, '<alignment shrinkToFit="1"/>'],
    [
      'is indented from the left, as Excel indents nothing else',
      { align: { indent: 2 } },
      '<alignment horizontal="left" indent="2"/>',
    ],
    [
      'runs on over the cells beside it',
      { align: { horizontal: 'centerContinuous' } },
      '<alignment horizontal="centerContinuous"/>',
    ],
    [
      'has the font of the theme',
      { font: { bold: true, size: 9.5 } },
      '<font><b/><sz val="9.5"/><color theme="1"/><name val="Arial"/><family val="2"/><scheme val="minor"/></font>',
    ],
    ['is text', { format: '@' }, 'numFmtId="49"'],
    [
      'has a line on one side',
      { borders: { bottom: { line: 'hair', colour: 'AABBCC' } } },
      '<bottom style="hair"><color rgb="FFAABBCC"/></bottom>',
    ],
  ] as const)('%s', async (_, style, xml) => {
    expect(await stylesWith(style)).toContain(xml);
  });

  it('is one with all that are equal', async () => {
    const cells = [1, 2, 3].map(row => ({ ...value(row), row, style: { fill: 'AABBCC' } }));
    expect(await partOf(bookOf({ cells }), 'xl/styles.xml')).toContain('<cellXfs count="2">');
  });
});

describe('a sheet', () => {
  it('keeps the width of a column, also of 9, which exceljs takes for none', async () => {
    expect(await sheetWith({ columns: [9, 12.5] })).toContain(
      '<cols><col min="1" max="1" width="9" customWidth="1"/><col min="2" max="2" width="12.5" customWidth="1"/></cols>',
    );
  });

  it('keeps the height of a row without cells', async () => {
    expect(await sheetWith({ heights: new Map([[4, 33.5]]) })).toContain(
      '<row r="4" ht="33.5" customHeight="1"',
    );
  });

  it.each([
    [
      'rows',
      { rows: 3, columns: 0 },
      '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
    ],
    [
      'columns',
      { rows: 0, columns: 2 },
      '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>',
    ],
    [
      'both',
      { rows: 3, columns: 2 },
      '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>',
    ],
  ])('holds %s in view', async (_, freeze, xml) => {
    expect(await sheetWith({ freeze })).toContain(xml);
  });

  it('holds nothing in view when that is asked', async () => {
    expect(await sheetWith({ freeze: { rows: 0, columns: 0 } })).not.toContain('<pane');
  });

  it('prints what stands apart on pages of its own', () => {
    const print = { ...SHEET.print, more: [{ ...SHEET.print.area, top: 40, bottom: 50 }] };
    expect(workbookXml({ ...sampleWorkbook, sheets: [{ ...SHEET, print }] })).toMatch(
      /_xlnm\.Print_Area" localSheetId="0">'[^,]*,'[^,]*\$40:\$[A-Z]+\$50</,
    );
  });

  it('names the corner of a table, so that screen readers say its heads', () => {
    const corner = { sheet: SHEET.name, top: 3, left: 2, bottom: 4, right: 2 };
    const sheet = { ...SHEET, tables: [{ corner, bottom: 9, right: 28 }] };
    expect(workbookXml({ ...sampleWorkbook, sheets: [SHEET, sheet] })).toContain(
      `<definedName name="TitleRegion1.B3.AB9.2">${rangeAddress(corner)}</definedName>`,
    );
  });

  it('has a footer with numbers of pages, in which any other & is a letter', async () => {
    const footer = { left: 'R&P {sheet}', centre: '', right: '1 {page}/{total}' };
    expect(await sheetWith({ print: { ...SHEET.print, footer } })).toContain(
      '<oddFooter>&amp;L&amp;8&amp;K595959R&amp;&amp;P &amp;A&amp;R&amp;8&amp;K5959591 &amp;P/&amp;N</oddFooter>',
    );
  });

  it('leads to another by a place in the file', async () => {
    const link = cell({
      type: 'link',
      text: 'Naar "B"',
      to: { sheet: "Plan '26", row: 3, column: 2 },
      tip: 'Klik & ga',
    });
    expect(await sheetWith({ cells: [link] })).toContain(
      '<hyperlink ref="C2" location="\'Plan \'\'26\'!B3" tooltip="Klik &amp; ga" display="Naar &quot;B&quot;"/>',
    );
  });

  it('asks nobody whether its formulas are right', async () => {
    expect(await sheetWith({ cells: [value(1), { ...value(2), row: 9, column: 1 }] })).toContain(
      '<ignoredErrors><ignoredError sqref="A2:C9" twoDigitTextYear="1" numberStoredAsText="1" formula="1" formulaRange="1"/>',
    );
  });

  it('is not printed when it is hidden', async () => {
    const hidden = await partOf(bookOf({}, { name: 'Lijsten', isHidden: true }), 'xl/workbook.xml');
    expect(hidden.match(/_xlnm\.Print_Area" localSheetId="\d"/g)).toEqual([
      '_xlnm.Print_Area" localSheetId="0"',
    ]);
  });
});
