import type { Diagnostic } from '../../core/diagnostics.ts';
import { nearest } from '../../core/nearest.ts';
import type { InputKind } from '../../model/comparison.ts';
import type { Field } from '../../model/document.ts';
import { didYouMean } from '../../yaml/suggest.ts';
import { error } from '../problem.ts';
import { ROWS_MOVED } from './check-example-rows.ts';
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
  { source, file }: ComparisonEdition,
): readonly Diagnostic[] {
  const at = source.keyAt(['example', group, name]);
  const [, row] = new RegExp(`^${file.prefix}_(\\d\\d)_`).exec(name) ?? [];
  const isBelow = Number(row) > file.alternatives.length + file.empty_rows;
  return [
    error(
      'unknown-reference',
      at,
      `the example fills in "${name}", which is no input`,
      isBelow ? ROWS_MOVED : (likeIt(name, fields.keys()) ?? 'remove it'),
    ),
  ];
}

/** The input that a name is a misspelling of. Its numbers say which row or week it is in: they are no spelling. */
function likeIt(name: string, known: Iterable<string>): string | undefined {
  const digits = (text: string) => text.replace(/\D/g, '');
  const end = (text: string) => text.replace(/^.*\d_/, '');
  const inPlace = [...known].filter(candidate => digits(candidate) === digits(name));
  const near = nearest(end(name), inPlace.map(end));
  return didYouMean(
    name,
    inPlace.filter(candidate => end(candidate) === near),
  );
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
