import type { PersonRecord } from '../model/record.ts';
import { keyText, losesDigits } from './compile/clean-text.ts';
import { type Compilation, noteColumns } from './compile/compilation.ts';
import { compileEmployee } from './compile/compile-employee.ts';
import { compileManager } from './compile/compile-manager.ts';
import { compileText } from './compile/finish.ts';
import { placeReader } from './compile/read-place.ts';
import { compileTable } from './compile/tables.ts';
import { takenReader } from './compile/taken.ts';
import { INVALID, newScope, type Scope } from './compile/value.ts';
import type { Json, Lookups, RecordMapper, UnusableId } from './mapper.ts';
import type { MappingPlan } from './plan/plan.ts';

/** Makes functions of a checked mapping, once, so that mapping a record looks nothing up but its values. */
export function compileMapping(plan: MappingPlan): RecordMapper {
  const tables = new Map([...plan.indexes.values()].map((table, i) => [table.name, compileTable(table, i)]));
  const compilation: Compilation = {
    plan,
    tables,
    columns: [],
    lookupUses: [],
    takenReader: field => takenReader(compilation, field),
  };
  noteColumns(compilation, plan.id, { table: null, use: 'id' });
  for (const table of tables.values())
    noteColumns(compilation, table.plan.key, { table, use: `index ${table.plan.name}` });
  const idOf = idReader(plan);
  const map = compileRecord(compilation);
  const notExported = [...plan.fields].filter(([, { source }]) => source.kind === 'not_exported');
  return {
    records: plan.records,
    incompleteIf: plan.incompleteIf,
    files: plan.files,
    absentIsEmpty: plan.absentIsEmpty,
    columns: compilation.columns,
    neverRead: plan.neverRead,
    indexes: [...tables.values()].map(({ compiled }) => compiled),
    lookupUses: compilation.lookupUses,
    notExported: notExported.map(([field]) => field),
    idOf,
    map,
  };
}

function idReader({ id }: MappingPlan): RecordMapper['idOf'] {
  const read = placeReader(id);
  return (record): string | UnusableId => {
    const raw = read(record);
    const text = keyText(raw);
    if (text === null) return { reason: 'missing' };
    if (text !== INVALID) return text;
    const isLarge = typeof raw === 'number' && losesDigits(raw);
    return { reason: isLarge ? 'beyond-safe-integers' : 'not-text' };
  };
}

function compileRecord(compilation: Compilation): RecordMapper['map'] {
  const scope = newScope();
  const tablesOf = tableReader(compilation);
  const readEmployee = compileEmployee(compilation);
  const readManager = compileManager(compilation);
  const readEmployer = compileText(compilation, 'employer.name');
  return (record: Json, lookups: Lookups): PersonRecord => {
    scope.record = record;
    scope.tables = tablesOf(lookups);
    scope.codes = [];
    const employee = readEmployee(scope);
    const manager = readManager(scope, employee.id);
    const employer = { name: readEmployer(scope) };
    return { employee, manager, employer, warnings: sortedOnce(scope.codes) };
  };
}

/** The tables of a run stand in a list, by the number each has; looked up again only when a run brings others. */
function tableReader({ tables }: Compilation): (lookups: Lookups) => Scope['tables'] {
  const names = [...tables.keys()];
  let last: Lookups | undefined;
  let found: Scope['tables'] = [];
  return lookups => {
    if (lookups !== last) {
      found = names.map(name => lookups.get(name));
      last = lookups;
    }
    return found;
  };
}

function sortedOnce(codes: string[]): readonly string[] {
  if (codes.length < 2) return codes;
  codes.sort();
  return codes.filter((code, i) => code !== codes[i - 1]);
}
