import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPackage, writePackage } from '../../../../src/formats/ooxml/package.ts';
import { prepareCalculation } from '../../../../src/formats/xlsx/formula/calculation.ts';
import { judge } from '../../../support/judges.ts';
import {
  disagreements,
  recalculateByLibreOffice,
  resultsInLibreOffice,
  resultsOf,
  storedResults,
  type WorkbookValues,
  withoutResults,
} from '../../../support/libreoffice-recalculation.ts';

/** A workbook whose stored results are all wrong. */
async function wronglyStored(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Blad 1');
  sheet.getCell('A1').value = 3;
  sheet.getCell('A2').value = { formula: 'A1*2', result: 7 };
  sheet.getCell('A3').value = { formula: 'IF(A1>2,"veel","weinig")', result: 'weinig' };
  sheet.getCell('A4').value = { formula: 'A1>2', result: false };
  sheet.getCell('A5').value = { formula: '1/0', result: { error: '#N/A' } };
  sheet.getCell('A6').value = { formula: 'A2&""', result: '' };
  sheet.getCell('A7').value = true;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const wrong = await wronglyStored();
const RIGHT = [
  ['A2', 6],
  ['A3', 'veel'],
  ['A4', true],
  ['A5', { error: '#DIV/0!' }],
  ['A6', '6'],
];
const ours = resultsOf(
  prepareCalculation({
    sheets: [
      {
        name: 'Blad 1',
        cells: [
          { row: 1, column: 1, value: 3 },
          { row: 2, column: 1, formula: 'A1*2' },
          { row: 3, column: 1, formula: 'IF(A1>2,"veel","weinig")' },
          { row: 4, column: 1, formula: 'A1>2' },
          { row: 5, column: 1, formula: '1/0' },
          { row: 6, column: 1, formula: 'A2&""' },
        ],
      },
    ],
    names: new Map(),
  }),
);

judge('soffice')('what LibreOffice calculates', () => {
  let theirs: WorkbookValues = new Map();
  beforeAll(async () => {
    theirs = (await recalculateByLibreOffice(new Map([['wrong', wrong]]))).get('wrong') ?? theirs;
  });

  it('is its own, whatever the file holds', () => {
    expect([...(theirs.get('Blad 1') ?? [])]).toEqual(RIGHT);
  });

  it('would be the number or text that the file holds, were it not taken out', async () => {
    const shown = (await resultsInLibreOffice(new Map([['wrong', wrong]]))).get('wrong')?.get('Blad 1');
    expect([shown?.get('A2'), shown?.get('A3')]).toEqual([7, 'weinig']);
  });

  it('catches wrong results in a file', () => {
    expect(disagreements(storedResults(wrong), theirs)).toEqual([
      'Blad 1!A2: 7, LibreOffice 6',
      'Blad 1!A3: "weinig", LibreOffice "veel"',
      'Blad 1!A4: false, LibreOffice true',
      'Blad 1!A5: #N/A, LibreOffice #DIV/0!',
      'Blad 1!A6: "", LibreOffice "6"',
    ]);
  });

  it('agrees with ours', () => {
    expect(disagreements(ours, theirs)).toEqual([]);
  });

  it('catches one of ours that is wrong, and one that is missing', () => {
    const spoilt = new Map([['Blad 1', new Map([...(ours.get('Blad 1') ?? []), ['A2', 6.000001] as const])]]);
    spoilt.get('Blad 1')?.delete('A3');
    expect(disagreements(spoilt, theirs)).toEqual([
      'Blad 1!A2: 6.000001, LibreOffice 6',
      'Blad 1!A3: no formula, LibreOffice "veel"',
    ]);
  });
});

describe('taking results out', () => {
  it('leaves formulas without a result or its type, and other values as they are', () => {
    const sheet = Buffer.from(
      readPackage(withoutResults(wrong)).part('xl/worksheets/sheet1.xml') ?? [],
    ).toString();
    expect(sheet.match(/<c .*?<\/c>/g)).toEqual([
      '<c r="A1"><v>3</v></c>',
      '<c r="A2"><f>A1*2</f></c>',
      '<c r="A3"><f>IF(A1&gt;2,&quot;veel&quot;,&quot;weinig&quot;)</f></c>',
      '<c r="A4"><f>A1&gt;2</f></c>',
      '<c r="A5"><f>1/0</f></c>',
      '<c r="A6"><f>A2&amp;&quot;&quot;</f></c>',
      '<c r="A7" t="b"><v>1</v></c>',
    ]);
  });

  it('leaves out the order of calculation, and what names it', () => {
    const file = readPackage(wrong);
    const parts = file.names.map(name => {
      const text = Buffer.from(file.part(name) ?? []).toString();
      return [
        name,
        Buffer.from(text.replace('</Types>', CHAIN_TYPE).replace('</Relationships>', CHAIN)),
      ] as const;
    });
    const chained = withoutResults(
      writePackage([...parts, ['xl/calcChain.xml', Buffer.from('<calcChain/>')]]),
    );
    expect(
      readPackage(chained)
        .names.map(name => textOf(chained, name))
        .join(''),
    ).not.toContain('calcChain');
  });
});

const CHAIN_TYPE = '<Override PartName="/xl/calcChain.xml" ContentType="application/xml"/></Types>';
const CHAIN = '<Relationship Id="chain" Type="calcChain" Target="calcChain.xml"/></Relationships>';

const textOf = (xlsx: Uint8Array, name: string): string =>
  name + Buffer.from(readPackage(xlsx).part(name) ?? []).toString();
