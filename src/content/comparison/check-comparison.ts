import type { Diagnostic } from '../../core/diagnostics.ts';
import { FEASIBLE, METHODS, MOST_ROWS, PLAN_FORMS, PLAN_WEEKS, YES_NO } from '../../model/comparison.ts';
import type { Source } from '../../yaml/source.ts';
import { suggest } from '../../yaml/suggest.ts';
import { isMapping, type Path } from '../../yaml/value-at.ts';
import { checkFileName } from '../check-structure.ts';
import { error } from '../problem.ts';
import type { ComparisonFile } from '../schema/comparison.ts';
import { effectOwner, mappingsIn, ownerOf } from '../texts.ts';
import { checkParties } from './check-parties.ts';
import { notGiven } from './not-given.ts';

/** Rules about a comparison that go beyond the shape of one node. */
export function checkComparison(source: Source, file: ComparisonFile): readonly Diagnostic[] {
  return [
    ...checkFileName(source, file.id),
    ...checkOwners(source),
    ...checkParties(source, file),
    ...checkEffects(source, file),
    ...checkOptions(source, file),
    ...checkBounds(source),
    ...checkCounts(source, file),
  ];
}

/** Within the file an id says whose a text is: two that are the same would share their texts in every variant. */
function checkOwners(source: Source): readonly Diagnostic[] {
  const owners = [...mappingsIn(source.value)].flatMap(
    ([path, { id, effects }]): (readonly [string, Path])[] => {
      if (typeof id !== 'string' || path.at(-2) === 'options') return [];
      const own = [ownerOf(id, path), [...path, 'id']] as const;
      const criteria = isMapping(effects) ? Object.keys(effects) : [];
      return [own, ...criteria.map(name => [effectOwner(id, name), [...path, 'effects', name]] as const)];
    },
  );
  const first = new Map(owners.toReversed());
  return owners.flatMap(([owner, path]) => {
    const earlier = first.get(owner) ?? path;
    if (earlier === path) return [];
    const { line, column } = source.at(earlier);
    const message = `"${owner}" names two things in this file, also at ${line}:${column}`;
    return [error('duplicate-id', source.at(path), message, 'choose another id for one of them')];
  });
}

function checkEffects(source: Source, { alternatives, criteria }: ComparisonFile): readonly Diagnostic[] {
  const known = criteria.map(({ id }) => id);
  return alternatives.flatMap(({ id, effects }, index) =>
    Object.keys(effects)
      .filter(name => !known.includes(name))
      .map(name => {
        const message = `"effects" of alternative "${id}" has "${name}", which is no criterion`;
        const at = source.keyAt(['alternatives', index, 'effects', name]);
        return error('unknown-reference', at, message, suggest(name, known));
      }),
  );
}

/** Formulas know the options by their ids: each must be there, and no other. */
function checkOptions(
  source: Source,
  { inputs, row_inputs: columns }: ComparisonFile,
): readonly Diagnostic[] {
  const choices = [
    [['inputs', 'method'], inputs.method, METHODS],
    [['inputs', 'plan_form'], inputs.plan_form, PLAN_FORMS],
    [['row_inputs', 'take_along'], columns.take_along, YES_NO],
    [['row_inputs', 'feasible'], columns.feasible, FEASIBLE],
    [['row_inputs', 'follows_plan'], columns.follows_plan, YES_NO],
  ] as const;
  return choices.flatMap(([path, { id, options }, known]) => {
    const given = options.map(option => option.id);
    const place = [...path, 'options'];
    return [
      ...given.flatMap((option, index) => {
        const at = source.at([...place, index, 'id']);
        if (!(known as readonly string[]).includes(option)) {
          const message = `"options" of input "${id}" has "${option}", which no formula knows`;
          return [error('unknown-value', at, message, suggest(option, known))];
        }
        if (given.indexOf(option) === index) return [];
        return [
          error('duplicate-id', at, `input "${id}" has option "${option}" twice`, 'keep one of the two'),
        ];
      }),
      ...notGiven(known, given).map(option => {
        const message = `"options" of input "${id}" has no "${option}"`;
        return error('missing-key', source.keyAt(place), message, `add "{ id: ${option}, label: … }"`);
      }),
    ];
  });
}

function checkBounds(source: Source): readonly Diagnostic[] {
  return [...mappingsIn(source.value)].flatMap(([path, { id, min, max }]) => {
    if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return [];
    const message = `input "${id}" has a smallest value, ${min}, above its largest, ${max}`;
    return [error('wrong-value', source.at([...path, 'min']), message, 'swap "min" and "max"')];
  });
}

function checkCounts(
  source: Source,
  { alternatives, empty_rows, inputs }: ComparisonFile,
): readonly Diagnostic[] {
  const rows = alternatives.length + empty_rows;
  const diagnostics: Diagnostic[] = [];
  if (rows > MOST_ROWS) {
    const message = `there are ${rows} rows with the empty ones; the sheets have room for ${MOST_ROWS}`;
    diagnostics.push(
      error(
        'wrong-count',
        source.at(['empty_rows']),
        message,
        `at most ${MOST_ROWS - alternatives.length} here`,
      ),
    );
  }
  const { min, max } = inputs.plan_weeks;
  const path: Path = ['inputs', 'plan_weeks'];
  for (const [key, weeks] of [
    ['min', min],
    ['max', max],
  ] as const) {
    if (Number.isInteger(weeks) && weeks >= PLAN_WEEKS.min && weeks <= PLAN_WEEKS.max) continue;
    const message = `"${key}" of input "${inputs.plan_weeks.id}" must be a whole number from ${PLAN_WEEKS.min} to ${PLAN_WEEKS.max}, not ${weeks}`;
    diagnostics.push(error('wrong-value', source.at([...path, key]), message));
  }
  return diagnostics;
}
