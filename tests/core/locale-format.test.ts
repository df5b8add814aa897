import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber, parseDate, parseNumber } from '../../src/core/locale-format.ts';
import { LOCALES } from '../../src/model/document.ts';

describe('a date', () => {
  it.each([
    ['nl-NL', '02-03-2026'],
    ['nl-BE', '02/03/2026'],
    ['en', '2 March 2026'],
  ])('is written in %s as %s', (locale, written) => {
    expect(formatDate('2026-03-02', locale)).toBe(written);
  });

  const days = ['2026-01-01', '2026-12-31', '2028-02-29', '2000-02-29', '1999-09-09'];
  it.each(LOCALES.flatMap(locale => days.map(day => [locale, day] as const)))(
    'in %s reads back %s as it was written',
    (locale, day) => {
      expect(parseDate(formatDate(day, locale))).toBe(day);
    },
  );

  it.each([
    ['2-3-2026', '2026-03-02'],
    ['2.3.2026', '2026-03-02'],
    ['02 03 2026', '2026-03-02'],
    ['02 - 03 - 2026', '2026-03-02'],
    [' 02-03-2026 ', '2026-03-02'],
    ['2 march 2026', '2026-03-02'],
    ['2 MARCH 2026', '2026-03-02'],
    ['29-02-2028', '2028-02-29'],
  ])('is read from %j as %s', (text, day) => {
    expect(parseDate(text)).toBe(day);
  });

  it.each([
    ['a day the month does not have', '31-02-2026'],
    ['29 February of a common year', '29-02-2026'],
    ['29 February of a century that is no leap year', '29-02-2100'],
    ['month 13', '01-13-2026'],
    ['day 0', '00-03-2026'],
    ['month 0', '01-00-2026'],
    ['a year of two digits', '02-03-26'],
    ['the year first, whose order of month and day is anyone’s guess', '2026-03-02'],
    ['a Dutch month in words', '2 maart 2026'],
    ['no year', '02-03'],
    ['a part that is empty', '02--2026'],
    ['something behind it', '02-03-2026 of later'],
    ['a second date', '02-03-2026 / 09-03-2026'],
    ['a number that is not a month', '02-0x3-2026'],
    ['words', 'volgende week'],
    ['nothing', ''],
  ])('is not read from %s', (_, text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('a number', () => {
  it.each([
    ['nl-NL', 30.4, undefined, '30,4'],
    ['nl-BE', 30.4, undefined, '30,4'],
    ['en', 30.4, undefined, '30.4'],
    ['nl-NL', 30.4, 2, '30,40'],
    ['nl-NL', 30, 1, '30,0'],
    ['nl-NL', -1234.5, 2, '-1234,50'],
    ['nl-NL', 0, undefined, '0'],
  ] as const)('in %s is %d with %s decimals written %s', (locale, value, decimals, written) => {
    expect(formatNumber(value, locale, decimals)).toBe(written);
  });

  const numbers = [0, 0.5, 30.4, -1234.5, 1_000_000, 1.234, -0.001, 1e-7, 1e21, Number.MAX_SAFE_INTEGER];
  it.each(LOCALES.flatMap(locale => numbers.map(value => [locale, value] as const)))(
    'in %s reads back %d as it was written',
    (locale, value) => {
      expect(parseNumber(formatNumber(value, locale), locale)).toBe(value);
    },
  );

  it.each([
    ['nl-NL', '30,4', 30.4],
    ['nl-NL', '30.4', 30.4],
    ['nl-NL', '−5', -5],
    ['nl-NL', '−0,5', -0.5],
    ['nl-NL', '+7', 7],
    ['nl-NL', ' 8 ', 8],
    ['nl-NL', '0.125', 0.125],
    ['en', '30.4', 30.4],
    ['en', '1.234', 1.234],
  ])('is in %s read from %j as %d', (locale, text, value) => {
    expect(parseNumber(text, locale)).toBe(value);
  });

  it.each([
    ['groups and decimals', 'nl-NL', '1.234,5'],
    ['a dot that may part thousands or decimals', 'nl-NL', '1.234'],
    ['dots that part thousands', 'nl-BE', '1.234.567'],
    ['an English decimal sign that may part thousands', 'en', '1,234'],
    ['a unit', 'nl-NL', '32 uur'],
    ['a range', 'nl-NL', '3-4'],
    ['two signs', 'nl-NL', '--3'],
    ['no digits before the decimal sign', 'nl-NL', ',5'],
    ['no digits behind it', 'nl-NL', '5,'],
    ['a number larger than there is', 'nl-NL', '1e999'],
    ['a word JavaScript takes for a number', 'en', 'Infinity'],
    ['hexadecimal', 'en', '0x10'],
    ['nothing', 'nl-NL', ''],
  ])('is not read from %s', (_, locale, text) => {
    expect(parseNumber(text, locale)).toBeUndefined();
  });
});
