import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/extract/csv.ts';
import type { Extracted } from '../../src/extract/extracted.ts';

function form(values: Extracted['values'], more: Partial<Extracted> = {}): Extracted {
  return {
    file: 'terug.pdf',
    part: null,
    format: 'pdf',
    document: 'formulier',
    version: '1.0',
    locale: 'nl-NL',
    values,
    raw: {},
    unknown: [],
    retired: [],
    signed: [],
    warnings: [],
    ...more,
  };
}

/** A table as a reader of RFC 4180 has it. */
function cellsOf(csv: string, separator = ','): string[][] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n)`, 'g');
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    rows.push(...(end === '\r\n' ? [[]] : []));
  }
  return rows.slice(0, -1);
}

/** A text of the table as it was filled in. */
const unguarded = (cell: string): string => cell.replace(/^'/, '');

describe('the table of forms', () => {
  it('has a row for each form and a column for each field that one of them has', () => {
    const csv = csvOf([
      form({ a: 'x', b: null }),
      form({ b: 2.5, c: true }, { file: 'twee.pdf', version: null }),
    ]);
    expect(csv).toBe(
      'file,document,version,locale,a,b,c,warnings\r\n' +
        'terug.pdf,formulier,1.0,nl-NL,x,,,\r\n' +
        'twee.pdf,formulier,,nl-NL,,2.5,true,\r\n',
    );
  });

  it('has a column for each part of a value', () => {
    const values = { lijn: { vink: true, tekst: 'Rust' }, teken: { signed: false, name: 'Anna' } };
    expect(cellsOf(csvOf([form(values)])).map(row => row.slice(4, -1))).toEqual([
      ['lijn_vink', 'lijn_tekst', 'teken', 'teken_naam'],
      ['true', 'Rust', 'false', 'Anna'],
    ]);
  });

  it('has what can’t be read as it was written, and says so', () => {
    const csv = csvOf([form({ dag: null }, { raw: { dag: 'morgen' }, warnings: ['value_invalid:dag'] })]);
    expect(cellsOf(csv)[1]?.slice(4)).toEqual(['morgen', 'value_invalid:dag']);
  });

  it('tells people of one print file apart', () => {
    const csv = csvOf([form({}, { part: 'p00001' }), form({}, { part: 'p00002' })]);
    expect(cellsOf(csv).map(row => row.slice(0, 2))).toEqual([
      ['file', 'part'],
      ['terug.pdf', 'p00001'],
      ['terug.pdf', 'p00002'],
    ]);
  });

  it('may have labels for heads', () => {
    expect(cellsOf(csvOf([form({ a: 'x' })], { labels: new Map([['a', 'Naam, voluit']]) }))[0]?.[4]).toBe(
      'Naam, voluit',
    );
  });

  it('is for Excel in Dutch with semicolons, decimal commas and a mark', () => {
    expect(csvOf([form({ uren: 30.4, naam: 'Zoë; Bo' })], { excel: true })).toBe(
      '\ufefffile;document;version;locale;uren;naam;warnings\r\nterug.pdf;formulier;1.0;nl-NL;30,4;"Zoë; Bo";\r\n'.replace(
        '30,4',
        '"30,4"',
      ),
    );
  });
});

describe('a text', () => {
  const HARD = [
    '=1+1',
    '+31 6',
    '-',
    '@naam',
    '\tx',
    '\rx',
    '\nx',
    "'s avonds",
    "'=1",
    '＝1',
    'a,b',
    'a"b',
    'een\ntwee',
  ];

  it.each(HARD)('%j reads back as it was', value => {
    const [, row] = cellsOf(csvOf([form({ a: value })]));
    expect(unguarded(row?.[4] ?? '')).toBe(value);
  });

  it.each(HARD)('%j never begins a formula', value => {
    const [, row] = cellsOf(csvOf([form({ a: value })]));
    expect(row?.[4]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  });

  it('is guarded where it is the name of a file too', () => {
    expect(cellsOf(csvOf([form({}, { file: '=x.pdf' })]))[1]?.[0]).toBe("'=x.pdf");
  });

  it('that is a number below zero stays a number', () => {
    expect(cellsOf(csvOf([form({ a: -1.5 })]))[1]?.[4]).toBe('-1.5');
  });
});
