import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/model/document.ts';
import { codesFor } from '../../src/model/record-codes.ts';

const filled = (...places: readonly Field['prefill'][]) => places.map(prefill => ({ prefill }));

describe('the codes of a record that concern a document', () => {
  it.each([
    ['date_missing:employee.start_date', 'employee.start_date' as Field['prefill']],
    ['value_missing:employee.job_title', 'employee.job_title'],
    ['derived:employee.hours_per_week', 'employee.hours_per_week'],
    ['not_exported:employer.name', 'employer.name'],
    ['manager_missing', 'manager.name'],
    ['manager_not_in_export:9999', 'manager.name'],
    ['manager_is_self', 'manager.name'],
    ['value_missing:manager.id', 'manager.name'],
    ['hours_above_fulltime', 'employee.hours_per_week'],
    ['hours_above_fulltime', 'employee.percent'],
    ['value_missing:employee.fulltime_hours', 'employee.percent'],
    ['name_case_guessed', 'employee.name'],
  ] as const)('has %s when %s is filled in', (code, place) => {
    expect(codesFor([code], filled(place))).toEqual([code]);
  });

  it.each([
    ['date_missing:employee.start_date', 'employee.name'],
    ['value_missing:employee.email', 'employee.name'],
    ['manager_missing', 'employee.name'],
    ['manager_is_self', 'employee.name'],
    ['hours_above_fulltime', 'employee.name'],
    ['name_case_guessed', 'manager.name'],
  ] as const)('lacks %s when only %s is filled in', (code, place) => {
    expect(codesFor([code], filled(place))).toEqual([]);
  });

  it('leaves letters to those who draw them', () => {
    expect(codesFor(['script_outside_font:Grek'], filled('employee.name'))).toEqual([]);
  });

  it('has what it knows no place of', () => {
    expect(codesFor(['something_new'], filled('employee.name'))).toEqual(['something_new']);
  });

  it('keeps their order', () => {
    const codes = ['manager_missing', 'value_missing:employee.name'];
    expect(codesFor(codes, filled('employee.name', 'manager.name'))).toEqual(codes);
  });

  it('has none of a document that nothing is filled in of', () => {
    expect(codesFor(['manager_missing', 'value_missing:employee.name'], filled(null))).toEqual([]);
  });
});
