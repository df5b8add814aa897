import { describe, expect, it } from 'vitest';
import type { CellValues } from '../../../src/formats/xlsx/calculate-workbook.ts';
import type { CellValue } from '../../../src/formats/xlsx/cell-value.ts';
import { chartXml } from '../../../src/formats/xlsx/charts/chart-xml.ts';
import type { Chart, Series } from '../../../src/formats/xlsx/workbook.ts';
import { sampleWorkbook } from '../../support/sample-workbook.ts';

const block = (top: number, left: number, bottom = top) => ({
  sheet: 'Blad',
  top,
  left,
  bottom,
  right: left,
});
const series: Series = {
  name: block(1, 2),
  values: block(2, 2, 4),
  colour: 'AA0000',
  pattern: 'solid',
  hasLabels: true,
};
const chart: Chart = {
  name: 'Grafiek',
  alt: 'Alt',
  title: 'Titel & "meer"',
  type: 'bar',
  from: { row: 6, column: 1 },
  to: { row: 20, column: 8 },
  categories: block(2, 1, 4),
  series: [series],
  valueAxis: { title: 'Punten', min: 0, max: 5, step: 1 },
  categoryAxis: { title: 'Optie', isReversed: true },
  format: '0.0;;',
};

const HELD: Readonly<Record<string, CellValue>> = {
  '1,2': 'Reeks <1>',
  '2,1': 'Een',
  '3,1': null,
  '4,1': 'Drie',
  '2,2': 1.5,
  '3,2': '',
  '4,2': 0,
};
const values: CellValues = ({ row, column }) => HELD[`${row},${column}`] ?? null;
const look = { language: 'nl-BE', theme: sampleWorkbook.theme };
const xmlOf = (changes: Partial<Chart> = {}, held: CellValues = values): string =>
  chartXml({ ...chart, ...changes }, held, look);

describe('what a chart keeps of its cells', () => {
  it('is the name of a series', () => {
    expect(xmlOf()).toContain(
      '<c:tx><c:strRef><c:f>\'Blad\'!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Reeks &lt;1&gt;</c:v></c:pt></c:strCache></c:strRef></c:tx>',
    );
  });

  it('are its numbers, without what is no number', () => {
    expect(xmlOf()).toContain(
      '<c:f>\'Blad\'!$B$2:$B$4</c:f><c:numCache><c:formatCode>0.0;;</c:formatCode><c:ptCount val="3"/>' +
        '<c:pt idx="0"><c:v>1.5</c:v></c:pt><c:pt idx="2"><c:v>0</c:v></c:pt></c:numCache>',
    );
  });

  it('are its categories, without empty ones', () => {
    expect(xmlOf()).toContain(
      '<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>Een</c:v></c:pt><c:pt idx="2"><c:v>Drie</c:v></c:pt></c:strCache>',
    );
  });

  it('are numbers when all categories are', () => {
    expect(xmlOf({}, ({ row }) => row)).toContain("<c:cat><c:numRef><c:f>'Blad'!$A$2:$A$4</c:f>");
  });
});

describe('a chart', () => {
  it.each([
    ['bar', '<c:barDir val="bar"/>'],
    ['column', '<c:barDir val="col"/>'],
    ['line', '<c:lineChart><c:grouping val="standard"/>'],
  ] as const)('is a %s chart', (type, xml) => {
    expect(xmlOf({ type })).toContain(xml);
  });

  it('has its title in the language of the edition', () => {
    expect(xmlOf()).toMatch(/<a:rPr lang="nl-BE"[^>]*>.*?<a:t>Titel &amp; &quot;meer&quot;<\/a:t>/);
  });

  it.each([
    ['from the top down crosses the values at the bottom', true, 'maxMin', 'max'],
    ['from the bottom up crosses them there', false, 'minMax', 'autoZero'],
  ])('%s', (_, isReversed, orientation, crosses) => {
    const xml = xmlOf({ categoryAxis: { title: '', isReversed } });
    expect(xml).toMatch(new RegExp(`<c:catAx>.*?<c:orientation val="${orientation}"/>`));
    expect(xml).toMatch(new RegExp(`<c:valAx>.*<c:crosses val="${crosses}"/>`));
  });

  it('has its axis from the least to the most, in steps', () => {
    expect(xmlOf()).toMatch(
      /<c:valAx>.*<c:max val="5"\/><c:min val="0"\/>.*<c:majorUnit val="1"\/><\/c:valAx>/,
    );
  });

  it('leaves end and steps of its axis to Excel when they are not given', () => {
    expect(xmlOf({ valueAxis: { title: '', min: 0 } })).not.toMatch(/<c:max |<c:majorUnit /);
  });

  it('has no title at an axis without words', () => {
    expect(xmlOf({ categoryAxis: { title: '' } })).toMatch(/<c:axPos val="l"\/><c:numFmt /);
  });

  it('has titles beside upright axes from the bottom up', () => {
    expect(xmlOf({ categoryAxis: { title: 'Optie' } })).toMatch(
      /<c:catAx>.*<a:bodyPr rot="-5400000" vert="horz"\/>.*<a:t>Optie<\/a:t>.*<\/c:catAx>/,
    );
  });

  it('has a legend when there is more than one series', () => {
    expect(xmlOf()).not.toContain('<c:legend>');
    expect(xmlOf({ series: [series, { ...series, pattern: 'pct20' }] })).toContain('<c:legend>');
  });

  it('has values at its bars in its own format', () => {
    expect(xmlOf()).toMatch(
      /<c:dLbls><c:numFmt formatCode="0.0;;" sourceLinked="0"\/>.*<c:dLblPos val="outEnd"\/>/,
    );
  });

  it('has no values at series that want none', () => {
    expect(xmlOf({ series: [{ ...series, hasLabels: false }] })).not.toContain('<c:dLbls>');
  });
});

describe('a series', () => {
  it('is full, or has a pattern of its colour on white with a line around', () => {
    expect(xmlOf({ series: [{ ...series, pattern: 'narHorz' }] })).toContain(
      '<a:pattFill prst="narHorz"><a:fgClr><a:srgbClr val="AA0000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill><a:ln w="9525">',
    );
  });

  it('is dashed as a line, with points of another shape', () => {
    const lines = xmlOf({ type: 'line', series: [series, { ...series, pattern: 'ltUpDiag' }] });
    expect(lines.match(/<a:prstDash val="\w+"\/>/g)).toEqual([
      '<a:prstDash val="solid"/>',
      '<a:prstDash val="dash"/>',
    ]);
    expect(lines.match(/<c:symbol val="\w+"\/>/g)).toEqual([
      '<c:symbol val="circle"/>',
      '<c:symbol val="diamond"/>',
    ]);
  });
});
