import { readFileSync } from 'node:fs';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { loadMapping } from '../../src/mapping/load-mapping.ts';
import type { Json, Lookups, RecordMapper } from '../../src/mapping/mapper.ts';
import { parsePointer, readerOf } from '../../src/mapping/pointer.ts';
import type { PersonRecord } from '../../src/model/record.ts';

const encoder = new TextEncoder();

/** A file of the project, as text. */
export function projectText(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** A parsed export among the fixtures. */
export function fixture(name: string): Json {
  return JSON.parse(projectText(`tests/fixtures/exports/${name}`).replace(/^\ufeff/, '')) as Json;
}

/** A mapping that must load. */
export function mapperOf(yaml: string): RecordMapper {
  const result = loadMapping('m.yaml', encoder.encode(yaml));
  if (!result.ok) throw new Error(result.diagnostics.map(formatDiagnostic).join('\n'));
  return result.value;
}

/** All messages about a mapping as people read them. */
export function messages(yaml: string | Uint8Array): readonly string[] {
  const result = loadMapping('m.yaml', typeof yaml === 'string' ? encoder.encode(yaml) : yaml);
  return (result.ok ? result.warnings : result.diagnostics).map(formatDiagnostic);
}

/** Further files of an export, by their names in the mapping. */
export type Files = Readonly<Record<string, Json>>;

/** All records of an export, mapped as a run does it: tables first. */
export function mapAll(mapper: RecordMapper, data: Json, files: Files = {}): readonly PersonRecord[] {
  const lookups = lookupsOf(mapper, data, files);
  return recordsAt(data, mapper.records).map(record => mapper.map(record, lookups));
}

export function lookupsOf(mapper: RecordMapper, data: Json, files: Files = {}): Lookups {
  return new Map(
    mapper.indexes.map(index => {
      const file = index.file === null ? data : (files[index.file] ?? null);
      const entries = recordsAt(file, index.records).flatMap(record =>
        index.keysOf(record).map(key => [key, index.reduce(record)] as const),
      );
      return [index.name, new Map(entries)];
    }),
  );
}

export function recordsAt(data: Json, pointer: string): readonly Json[] {
  const found = readerOf(parsePointer(pointer))(data);
  return Array.isArray(found) ? found : [];
}

/** Systems with a shipped mapping, a sample and expected records; the names of all three. */
export const SYSTEMS = [
  'afas_profit_getconnector',
  'bamboohr_report',
  'hibob_people_search',
  'hibob_people_search_machine',
  'personio_v1_employees',
  'sap_successfactors_odata_v2',
  'sociaal_secretariaat_plat',
  'visma_nmbrs_personalinfo',
  'workday_raas',
] as const;

export const MANAGERS_AND_SCHEDULES: Files = {
  managers: fixture('visma_nmbrs_managers.json'),
  schedules: fixture('visma_nmbrs_schedules.json'),
};

export function shippedMapping(system: string): string {
  return projectText(`data/mappings/${system}.yaml`);
}

const shipped = new Map<string, RecordMapper>();

export function shippedMapper(system: string): RecordMapper {
  const mapper = shipped.get(system) ?? mapperOf(shippedMapping(system));
  shipped.set(system, mapper);
  return mapper;
}

/** One record through a mapping of a few fields; its id is under /id. */
export function mapOne(fields: string, record: Json, head = ''): PersonRecord {
  const indented = fields
    .trim()
    .split('\n')
    .map(line => `  ${line.trim()}`)
    .join('\n');
  const mapper = mapperOf(`records: ''\nid: /id\n${head}\nfields:\n${indented}\n`);
  return mapper.map(record, new Map());
}

/** The codes of a record, without those that a mapping of a few fields always gives. */
export function codesOf({ warnings }: PersonRecord, ...besides: readonly string[]): readonly string[] {
  const usual = [
    'manager_missing',
    'date_missing:employee.start_date',
    'value_missing:employee.hours_per_week',
    'value_missing:employee.name',
    ...besides,
  ];
  return warnings.filter(code => !usual.includes(code));
}
