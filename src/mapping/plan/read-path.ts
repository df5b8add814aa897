import { quote } from '../../yaml/quote.ts';
import { suggest } from '../../yaml/suggest.ts';
import type { Path } from '../../yaml/value-at.ts';
import { deniedStep } from '../deny-list.ts';
import { faultOf, formatPointer, type Pointer, parsePointer } from '../pointer.ts';
import { error } from '../problem.ts';
import type { PathPlan } from './plan.ts';
import { isKnown, namesOf, type Reading } from './reading.ts';

/** Where a text of the mapping file stands: as a value, or as a key. */
export interface Place {
  readonly path: Path;
  readonly isKey?: boolean;
}

/** Reads a pointer; reports what is wrong with it, where in the text. */
export function readPointer(reading: Reading, text: string, place: Place): Pointer | undefined {
  return readPointerAt(reading, text, { ...place, from: 0 });
}

/** Reads a path: a pointer from the record, or from a pick. */
export function readPath(reading: Reading, text: string, path: Path): PathPlan | undefined {
  const at = reading.source.at(path);
  if (text.startsWith('/')) {
    const pointer = readPointer(reading, text, { path });
    if (!pointer || !mayBeRead(reading, pointer, { path, from: 0 })) return undefined;
    return { written: text, at, pick: null, pointer };
  }
  const slash = text.indexOf('/');
  const name = slash < 0 ? text : text.slice(0, slash);
  if (!namesOf(reading, 'pick').includes(name)) {
    reading.report(unknownStart(reading, text, name, path));
    return undefined;
  }
  isKnown(reading, 'pick', name, path);
  const rest = slash < 0 ? '' : text.slice(slash);
  const place = { path, from: name.length };
  const pointer = readPointerAt(reading, rest, place);
  const pick = reading.picks.get(name);
  if (!pointer || !mayBeRead(reading, pointer, place) || !pick) return undefined;
  return { written: text, at, pick, pointer };
}

export function readPaths(
  reading: Reading,
  texts: readonly string[],
  path: Path,
): readonly PathPlan[] | undefined {
  const plans = texts.map((text, i) => readPath(reading, text, [...path, i]));
  const whole = plans.filter(plan => plan !== undefined);
  return whole.length === plans.length ? whole : undefined;
}

/** Reads a pointer to a column, which may be read. */
export function readColumn(reading: Reading, text: string, place: Place): Pointer | undefined {
  const pointer = readPointer(reading, text, place);
  return pointer && mayBeRead(reading, pointer, { ...place, from: 0 }) ? pointer : undefined;
}

/** Reads a pointer from the top of a file: a list of absences may be read no more than a column of them. */
export function readTopPointer(reading: Reading, text: string, place: Place): Pointer | undefined {
  const pointer = readPointer(reading, text, place);
  return pointer && isAllowed(reading, pointer, { ...place, from: 0 }) ? pointer : undefined;
}

interface Part extends Place {
  /** Where the pointer begins in the text, from 0. */
  readonly from: number;
}

function readPointerAt(reading: Reading, text: string, part: Part): Pointer | undefined {
  const fault = faultOf(text);
  if (!fault) return parsePointer(text);
  const at = placeOf(reading, part, fault.offset);
  const isEscape = fault.reason === 'bad-escape';
  const message = isEscape
    ? `${quote(text)} has a ~ that is neither ~0 nor ~1`
    : `${quote(text)} is not a JSON Pointer: it doesn't begin with a slash`;
  const hint = isEscape ? 'write ~0 for ~, ~1 for a slash inside a name' : `write ${quote(`/${text}`)}`;
  reading.report(error('bad-pointer', at, message, hint));
  return undefined;
}

function placeOf({ source }: Reading, { path, isKey, from }: Part, offset: number) {
  if (isKey) return source.keyAt(path);
  return from + offset === 0 ? source.at(path) : source.at(path, from + offset);
}

/** Whether the deny list has none of the names on the way. */
function isAllowed(reading: Reading, pointer: Pointer, part: Part): boolean {
  const step = deniedStep(pointer);
  if (step < 0) return true;
  const name = quote(pointer[step] ?? '');
  const at = placeOf(reading, part, formatPointer(pointer.slice(0, step)).length + 1);
  const message = `${name} may not be read: it is on the list of identity, health and pay columns`;
  reading.report(error('denied-column', at, message, 'leave it out; no form needs it'));
  return false;
}

/** Whether neither the deny list nor `never_read` forbids a column. */
function mayBeRead(reading: Reading, pointer: Pointer, part: Part): boolean {
  if (!isAllowed(reading, pointer, part)) return false;
  const forbidden = reading.neverRead.find(never => never.every((key, i) => pointer[i] === key));
  if (!forbidden) return true;
  const message = `${quote(formatPointer(pointer))} is read here, and under "never_read" too`;
  reading.report(error('never-read', placeOf(reading, part, 0), message, 'take it out of one of the two'));
  return false;
}

function unknownStart(reading: Reading, text: string, name: string, path: Path) {
  const picks = namesOf(reading, 'pick');
  const near = suggest(name, picks);
  const message = `${quote(text)} begins neither with a slash nor with the name of a pick`;
  const hint = near?.startsWith('did') ? near : `a column begins with a slash: ${quote(`/${text}`)}`;
  return error('unknown-pick', reading.source.at(path), message, text.trim() === '' ? WRITE_A_COLUMN : hint);
}

const WRITE_A_COLUMN = 'write the column, such as "/Email"';
