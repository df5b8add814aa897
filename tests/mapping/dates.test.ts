import { describe, expect, it } from 'vitest';
import { isCalendarDay } from '../../src/mapping/compile/read-date.ts';
import type { Json } from '../../src/mapping/mapper.ts';
import { codesOf, mapOne } from './support.ts';

function start(value: Json, formats: string, emptyIf = '') {
  const fields = `employee.start_date: { from: /v, do: [{ date: [${formats}]${emptyIf} }] }`;
  return mapOne(fields, { id: '1', v: value });
}

describe('a date', () => {
  it.each([
    ['2018-03-01T00:00:00Z', 'iso_as_written', '2018-03-01'],
    ['2017-01-01T00:00:00+01:00', 'iso_as_written', '2017-01-01'],
    ['2019-02-15-08:00', 'iso_as_written', '2019-02-15'],
    ['2019-02-15 00:00:00', 'iso_as_written', '2019-02-15'],
    ['2020-02-29', 'iso_as_written', '2020-02-29'],
    ['/Date(1630454400000)/', 'odata_v2_utc', '2021-09-01'],
    ['/Date(1630454400000+0120)/', 'odata_v2_utc', '2021-09-01'],
    ['/Date(-86400000)/', 'odata_v2_utc', '1969-12-31'],
    ['1/9/2021', 'd/M/yyyy', '2021-09-01'],
    ['01/09/2021', 'd/M/yyyy', '2021-09-01'],
    ['01-09-2021', 'dd-MM-yyyy', '2021-09-01'],
    ['1/9/2021', 'iso_as_written, d/M/yyyy', '2021-09-01'],
  ])('of %s as %s is %s', (value, formats, day) => {
    const record = start(value, formats);
    expect(record.employee.start_date).toBe(day);
    expect(codesOf(record)).toEqual([]);
  });

  it.each([
    ['29/02/2021', 'd/M/yyyy'],
    ['31/04/2021', 'd/M/yyyy'],
    ['2021-13-01', 'iso_as_written'],
    ['0000-00-00', 'iso_as_written'],
    ['2021-03-011', 'iso_as_written'],
    ['1-9-2021', 'dd-MM-yyyy'],
    ['1/9/21', 'd/M/yyyy'],
    ['9/15/2021', 'd/M/yyyy'],
    ['2021-09-01', 'd/M/yyyy'],
    ['/Date(9999999999999999)/', 'odata_v2_utc'],
    ['/Date(253402300800000)/', 'odata_v2_utc'],
    ['44440', 'iso_as_written'],
    [44440, 'iso_as_written'],
  ])('of %j as %s is invalid, never another day', (value, formats) => {
    const record = start(value, formats);
    expect(record.employee.start_date).toBeNull();
    expect(codesOf(record)).toEqual(['date_invalid:employee.start_date']);
    expect(record.warnings).not.toContain('date_missing:employee.start_date');
  });

  it.each([
    ['0000-00-00', 'iso_as_written', '0000-00-00'],
    ['0000-00-00 00:00:00', 'iso_as_written', '0000-00-00'],
    ['1900-01-01T00:00:00Z', 'iso_as_written', '1900-01-01'],
    ['/Date(-62135596800000)/', 'odata_v2_utc', '0001-01-01'],
    ['/Date(253402214400000)/', 'odata_v2_utc', '9999-12-31'],
    ['00/00/0000', 'd/M/yyyy', '0000-00-00'],
    ['geen', 'd/M/yyyy', 'geen'],
  ])('of %s as %s is none when %s is, before the calendar is asked', (value, formats, none) => {
    const record = start(value, formats, `, empty_if: ['${none}']`);
    expect(record.employee.start_date).toBeNull();
    expect(record.warnings).toContain('date_missing:employee.start_date');
    expect(codesOf(record)).toEqual([]);
  });

  it('is none by the empty_if of its field too', () => {
    const fields =
      "employee.start_date: { from: /v, empty_if: ['1900-01-01'], do: [{ date: [iso_as_written] }] }";
    expect(codesOf(mapOne(fields, { id: '1', v: '1900-01-01T00:00:00Z' }))).toEqual([]);
  });

  it('without the transform is one only as yyyy-mm-dd', () => {
    const fields = 'employee.start_date: { from: /v }';
    expect(mapOne(fields, { id: '1', v: '2021-09-01' }).employee.start_date).toBe('2021-09-01');
    expect(codesOf(mapOne(fields, { id: '1', v: '1/9/2021' }))).toEqual(['date_invalid:employee.start_date']);
  });

  it.each([
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['0000-01-01', false],
    ['0001-01-01', true],
    ['2023-00-10', false],
    ['2023-01-00', false],
    ['2023-12-31', true],
    ['2023-12-32', false],
    ['2o23-12-31', false],
  ])('of the calendar: %s %s', (text, isOne) => {
    expect(isCalendarDay(text)).toBe(isOne);
  });
});
