import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/model/document.ts';
import { type PersonRecord, prefilledFields, valuesFromRecord } from '../../src/model/record.ts';

const record: PersonRecord = {
  employee: {
    id: '0042',
    name: 'Anna van der Berg',
    name_sort: 'Berg, Anna van der',
    email: null,
    job_title: null,
    department: 'Zorg',
    start_date: null,
    hours_per_week: 0,
    fulltime_hours: 36,
    percent: 0,
  },
  manager: { id: '9999', name: null },
  employer: { name: 'Voorbeeld' },
  conversation: { date: '2026-12-20' },
  warnings: [],
};

function field(name: string, kind: Field['kind'], prefill: string | null, onRequest = false): Field {
  const common = { name, label: name, help: null, required: false, prefill, accessibleName: name };
  // What is in a spec doesn't matter here.
  return { ...common, kind, spec: {}, ...(onRequest ? { onRequest } : {}) } as unknown as Field;
}

describe('prefilledFields', () => {
  const asked = field('eigenaar', 'text', 'employee.name', true);
  const fields = [field('naam', 'text', 'employee.name'), field('doel', 'multiline', null), asked];

  it('leaves out what is never prefilled', () => {
    expect(prefilledFields(fields).map(({ name }) => name)).toEqual(['naam']);
  });

  it('takes a field filled on request when the run names it', () => {
    expect(prefilledFields(fields, ['eigenaar'])).toContain(asked);
  });

  it('fills no field without a source, even when the run names it', () => {
    expect(prefilledFields(fields, ['doel']).map(({ name }) => name)).toEqual(['naam']);
  });
});

describe('valuesFromRecord', () => {
  it('takes each value from its place in the record', () => {
    const fields = [field('naam', 'text', 'employee.name'), field('bedrijf', 'text', 'employer.name')];
    expect(valuesFromRecord(fields, record)).toEqual({ naam: 'Anna van der Berg', bedrijf: 'Voorbeeld' });
  });

  it('takes 0 for a value', () => {
    expect(valuesFromRecord([field('uren', 'number', 'employee.hours_per_week')], record)).toEqual({
      uren: 0,
    });
  });

  it('gives a place to sign its printed name, unsigned', () => {
    expect(valuesFromRecord([field('tekenen', 'signature', 'employee.name')], record)).toEqual({
      tekenen: { signed: false, name: 'Anna van der Berg' },
    });
  });

  it('leaves a field alone that the record has nothing for', () => {
    const fields = [field('functie', 'text', 'employee.job_title'), field('chef', 'text', 'manager.name')];
    expect(valuesFromRecord(fields, record)).toEqual({});
  });

  it('leaves the manager open of people who are their own', () => {
    const own = { ...record, manager: { id: '0042', name: 'Anna van der Berg' } };
    expect(valuesFromRecord([field('chef', 'text', 'manager.name')], own)).toEqual({});
  });

  it('counts weeks from the day of the talk into the next year', () => {
    const fields = [field('vervolg', 'date', 'conversation.in_4_weeks')];
    expect(valuesFromRecord(fields, record)).toEqual({ vervolg: '2027-01-17' });
  });

  it('counts no weeks from a talk without a day', () => {
    const fields = [field('vervolg', 'date', 'conversation.in_12_weeks')];
    const { conversation: _, ...undated } = record;
    expect(valuesFromRecord(fields, undated)).toEqual({});
  });
});
