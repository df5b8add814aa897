import { unhandled } from '../../core/diagnostics.ts';
import type { Json } from '../mapper.ts';
import type { FieldPlan, PathPlan, SourcePlan, TakePlan, ViaPlan } from '../plan/plan.ts';
import { LONGEST_TEXT, textOfNumber } from './clean-text.ts';
import {
  type Base,
  type Compilation,
  compileFind,
  compilePath,
  noteColumns,
  tableOf,
} from './compilation.ts';
import { fieldColumns } from './field-columns.ts';
import { readNumber, withoutNoise } from './read-number.ts';
import { readValue } from './read-value.ts';
import { entryReader } from './tables.ts';
import { INVALID, type Read, type Value } from './value.ts';

/** Where a field is compiled. */
export interface FieldContext {
  readonly base: Base;
  /** The record field. */
  readonly use: string;
}

/** Prepares the fetching of a value, clean. */
export function compileSource(
  compilation: Compilation,
  { source, transforms }: FieldPlan,
  context: FieldContext,
): Read<Value> {
  const garbled = `mojibake:${context.use}`;
  const raw = (path: PathPlan): Read<Json | undefined> => compilePath(compilation, path, context);
  switch (source.kind) {
    case 'from': {
      const read = raw(source.path);
      return scope => readValue(read(scope), scope, garbled);
    }
    case 'join':
      return joined(source.paths.map(raw), garbled);
    case 'sum': {
      const number = transforms.find(plan => plan.name === 'number');
      return summed(source.paths.map(raw), number?.mark ?? '.', garbled);
    }
    case 'lookup':
      return compileLookup(compilation, source, context);
    case 'constant':
      return () => source.value;
    case 'not_exported':
      return () => null;
    default:
      return unhandled(source);
  }
}

/** Texts with one space between; what isn't there is skipped. */
function joined(reads: readonly Read<Json | undefined>[], garbled: string): Read<Value> {
  return scope => {
    let text = '';
    for (const read of reads) {
      const value = readValue(read(scope), scope, garbled);
      if (value === null) continue;
      const part = typeof value === 'number' ? textOfNumber(value) : value;
      if (typeof part === 'symbol') return INVALID;
      text = text === '' ? part : `${text} ${part}`;
    }
    if (text.length > LONGEST_TEXT) return INVALID;
    return text || null;
  };
}

/** Numbers, also written as text; what isn't there is skipped. One that is no number makes the sum none. */
function summed(reads: readonly Read<Json | undefined>[], mark: ',' | '.', garbled: string): Read<Value> {
  return scope => {
    let sum: number | null = null;
    for (const read of reads) {
      const value = readValue(read(scope), scope, garbled);
      if (value === null) continue;
      const number = typeof value === 'string' ? readNumber(value, mark) : value;
      if (typeof number === 'symbol') return INVALID;
      sum = (sum ?? 0) + number;
    }
    return sum === null ? null : withoutNoise(sum);
  };
}

function compileLookup(
  compilation: Compilation,
  { index, key, take }: ViaPlan & Extract<SourcePlan, { readonly kind: 'lookup' }>,
  { base, use }: FieldContext,
): Read<Value> {
  const find = compileFind(compilation, { index, key }, { base, use });
  const table = tableOf(compilation, index);
  const read = compileTake(compilation, take, { table, use });
  const garbled = `mojibake:${use}`;
  return scope => {
    const entry = find(scope);
    return entry === INVALID ? INVALID : readValue(read(entry), scope, garbled);
  };
}

function compileTake(
  compilation: Compilation,
  take: TakePlan,
  at: Parameters<typeof noteColumns>[2] & { readonly table: ReturnType<typeof tableOf> },
): ReturnType<typeof entryReader> {
  const { table } = at;
  if (take.kind === 'path') {
    noteColumns(compilation, take.path, at);
    return entryReader(table, take.path);
  }
  for (const path of fieldColumns(compilation.plan, take.field)) noteColumns(compilation, path, at);
  // No path is called like a record field: those begin with a slash, or with the name of a pick and one.
  const slot = table.slot(`field ${take.field}`, () => compilation.takenReader(take.field));
  return entry => entry?.[slot];
}
