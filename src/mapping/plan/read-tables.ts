import { quote } from '../../yaml/quote.ts';
import { isMapping, type Path, valueAt } from '../../yaml/value-at.ts';
import { isDenied } from '../deny-list.ts';
import { indexFile, pickFile } from '../mapping-schema.ts';
import { error } from '../problem.ts';
import type { PickPlan, TablePlan } from './plan.ts';
import { readColumn, readPath, readTopPointer } from './read-path.ts';
import { readAsText } from './read-scalar.ts';
import { isKnown, namesOf, type Reading } from './reading.ts';

/** Reads what stands under `pick` into the reading: paths may begin with their names. */
export function readPicks(reading: Reading): void {
  for (const name of namesOf(reading, 'pick')) {
    const plan = readPick(reading, name);
    if (plan) reading.picks.set(name, plan);
  }
}

function readPick(reading: Reading, name: string): PickPlan | undefined {
  const { source, report } = reading;
  const path: Path = ['pick', name];
  if (name === '' || name.includes('/')) {
    const message = `a pick can't be called ${quote(name)}: in a path the slash ends its name`;
    report(error('wrong-value', source.keyAt(path), message));
  }
  const { data: file } = pickFile.safeParse(valueAt(source.value, path), { jitless: true });
  if (!file) return undefined;
  const from = readColumn(reading, file.from, { path: [...path, 'from'] });
  const where = readWhere(reading, file.where ?? {}, [...path, 'where']);
  const highest = (file.highest ?? []).flatMap((text, i) => {
    const place = [...path, 'highest', i];
    const pointer = readColumn(reading, text, { path: place });
    return pointer ? [{ pointer, at: source.at(place) }] : [];
  });
  if (Object.keys(file.where ?? {}).length + (file.highest ?? []).length === 0) {
    const message = `the pick ${quote(name)} doesn't say which member it takes`;
    report(error('missing-key', source.keyAt(path), message, 'add "where:" or "highest:"'));
  }
  return from && { name, at: source.at([...path, 'from']), from, where, highest };
}

function readWhere(
  reading: Reading,
  where: Readonly<Record<string, string | number | boolean | null>>,
  path: Path,
): PickPlan['where'] {
  return Object.entries(where).flatMap(([key, value]) => {
    const place = [...path, key];
    const pointer = readColumn(reading, key, { path: place, isKey: true });
    const equals = readEquals(reading, value, place);
    return pointer && equals !== undefined ? [{ pointer, equals, at: reading.source.keyAt(place) }] : [];
  });
}

/** What a member has to hold. A label may name a column that is denied: `{ /label: BSN }`. */
function readEquals(
  reading: Reading,
  value: string | number | boolean | null,
  path: Path,
): string | null | undefined {
  const { source, report } = reading;
  if (value === null) {
    if (/^(?:null|Null|NULL|~)/.test(source.written(path))) return null;
    const message = `${quote(String(path.at(-1)))} is compared with nothing`;
    report(error('empty', source.keyAt(path), message, 'write the value, or null for one that is not there'));
    return undefined;
  }
  const text = readAsText(reading, value, path);
  if (text === undefined || !isDenied(text)) return text;
  const message = `${quote(text)} may not be read: it is on the list of identity, health and pay columns`;
  report(error('denied-column', source.at(path), message, 'leave it out; no form needs it'));
  return undefined;
}

/** Reads what stands under `index`; names of broken ones are missing. */
export function readIndexes(reading: Reading): ReadonlyMap<string, TablePlan> {
  return new Map(
    namesOf(reading, 'index').flatMap(name => {
      const plan = readIndex(reading, name);
      return plan ? [[name, plan] as const] : [];
    }),
  );
}

function readIndex(reading: Reading, name: string): TablePlan | undefined {
  const { source, report } = reading;
  const path: Path = ['index', name];
  const value = valueAt(source.value, path);
  const { data: file } = indexFile.safeParse(value, { jitless: true });
  if (!file) {
    // Its file's name is known to be used, whatever else is wrong.
    const named = isMapping(value) ? value.file : undefined;
    if (typeof named === 'string') reading.used.add(`files/${named}`);
    return undefined;
  }
  const hasFile = file.file === undefined || isKnown(reading, 'files', file.file, [...path, 'file']);
  const records = readTopPointer(reading, file.records, { path: [...path, 'records'] });
  const [keyName, more] = (['key', 'key_each'] as const).filter(key => file[key] !== undefined);
  if (!keyName) {
    const message = `the index ${quote(name)} has no key`;
    report(
      error('missing-key', source.keyAt(path), message, 'add "key:", or "key_each:" for a list of keys'),
    );
    return undefined;
  }
  if (more) {
    const message = `the index ${quote(name)} has both "key" and "key_each"`;
    report(error('two-sources', source.keyAt([...path, more]), message, 'keep one'));
  }
  const key = readPath(reading, file[keyName] ?? '', [...path, keyName]);
  if (!hasFile || !records || !key || more) return undefined;
  const at = source.keyAt(path);
  return { name, at, file: file.file ?? null, records: file.records, key, each: keyName === 'key_each' };
}
