import type { Json } from '../mapper.ts';
import type { PathPlan, PickPlan } from '../plan/plan.ts';
import { formatPointer, type Reader, readerOf } from '../pointer.ts';
import { cleanText, LONGEST_TEXT } from './clean-text.ts';

/** Prepares a path for reading many records. */
export function placeReader({ pick, pointer }: PathPlan): Reader {
  const read = readerOf(pointer);
  if (!pick) return read;
  const find = pickReader(pick);
  return record => read(find(record));
}

/** The column a path reads: of a pick, as if its list were an object. */
export function columnOf({ pick, pointer }: PathPlan): string {
  return formatPointer(pick ? [...pick.from, ...pointer] : pointer);
}

/** The members a pick looks at: of a list, or the values of an object. */
export function memberReader({ from }: PickPlan): (record: Json | undefined) => readonly Json[] {
  const read = readerOf(from);
  return record => {
    const found = read(record);
    if (typeof found !== 'object' || found === null) return [];
    return Array.isArray(found) ? found : Object.values(found);
  };
}

/** Finds the member of a pick; undefined when none is as it should be. */
function pickReader(pick: PickPlan): Reader {
  const membersOf = memberReader(pick);
  const isWanted = matcherOf(pick);
  const keys = pick.highest.map(({ pointer }) => readerOf(pointer));
  return record => {
    let best: Json | undefined;
    for (const member of membersOf(record)) {
      if (!isWanted(member)) continue;
      if (keys.length === 0) return member;
      if (best === undefined || isHigher(member, best, keys)) best = member;
    }
    return best;
  };
}

function matcherOf({ where }: PickPlan): (member: Json) => boolean {
  const conditions = where.map(({ pointer, equals }) => ({ read: readerOf(pointer), equals }));
  return member => {
    for (const { read, equals } of conditions) if (comparedText(read(member)) !== equals) return false;
    return true;
  };
}

/** What `where` compares: the text of a scalar. Lists, objects and long texts equal nothing. */
function comparedText(value: Json | undefined): string | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return undefined;
  if (typeof value !== 'string') return String(value);
  return value.length > LONGEST_TEXT ? undefined : cleanText(value);
}

/** Whether one member goes before another: the first key in which they differ decides. */
function isHigher(member: Json, best: Json, keys: readonly Reader[]): boolean {
  for (const key of keys) {
    const order = compare(key(member), key(best));
    if (order !== 0) return order > 0;
  }
  return false;
}

/** Numbers by size, also when they are written as text: 10 is higher than 9. Other text by its letters; nothing is lowest. */
function compare(a: Json | undefined, b: Json | undefined): number {
  const [first, second] = [comparable(a), comparable(b)];
  if (typeof first === typeof second) return first < second ? -1 : Number(first > second);
  return typeof first === 'number' ? -1 : 1;
}

function comparable(value: Json | undefined): number | string {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return Number.NEGATIVE_INFINITY;
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value;
}
