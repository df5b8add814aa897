import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/mapping/mapper.ts';
import { codesOf, mapAll, mapOne, mapperOf } from './support.ts';

const PEOPLE = `records: ''
id: /id
sort: nl
index: { people: { records: '', key: /id } }
fields:
  employee.name_parts: { name_plain: { given: [/given], family: /family } }
  manager.id: { from: /boss }
  manager.name: { lookup: { index: people, key: /boss, take: employee.name } }
`;

function managers(rows: Json) {
  return mapAll(mapperOf(PEOPLE), rows).map(({ manager, warnings }) => ({
    manager,
    codes: warnings.filter(code => code.startsWith('manager') || code.endsWith('manager.name')),
  }));
}

describe('a manager', () => {
  it('is looked up among the same records, with keys compared as text', () => {
    const rows = [
      { id: 1, given: 'Luc', family: 'De Smet', boss: '' },
      { id: '2', given: 'An', family: 'Li', boss: ' 1 ' },
    ];
    expect(managers(rows)).toEqual([
      { manager: null, codes: ['manager_missing'] },
      { manager: { id: '1', name: 'Luc De Smet' }, codes: [] },
    ]);
  });

  it('keeps its leading zeroes, and then is another', () => {
    const rows = [
      { id: '007', given: 'Luc', family: 'De Smet', boss: '7' },
      { id: '8', given: 'An', family: 'Li', boss: '007' },
    ];
    expect(managers(rows).map(({ manager }) => manager?.name)).toEqual([null, 'Luc De Smet']);
    expect(managers(rows)[0]?.codes).toEqual(['manager_not_in_export:7']);
  });

  it('may be oneself, and round in a circle: a look-up goes one step', () => {
    const rows = [
      { id: '1', family: 'A', boss: '1' },
      { id: '2', family: 'B', boss: '3' },
      { id: '3', family: 'C', boss: '2' },
    ];
    expect(managers(rows)).toEqual([
      { manager: { id: '1', name: 'A' }, codes: ['manager_is_self'] },
      { manager: { id: '3', name: 'C' }, codes: [] },
      { manager: { id: '2', name: 'B' }, codes: [] },
    ]);
  });

  it('whose name lost its letters is told for the manager', () => {
    const rows = [
      { id: '1', family: 'ZoÃ«', boss: null },
      { id: '2', family: 'B', boss: '1' },
    ];
    expect(managers(rows)[1]).toEqual({
      manager: { id: '1', name: 'ZoÃ«' },
      codes: ['mojibake:manager.name'],
    });
  });

  it('whose name is no text is invalid, not missing', () => {
    const rows = [
      { id: '1', family: {}, boss: null },
      { id: '2', family: 'B', boss: '1' },
    ];
    expect(managers(rows)[1]).toEqual({
      manager: { id: '1', name: null },
      codes: ['value_invalid:manager.name'],
    });
  });

  it('with a number that lost its digits is nobody, and told', () => {
    const { manager, warnings } = mapOne('manager.id: { from: /boss }', { id: '1', boss: 2 ** 53 });
    expect(manager).toBeNull();
    expect(warnings).toContain('value_invalid:manager.id');
  });

  it('that no system has is reported as such, and not as missing', () => {
    const fields = 'manager.id: { not_exported: true }\nmanager.name: { not_exported: true }';
    const record = mapOne(fields, { id: '1' });
    expect(record.manager).toBeNull();
    expect(record.warnings.filter(code => code.includes('manager'))).toEqual([
      'not_exported:manager.id',
      'not_exported:manager.name',
    ]);
  });

  it('without a name in the system is an id', () => {
    const fields = 'manager.id: { from: /boss }\nmanager.name: { not_exported: true }';
    const { manager, warnings } = mapOne(fields, { id: '1', boss: '7' });
    expect(manager).toEqual({ id: '7', name: null });
    expect(warnings.filter(code => code.includes('manager'))).toEqual(['not_exported:manager.name']);
  });

  it('may have a name only', () => {
    const record = mapOne('manager.name: { from: /boss }', { id: '1', boss: 'Luc  De Smet' });
    expect(record.manager).toEqual({ id: null, name: 'Luc De Smet' });
    expect(codesOf(record)).toEqual([]);
  });
});

describe('not_exported', () => {
  it('is told for each record, and hours are then not missing', () => {
    const record = mapOne('employee.hours_per_week: { not_exported: true }', { id: '1' });
    expect(record.warnings).toContain('not_exported:employee.hours_per_week');
    expect(record.warnings).not.toContain('value_missing:employee.hours_per_week');
  });

  it('leaves a start date missing, which is always told', () => {
    const { warnings } = mapOne('employee.start_date: { not_exported: true }', { id: '1' });
    expect(warnings).toContain('date_missing:employee.start_date');
    expect(warnings).toContain('not_exported:employee.start_date');
  });

  it('is listed once for the run', () => {
    const yaml = `records: ''\nid: /id\nfields: { employee.email: { not_exported: true } }`;
    expect(mapperOf(yaml).notExported).toEqual(['employee.email']);
  });
});

const UNITS = `records: /people
id: /id
files: { units: units.json }
index:
  unit: { file: units, records: /units, key: /code }
  leads: { file: units, records: /units, key_each: /members }
  people: { records: /people, key: /id }
pick: { latest: { from: /names, highest: [/year, /period] } }
fields:
  employee.name_parts: { via: { index: unit, key: /unit }, name_plain: { given: [/x], family: latest/name } }
  employee.department: { via: { index: unit, key: /unit }, from: latest/name }
  manager.id: { via: { index: leads, key: /id }, from: /lead }
  manager.name: { via: { index: leads, key: /id }, lookup: { index: people, key: /lead, take: /name } }
`;

describe('via', () => {
  const units = {
    units: [
      {
        code: 'A',
        lead: '1',
        members: ['2', '2', 3, { id: '9' }],
        names: [
          { year: 2025, period: 9, name: 'Oud' },
          { year: 2025, period: 10, name: 'Zorg' },
          { year: 2025, period: 10, name: 'Later' },
        ],
      },
    ],
  };
  const people = {
    people: [
      { id: '1', unit: null, name: 'Luc' },
      { id: '2', unit: 'A', name: 'An' },
      { id: '3', unit: 'B', name: 'Bo' },
      { id: '4', unit: {}, name: 'Cas' },
    ],
  };
  const mapper = mapperOf(UNITS);
  const records = mapAll(mapper, people, { units });

  it('reads from the record of another file, and a pick looks in that record', () => {
    expect(records.map(({ employee }) => employee.department)).toEqual([null, 'Zorg', null, null]);
    expect(records[1]?.employee.name).toBe('Zorg');
  });

  it('finds the unit that lists someone, and from there who leads it', () => {
    expect(records.map(({ manager }) => manager)).toEqual([
      null,
      { id: '1', name: 'Luc' },
      { id: '1', name: 'Luc' },
      null,
    ]);
  });

  it('is invalid with a key that is no text', () => {
    expect(records[3]?.warnings).toContain('value_invalid:employee.department');
  });

  it('gives each key of a record once', () => {
    const [, leads] = mapper.indexes;
    expect(leads?.keysOf(units.units[0] ?? null)).toEqual(['2', '3']);
  });

  it('tells of a key that lost its digits', () => {
    const [unit] = mapper.indexes;
    expect([unit?.losesDigits({ code: 2 ** 53 }), unit?.losesDigits({ code: 7 })]).toEqual([true, false]);
  });

  it('keeps of a found record what the mapping needs, and no more', () => {
    const [, , reduced] = mapper.indexes;
    expect(reduced?.reduce({ id: '1', name: 'Luc', bsn: '000000000' })).toEqual(['Luc']);
  });

  it('keeps no list, no object and no endless text of it', () => {
    const [, , reduced] = mapper.indexes;
    expect(reduced?.reduce({ name: { given: 'Luc' } })).toEqual([[]]);
    expect(reduced?.reduce({ name: 'x'.repeat(4001) })).toEqual([[]]);
  });

  it('tells each look-up with its key, for whoever counts those that fail', () => {
    const keys = mapper.lookupUses.map(
      use => `${use.index} ${use.use} ${use.keyOf(people.people[1] ?? null)}`,
    );
    expect(keys).toContain('unit employee.department A');
    expect(keys).toContain('leads manager.id 2');
  });
});

describe('a pick', () => {
  const take = (pick: string, record: Json) =>
    mapOne('employee.department: { from: p/v }', record, `pick: { p: ${pick} }`).employee.department;

  it('takes the first member in which all is equal, as text', () => {
    const list = [
      { a: 1, b: 'x', v: 'geen' },
      { a: '1', b: true, v: 'eerste' },
      { a: 1, b: 'true', v: 'tweede' },
    ];
    expect(take("{ from: /l, where: { /a: '1', /b: true } }", { id: '1', l: list })).toBe('eerste');
  });

  it('takes a member without a value where null is asked for', () => {
    const list = [{ end: '2020', v: 'oud' }, { end: null, v: 'nu' }, { v: 'ook' }];
    expect(take('{ from: /l, where: { /end: null } }', { id: '1', l: list })).toBe('nu');
  });

  it('looks among the values of an object', () => {
    const record = { id: '1', o: { a: 3, dynamic_1: { label: 'Afdeling', v: 'Zorg' } } };
    expect(take('{ from: /o, where: { /label: Afdeling } }', record)).toBe('Zorg');
    expect(take("{ from: '', where: { /label: Afdeling } }", { id: '1', ...record.o })).toBe('Zorg');
  });

  it('takes the highest, numbers by size and dates by their letters, the first of equals', () => {
    const list = (...keys: Json[]) => ({ id: '1', l: keys.map((k, i) => ({ k, v: `nr ${i}` })) });
    const highest = '{ from: /l, highest: [/k] }';
    expect(take(highest, list('9', '10', '8'))).toBe('nr 1');
    expect(take(highest, list('2024-01-31', '2024-02-01'))).toBe('nr 1');
    expect(take(highest, list(2, 2, 1))).toBe('nr 0');
    expect(take(highest, list(null, 1))).toBe('nr 1');
    expect(take(highest, list(null, null))).toBe('nr 0');
  });

  it('takes the highest of those that are as they should be', () => {
    const list = [
      { t: 'a', k: 1, v: 'een' },
      { t: 'b', k: 9, v: 'negen' },
      { t: 'a', k: 2, v: 'twee' },
    ];
    expect(take('{ from: /l, where: { /t: a }, highest: [/k] }', { id: '1', l: list })).toBe('twee');
  });

  it.each([[null], [[]], ['tekst'], [{}], [3]])('finds nothing in %j', value => {
    expect(take('{ from: /l, highest: [/k] }', { id: '1', l: value as Json })).toBeNull();
  });

  it('may be the value itself', () => {
    const record = { id: '1', l: ['eerste', 'tweede'] };
    const fields = 'employee.department: { from: p }';
    const head = "pick: { p: { from: /l, where: { '': tweede } } }";
    expect(mapOne(fields, record, head).employee.department).toBe('tweede');
  });
});
