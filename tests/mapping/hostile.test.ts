import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/mapping/mapper.ts';
import { parsePointer } from '../../src/mapping/pointer.ts';
import { anyJson, seeded } from './seeded.ts';
import { codesOf, lookupsOf, mapOne, mapperOf, recordsAt, SYSTEMS, shippedMapper } from './support.ts';

const ROUNDS = 300;

/** A code of a record: its name and perhaps what it is about, never a value but a manager's id. */
const CODE =
  /^(?:(?:date_missing|date_invalid|value_missing|value_invalid|derived|default_used|mojibake|not_exported):(?:employee|manager|employer)\.[a-z_]+|manager_missing|manager_is_self|manager_not_in_export:.+|hours_above_fulltime|name_case_guessed|script_outside_font:[A-Z][a-z]{3})$/s;

describe.each(SYSTEMS)('%s, given anything', system => {
  const mapper = shippedMapper(system);
  const keys = [...new Set(mapper.columns.flatMap(({ column }) => parsePointer(column)))];
  const random = seeded(6);
  const records = Array.from({ length: ROUNDS }, () => anyJson(random, keys));
  const root = Object.fromEntries([[parsePointer(mapper.records)[0] ?? '', records]]);
  const lookups = lookupsOf(mapper, mapper.records === '' ? records : root, { managers: { data: records } });
  const mapped = records.map(record => mapper.map(record, lookups));

  it('never throws and never leaves a value out', () => {
    const text = JSON.stringify(mapped, (_, value: unknown) => (value === undefined ? 'UNDEFINED' : value));
    expect(text).not.toContain('UNDEFINED');
    expect(new Set(mapped.map(({ employee }) => Object.keys(employee).join()))).toEqual(
      new Set([
        'id,name,name_sort,email,job_title,department,start_date,hours_per_week,fulltime_hours,percent',
      ]),
    );
  });

  it('gives text where text belongs, finite numbers and days', () => {
    const wrong = mapped.filter(({ employee: e, manager, employer }) => {
      const texts = [
        e.name,
        e.name_sort,
        e.email,
        e.job_title,
        e.department,
        employer.name,
        manager?.id,
        manager?.name,
      ];
      const numbers = [e.hours_per_week, e.fulltime_hours, e.percent];
      return (
        typeof e.id !== 'string' ||
        texts.some(
          text => typeof text === 'string' && (text === '' || text !== text.trim() || text.length > 4000),
        ) ||
        texts.some(text => text !== null && text !== undefined && typeof text !== 'string') ||
        numbers.some(number => number !== null && !Number.isFinite(number)) ||
        !/^(?:\d{4}-\d\d-\d\d|null)$/.test(String(e.start_date))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('gives known codes only, sorted, each once', () => {
    const codes = mapped.map(({ warnings }) => warnings);
    expect(codes.flat().filter(code => !CODE.test(code))).toEqual([]);
    expect(codes).toEqual(codes.map(list => [...new Set(list)].sort()));
  });

  it('gives the same for the same, whatever came before', () => {
    const again = [...records].reverse().map(record => mapper.map(record, lookups));
    expect(again.reverse()).toEqual(mapped);
  });

  it('tells of each record whether a column is in it, and whether it has an id', () => {
    const answers = records.flatMap(record => [
      ...mapper.columns.map(column => typeof column.isIn(record)),
      typeof mapper.idOf(record) === 'string' || typeof mapper.idOf(record),
    ]);
    expect(answers.filter(answer => !['boolean', true, 'object'].includes(answer))).toEqual([]);
  });
});

describe('columns called like what objects inherit', () => {
  const yaml = `records: ''
id: /id
index: { people: { records: '', key: /id } }
fields:
  employee.email: { from: /__proto__/email }
  employee.department: { from: /constructor/name }
  employee.job_title: { from: /toString }
  manager.id: { from: /boss }
  manager.name: { lookup: { index: people, key: /boss, take: /__proto__ } }
`;
  const mapper = mapperOf(yaml);

  it('are empty when the record has none', () => {
    const record = { id: '1', boss: 'constructor' };
    const { employee, manager } = mapper.map(record, lookupsOf(mapper, [record]));
    expect([employee.email, employee.department, employee.job_title, manager?.name]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('are columns when it has', () => {
    const text =
      '[{"id":"__proto__","boss":"__proto__","__proto__":"a","constructor":{"name":"b"},"toString":"c"}]';
    const rows = recordsAt(JSON.parse(text) as Json, '');
    const { employee, manager } = mapper.map(rows[0] ?? null, lookupsOf(mapper, rows));
    expect([employee.department, employee.job_title, manager]).toEqual([
      'b',
      'c',
      { id: '__proto__', name: 'a' },
    ]);
  });
});

describe('texts made to take time', () => {
  it.each([
    '('.repeat(4000),
    ')'.repeat(4000),
    '()'.repeat(2000),
    ' '.repeat(4000),
    'a '.repeat(2000),
    '1'.repeat(4000),
  ])('are read in one go', value => {
    const fields = `employee.department: { from: /v, do: [one_line, { drop_trailing: '(…)' }, { case: upper }] }
        employee.hours_per_week: { from: /v, do: [{ number: ',' }] }
        employee.start_date: { from: /v, do: [{ date: [iso_as_written, odata_v2_utc, d/M/yyyy, dd-MM-yyyy] }] }
        employee.name_parts: { name_caps: /v }`;
    expect(codesOf(mapOne(fields, { id: '1', v: value })).join()).not.toContain('mojibake');
  });
});

describe('an id', () => {
  const mapper = mapperOf("records: ''\nid: /id\nfields: {}");

  it.each([
    [{ id: ' 007 ' }, '007'],
    [{ id: 17 }, '17'],
    [{ id: '9007199254740993' }, '9007199254740993'],
    [{ id: 2 ** 53 - 1 }, '9007199254740991'],
    [{}, { reason: 'missing' }],
    [{ id: '' }, { reason: 'missing' }],
    [{ id: null }, { reason: 'missing' }],
    [{ id: {} }, { reason: 'not-text' }],
    [{ id: true }, { reason: 'not-text' }],
    [{ id: 'x'.repeat(4001) }, { reason: 'not-text' }],
    [{ id: 2 ** 53 }, { reason: 'beyond-safe-integers' }],
    [null, { reason: 'missing' }],
    [3, { reason: 'missing' }],
  ])('of %j is %j', (record, id) => {
    expect(mapper.idOf(record as Json)).toEqual(id);
  });

  it('is the id of the employee when no field gives another', () => {
    expect(mapper.map({ id: 7 }, new Map()).employee.id).toBe('7');
  });
});
