import { INPUT_KINDS, type InputRole, type Judge, ROW_KINDS, type RowRole } from '../../model/comparison.ts';
import type { FieldValues } from '../../model/field-values.ts';
import type { Path } from '../../yaml/value-at.ts';
import { oneLine } from '../composition.ts';
import type { ComparisonFile } from '../schema/comparison.ts';
import type { ComposedInputs } from './compose-inputs.ts';

/** A value that the file gives an input, as a record holds it. */
export interface GivenValue {
  readonly name: string;
  readonly value: string | number;
  readonly path: Path;
}

/** Values by the inputs' names; of a name given twice the last counts. */
export function fieldValues(given: readonly GivenValue[]): FieldValues {
  return Object.fromEntries(given.map(({ name, value }) => [name, value]));
}

/** What the inputs hold before anybody filled them in. */
export function startValues(file: ComparisonFile, made: ComposedInputs): readonly GivenValue[] {
  return [
    ...singleValues(file),
    ...partyValues(file, made),
    ...columnValues(file, made),
    ...alternativeValues(file, made),
  ];
}

function singleValues(file: ComparisonFile): readonly GivenValue[] {
  return Object.entries(INPUT_KINDS).flatMap(([role, kind]): readonly GivenValue[] => {
    const written = file.inputs[role as InputRole];
    const path = ['inputs', role, 'value'];
    const value = 'value' in written ? written.value : undefined;
    if (value !== undefined) {
      return [{ name: written.id, value: kind === 'text' ? labelOf(String(value), file) : value, path }];
    }
    // A method and a form there must be: without a word about it, the first.
    const [first] = 'options' in written ? written.options : [];
    return first ? [{ name: written.id, value: first.id, path: ['inputs', role, 'options', 0, 'id'] }] : [];
  });
}

/** The name of an alternative by its id. */
function labelOf(id: string, { alternatives }: ComparisonFile): string {
  return oneLine(alternatives.find(alternative => alternative.id === id)?.label ?? '');
}

function partyValues(
  { criteria, parties }: ComparisonFile,
  { judges, team }: ComposedInputs,
): readonly GivenValue[] {
  return [...judges, team].flatMap((party: Pick<Judge, 'voice'> | Judge | null, index) => {
    const written = parties[index];
    if (!party || !written) return [];
    const weights = 'weights' in party ? party.weights : [];
    return [
      { name: party.voice.name, value: written.voice, path: ['parties', index, 'voice'] },
      ...weights.flatMap(({ name }, at) => {
        const { id = '' } = criteria[at] ?? {};
        const value = written.weights?.[id];
        return value === undefined ? [] : [{ name, value, path: ['parties', index, 'weights', id] }];
      }),
    ];
  });
}

/** What every row begins with, those without an alternative too. */
function columnValues(
  { row_inputs: columns }: ComparisonFile,
  { rows }: ComposedInputs,
): readonly GivenValue[] {
  return ROW_ROLES.flatMap(role => {
    const { value } = columns[role];
    if (value === undefined) return [];
    return rows.map(({ inputs }) => ({
      name: inputs[role].name,
      value,
      path: ['row_inputs', role, 'value'],
    }));
  });
}

function alternativeValues(
  { alternatives, criteria }: ComparisonFile,
  { rows }: ComposedInputs,
): readonly GivenValue[] {
  return alternatives.flatMap((alternative, index) => {
    const row = rows[index];
    if (!row) return [];
    const given = (name: string, value: string | number | undefined, ...place: string[]): GivenValue[] =>
      value === undefined ? [] : [{ name, value, path: ['alternatives', index, ...place] }];
    return [
      ...given(row.name.name, oneLine(alternative.label), 'label'),
      ...ROW_ROLES.flatMap(role => given(row.inputs[role].name, alternative[role], role)),
      ...row.effects.flatMap(({ pro, con }, at) => {
        const { id = '' } = criteria[at] ?? {};
        const effect = alternative.effects[id] ?? {};
        return [
          ...given(pro.name, effect.pro && oneLine(effect.pro), 'effects', id, 'pro'),
          ...given(con.name, effect.con && oneLine(effect.con), 'effects', id, 'con'),
        ];
      }),
    ];
  });
}

const ROW_ROLES = Object.keys(ROW_KINDS) as readonly RowRole[];

/** What the example fills in, beside what the inputs hold anyway. */
export function exampleValues(file: ComparisonFile): readonly GivenValue[] {
  const { inputs, example } = file;
  const named = [inputs.choice.id, inputs.baseline.id];
  return [
    ...Object.entries(example.values).map(([name, value]) => ({
      name,
      value: named.includes(name) ? labelOf(String(value), file) : value,
      path: ['example', 'values', name],
    })),
    ...Object.entries(example.texts).map(([name, value]) => ({
      name,
      value: value.trim(),
      path: ['example', 'texts', name],
    })),
  ];
}
