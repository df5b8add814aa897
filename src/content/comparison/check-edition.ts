import { type Diagnostic, isError } from '../../core/diagnostics.ts';
import { fieldsOfComparison, type InputKind, LONGEST_TAB } from '../../model/comparison.ts';
import type { Field } from '../../model/document.ts';
import type { Path } from '../../yaml/value-at.ts';
import { oneLine } from '../composition.ts';
import { error } from '../problem.ts';
import { checkExample } from './check-example.ts';
import { checkExampleRows } from './check-example-rows.ts';
import { composeInputs } from './compose-inputs.ts';
import { type ComparisonEdition, checkGiven, unknownAlternative } from './edition.ts';
import { startValues } from './given-values.ts';

/** What inputs begin with and what the example fills in, each against its input; names that must differ. */
export function checkEdition(edition: ComparisonEdition): readonly Diagnostic[] {
  const { file } = edition;
  const inputs = composeInputs(file);
  const fields = unmistakable(fieldsOfComparison(inputs));
  const start = startValues(file, inputs);
  const example = checkExample(edition, fields);
  return [
    ...start.flatMap(given => checkGiven(given, fields.get(given.name), edition)),
    ...checkNamed(edition),
    ...example,
    // What is misspelt is missing too: that it is misspelt says it best.
    ...(example.some(isError) ? [] : checkExampleRows(edition, inputs)),
    ...checkTabs(edition),
    ...checkLabels(edition),
  ];
}

/** Inputs by name. What a name that is given twice holds can't be told: that it is, is told of elsewhere. */
function unmistakable(inputs: readonly Field<InputKind>[]): ReadonlyMap<string, Field<InputKind>> {
  const first = new Map(inputs.toReversed().map(field => [field.name, field]));
  const again = new Set(inputs.filter(field => first.get(field.name) !== field).map(({ name }) => name));
  return new Map([...first].filter(([name]) => !again.has(name)));
}

/** Inputs that begin with the name of an alternative give its id. */
function checkNamed({ file, at }: ComparisonEdition): readonly Diagnostic[] {
  return (['choice', 'baseline'] as const).flatMap(role => {
    const { value } = file.inputs[role];
    return value === undefined ? [] : unknownAlternative(value, at(['inputs', role, 'value']), file);
  });
}

/** Names of sheets, as Excel takes them. */
function checkTabs(edition: ComparisonEdition): readonly Diagnostic[] {
  const { file, at, isBorrowed } = edition;
  const tabs = Object.entries(file.sheets).flatMap(([sheet, { texts }]) =>
    'tab' in texts ? [{ name: oneLine(texts.tab), path: ['sheets', sheet, 'texts', 'tab'] }] : [],
  );
  return [
    ...tabs.flatMap(({ name, path }) => {
      const problem = isBorrowed(path) ? undefined : tabProblem(name);
      return problem ? [error('bad-tab', at(path), `"${name}" can't name a sheet: ${problem}`)] : [];
    }),
    ...repeated(tabs, edition).map(({ name, path }) =>
      error('same-name', at(path), `two sheets are called "${name}"`, 'give each a name of its own'),
    ),
  ];
}

/** @see ECMA-376 Part 1 §18.2.19; the signs are those that Excel refuses. */
function tabProblem(name: string): string | undefined {
  if (name.length > LONGEST_TAB) return `it has ${name.length} characters, and Excel takes ${LONGEST_TAB}`;
  const [sign] = /[:\\/?*[\]]/.exec(name) ?? [];
  if (sign) return `Excel has no "${sign}" there`;
  if (/^'|'$/.test(name)) return 'it begins or ends with an apostrophe';
  return name.toLowerCase() === 'history' ? 'Excel keeps that name for itself' : undefined;
}

/** Labels that people choose from, or tell things apart by. */
function checkLabels(edition: ComparisonEdition): readonly Diagnostic[] {
  const { file, at } = edition;
  const labels = (list: readonly { readonly label: string }[], path: Path) =>
    list.map(({ label }, index) => ({ name: oneLine(label), path: [...path, index, 'label'] }));
  const optionLists = (['inputs', 'row_inputs'] as const).flatMap(group =>
    Object.entries(file[group]).flatMap(([role, input]) =>
      'options' in input ? [labels(input.options, [group, role, 'options'])] : [],
    ),
  );
  const lists = [
    labels(file.alternatives, ['alternatives']),
    labels(file.criteria, ['criteria']),
    labels(
      file.parties.flatMap(party => (party ? [party] : [])),
      ['parties'],
    ),
    labels(file.consequences, ['consequences']),
    ...optionLists,
  ];
  const again = lists.flatMap(list => repeated(list, edition));
  return again.map(({ name, path }) => {
    const what = LABELLED[String(path.at(-3))] ?? 'two';
    return error('same-name', at(path), `${what} are called "${name}"`, 'give each a label of its own');
  });
}

const LABELLED: Readonly<Record<string, string>> = {
  alternatives: 'two alternatives',
  criteria: 'two criteria',
  parties: 'two parties',
  consequences: 'two consequences',
  options: 'two options',
};

interface Named {
  readonly name: string;
  readonly path: Path;
}

/**
 * Names that were there before, in capitals or not: Excel takes them for the same. Of two of which one is taken over
 * from another language the other is meant; two that both are have been told of there.
 */
function repeated(
  names: readonly Named[],
  { isBorrowed }: Pick<ComparisonEdition, 'isBorrowed'>,
): readonly Named[] {
  const plain = names.map(({ name }) => name.toLowerCase());
  return names.flatMap((again, index) => {
    const earlier = names[plain.indexOf(plain[index] ?? '')] ?? again;
    if (earlier === again) return [];
    return [again, earlier].filter(({ path }) => !isBorrowed(path)).slice(0, 1);
  });
}
