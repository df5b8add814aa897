import type { Diagnostic } from '../core/diagnostics.ts';
import type { Locale } from '../model/document.ts';
import type { Source } from '../yaml/source.ts';
import { error } from './problem.ts';
import type { StringsFile } from './schema/shared.ts';
import { SLOTS, STRING_NAMES, type StringName, slotsIn } from './strings.ts';

/** A strings file, base or variant, that passed its shape check. */
export interface StringsSource {
  readonly source: Source;
  readonly file: StringsFile;
}

/** The strings of one language, with each `same_as` followed. One that leads nowhere is an error of its own. */
export function resolveStrings(
  files: ReadonlyMap<Locale, StringsSource>,
  locale: Locale,
): Readonly<Record<StringName, string>> | undefined {
  if (!files.has(locale)) return undefined;
  const entries = STRING_NAMES.map(name => [name, follow(files, locale, name) ?? '']);
  return Object.fromEntries(entries) as Record<StringName, string>;
}

function follow(
  files: ReadonlyMap<Locale, StringsSource>,
  locale: Locale,
  name: StringName,
  steps = 0,
): string | undefined {
  const value = files.get(locale)?.file.strings[name];
  if (typeof value !== 'object') return value;
  return steps < files.size ? follow(files, value.same_as, name, steps + 1) : undefined;
}

/** Checks the slots of each string and that each `same_as` leads to one. */
export function checkStrings(files: ReadonlyMap<Locale, StringsSource>): readonly Diagnostic[] {
  return [...files].flatMap(([locale, { source, file }]) => {
    return STRING_NAMES.flatMap(name => {
      const value = file.strings[name];
      const path = ['strings', name];
      if (typeof value === 'string') return checkSlots(source, name, value);
      if (follow(files, locale, name) !== undefined) return [];
      const message = `there is no ${value.same_as} string "${name}" to be the same as`;
      return [error('unknown-reference', source.at([...path, 'same_as']), message)];
    });
  });
}

function checkSlots(source: Source, name: StringName, value: string): readonly Diagnostic[] {
  const expected = SLOTS[name] ?? [];
  const given = slotsIn(value);
  const missing = expected.filter(slot => !given.includes(slot));
  const unknown = given.filter(slot => !expected.includes(slot));
  const wrong = [
    ...missing.map(slot => `has no {${slot}}`),
    ...unknown.map(slot => `has {${slot}}, which nothing fills`),
  ];
  const all = expected.map(slot => `{${slot}}`).join(' and ');
  const hint = all ? `it needs ${all}` : 'it has no places to fill';
  return wrong.map(what =>
    error('string-slot', source.at(['strings', name]), `string "${name}" ${what}`, hint),
  );
}
