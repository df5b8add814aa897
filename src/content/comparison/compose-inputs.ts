import {
  type Comparison,
  type ComparisonInputs,
  type ComparisonWeek,
  INPUT_KINDS,
  type InputRole,
  type Judge,
  PLAN_WEEKS,
  type Team,
  WEEK_KINDS,
  WEIGHTS,
} from '../../model/comparison.ts';
import { oneLine } from '../composition.ts';
import type { ComparisonFile, InputFile, PartyFile } from '../schema/comparison.ts';
import { fill } from '../strings.ts';
import { composeRow } from './compose-row.ts';
import {
  type InputContext,
  inputField,
  inSentence,
  type OnNamed,
  twoDigits,
  wholeNumber,
} from './input-field.ts';

/** Every input of a comparison. */
export type ComposedInputs = Pick<Comparison, 'judges' | 'team' | 'inputs' | 'rows' | 'weeks'>;

/** Makes the inputs of a file whose shape is right. */
export function composeInputs(file: ComparisonFile, onNamed: OnNamed = () => {}): ComposedInputs {
  const context: InputContext = { file, onNamed };
  const [first, second, third] = file.parties;
  return {
    judges: [judge(first, 0, context), judge(second, 1, context)],
    team: third ? team(third, 2, context) : null,
    inputs: singleInputs(context),
    rows: countTo(file.alternatives.length + file.empty_rows).map(number => composeRow(number, context)),
    // A larger number than the sheets have room for is told of by the checks.
    weeks: countTo(Math.min(file.inputs.plan_weeks.max, PLAN_WEEKS.max)).map(number => week(number, context)),
  };
}

function judge(party: PartyFile, index: number, context: InputContext): Judge {
  const { criteria, prefix, sheets } = context.file;
  const weights = criteria.map(criterion => {
    const words = { party: inSentence(party.label), criterion: inSentence(criterion.label) };
    const label = fill(sheets.general.texts.weight, words);
    const name = `${prefix}_gewicht_${party.id}_${criterion.id}`;
    return wholeNumber(label, WEIGHTS, { name, path: ['parties', index], spoken: label }, context);
  });
  return { ...team(party, index, context), weights };
}

function team({ id, label }: PartyFile, index: number, context: InputContext): Team {
  const { prefix, sheets } = context.file;
  const spoken = fill(sheets.general.texts.voice, { party: inSentence(label) });
  const naming = { name: `${prefix}_stem_${id}`, path: ['parties', index], spoken };
  return { id, label: oneLine(label), voice: wholeNumber(spoken, WEIGHTS, naming, context) };
}

function singleInputs(context: InputContext): ComparisonInputs {
  const { inputs } = context.file;
  const entries = Object.entries(INPUT_KINDS).map(([role, kind]) => {
    const written: InputFile = inputs[role as InputRole];
    const naming = { name: written.id, path: ['inputs', role], spoken: oneLine(written.label) };
    return [role, inputField(kind, written as never, naming, context)] as const;
  });
  return Object.fromEntries(entries) as unknown as ComparisonInputs;
}

function week(number: number, context: InputContext): ComparisonWeek {
  const { prefix, sheets, week_inputs: columns } = context.file;
  const digits = twoDigits(number);
  const entries = Object.entries(WEEK_KINDS).map(([role, kind]) => {
    const written: InputFile = columns[role as keyof typeof WEEK_KINDS];
    const words = { number: String(number), label: inSentence(written.label) };
    const spoken = fill(sheets.general.texts.week, words);
    const name = `${prefix}_week_${digits}_${written.id}`;
    return [
      role,
      inputField(kind, written as never, { name, path: ['week_inputs', role], spoken }, context),
    ] as const;
  });
  return { number, digits, inputs: Object.fromEntries(entries) as unknown as ComparisonWeek['inputs'] };
}

function countTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
