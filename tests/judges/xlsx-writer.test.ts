import { beforeAll, expect, it } from 'vitest';
import { calculateWorkbook } from '../../src/formats/xlsx/calculate-workbook.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write-workbook.ts';
import { broken } from '../support/docx-breaks.ts';
import { ask, judge } from '../support/judges.ts';
import { printedByLibreOffice } from '../support/libreoffice.ts';
import {
  disagreements,
  recalculateByLibreOffice,
  storedResults,
} from '../support/libreoffice-recalculation.ts';
import { validated, validationErrors } from '../support/ooxml-validator.ts';
import { sampleWorkbook } from '../support/sample-workbook.ts';
import { type SeenWorkbook, seenByOpenpyxl, withOpenpyxl } from '../support/xlsx-rules/openpyxl.ts';

const written = await writeWorkbook(sampleWorkbook, calculateWorkbook(sampleWorkbook));

validated('the validator of Office files', () => {
  it('finds nothing in a workbook', async () => {
    expect(await validationErrors(written, 'xlsx')).toEqual([]);
  });

  it('finds what is wrong', async () => {
    const wrong = broken(written, {
      rule: 'schema',
      how: 'a property that is none',
      change: parts => parts.edit('xl/workbook.xml', '<workbookPr', '<none/><workbookPr'),
    });
    expect(await validationErrors(wrong, 'xlsx')).not.toEqual([]);
  });
});

withOpenpyxl('openpyxl', () => {
  let seen: SeenWorkbook;
  beforeAll(() => {
    seen = seenByOpenpyxl(written);
  });

  it('reads title and language', () => {
    expect(seen).toMatchObject({ title: 'Wat past het best? Proef & toets', language: 'nl-BE' });
  });

  it('sees the sheets, the lists hidden', () => {
    expect(seen.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Start', 'visible'],
      ['Scores & keuze', 'visible'],
      ["Plan '26", 'visible'],
      ['Lijsten', 'hidden'],
    ]);
  });

  it('reads texts as they were given, also those that look like formulas', () => {
    expect(seen.sheets[0]?.cells).toMatchObject({
      B1: 'Wat past het best?',
      C6: '=1+1 blijft tekst',
      C5: 38,
    });
  });

  it('reads formulas', () => {
    expect(seen.sheets[1]?.cells.F5).toBe('=ABS(C5-D5)');
  });

  it('sees what is printed, and what on every page', () => {
    expect(seen.sheets.map(({ area, titleRows }) => [area, titleRows])).toEqual([
      ['$A$1:$E$12', null],
      ['$A$1:$H$10,$A$11:$H$33', '$4:$4'],
      ['$A$1:$I$43', null],
      ['', null],
    ]);
  });

  it('sees validations, equal ones as one', () => {
    expect(seen.sheets[0]?.validations).toEqual([
      { cells: 'C3 C6', type: 'textLength', formula: '80' },
      { cells: 'C4', type: 'date', formula: '43831' },
      { cells: 'C5', type: 'decimal', formula: '0.5' },
    ]);
  });

  it('sees conditional formats', () => {
    expect(seen.sheets[1]?.conditions).toEqual(['expression', 'colorScale', 'dataBar', 'expression']);
  });

  it('sees charts and pictures', () => {
    expect(seen.sheets.map(({ charts, pictures }) => [charts, pictures])).toEqual([
      [0, 1],
      [1, 0],
      [2, 1],
      [0, 0],
    ]);
  });

  it('sees that all sheets are protected, and what stays in view', () => {
    expect(seen.sheets.map(({ isProtected, frozen }) => [isProtected, frozen])).toEqual([
      [true, null],
      [true, 'C5'],
      [true, 'A4'],
      [true, null],
    ]);
  });

  it('sees what names stand for', () => {
    expect(seen.names).toMatchObject({
      oo_uren: "'Start'!$C$5",
      oo_scores: "'Scores & keuze'!$C$5:$D$9",
      lijst_opties: "'Lijsten'!$B$1:$B$5",
    });
  });
});

judge(
  'soffice',
  'pdftotext',
  'pdfinfo',
)('LibreOffice', () => {
  let pdf: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    [pdf = pdf] = await printedByLibreOffice([written]);
  });
  const wordsOn = (page: number): string =>
    ask('pdftotext', ['-f', `${page}`, '-l', `${page}`, '-layout', 'FILE', '-'], pdf).stdout;

  it('calculates what the file says', async () => {
    const calculated = await recalculateByLibreOffice(new Map([['sample', written]]));
    expect(disagreements(storedResults(written), calculated.get('sample') ?? new Map())).toEqual([]);
  });

  it('prints one page of a sheet that must fit, two of one in two parts, none of a hidden one', () => {
    expect(ask('pdfinfo', ['FILE'], pdf).stdout).toMatch(/Pages:\s+4\n/);
  });

  it('repeats the head of a table on the next page', () => {
    expect(wordsOn(3)).toMatch(/Optie\s.*Samen\s+Verschil/s);
  });

  it('draws charts with titles, categories and values', () => {
    expect(wordsOn(3)).toMatch(/Scores per optie.*Telewerk of hybride.*3[.,]6.*Score \(0 tot 5\)/s);
  });

  it('writes footers as they were given, with the number of the page', () => {
    expect(wordsOn(2)).toMatch(/Proefdocument R&D\s+100 % vertrouwelijk\s+Scores & keuze – blad 2 van 4/);
  });
});
