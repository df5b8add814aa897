import { describe, expect, it } from 'vitest';
import type { Field, KindName, Specs } from '../../src/fields/kinds.ts';
import { lackingInXlsx, readXlsxField, writeXlsxField } from '../../src/fields/xlsx-codecs.ts';
import type { CellValue } from '../../src/formats/xlsx/cell-value.ts';

const context = { locale: 'nl-NL' };
const OPTIONS = [
  { id: 'ja', label: 'Ja, graag' },
  { id: 'nee', label: 'Nee' },
  { id: 'drie', label: '3' },
];
const REF: CellValue = { error: '#REF!' };

function field<K extends KindName>(kind: K, spec: Specs[K]): Field<K> {
  const common = { name: 'veld', label: 'Label', help: null, required: false, prefill: null };
  return { kind, ...common, spec, accessibleName: 'Deel: Label' } as unknown as Field<K>;
}

const text = field('text', { max: 5 });
const multiline = field('multiline', { lines: 3 });
const date = field('date', {});
const number = field('number', { decimals: 1 });
const percentage = field('number', { percent: true });
const tick = field('checkbox', {});
const choice = field('choice', { as: 'list', options: OPTIONS });

const read = <K extends KindName>(of: Field<K>, value: CellValue, more: object = {}) =>
  readXlsxField(of, new Map([['veld', value]]), { ...context, ...more });
const write = (of: Field, value: unknown, more: object = {}) =>
  writeXlsxField(of, value as never, { ...context, ...more }).map(({ name, value: held }) => [name, held]);

describe('a field is written to the cell with its name', () => {
  it.each<[string, Field, unknown, CellValue]>([
    ['a text', text, 'Zoë', 'Zoë'],
    ['a text of many lines', multiline, 'a\n\nb', 'a\n\nb'],
    ['a day, as its number', date, '2026-03-02', 46_083],
    ['a day before Excel knows days, as text', date, '1899-12-31', '31-12-1899'],
    ['a number, whatever its decimals', number, 30.44, 30.44],
    ['a percentage, as a part of one', percentage, 60, 0.6],
    ['a percentage without dust', percentage, 28.4, 0.284],
    ['a tick', tick, true, 'x'],
    ['no tick', tick, false, null],
    ['a choice, as people read it', choice, 'ja', 'Ja, graag'],
    ['a choice that is none of the options', choice, 'weg', 'weg'],
    ['nothing', number, null, null],
  ])('%s', (_, of, value, held) => {
    expect(write(of, value)).toEqual([['veld', held]]);
  });

  it('or to the cells with the names of its parts', () => {
    expect(write(field('free_check', {}), { vink: true, tekst: 'Rooster' })).toEqual([
      ['veld_vink', 'x'],
      ['veld_tekst', 'Rooster'],
    ]);
    expect(write(field('signature', {}), { signed: false, name: 'Anna' })).toEqual([['veld_naam', 'Anna']]);
  });
});

describe('a text is read from', () => {
  it.each<[string, CellValue, string | null]>([
    ['text', 'Zoë', 'Zoë'],
    ['text beyond its limit', 'langer dan vijf', 'langer dan vijf'],
    ['a number that Excel saw in it', 22.8, '22,8'],
    ['a word that Excel saw in it', true, 'WAAR'],
    ['an empty text', '', null],
    ['an empty cell', null, null],
  ])('%s', (_, held, value) => {
    expect(read(text, held)).toEqual({ value });
    expect(read(multiline, held)).toEqual({ value });
  });

  it('a word in another language', () => {
    expect(read(text, false, { locale: 'en' })).toEqual({ value: 'FALSE' });
  });

  it('no error, which is kept', () => {
    expect(read(text, REF)).toEqual({ value: null, raw: '#REF!' });
  });
});

describe('a day is read from', () => {
  it.each<[CellValue, string]>([
    [46_083, '2026-03-02'],
    [46_083.75, '2026-03-02'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [2_958_465, '9999-12-31'],
    ['2-3-2026', '2026-03-02'],
    ['02/03/2026', '2026-03-02'],
    [' 2026-03-02 ', '2026-03-02'],
    ['31-12-1899', '1899-12-31'],
  ])('%j', (held, value) => {
    expect(read(date, held)).toEqual({ value });
  });

  it.each<[CellValue, string]>([
    [60, '60'],
    [0, '0'],
    [-1, '-1'],
    [2_958_466, '2958466'],
    ['volgende week', 'volgende week'],
    ['2026-02-30', '2026-02-30'],
    [true, 'WAAR'],
    [REF, '#REF!'],
  ])('%j only as it is', (held, raw) => {
    expect(read(date, held)).toEqual({ value: null, raw });
  });

  it.each([
    ['1904-01-01', 0],
    ['2026-03-02', 44_621],
  ])('a workbook that counts from 1904: %s', (day, serial) => {
    expect(write(date, day, { date1904: true })).toEqual([['veld', serial]]);
    expect(read(date, serial, { date1904: true })).toEqual({ value: day });
  });

  it.each([['a day before that', '1903-12-31', '31-12-1903']])('%s, which is text there', (_, day, held) => {
    expect(write(date, day, { date1904: true })).toEqual([['veld', held]]);
    expect(read(date, held, { date1904: true })).toEqual({ value: day });
  });
});

describe('a number is read from', () => {
  it.each<[string, Field<'number'>, CellValue, number]>([
    ['a number', number, 30.44, 30.44],
    ['a decimal comma in text', number, '22,8', 22.8],
    ['zero', number, 0, 0],
    ['a part of one', percentage, 0.6, 60],
    ['one with dust', percentage, 0.28400000000000003, 28.4],
    ['a sign in text', percentage, '60%', 60],
    ['a sign after a space', percentage, '60 %', 60],
    ['a sign after a space that does not break', percentage, ' 22,5\u00a0% ', 22.5],
    ['text without a sign', percentage, '60', 60],
  ])('%s', (_, of, held, value) => {
    expect(read(of, held)).toEqual({ value });
  });

  it.each<[CellValue, string]>([
    ['32 uur', '32 uur'],
    ['1.234', '1.234'],
    ['60%', '60%'],
    [true, 'WAAR'],
    [REF, '#REF!'],
  ])('%j only as it is', (held, raw) => {
    expect(read(number, held)).toEqual({ value: null, raw });
  });

  it('a decimal point in English', () => {
    expect(read(number, '22.8', { locale: 'en' })).toEqual({ value: 22.8 });
  });
});

describe('a tick is read from', () => {
  it.each<[CellValue, boolean]>([
    ['x', true],
    ['X', true],
    [' v ', true],
    ['✓', true],
    ['☒', true],
    ['Ja', true],
    [true, true],
    [1, true],
    ['', false],
    [null, false],
    ['-', false],
    ['☐', false],
    ['nee', false],
    [false, false],
    [0, false],
  ])('%j', (held, value) => {
    expect(read(tick, held)).toEqual({ value });
    expect(read(field('check_item', {}), held)).toEqual({ value });
  });

  it.each<[CellValue, string]>([
    ['misschien', 'misschien'],
    [2, '2'],
    [REF, '#REF!'],
  ])('%j only as it is', (held, raw) => {
    expect(read(tick, held)).toEqual({ value: false, raw });
  });
});

describe('a choice is read from', () => {
  it.each<[CellValue, string | null]>([
    ['Ja, graag', 'ja'],
    ['ja', 'ja'],
    [' NEE ', 'nee'],
    [3, 'drie'],
    ['', null],
    [null, null],
  ])('%j', (held, value) => {
    expect(read(choice, held)).toEqual({ value });
  });

  it.each<[CellValue, string]>([
    ['misschien', 'misschien'],
    [true, 'WAAR'],
    [REF, '#REF!'],
  ])('%j only as it is', (held, raw) => {
    expect(read(choice, held)).toEqual({ value: null, raw });
  });

  it('the very label, before one that differs in case', () => {
    const options = [
      { id: 'groot', label: 'JA' },
      { id: 'klein', label: 'ja' },
    ];
    expect(read(field('choice', { as: 'list', options }), 'ja')).toEqual({ value: 'klein' });
  });
});

describe('a field in parts', () => {
  const parts = (kind: 'free_check' | 'signature', values: Readonly<Record<string, CellValue>>) =>
    readXlsxField(field(kind, {}), new Map(Object.entries(values)), context);

  it('is read from its parts', () => {
    expect(parts('free_check', { veld_vink: 'x', veld_tekst: 'Rooster' })).toEqual({
      value: { vink: true, tekst: 'Rooster' },
    });
    expect(parts('signature', { veld_naam: 'Anna' })).toEqual({ value: { signed: false, name: 'Anna' } });
  });

  it.each<['free_check' | 'signature', Readonly<Record<string, CellValue>>, unknown]>([
    [
      'free_check',
      { veld_vink: 'half', veld_tekst: 'Rooster' },
      { value: { vink: false, tekst: 'Rooster' }, raw: 'half' },
    ],
    ['free_check', { veld_vink: 'x', veld_tekst: REF }, { value: { vink: true, tekst: null }, raw: '#REF!' }],
    ['signature', { veld_naam: REF }, { value: { signed: false, name: null }, raw: '#REF!' }],
  ])('%s keeps what it can’t read: %j', (kind, values, found) => {
    expect(parts(kind, values)).toEqual(found);
  });

  it.each(['free_check', 'signature'] as const)('%s is blank when its cells are gone', kind => {
    const blank = { free_check: { vink: false, tekst: null }, signature: { signed: false, name: null } };
    expect(parts(kind, {})).toEqual({ value: blank[kind] });
  });
});

describe('Excel can’t do all', () => {
  it('of a place to sign', () => {
    expect(lackingInXlsx(field('signature', {}))).toMatch(/no signature field/);
  });

  it.each([text, multiline, date, number, tick, choice])('but does all of others: $kind', of => {
    expect(lackingInXlsx(of)).toBeNull();
  });
});
