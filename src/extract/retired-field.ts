import type { Field } from '../model/document.ts';
import { namesOfField } from './reading.ts';

/** A field of an earlier version that a document no longer has. */
export interface RetiredField {
  readonly id: string;
  /** The field that takes its value now; null when none does. */
  readonly to: string | null;
  /** The version that no longer had it. */
  readonly since: string;
}

/** Old names and those they have now, of every part of the fields that took the place of retired ones. */
export function newNamesOf(
  retired: readonly RetiredField[],
  fields: readonly Field[],
): ReadonlyMap<string, string> {
  const byName = new Map(fields.map(field => [field.name, field]));
  return new Map(
    retired.flatMap(({ id, to }) => {
      const field = to === null ? undefined : byName.get(to);
      if (!field) return [];
      const names = namesOfField(field);
      return names.map(name => [`${id}${name.slice(field.name.length)}`, name] as const);
    }),
  );
}

/** The retired field that a name in a file is of, or of a part of it. */
export function retiredOwner(name: string, retired: readonly RetiredField[]): RetiredField | undefined {
  return retired.find(({ id }) => name === id) ?? retired.find(({ id }) => name.startsWith(`${id}_`));
}
