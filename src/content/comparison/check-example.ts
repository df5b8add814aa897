import type { Diagnostic } from '../../core/diagnostics.ts';
import type { InputKind } from '../../model/comparison.ts';
import type { Field } from '../../model/document.ts';
import { suggest } from '../../yaml/suggest.ts';
import { error } from '../problem.ts';
import { type ComparisonEdition, checkGiven, unknownAlternative } from './edition.ts';

/** Checks that the example fills in inputs there are, each with what it takes, and in its right place. */
export function checkExample(
  edition: ComparisonEdition,
  fields: ReadonlyMap<string, Field<InputKind>>,
): readonly Diagnostic[] {
  const { inputs, example } = edition.file;
  const named = [inputs.choice.id, inputs.baseline.id];
  const place = (group: 'values' | 'texts', name: string) => ['example', group, name];
  return [
    ...Object.entries(example.values).flatMap(([name, value]) => {
      const path = place('values', name);
      const field = fields.get(name);
      if (named.includes(name)) return unknownAlternative(String(value), edition.at(path), edition.file);
      if (field && isText(field)) return misplaced(name, 'texts', edition);
      return field
        ? checkGiven({ name, value, path }, field, edition)
        : unknown(name, 'values', fields, edition);
    }),
    ...Object.entries(example.texts).flatMap(([name, value]) => {
      const field = fields.get(name);
      if (!field) return unknown(name, 'texts', fields, edition);
      if (!isText(field) || named.includes(name)) return misplaced(name, 'values', edition);
      return checkGiven({ name, value: value.trim(), path: place('texts', name) }, field, edition);
    }),
  ];
}

function isText({ kind }: Field<InputKind>): boolean {
  return kind === 'text' || kind === 'multiline';
}

function unknown(
  name: string,
  group: 'values' | 'texts',
  fields: ReadonlyMap<string, unknown>,
  { source }: ComparisonEdition,
): readonly Diagnostic[] {
  const at = source.keyAt(['example', group, name]);
  return [
    error(
      'unknown-reference',
      at,
      `the example fills in "${name}", which is no input`,
      suggest(name, fields.keys()),
    ),
  ];
}

function misplaced(
  name: string,
  right: 'values' | 'texts',
  { source }: ComparisonEdition,
): readonly Diagnostic[] {
  const wrong = right === 'texts' ? 'values' : 'texts';
  const what = right === 'texts' ? 'is text that people read' : 'is no text that people read';
  const at = source.keyAt(['example', wrong, name]);
  return [error('wrong-type', at, `"${name}" ${what}`, `put it under "${right}:" of the example`)];
}
