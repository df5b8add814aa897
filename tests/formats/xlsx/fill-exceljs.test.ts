import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { compileWorkbook } from '../../../src/formats/xlsx/compiled-workbook.ts';
import { readNamedCells } from '../../../src/formats/xlsx/read-cells.ts';

/** A workbook by exceljs: formulas with and without results, one shared, and texts with formatting. */
async function madeByExceljs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("R&D '26");
  sheet.getCell('B2').value = 3;
  sheet.getCell('B3').value = { richText: [{ text: 'Zo' }, { font: { bold: true }, text: 'ë' }] };
  sheet.getCell('C2').value = { formula: 'B2*2' } as ExcelJS.CellFormulaValue;
  sheet.getCell('C3').value = { formula: 'uren*3', result: 1 };
  sheet.fillFormula('D2:D4', 'B2+1', [4, 1, 1]);
  const names = { uren: 'B2', naam: 'B3', leeg: 'F9', dubbel: 'C2', drie: 'C3', vier: 'D2' };
  for (const [name, cell] of Object.entries(names)) {
    book.definedNames.add(`'R&D ''26'!$${cell[0]}$${cell.slice(1)}`, name);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const held = (file: Uint8Array): unknown =>
  Object.fromEntries([...readNamedCells(file).cells].map(([name, { value }]) => [name, value]));

const made = await madeByExceljs();
const filled = compileWorkbook(made).fill([
  { name: 'uren', value: 7 },
  { name: 'leeg', value: '=1+1 _x0041_ <b>\n' },
]);
const VALUES = { uren: 7, naam: 'Zoë', leeg: '=1+1 _x0041_ <b>\n', dubbel: 14, drie: 21, vier: 8 };

describe('a workbook that exceljs made', () => {
  it('is read', () => {
    expect(held(made)).toMatchObject({ uren: 3, naam: 'Zoë', leeg: null, dubbel: null, drie: 1 });
  });

  it('is filled and calculated', () => {
    expect(held(filled)).toEqual(VALUES);
  });

  it('is read the same when exceljs has loaded and saved it', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(filled.buffer as ArrayBuffer);
    const saved = new Uint8Array(await book.xlsx.writeBuffer());
    expect(held(saved)).toEqual(VALUES);
  });
});
