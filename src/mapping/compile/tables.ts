import type { IndexPlan, Json } from '../mapper.ts';
import type { PathPlan, TablePlan } from '../plan/plan.ts';
import type { Reader } from '../pointer.ts';
import { keyText, losesDigits } from './clean-text.ts';
import { placeReader } from './read-place.ts';
import { kept } from './read-value.ts';
import { type Entry, INVALID, type Read } from './value.ts';

/** A look-up table while the fields that read from it are compiled: each place they need becomes a slot. */
export interface Table {
  readonly plan: TablePlan;
  /** Its place among the tables of a scope. */
  readonly number: number;
  /** The number of the slot that holds a place of the found record. */
  slot(name: string, read: () => Reader): number;
  readonly compiled: IndexPlan;
}

export function compileTable(plan: TablePlan, number: number): Table {
  const numbers = new Map<string, number>();
  const slots: Reader[] = [];
  const keysOf = keyReader(plan);
  return {
    plan,
    number,
    slot(name, read) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, slots.length);
      return slots.push(read()) - 1;
    },
    compiled: {
      name: plan.name,
      file: plan.file,
      records: plan.records,
      at: plan.at,
      keysOf: record => textsOf(keysOf(record)),
      losesDigits: record => keysOf(record).some(key => typeof key === 'number' && losesDigits(key)),
      reduce: record => slots.map(read => kept(read(record))),
    },
  };
}

function keyReader({ key, each }: TablePlan): (record: Json) => readonly Json[] {
  const read = placeReader(key);
  return record => {
    const found = read(record);
    if (found === undefined || found === null) return [];
    return each && Array.isArray(found) ? found : [found];
  };
}

/** Keys as text, each once; what can't be a key is none. */
function textsOf(keys: readonly Json[]): readonly string[] {
  const texts = keys.map(keyText).filter(key => typeof key === 'string');
  return texts.length > 1 ? [...new Set(texts)] : texts;
}

/** Reads a place of an entry that an index found. */
export function entryReader(table: Table, path: PathPlan): (entry: Entry) => Json | undefined {
  const slot = table.slot(path.written, () => placeReader(path));
  return entry => entry?.[slot];
}

/** Finds the entry for a key: null when there is none, invalid when the key can't be one. */
export function finderOf({ number }: Table, readKey: Read<Json | undefined>): Read<Entry | typeof INVALID> {
  return scope => {
    const key = keyText(readKey(scope));
    if (key === null || key === INVALID) return key;
    const found = scope.tables[number]?.get(key);
    // An entry is what `reduce` made: a list of slots.
    return Array.isArray(found) ? found : null;
  };
}
