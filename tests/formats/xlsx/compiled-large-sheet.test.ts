import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/formats/ooxml/package.ts';
import { compileWorkbook } from '../../../src/formats/xlsx/compiled-workbook.ts';
import { Random } from '../../support/comparison/random.ts';
import { partText, workbookFile } from './workbook-file.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS = 4000;
const rows = Array.from({ length: ROWS }, (_, index) => index + 1);
/** Half a megabyte. Each row has an input, a text and twice the input. */
const row = (number: number, held: number): string =>
  `<row r="${number}"><c r="A${number}" s="1"><v>${held}</v></c><c r="B${number}" t="inlineStr"><is><t>Rij ${number} met een tekst</t></is></c>` +
  `<c r="C${number}"><f>A${number}*2</f><v>${held * 2}</v></c></row>`;
const file = workbookFile({
  sheets: { Blad: rows.map(number => row(number, number)).join('') },
  names: Object.fromEntries(rows.map(number => [`in_${number}`, `Blad!$A$${number}`])),
});
const template = compileWorkbook(file);
const blank = partText(file, SHEET);

const CASES = [0, 1, 2, 20, 400, ROWS].map(count => [count] as const);

describe('a large sheet', () => {
  it.each(CASES)('with %i values filled in is what it would have been, written so', count => {
    const random = new Random(count);
    const values = new Map(
      Array.from({ length: count }, () => [random.whole(1, ROWS), random.whole(0, 1e6) / 100] as const),
    );
    const filled = template.fill([...values].map(([number, value]) => ({ name: `in_${number}`, value })));
    const expected = rows.map(number => row(number, values.get(number) ?? number)).join('');
    expect(partText(filled, SHEET)).toBe(
      blank.replace(/(?<=<sheetData>).*(?=<\/sheetData>)/s, () => expected),
    );
  });

  it('is hardly larger than one deflated as a whole', () => {
    const filled = readPackage(
      template.fill(rows.map(number => ({ name: `in_${number}`, value: number * 1.5 }))),
    );
    const part = filled.part(SHEET) ?? new Uint8Array();
    const packed = filled.packedPart(SHEET)?.packed ?? part;
    expect(packed.length).toBeLessThan(deflateRawSync(part).length * 1.5);
  });

  it('is deflated as a whole when more is put in it than keeps its repeats in reach', () => {
    const cells = [{ name: 'in_2000', value: 'lang '.repeat(20_000) }];
    const sizes = [1, 6].map(level => compileWorkbook(file, { level }).fill(cells).length);
    expect(partText(compileWorkbook(file).fill(cells), SHEET)).toContain(
      '<is><t xml:space="preserve">lang lang',
    );
    expect(sizes.toSorted((a, b) => b - a)).toEqual(sizes);
  });
});
