import { describe, expect, it } from 'vitest';
import type { Json, RecordMapper } from '../../src/mapping/mapper.ts';
import { parsePointer } from '../../src/mapping/pointer.ts';
import type { PersonRecord } from '../../src/model/record.ts';
import { seeded } from './seeded.ts';
import {
  fixture,
  MANAGERS_AND_SCHEDULES,
  mapAll,
  mapperOf,
  recordsAt,
  SYSTEMS,
  shippedMapper,
  shippedMapping,
} from './support.ts';

/** Fields that follow from others. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'employee.name': ['employee.name_sort'],
  'employee.hours_per_week': ['employee.percent'],
  'employee.fulltime_hours': ['employee.percent', 'employee.hours_per_week'],
  id: ['employee.id'],
};

/** Each place of a value that is no list, by its pointer from a record. */
function changesBetween(before: readonly PersonRecord[], after: readonly PersonRecord[]): readonly string[] {
  const changed = before.flatMap((record, i) => {
    const other = after[i];
    const fields = (of: PersonRecord | undefined) => ({
      ...prefixed('employee', of?.employee),
      ...prefixed('manager', of?.manager ?? { id: null, name: null }),
      ...prefixed('employer', of?.employer),
    });
    const [a, b] = [fields(record), fields(other)];
    return Object.keys(a).filter(key => a[key] !== b[key]);
  });
  return [...new Set(changed)];
}

function prefixed(group: string, values: object = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${group}.${key}`, value]));
}

/** A copy without one column, from every record and every member of a list on its way. */
function without(value: Json, [step, ...others]: readonly string[]): Json {
  if (typeof value !== 'object' || value === null || step === undefined) return value;
  if (Array.isArray(value)) return value.map(member => without(member, [step, ...others]));
  const entries = Object.entries(value).flatMap(([key, member]): [string, Json][] => {
    if (key !== step)
      return [[key, others.length > 0 && !(step in value) ? without(member, [step, ...others]) : member]];
    return others.length === 0 ? [] : [[key, without(member, others)]];
  });
  return Object.fromEntries(entries);
}

/** The record fields that a column may change: what it is used for, and what follows from that. */
function dependants(mapper: RecordMapper, column: string): ReadonlySet<string> {
  const uses = mapper.columns.filter(
    use =>
      use.column === column || column.startsWith(`${use.column}/`) || use.column.startsWith(`${column}/`),
  );
  const fields = uses.flatMap(({ use }) => {
    const [kind = '', name = ''] = use.split(' ');
    if (kind === 'index')
      return mapper.lookupUses.filter(lookup => lookup.index === name).map(lookup => lookup.use);
    return [use];
  });
  return new Set(fields.flatMap(field => [field, ...(FOLLOWS[field] ?? [])]));
}

/** The record fields that differ when a column is nowhere in a sample. */
function changesWithout(system: string, column: string): readonly string[] {
  const mapper = shippedMapper(system);
  const data = fixture(`${system}.json`);
  const path = [...parsePointer(mapper.records), ...parsePointer(column)].filter(step => !/^\d+$/.test(step));
  const before = mapAll(mapper, data, MANAGERS_AND_SCHEDULES);
  return changesBetween(before, mapAll(mapper, without(data, path), MANAGERS_AND_SCHEDULES));
}

const columnsOf = (system: string) =>
  shippedMapper(system)
    .columns.filter(({ file, use }) => file === null && !use.startsWith('pick '))
    .map(({ column }) => [system, column] as const);
const columns = [...new Set(SYSTEMS.flatMap(columnsOf).map(pair => JSON.stringify(pair)))].map(
  pair => JSON.parse(pair) as [string, string],
);

describe('a column less', () => {
  it.each(columns)('in %s, %s, changes only what it is used for', (system, column) => {
    const allowed = dependants(shippedMapper(system), column);
    expect(changesWithout(system, column).filter(field => !allowed.has(field))).toEqual([]);
  });
});

describe('records in another order', () => {
  it.each(SYSTEMS)('of %s give the same records, in that order', system => {
    const mapper = shippedMapper(system);
    const data = fixture(`${system}.json`);
    const random = seeded(17);
    const order = recordsAt(data, mapper.records)
      .map((_, i) => ({ i, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ i }) => i);
    const shuffled = replaceRecords(data, parsePointer(mapper.records), records =>
      order.map(i => records[i] ?? null),
    );
    const before = mapAll(mapper, data, MANAGERS_AND_SCHEDULES);
    const after = mapAll(mapper, shuffled, MANAGERS_AND_SCHEDULES);
    expect(after).toEqual(order.map(i => before[i]));
  });
});

function replaceRecords(
  data: Json,
  [step, ...others]: readonly string[],
  change: (list: readonly Json[]) => Json,
): Json {
  if (step === undefined) return change(Array.isArray(data) ? data : []);
  const object = data as { readonly [key: string]: Json };
  return { ...object, [step]: replaceRecords(object[step] ?? null, others, change) };
}

describe('the fields of a mapping', () => {
  it.each(SYSTEMS)('of %s may stand in any order', system => {
    const [head = '', fields = ''] = shippedMapping(system).split('fields:\n');
    const lines = fields.split('\n').filter(line => line.trim() !== '');
    const turned = mapperOf(`${head}fields:\n${lines.reverse().join('\n')}\n`);
    const data = fixture(`${system}.json`);
    expect(mapAll(turned, data, MANAGERS_AND_SCHEDULES)).toEqual(fixture(`expected/${system}.json`));
  });
});

describe('the columns left out above', () => {
  it('change something, but for hours that their share gives too, and what a label finds', () => {
    const idle = columns.filter(([system, column]) => changesWithout(system, column).length === 0);
    expect(idle.map(([system, column]) => `${system} ${column}`)).toEqual([
      'afas_profit_getconnector /Uren_per_week',
      'hibob_people_search /payroll/employment/weeklyHours',
      'hibob_people_search_machine /~1payroll~1employment~1weeklyHours/value',
      'personio_v1_employees /attributes/value',
      'sap_successfactors_odata_v2 /standardHours',
      'workday_raas /Scheduled_Weekly_Hours',
    ]);
  });
});
