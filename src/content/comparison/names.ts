import type { Diagnostic } from '../../core/diagnostics.ts';
import { isResultName } from '../../model/comparison.ts';
import type { Path } from '../../yaml/value-at.ts';
import type { IdUse } from '../ids.ts';
import type { Loaded } from '../loaded.ts';
import { error } from '../problem.ts';
import type { ComparisonFile } from '../schema/comparison.ts';
import { composeInputs } from './compose-inputs.ts';

/** The names that a comparison makes of parts, such as `oo_03_percentage`; each stands where its own part does. */
export function namesMade({ source, file }: Loaded<ComparisonFile>): readonly IdUse[] {
  if (!file) return [];
  const made: (readonly [string, Path])[] = [];
  composeInputs(file, (name, path) => made.push([name, path]));
  // Inputs that exist once are called what the file says.
  return made
    .filter(([, path]) => path[0] !== 'inputs')
    .map(([id, path]) => ({ id, at: source.at([...path, 'id']), isMade: true }));
}

/** Ids that are kept for what a comparison calculates. Each place is told of once, whatever its rows. */
export function checkResultNames(
  comparisons: readonly Loaded<ComparisonFile>[],
  uses: readonly IdUse[],
): readonly Diagnostic[] {
  const prefixes = comparisons.flatMap(({ file }) => (file ? [file.prefix] : []));
  const taken = uses.filter(({ id }) => prefixes.some(prefix => isResultName(prefix, id)));
  const byPlace = new Map(taken.toReversed().map(use => [JSON.stringify(use.at), use]));
  return [...byPlace.values()].map(({ id, at }) =>
    error('reserved-id', at, `"${id}" is the name of a result in the workbook`, 'choose another id'),
  );
}
