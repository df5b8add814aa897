import { type Checked, checked, type Diagnostic, isError, sortDiagnostics } from '../../core/diagnostics.ts';
import type { Source } from '../../yaml/source.ts';
import { type Path, valueAt } from '../../yaml/value-at.ts';
import {
  fieldFile,
  MAPPED_FIELDS,
  type MappedField,
  type MappingFile,
  namePartsFile,
} from '../mapping-schema.ts';
import { type Pointer, parsePointer } from '../pointer.ts';
import { checkFields } from './check-fields.ts';
import { checkShapeOf } from './check-mapping-shape.ts';
import { checkUnused } from './check-unused.ts';
import type { FieldPlan, MappingPlan, NamePlan } from './plan.ts';
import { readField } from './read-field.ts';
import { readName } from './read-name.ts';
import { readPath, readPointer, readTopPointer } from './read-path.ts';
import { readIndexes, readPicks } from './read-tables.ts';
import type { Reading } from './reading.ts';

/** Checks a mapping file and reads it. All that is wrong with it comes at once, each with its place. */
export function readMapping(source: Source, lines: readonly string[]): Checked<MappingPlan> {
  const shape = checkShapeOf(source);
  const diagnostics: Diagnostic[] = [...shape.diagnostics];
  const neverRead: Pointer[] = [];
  const reading: Reading = {
    source,
    lines,
    report: diagnostic => diagnostics.push(diagnostic),
    picks: new Map(),
    neverRead,
    used: new Set(),
  };
  neverRead.push(...readNeverRead(reading));
  readPicks(reading);
  const indexes = readIndexes(reading);
  const id = readText(reading, 'id', text => readPath(reading, text, ['id']));
  for (const key of ['records', 'incomplete_if'])
    readText(reading, key, text => readTopPointer(reading, text, { path: [key] }));
  const name = readNameOf(reading);
  const fields = readFields(reading);
  checkFields(reading, { fields, name });
  // A name that is misspelt where it is used is told there.
  if (!diagnostics.some(isError)) checkUnused(reading);

  const { value: file } = shape;
  return checked(sortDiagnostics(unique(diagnostics)), () => {
    if (!file || !id) throw new Error('A mapping without errors has all its parts');
    return { ...headOf(file, source), id, indexes, picks: reading.picks, name, fields };
  });
}

type Head = Omit<MappingPlan, 'id' | 'indexes' | 'picks' | 'name' | 'fields'>;

/** What a checked file says without naming columns of a record. */
function headOf(file: MappingFile, source: Source): Head {
  const { fulltime_hours: hours } = file.constants ?? {};
  const { incomplete_if: pointer } = file;
  const files = Object.entries(file.files ?? {}).map(
    ([name, path]) => [name, { file: path, at: source.at(['files', name]) }] as const,
  );
  return {
    records: file.records,
    sort: file.sort ?? 'nl',
    incompleteIf: pointer === undefined ? null : { pointer, at: source.at(['incomplete_if']) },
    absentIsEmpty: file.absent === 'empty',
    fulltimeHours: typeof hours === 'number' ? hours : null,
    files: new Map(files),
    neverRead: file.never_read ?? [],
  };
}

function readText<T>({ source }: Reading, key: string, read: (text: string) => T): T | undefined {
  const value = valueAt(source.value, [key]);
  return typeof value === 'string' ? read(value) : undefined;
}

function readNeverRead(reading: Reading): readonly Pointer[] {
  const value = valueAt(reading.source.value, ['never_read']);
  if (!Array.isArray(value)) return [];
  return value.flatMap((text: unknown, i) => {
    const isGood =
      typeof text === 'string' && readPointer(reading, text, { path: ['never_read', i] }) !== undefined;
    return isGood ? [parsePointer(text)] : [];
  });
}

function readNameOf(reading: Reading): NamePlan | null {
  const path: Path = ['fields', 'employee.name_parts'];
  const { data } = namePartsFile.safeParse(valueAt(reading.source.value, path), { jitless: true });
  return (data && readName(reading, data)) ?? null;
}

/** The fields whose shape is right; what is wrong inside them is reported. */
function readFields(reading: Reading): ReadonlyMap<MappedField, FieldPlan> {
  const plans = MAPPED_FIELDS.flatMap(target => {
    const path: Path = ['fields', target];
    const { data: file } = fieldFile.safeParse(valueAt(reading.source.value, path), { jitless: true });
    const plan = file && readField(reading, { target, file, path });
    return plan ? [[target, plan] as const] : [];
  });
  return new Map(plans);
}

/** One place may be read twice, a constant for instance; it is wrong once. */
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const found = new Map(diagnostics.map(d => [`${d.at?.line}:${d.at?.column} ${d.code} ${d.message}`, d]));
  return [...found.values()];
}
