import { beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/extract/read-xlsx.ts';
import { UnreadableFile } from '../../src/formats/ooxml/unreadable-file.ts';
import { xlsxTemplate } from '../../src/prefill/xlsx-template.ts';
import { answersTo } from '../support/answers.ts';
import { judge } from '../support/judges.ts';
import { savedByLibreOffice } from '../support/libreoffice.ts';
import { comparison, comparisonFile } from './xlsx-comparison.ts';

const record = answersTo(comparison as never);
const template = xlsxTemplate(comparisonFile(), comparison);

describe('a filled workbook', () => {
  it('gives back the record it was filled from', () => {
    const read = readXlsx(template.fill(record), comparison);
    expect(read).toMatchObject({ values: record, raw: {}, lacking: [], unknown: [] });
  });

  it('has the results that follow', () => {
    const read = readXlsx(template.fill({ oo_wage: 18.5 }), comparison);
    expect(read.results).toEqual({ oo_dubbel: 37 });
  });

  it('has those of the template without recalculation', () => {
    const filled = template.fill({ oo_wage: 18.5 }, { recalculate: false });
    expect(readXlsx(filled, comparison).results).toEqual({ oo_dubbel: 0 });
  });

  it('is the same file again when it is filled with what was read', () => {
    const filled = template.fill(record);
    const read = readXlsx(filled, comparison).values;
    expect(template.fill(read)).toEqual(filled);
    expect(xlsxTemplate(filled, comparison).fill(read)).toEqual(filled);
  });

  it('keeps what no value is given for', () => {
    const filled = xlsxTemplate(template.fill({ oo_wage: 18.5 }), comparison).fill({
      oo_job_title: '=SOM(A1:A9)',
    });
    expect(readXlsx(filled, comparison).values).toMatchObject({ oo_wage: 18.5, oo_job_title: '=SOM(A1:A9)' });
  });

  it('is emptied by null', () => {
    const filled = xlsxTemplate(template.fill(record), comparison).fill({ oo_wage: null, oo_method: null });
    expect(readXlsx(filled, comparison).values).toMatchObject({ oo_wage: null, oo_method: null });
  });

  it('counts days from 1904 where the template does', () => {
    const old = xlsxTemplate(comparisonFile({ settings: ' date1904="1"' }), comparison);
    const read = readXlsx(old.fill({ oo_date: '2026-03-02' }), comparison);
    expect(read.values.oo_date).toBe('2026-03-02');
    expect(old.notCalculated).toMatch(/1904/);
  });

  it('lacks fields whose names someone moved to one cell, and leaves them alone', () => {
    const names = { oo_wage: 'Invoer!$B$10', oo_job_title: 'Invoer!$B$10' };
    const moved = comparisonFile({ names });
    const shared = xlsxTemplate(moved, comparison);
    expect(shared.lacking).toEqual(expect.arrayContaining(['oo_wage', 'oo_job_title']));
    const read = readXlsx(shared.fill({ ...record, oo_wage: 18.5 }), comparison);
    expect(read.lacking).toEqual(expect.arrayContaining(['oo_wage', 'oo_job_title']));
    expect(read.values).toMatchObject({ oo_wage: null, oo_job_title: null });
  });

  it('refuses values of fields that the comparison doesn’t have', () => {
    expect(() => template.fill({ oo_weg: 'x' })).toThrow('optieoverzicht has no field oo_weg');
  });
});

judge('soffice')('after LibreOffice has saved it, a filled workbook', () => {
  let saved: Uint8Array;
  beforeAll(async () => {
    [saved = new Uint8Array()] = await savedByLibreOffice([template.fill(record)]);
  });

  it('gives back the record it was filled from', () => {
    const read = readXlsx(saved, comparison);
    expect(read).toMatchObject({
      values: record,
      raw: {},
      lacking: [],
      unknown: [],
      results: { oo_dubbel: 60.8 },
    });
  });

  it('can be filled again', () => {
    const again = xlsxTemplate(saved, comparison);
    expect({ lacking: again.lacking, notCalculated: again.notCalculated }).toEqual({
      lacking: [],
      notCalculated: null,
    });
    expect(readXlsx(again.fill({ oo_wage: 1.25 }), comparison)).toMatchObject({
      values: { ...record, oo_wage: 1.25 },
      results: { oo_dubbel: 2.5 },
    });
  });
});

describe('a workbook lacks a field', () => {
  it.each([
    ['whose name is gone', { oo_wage: '#REF!' }],
    ['whose name stands for several cells', { oo_wage: 'Invoer!$B$10:$B$11' }],
    ['in whose cell stands a formula', { oo_wage: 'Invoer!$A$2' }],
  ])('%s', (_, names) => {
    const rows = '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>';
    const changed = xlsxTemplate(comparisonFile({ names, rows }), comparison);
    expect(changed.lacking).toEqual(['oo_wage']);
    expect(
      readXlsx(changed.fill({ oo_wage: 5, oo_job_title: 'bakker' }), comparison).values.oo_job_title,
    ).toBe('bakker');
  });

  it('none when nothing was changed', () => {
    expect(template.lacking).toEqual([]);
  });
});

describe('a text', () => {
  it.each([
    [32_767, []],
    [32_768, ['oo_agreements']],
  ])('of %i characters stays whole; what Excel would cut is told', (length, tooLong) => {
    const long = { oo_agreements: 'x'.repeat(length), oo_wage: 5 };
    expect(template.tooLong(long)).toEqual(tooLong);
    expect(readXlsx(template.fill(long), comparison).values.oo_agreements).toBe(long.oo_agreements);
  });
});

it('results that can’t be calculated are told', () => {
  const rows = '<row r="2"><c r="A2"><f>WEBSERVICE("x")</f></c></row>';
  expect(xlsxTemplate(comparisonFile({ rows }), comparison).notCalculated).toMatch(
    /'Invoer'!A2: .*WEBSERVICE/,
  );
  expect(template.notCalculated).toBeNull();
});

it('refuses what is no workbook', () => {
  expect(() => xlsxTemplate(Buffer.from('x'), comparison)).toThrow(UnreadableFile);
});
