import type { Json } from '../mapper.ts';
import { formatPointer, parsePointer, readerOf } from '../pointer.ts';
import { ExportFault } from './export-fault.ts';
import { nameOf } from './find-array.ts';

/** How deep arrays are looked for, and how many are named. */
const LOOKED_AT = 4;
const NAMED = 3;

/** What to say of a file without an array where the mapping says the records are. */
export function noArrayThere(document: Json, records: string): ExportFault {
  const found = readerOf(parsePointer(records))(document);
  const name = `records: ${nameOf(parsePointer(records))}`;
  if (found === undefined)
    return new ExportFault('no-records', null, `${name} is not there`, otherArrays(document));
  return new ExportFault(
    'not-an-array',
    null,
    `${name} is ${kindOf(found)}, not a list`,
    otherArrays(document),
  );
}

function otherArrays(document: Json): string {
  if (Array.isArray(document)) return "the file itself is the array: write records: ''";
  const places = arraysIn(document, [], LOOKED_AT).slice(0, NAMED);
  if (places.length === 0) return 'there is no array in the file; is it an answer with an error in it?';
  return places.length === 1
    ? `the file has an array at ${places[0]}`
    : `the file has arrays at ${places.slice(0, -1).join(', ')} and ${places.at(-1)}`;
}

/** Pointers to the arrays below objects, those of objects first: they look most like records. */
function arraysIn(value: Json, path: readonly string[], depth: number): readonly string[] {
  if (Array.isArray(value)) return [formatPointer(path)];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  const found = Object.entries(value).flatMap(([key, member]) => arraysIn(member, [...path, key], depth - 1));
  return found.toSorted(
    (a, b) => Number(!holdsObjects(value, a, path)) - Number(!holdsObjects(value, b, path)),
  );
}

function holdsObjects(value: Json, pointer: string, path: readonly string[]): boolean {
  const array = readerOf(parsePointer(pointer.slice(formatPointer(path).length)))(value);
  return Array.isArray(array) && typeof array[0] === 'object';
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object' : typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
