import {
  type ComparisonRow,
  LONGEST_EFFECT,
  POINTS,
  ROW_KINDS,
  type RowInputs,
  type RowRole,
} from '../../model/comparison.ts';
import type { Field } from '../../model/document.ts';
import type { Path } from '../../yaml/value-at.ts';
import type { InputFile, PartyFile } from '../schema/comparison.ts';
import { fill } from '../strings.ts';
import {
  type InputContext,
  inputField,
  inSentence,
  type Naming,
  twoDigits,
  wholeNumber,
} from './input-field.ts';

/** One row of inputs. @param number counts from 1 */
export function composeRow(number: number, context: InputContext): ComparisonRow {
  const { file } = context;
  const [first, second, third] = file.parties;
  const row: RowContext = { ...context, number, digits: twoDigits(number) };
  const { id, label } = file.row_inputs.name;
  const name = {
    ...naming(id, label, ['row_inputs', 'name'], row),
    name: `${file.prefix}_${id}_${row.digits}`,
  };
  return {
    number,
    digits: row.digits,
    name: inputField('text', file.row_inputs.name, name, context),
    inputs: columns(row),
    effects: file.criteria.map((_, index) => effects(index, row)),
    points: [points(first, row), points(second, row)],
    teamScore: third ? score(third, row) : null,
    consequences: file.consequences.map((written, index) =>
      inputField('multiline', written, naming(written.id, written.label, ['consequences', index], row), row),
    ),
  };
}

interface RowContext extends InputContext {
  readonly number: number;
  readonly digits: string;
}

function naming(end: string, label: string, path: Path, { file, number, digits }: RowContext): Naming {
  const words = { number: String(number), label: inSentence(label) };
  return {
    name: `${file.prefix}_${digits}_${end}`,
    path,
    spoken: fill(file.sheets.general.texts.row, words),
  };
}

function columns(row: RowContext): RowInputs {
  const entries = Object.entries(ROW_KINDS).map(([role, kind]) => {
    const written: InputFile = row.file.row_inputs[role as RowRole];
    const place = naming(written.id, written.label, ['row_inputs', role], row);
    return [role, inputField(kind, written as never, place, row)] as const;
  });
  return Object.fromEntries(entries) as unknown as RowInputs;
}

function effects(index: number, row: RowContext): ComparisonRow['effects'][number] {
  const { criteria, sheets } = row.file;
  const { id = '', label: criterion = '' } = criteria[index] ?? {};
  const effect = (end: string, pattern: string): Field<'text'> => {
    const label = fill(pattern, { criterion: inSentence(criterion) });
    const place = naming(`${id}_${end}`, label, ['criteria', index], row);
    return inputField('text', { id, label, max: LONGEST_EFFECT }, place, row);
  };
  return {
    pro: effect('plus', sheets.general.texts.pro),
    con: effect('let_op', sheets.general.texts.con),
  };
}

function points(party: PartyFile, row: RowContext): readonly Field<'number'>[] {
  const { criteria, sheets } = row.file;
  return criteria.map(({ id, label: criterion }, index) => {
    const words = { criterion: inSentence(criterion), party: inSentence(party.label) };
    const label = fill(sheets.general.texts.points, words);
    return wholeNumber(label, POINTS, naming(`${party.id}_${id}`, label, ['criteria', index], row), row);
  });
}

function score(party: PartyFile, row: RowContext): Field<'number'> {
  const label = fill(row.file.sheets.general.texts.score, { party: inSentence(party.label) });
  return wholeNumber(label, POINTS, naming(party.id, label, ['parties', 2], row), row);
}
