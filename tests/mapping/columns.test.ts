import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/mapping/mapper.ts';
import { MAPPING } from './mapping-file.ts';
import { fixture, MANAGERS_AND_SCHEDULES, mapperOf, recordsAt, SYSTEMS, shippedMapper } from './support.ts';

describe('the columns of a mapping', () => {
  it('are listed with what they are used for, and where', () => {
    const columns = mapperOf(MAPPING).columns.map(
      ({ file, records, column, use, at }) =>
        `${at.line}:${at.column} ${file ?? 'export'} ${records} ${column}: ${use}`,
    );
    expect(columns).toEqual([
      '2:5 export /rows /Nr: id',
      '7:34 export /rows /Nr: index people',
      '8:42 units  /Code: index unit',
      '12:24 export /rows /Nr: employee.id',
      '13:48 export /rows /Roepnaam: employee.name',
      '13:68 export /rows /Naam: employee.name',
      '14:27 export /rows /Email: employee.email',
      '15:51 export /rows /Afdeling: employee.department',
      '15:70 units  /Naam: employee.department',
      '16:32 export /rows /In_dienst: employee.start_date',
      '17:36 export /rows /Uren: employee.hours_per_week',
      '17:71 export /rows /Deeltijd: employee.hours_per_week',
      '18:23 export /rows /Managers/Nr: manager.id',
      '9:23 export /rows /Managers: pick boss',
      '9:43 export /rows /Managers/Primary: pick boss',
      '19:49 export /rows /Managers/Nr: manager.name',
      '13:48 export /rows /Roepnaam: manager.name',
      '13:68 export /rows /Naam: manager.name',
    ]);
  });

  it('keep how they are written, for messages', () => {
    const picked = mapperOf(MAPPING).columns.filter(({ use }) => use === 'manager.id');
    expect(picked.map(({ written }) => written)).toEqual(['boss/Nr']);
  });

  it.each(SYSTEMS)('of %s are each in a record of its sample', system => {
    const mapper = shippedMapper(system);
    const data = fixture(`${system}.json`);
    const absent = mapper.columns.filter(({ file, records, isIn }) => {
      const source = file === null ? data : (MANAGERS_AND_SCHEDULES[file] ?? null);
      return !recordsAt(source, records).some(isIn);
    });
    expect(absent.map(({ column, use }) => `${column} ${use}`)).toEqual([]);
  });

  it('are in a record when their value is null, and not when they are gone', () => {
    const first = mapperOf(MAPPING).columns.find(({ column }) => column === '/Roepnaam');
    const isIn = (record: Json) => first?.isIn(record);
    expect([
      isIn({ Roepnaam: null }),
      isIn({ Roepnaam: '' }),
      isIn({ roepnaam: '' }),
      isIn(null),
      isIn([]),
    ]).toEqual([true, true, false, false, false]);
  });
});

describe('a mapping', () => {
  it('tells what a run needs to know of it', () => {
    const mapper = mapperOf(`${MAPPING}incomplete_if: /next\nabsent: empty\n`);
    expect(mapper.incompleteIf?.pointer).toBe('/next');
    expect(mapper.incompleteIf?.at.line).toBe(21);
    expect([mapper.records, mapper.absentIsEmpty, mapper.neverRead]).toEqual(['/rows', true, ['/Foto']]);
    expect([...mapper.files].map(([name, { file }]) => `${name}=${file}`)).toEqual(['units=units.json']);
    expect(mapper.indexes.map(({ name, file, records }) => `${name} ${file} ${records}`)).toEqual([
      'people null /rows',
      'unit units ',
    ]);
  });
});
