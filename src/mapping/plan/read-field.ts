import { quote } from '../../yaml/quote.ts';
import { suggest } from '../../yaml/suggest.ts';
import { type Path, valueAt } from '../../yaml/value-at.ts';
import { typeOf } from '../field-types.ts';
import { type FieldFile, MAPPED_FIELDS, type MappedField, SOURCES } from '../mapping-schema.ts';
import { error } from '../problem.ts';
import type { FieldPlan, SourcePlan, TakePlan, ViaPlan } from './plan.ts';
import { readPath, readPaths } from './read-path.ts';
import { readAsText, readTexts } from './read-scalar.ts';
import { readTransforms } from './read-transforms.ts';
import { isKnown, namesOf, type Reading } from './reading.ts';

/** A field whose shape is right, as it is written. */
export interface WrittenField {
  readonly target: MappedField;
  readonly file: FieldFile;
  readonly path: Path;
}

/** Reads a field with all its `else`s. Undefined when anything is wrong; all that is, is reported. */
export function readField(reading: Reading, field: WrittenField): FieldPlan | undefined {
  const { file, path, target } = field;
  const source = readSource(reading, field);
  const via = file.via ? readVia(reading, file.via, [...path, 'via']) : null;
  const transforms = readTransforms(reading, file.do ?? [], [...path, 'do'], target);
  const emptyIf = readTexts(reading, file.empty_if ?? [], [...path, 'empty_if']);
  const otherwise = file.else
    ? readField(reading, { target, file: file.else, path: [...path, 'else'] })
    : null;
  if (!source || via === undefined || otherwise === undefined) return undefined;
  const expected = file.expected === true || otherwise?.expected === true;
  return { at: reading.source.keyAt(path), source, via, emptyIf, transforms, otherwise, expected };
}

export function readVia(
  reading: Reading,
  { index, key }: { readonly index: string; readonly key: string },
  path: Path,
): ViaPlan | undefined {
  const isThere = isKnown(reading, 'index', index, [...path, 'index']);
  const plan = readPath(reading, key, [...path, 'key']);
  return isThere && plan ? { index, key: plan } : undefined;
}

function readSource(reading: Reading, field: WrittenField): SourcePlan | undefined {
  const { source, report } = reading;
  const { file, path, target } = field;
  const [given, ...more] = SOURCES.filter(key => file[key] !== undefined);
  if (!given) {
    const hint = `add one of ${SOURCES.join(', ')}`;
    report(error('no-source', source.keyAt(path), `${target} doesn't say where its value comes from`, hint));
    return undefined;
  }
  for (const key of more) {
    const message = `${target} has two sources, ${quote(given)} and ${quote(key)}`;
    report(error('two-sources', source.keyAt([...path, key]), message, TWO_SOURCES));
  }
  if (given === 'not_exported') return readNotExported(reading, field);
  // Read although there are two: a mistake inside is found in the same run.
  const plan = readKnownSource(reading, given, field);
  return more.length > 0 ? undefined : plan;
}

const TWO_SOURCES = 'keep one; what is tried when it gives nothing goes under "else"';

function readKnownSource(
  reading: Reading,
  given: Exclude<(typeof SOURCES)[number], 'not_exported'>,
  { file, path, target }: WrittenField,
): SourcePlan | undefined {
  switch (given) {
    case 'from': {
      const plan = readPath(reading, file.from ?? '', [...path, 'from']);
      return plan && { kind: 'from', path: plan };
    }
    case 'join':
    case 'sum': {
      const paths = readPaths(reading, file[given] ?? [], [...path, given]);
      return paths && { kind: given, paths };
    }
    case 'lookup': {
      const { lookup } = file;
      if (!lookup) return undefined;
      const via = readVia(reading, lookup, [...path, 'lookup']);
      const take = readTake(reading, lookup.take, [...path, 'lookup', 'take']);
      return via && take && { kind: 'lookup', ...via, take };
    }
    case 'constant':
      return readConstant(reading, file.constant ?? '', { target, path: [...path, 'constant'] });
  }
}

function readNotExported(reading: Reading, { file, path, target }: WrittenField): SourcePlan | undefined {
  const beside = Object.keys(file).filter(key => key !== 'not_exported' && !SOURCES.some(s => s === key));
  const isElse = path.at(-1) === 'else';
  for (const key of isElse ? ['not_exported'] : beside) {
    const message = isElse
      ? `"not_exported" can't stand under "else"`
      : `${target} is not exported, so ${quote(key)} has no meaning`;
    reading.report(error('not-exported', reading.source.keyAt([...path, key]), message, 'leave it out'));
  }
  return isElse || beside.length > 0 ? undefined : { kind: 'not_exported' };
}

/** A record field of the found record, or a place in it. */
function readTake(reading: Reading, take: string, path: Path): TakePlan | undefined {
  const field = MAPPED_FIELDS.find(name => name === take);
  if (field) return { kind: 'field', field, at: reading.source.at(path) };
  const start = take.split('/', 1)[0] ?? '';
  if (start === '' || namesOf(reading, 'pick').includes(start)) {
    const plan = readPath(reading, take, path);
    return plan && { kind: 'path', path: plan };
  }
  const message = `${quote(take)} is neither a record field nor a pointer`;
  reading.report(error('unknown-field', reading.source.at(path), message, suggest(take, MAPPED_FIELDS)));
  return undefined;
}

function readConstant(
  reading: Reading,
  name: string,
  { target, path }: { readonly target: MappedField; readonly path: Path },
): SourcePlan | undefined {
  if (!isKnown(reading, 'constants', name, path)) return undefined;
  const place = ['constants', name];
  const value = valueAt(reading.source.value, place);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  if (typeOf(target) === 'number') return { kind: 'constant', value };
  const text = readAsText(reading, value, place);
  return text === undefined ? undefined : { kind: 'constant', value: text };
}
