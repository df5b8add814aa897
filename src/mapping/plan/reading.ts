import type { Diagnostic } from '../../core/diagnostics.ts';
import type { Source } from '../../yaml/source.ts';
import { suggest } from '../../yaml/suggest.ts';
import { isMapping, type Path, valueAt } from '../../yaml/value-at.ts';
import type { Pointer } from '../pointer.ts';
import { error } from '../problem.ts';
import type { PickPlan } from './plan.ts';

/** Groups of names that a mapping file declares and refers to. */
export type Group = 'constants' | 'files' | 'index' | 'pick';

/** A mapping file while it is read into a plan. */
export interface Reading {
  readonly source: Source;
  /** The file's text by line, for what YAML made of a key. */
  readonly lines: readonly string[];
  readonly report: (diagnostic: Diagnostic) => void;
  /** Checked so far: those that are whole. */
  readonly picks: Map<string, PickPlan>;
  readonly neverRead: readonly Pointer[];
  /** Names that something refers to, as `group/name`. */
  readonly used: Set<string>;
}

/** The names a group declares, whatever is wrong with what stands under them. */
export function namesOf({ source }: Reading, group: Group): readonly string[] {
  const value = valueAt(source.value, [group]);
  return isMapping(value) ? Object.keys(value) : [];
}

/** Whether a name is declared; if it isn't, that is reported. Marks it as used. */
export function isKnown(reading: Reading, group: Group, name: string, path: Path): boolean {
  const names = namesOf(reading, group);
  if (names.includes(name)) {
    reading.used.add(`${group}/${name}`);
    return true;
  }
  const { code, what } = UNKNOWN[group];
  const hint = names.length > 0 ? suggest(name, names) : `add it under "${group}:"`;
  const message = `there is no ${what} ${JSON.stringify(name)}`;
  reading.report(error(code, reading.source.at(path), message, hint));
  return false;
}

const UNKNOWN: Readonly<Record<Group, { readonly code: string; readonly what: string }>> = {
  constants: { code: 'unknown-constant', what: 'constant' },
  files: { code: 'unknown-file', what: 'file' },
  index: { code: 'unknown-index', what: 'index' },
  pick: { code: 'unknown-pick', what: 'pick' },
};
