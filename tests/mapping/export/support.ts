import type { Diagnostic } from '../../../src/core/diagnostics.ts';
import type { ExportSource, ExportSources, RecordBlock } from '../../../src/mapping/export/contract.ts';
import { ExportFault } from '../../../src/mapping/export/export-fault.ts';
import { parseBlock } from '../../../src/mapping/export/parse-block.ts';
import { type CutterOptions, RecordCutter } from '../../../src/mapping/export/record-cutter.ts';
import { type SurveyOptions, surveyExport } from '../../../src/mapping/export/survey-export.ts';
import type { ColumnUse, IndexPlan, Json, RecordMapper } from '../../../src/mapping/mapper.ts';
import { parsePointer, readerOf } from '../../../src/mapping/pointer.ts';
import type { PersonRecord } from '../../../src/model/record.ts';

const encoder = new TextEncoder();

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** A source that gives a text in pieces of so many bytes. */
export function sourceOf(text: string | Uint8Array, name = 'export.json', piece = 1 << 16): ExportSource {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  return {
    name,
    async *chunks() {
      // A copy in one place that is used again, as a file's reader does it.
      const held = new Uint8Array(piece);
      for (let at = 0; at < bytes.length; at += piece) {
        const part = bytes.subarray(at, at + piece);
        held.set(part);
        yield held.subarray(0, part.length);
        held.fill(0x21);
      }
    },
  };
}

/** What a cutter made of a file: its records, or the fault it was refused with. */
export interface Cut {
  readonly records: readonly Json[];
  readonly blocks: readonly RecordBlock[];
  readonly envelope: Json;
}

export interface CutOptions extends CutterOptions {
  /** Bytes of each piece; all at once without. */
  readonly pieces?: readonly number[];
}

/** Cuts and parses a file. Pieces are lent: what the cutter keeps it has to copy. */
export function cut(text: string | Uint8Array, options: CutOptions): Cut {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const cutter = new RecordCutter(options);
  const blocks: RecordBlock[] = [];
  let at = 0;
  for (const size of [...(options.pieces ?? []), bytes.length]) {
    const piece = bytes.slice(at, at + size);
    blocks.push(...cutter.push(piece));
    piece.fill(0x21);
    at += size;
  }
  const { blocks: last, envelope } = cutter.end();
  blocks.push(...last);
  return { blocks, envelope, records: blocks.flatMap(parseBlock) };
}

/** The fault a file is refused with. */
export function faultOf(text: string | Uint8Array, options: CutOptions): ExportFault {
  try {
    cut(text, options);
  } catch (error) {
    if (error instanceof ExportFault) return error;
    throw error;
  }
  throw new Error('The file was taken.');
}

export interface MapperParts {
  readonly records?: string;
  readonly id?: string;
  /** Pointers, or with a file's name before a colon. */
  readonly columns?: readonly string[];
  readonly indexes?: readonly {
    readonly name: string;
    readonly file?: string;
    readonly records: string;
    readonly key: string;
    readonly take: string;
  }[];
  readonly incompleteIf?: string;
  readonly neverRead?: readonly string[];
  readonly absentIsEmpty?: boolean;
  readonly files?: readonly string[];
}

/** A mapper made by hand: an id, a name, a manager found in the index `people`. */
export function mapperOf(parts: MapperParts = {}): RecordMapper {
  const { records = '/rows', id = '/id', columns = [], indexes = [] } = parts;
  const at = (line: number) => ({ file: 'mapping.yaml', line, column: 9 });
  const use = (written: string, i: number): ColumnUse => {
    const [file, column] = written.includes(':') ? (written.split(':') as [string, string]) : [null, written]; // two parts
    const isIn = (record: Json) => readerOf(parsePointer(column))(record) !== undefined;
    return {
      file,
      records,
      column,
      written: column,
      use: i === 0 ? 'id' : `field ${i}`,
      at: at(i + 1),
      isIn,
    };
  };
  const plans = indexes.map(
    ({ name, file = null, records, key, take }): IndexPlan => ({
      name,
      file,
      records,
      at: at(90),
      keysOf: record => textAt(record, key).slice(0, 1),
      losesDigits: record => Number(textAt(record, key)[0] ?? 0) > Number.MAX_SAFE_INTEGER,
      reduce: record => readerOf(parsePointer(take))(record) ?? null,
    }),
  );
  return {
    records,
    incompleteIf: parts.incompleteIf === undefined ? null : { pointer: parts.incompleteIf, at: at(80) },
    files: new Map((parts.files ?? []).map(name => [name, { file: `${name}.json`, at: at(70) }])),
    absentIsEmpty: parts.absentIsEmpty ?? false,
    columns: [id, ...columns].map(use),
    neverRead: parts.neverRead ?? [],
    indexes: plans,
    lookupUses: plans.map(({ name }) => ({
      index: name,
      use: 'manager.name',
      at: at(91),
      keyOf: record => textAt(record, '/boss')[0] ?? null,
    })),
    notExported: [],
    idOf: record => idAt(record, id),
    map: (record, lookups) => mapped(record, id, lookups.get('people')),
  };
}

function textAt(record: Json, pointer: string): readonly string[] {
  const value = readerOf(parsePointer(pointer))(record);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

function idAt(record: Json, pointer: string): ReturnType<RecordMapper['idOf']> {
  const value = readerOf(parsePointer(pointer))(record);
  if (value === undefined || value === null || value === '') return { reason: 'missing' };
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return { reason: 'beyond-safe-integers' };
  return typeof value === 'string' || typeof value === 'number' ? String(value) : { reason: 'not-text' };
}

function mapped(record: Json, id: string, people: ReadonlyMap<string, Json> | undefined): PersonRecord {
  const [name] = textAt(record, '/name');
  const [boss] = textAt(record, '/boss');
  if (name === 'a fault of ours') throw new Error('TESTWAARDE-MAG-NOOIT-IN-EEN-DOCUMENT');
  const found = boss === undefined ? undefined : people?.get(boss);
  const warnings = [
    ...(name === undefined ? ['value_missing:employee.name'] : []),
    ...(boss !== undefined && found === undefined ? [`manager_not_in_export:${boss}`] : []),
    ...(textAt(record, '/since')[0] === '29/02/2021' ? ['date_invalid:employee.start_date'] : []),
  ];
  return {
    employee: {
      id: textAt(record, id)[0] ?? '',
      name: name ?? null,
      name_sort: name ?? null,
      email: null,
      job_title: null,
      department: null,
      start_date: null,
      hours_per_week: null,
      fulltime_hours: null,
      percent: null,
    },
    manager: boss === undefined ? null : { id: boss, name: typeof found === 'string' ? found : null },
    employer: { name: null },
    warnings,
  };
}

/** A file with people under `rows`. */
export function exportOf(rows: readonly Json[], more: { readonly [key: string]: Json } = {}): ExportSources {
  return sourcesOf(JSON.stringify({ ...more, rows }));
}

export function sourcesOf(data: string, files: Readonly<Record<string, string>> = {}): ExportSources {
  const further = Object.entries(files).map(
    ([name, text]) => [name, sourceOf(text, `${name}.json`)] as const,
  );
  return { data: sourceOf(data), files: new Map(further) };
}

/** What a survey says, errors or warnings. */
export async function saidOf(
  mapper: RecordMapper,
  sources: ExportSources,
  options: SurveyOptions = {},
): Promise<readonly Diagnostic[]> {
  const outcome = await surveyExport(mapper, sources, options);
  return outcome.ok ? outcome.warnings : outcome.diagnostics;
}

/** Everything that comes. */
export async function gathered<T>(iterable: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of iterable) items.push(item);
  return items;
}
