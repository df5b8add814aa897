import type { Diagnostic } from '../../core/diagnostics.ts';
import type { ComparisonRow } from '../../model/comparison.ts';
import { warning } from '../problem.ts';
import type { ComposedInputs } from './compose-inputs.ts';
import type { ComparisonEdition } from './edition.ts';
import { exampleValues, fieldValues, type GivenValue, startValues } from './given-values.ts';

/**
 * Warns where rows and example have drifted apart. Its inputs go by the number of their row: with an alternative or a
 * criterion more, points are missing; with an alternative less, the rows below it show those of their neighbour. Each
 * is told of once, at its first place.
 */
export function checkExampleRows(edition: ComparisonEdition, made: ComposedInputs): readonly Diagnostic[] {
  const { file } = edition;
  const given = exampleValues(file);
  const values = fieldValues([...startValues(file, made), ...given]);
  const isNamed = (row: ComparisonRow) => values[row.name.name] !== undefined;
  const empty = made.rows
    .filter(row => isNamed(row) && values[row.inputs.take_along.name] !== 'nee')
    .flatMap(row => neededIn(row).flatMap(name => (values[name] === undefined ? [{ row, name }] : [])));
  const nameless = new Map(
    made.rows.filter(row => !isNamed(row)).flatMap(row => namesIn(row).map(name => [name, row] as const)),
  );
  return [...lacking(empty, edition), ...astray(given, nameless, edition)];
}

interface RowInput {
  readonly row: ComparisonRow;
  readonly name: string;
}

function lacking(empty: readonly RowInput[], { file, source }: ComparisonEdition): readonly Diagnostic[] {
  const [first] = empty;
  if (!first) return [];
  const { row, name } = first;
  const { id } = file.alternatives[row.number - 1] ?? {};
  const whose = id ? `alternative "${id}"` : `row ${row.number}`;
  const what =
    empty.length === 1
      ? `"${name}" of ${whose}`
      : `${empty.length} inputs that its outcome needs, first "${name}" of ${whose}`;
  const hint = `fill in under "values:" of the example what is missing, or "${row.inputs.take_along.name}: nee" to leave the row out`;
  return [
    warning('example-incomplete', source.keyAt(['example', 'values']), `the example lacks ${what}`, hint),
  ];
}

function astray(
  given: readonly GivenValue[],
  nameless: ReadonlyMap<string, ComparisonRow>,
  { source }: ComparisonEdition,
): readonly Diagnostic[] {
  const first = given.find(({ name }) => nameless.has(name));
  if (!first) return [];
  const message = `the example fills in "${first.name}", but row ${nameless.get(first.name)?.number} has no alternative`;
  return [warning('example-astray', source.keyAt(first.path), message, ROWS_MOVED)];
}

/** What to do about values of a row that no alternative has any more. */
export const ROWS_MOVED =
  'was an alternative taken out? Then take out the lines of its own number, and lower the numbers below it by one';

/** What a row needs for a score, a place in the ranking and its costs. */
function neededIn({ inputs, points }: ComparisonRow): readonly string[] {
  return [inputs.percentage, ...points[0], inputs.capacity, ...points[1], inputs.feasible].map(
    ({ name }) => name,
  );
}

function namesIn({ inputs, effects, points, teamScore, consequences }: ComparisonRow): readonly string[] {
  const fields = [
    ...Object.values(inputs),
    ...effects.flatMap(({ pro, con }) => [pro, con]),
    ...points.flat(),
    ...(teamScore ? [teamScore] : []),
    ...consequences,
  ];
  return fields.map(({ name }) => name);
}
