import { kinds, type Values } from '../fields/kinds.ts';
import type { DocumentIdentity } from '../formats/identity.ts';
import type { Field } from '../model/document.ts';

export type ReadValue = Values[keyof Values];

/** What a filled file holds, in whatever format. */
export interface Reading {
  /** Which document the file says it is; null when it doesn't say. */
  readonly identity: DocumentIdentity | null;
  /** A value for each field of the document, blank when nobody filled it in. */
  readonly values: { readonly [name: string]: ReadValue };
  /** What can't be read as a value of its field, as it was written. */
  readonly raw: { readonly [name: string]: string };
  /** Ids of fields about which the file says two things; what people see in it counts. */
  readonly conflicts: readonly string[];
  /** Ids of fields that the file has no place of their own for. */
  readonly lacking: readonly string[];
  /** Names of what is filled in in the file that the document doesn't know. */
  readonly unknown: readonly string[];
  /** Names of an earlier version that were read as those they have now. */
  readonly renamed: readonly string[];
}

/** How a file is read. */
export interface ReadOptions {
  /** Names that parts of fields had in earlier versions, and those they have now. */
  readonly newNames?: ReadonlyMap<string, string>;
}

/** The names of what carries a field in a file: its own, or those of its parts. */
export function namesOfField({ name, kind }: Pick<Field, 'name' | 'kind'>): readonly string[] {
  return [name, ...(kinds[kind].parts ?? []).map(part => `${name}${part}`)];
}

/** What a file holds under the names it has now. An old name counts only where the new one isn't there. */
export function underNewNames<V>(
  held: ReadonlyMap<string, V>,
  newNames: ReadonlyMap<string, string> = new Map(),
): { readonly held: ReadonlyMap<string, V>; readonly renamed: readonly string[] } {
  const taken = [...newNames].flatMap(([old, name]) => {
    const value = held.get(old);
    return value === undefined || held.has(name) ? [] : [{ old, name, value }];
  });
  if (taken.length === 0) return { held, renamed: [] };
  const result = new Map(held);
  for (const { old, name, value } of taken) {
    result.delete(old);
    result.set(name, value);
  }
  return { held: result, renamed: taken.map(({ old }) => old) };
}
