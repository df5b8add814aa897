import type { ColumnUse, Json, LookupUse } from '../mapper.ts';
import type { MappedField } from '../mapping-schema.ts';
import type { MappingPlan, PathPlan, ViaPlan } from '../plan/plan.ts';
import { formatPointer, type Reader, readerOf } from '../pointer.ts';
import { keyText } from './clean-text.ts';
import { columnOf, memberReader, placeReader } from './read-place.ts';
import { entryReader, finderOf, type Table } from './tables.ts';
import { type Entry, INVALID, type Read } from './value.ts';

/** A mapping while it becomes functions. */
export interface Compilation {
  readonly plan: MappingPlan;
  readonly tables: ReadonlyMap<string, Table>;
  readonly columns: ColumnUse[];
  readonly lookupUses: LookupUse[];
  /** Reads a record field from a record that a look-up found. */
  readonly takenReader: (field: MappedField) => Reader;
}

/** What the paths of a field begin at: the record, or what `via` finds. */
export interface Base {
  readonly table: Table | null;
  /** Puts the entry into the scope; false when its key can't be one. */
  readonly enter: Read<boolean> | null;
}

export const RECORD: Base = { table: null, enter: null };

export function tableOf({ tables }: Compilation, name: string): Table {
  const table = tables.get(name);
  if (!table) throw new Error('A checked mapping only refers to its own indexes');
  return table;
}

/** Prepares `via`; without one, paths begin at the record. */
export function compileVia(compilation: Compilation, via: ViaPlan | null, use: string): Base {
  if (!via) return RECORD;
  const find = compileFind(compilation, via, { base: RECORD, use });
  const table = tableOf(compilation, via.index);
  const enter: Read<boolean> = scope => {
    const entry = find(scope);
    scope.entry = entry === INVALID ? null : entry;
    return entry !== INVALID;
  };
  return { table, enter };
}

/** Prepares the finding of an entry by a key. */
export function compileFind(
  compilation: Compilation,
  { index, key }: ViaPlan,
  { base, use }: { readonly base: Base; readonly use: string },
): Read<Entry | typeof INVALID> {
  const read = compilePath(compilation, key, { base, use });
  const readKey = placeReader(key);
  compilation.lookupUses.push({
    index,
    use,
    at: key.at,
    keyOf(record) {
      const text = base.table ? null : keyText(readKey(record));
      return typeof text === 'string' ? text : null;
    },
  });
  return finderOf(tableOf(compilation, index), read);
}

/** Prepares a path, and notes which column it reads. */
export function compilePath(
  compilation: Compilation,
  path: PathPlan,
  { base, use }: { readonly base: Base; readonly use: string },
): Read<Json | undefined> {
  noteColumns(compilation, path, { table: base.table, use });
  if (base.table) {
    const read = entryReader(base.table, path);
    return scope => read(scope.entry);
  }
  const read = placeReader(path);
  return scope => read(scope.record);
}

/** Notes the column of a path, and those its pick looks at. */
export function noteColumns(
  { columns, plan }: Compilation,
  path: PathPlan,
  { table, use }: { readonly table: Table | null; readonly use: string },
): void {
  const file = table?.plan.file ?? null;
  const records = table?.plan.records ?? plan.records;
  const note = (column: Omit<ColumnUse, 'file' | 'records'>): void => {
    const isNoted = columns.some(
      known =>
        known.file === file &&
        known.records === records &&
        known.use === column.use &&
        known.at === column.at,
    );
    if (!isNoted) columns.push({ file, records, ...column });
  };
  const { pick, written, at } = path;
  const read = placeReader(path);
  note({ column: columnOf(path), written, use, at, isIn: record => read(record) !== undefined });
  if (!pick) return;
  const pickUse = `pick ${pick.name}`;
  const from = readerOf(pick.from);
  const fromText = formatPointer(pick.from);
  note({
    column: fromText,
    written: fromText,
    use: pickUse,
    at: pick.at,
    isIn: record => from(record) !== undefined,
  });
  const membersOf = memberReader(pick);
  for (const { pointer, at: keyAt } of [...pick.where, ...pick.highest]) {
    const readKey = readerOf(pointer);
    note({
      column: formatPointer([...pick.from, ...pointer]),
      written: formatPointer(pointer),
      use: pickUse,
      at: keyAt,
      isIn: record => membersOf(record).some(member => readKey(member) !== undefined),
    });
  }
}
