import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/formats/ooxml/package.ts';
import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { compileWorkbook } from '../../../src/formats/xlsx/compiled-workbook.ts';
import { CHART, partText, workbookFile } from './workbook-file.ts';

const NAMES = { invoer: 'Blad!$A$1' };

describe('what a chart keeps', () => {
  const ROWS =
    '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>A1*2</f><v>6</v></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Twee</t></is></c><c r="B2"><f>IF(A1&gt;3,"",1)</f><v>1</v></c></row>' +
    '<row r="3"><c r="B3"><v>5</v></c></row>';
  const chart = (body: string, prefix = 'c'): string =>
    `<?xml version="1.0"?><${prefix}:chartSpace xmlns:${prefix}="${CHART}">${body}</${prefix}:chartSpace>`;
  const numbers = (of: string, points: string, prefix = 'c'): string =>
    `<${prefix}:numRef><${prefix}:f>${of}</${prefix}:f><${prefix}:numCache><${prefix}:formatCode>0.0</${prefix}:formatCode>${points}</${prefix}:numCache></${prefix}:numRef>`;
  const texts = (of: string, points: string): string =>
    `<c:strRef><c:f>${of}</c:f><c:strCache>${points}</c:strCache></c:strRef>`;
  const points = (count: number, held: Readonly<Record<number, string>>, prefix = 'c'): string =>
    `<${prefix}:ptCount val="${count}"/>` +
    Object.entries(held)
      .map(
        ([index, value]) => `<${prefix}:pt idx="${index}"><${prefix}:v>${value}</${prefix}:v></${prefix}:pt>`,
      )
      .join('');
  const file = (body: string, prefix?: string): Uint8Array =>
    workbookFile({
      sheets: { Blad: ROWS },
      names: { ...NAMES, optie: 'Blad!$A$2' },
      chart: chart(body, prefix),
    });
  const chartOf = (
    body: string,
    cells = [{ name: 'invoer', value: 4 as CellValue }],
    prefix?: string,
  ): string => partText(compileWorkbook(file(body, prefix)).fill(cells), 'xl/charts/chart1.xml');
  const NOW = points(3, { 0: '6', 1: '1', 2: '5' });

  it('of results follows them; what is no number leaves a gap', () => {
    const expected = numbers("'Blad'!$B$1:$B$3", points(3, { 0: '8', 2: '5' }));
    expect(chartOf(numbers("'Blad'!$B$1:$B$3", NOW))).toBe(chart(expected));
  });

  it('of an input follows it', () => {
    const expected = texts('Blad!$A$1:$A$2', points(2, { 0: '3', 1: 'R&amp;D' }));
    const held = texts('Blad!$A$1:$A$2', points(2, { 0: '3', 1: 'Twee' }));
    expect(chartOf(held, [{ name: 'optie', value: 'R&D' }])).toBe(chart(expected));
  });

  it('of an empty cell is a gap', () => {
    const held = texts('Blad!$A$2', points(1, { 0: 'Twee' }));
    expect(chartOf(held, [{ name: 'optie', value: null }])).toBe(chart(texts('Blad!$A$2', points(1, {}))));
  });

  it('follows when the chart has a sheet of its own', () => {
    const held = chart(numbers('Blad!$B$1', points(1, { 0: '6' })));
    const own = workbookFile({ sheets: { Blad: ROWS }, names: NAMES, chart: held, hasChartSheet: true });
    const filled = compileWorkbook(own).fill([{ name: 'invoer', value: 4 }]);
    const expected = chart(numbers('Blad!$B$1', points(1, { 0: '8' })));
    expect(partText(filled, 'xl/charts/chart1.xml')).toBe(expected);
  });

  it('has the prefix of the file', () => {
    const held = numbers('Blad!$B$1', points(1, { 0: '6' }, 'q'), 'q');
    const expected = chart(numbers('Blad!$B$1', points(1, { 0: '8' }, 'q'), 'q'), 'q');
    expect(chartOf(held, undefined, 'q')).toBe(expected);
  });

  it('is right before anything is filled in', () => {
    const old = numbers('Blad!$B$1:$B$3', points(3, { 0: '99' }));
    expect(chartOf(old, [])).toBe(chart(numbers('Blad!$B$1:$B$3', NOW)));
  });

  it('is left as it is, packed, when it is right and nothing in it changes', () => {
    const right = file(numbers('Blad!$B$1:$B$3', NOW));
    const filled = compileWorkbook(right).fill([{ name: 'optie', value: 'x' }]);
    const part = 'xl/charts/chart1.xml';
    expect(readPackage(filled).packedPart(part)).toEqual(readPackage(right).packedPart(part));
  });

  it.each([
    ['several blocks', numbers('(Blad!$B$1,Blad!$B$3)', points(2, { 0: '6', 1: '5' }))],
    ['a name', numbers('Blad!bereik', points(1, { 0: '6' }))],
    ['a sheet that is gone', numbers('#REF!', points(1, { 0: '6' }))],
    ['nothing', '<c:numRef><c:f>Blad!$B$1</c:f><c:numCache/></c:numRef>'],
  ])('is left as it is where it is of %s', (_, held) => {
    expect(chartOf(held)).toBe(chart(held));
  });

  it('stays as it is without recalculation', () => {
    const template = compileWorkbook(file(numbers('Blad!$B$1:$B$3', NOW)));
    const filled = template.fill([{ name: 'invoer', value: 4 }], { recalculate: false });
    expect(partText(filled, 'xl/charts/chart1.xml')).toBe(chart(numbers('Blad!$B$1:$B$3', NOW)));
  });
});
