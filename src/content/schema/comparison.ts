import * as z from 'zod';
import { kinds, type Specs } from '../../fields/kinds.ts';
import {
  INPUT_KINDS,
  type InputKind,
  MOST_ROWS,
  ROW_KINDS,
  type RowRole,
  WEEK_KINDS,
  WEIGHTS,
} from '../../model/comparison.ts';
import {
  COMPARISON_TEXTS,
  type ComparisonSheet,
  type ComparisonTexts,
} from '../../model/comparison-texts/comparison-texts.ts';
import type { RecordPath } from '../../model/document.ts';
import { ID_PATTERN, id, locale, plain, reference } from './common.ts';
import { recordPath } from './fields.ts';
import { fileHead } from './file-head.ts';

/** Part of the names in a workbook: unique within the file, not in the project. */
const localId = z.string().regex(ID_PATTERN).max(30).meta({
  description: 'Part of the names of inputs, unique in this file. Never renamed after version 1.0.',
});
const weight = z.int().min(WEIGHTS.min).max(WEIGHTS.max);

/** What an input holds before anybody filled it in: a number, an option's id, or the id of an alternative. */
const startValues = {
  text: { value: reference.optional().meta({ description: 'The id of the alternative it names at first.' }) },
  multiline: {},
  date: {},
  number: {
    min: z.number(),
    max: z.number(),
    value: z.number().optional().meta({ description: 'What it holds at first; empty without it.' }),
  },
  choice: {
    value: reference.optional().meta({ description: 'The option it holds at first; empty without it.' }),
  },
} satisfies Record<InputKind, z.core.$ZodShape>;

interface StartValues {
  readonly text: { readonly value?: string | undefined };
  readonly multiline: object;
  readonly date: object;
  readonly number: {
    readonly min: number;
    readonly max: number;
    readonly value?: number | undefined;
  };
  readonly choice: { readonly value?: string | undefined };
}

/** An input as written in YAML; what it is for tells its kind. */
export type InputFile<K extends InputKind = InputKind> = {
  [P in K]: {
    readonly id: string;
    readonly label: string;
    readonly help?: string | undefined;
    readonly prefill?: RecordPath | undefined;
  } & Specs[P] &
    StartValues[P];
}[K];

const inputKeys = {
  label: plain.meta({ description: 'A question or a noun phrase, never both.' }),
  help: plain
    .optional()
    .meta({ description: 'One or two short sentences, shown beside or above the input.' }),
};
function inputs<T extends Readonly<Record<string, InputKind>>>(
  roles: T,
  keys: z.core.$ZodShape,
): z.ZodType<{ readonly [R in keyof T]: InputFile<T[R]> }> {
  const shape = Object.entries(roles).map(([role, kind]) => {
    const { as: _, ...spec } = kinds[kind].spec.shape;
    return [role, z.strictObject({ ...keys, ...inputKeys, ...spec, ...startValues[kind] })] as const;
  });
  // zod can't follow the mapped type from role to kind; the shape is that of InputFile by construction.
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<{
    readonly [R in keyof T]: InputFile<T[R]>;
  }>;
}

/** What an alternative begins with where it differs from the others: by what the input is for. */
const rowValues = z.strictObject(
  Object.fromEntries(
    Object.entries(ROW_KINDS).map(([role, kind]) => [
      role,
      kind === 'number' ? z.number().optional() : reference.optional(),
    ]),
  ) as { [R in RowRole]: z.ZodOptional<(typeof ROW_KINDS)[R] extends 'number' ? z.ZodNumber : z.ZodString> },
);

const alternative = rowValues.extend({
  id: localId,
  label: plain,
  effects: z
    .record(
      z.string().regex(ID_PATTERN),
      z.strictObject({
        pro: plain.optional().meta({ description: 'What speaks for it: at most 75 characters.' }),
        con: plain.optional().meta({ description: 'What to watch: at most 75 characters.' }),
      }),
    )
    .default({})
    .meta({ description: 'For and against, by the id of a criterion.' }),
});

/** Fixed texts of one sheet, by the names that the table of that sheet has. */
function sheetTexts(sheet: ComparisonSheet) {
  const names = Object.entries<readonly string[]>(COMPARISON_TEXTS[sheet]);
  return z.strictObject(
    Object.fromEntries(
      names.map(([name, slots]) => {
        const places = slots.map(slot => `{${slot}}`).join(', ');
        return [name, places ? plain.meta({ description: `Needs ${places}.` }) : plain];
      }),
    ),
  );
}

const sheets = z.strictObject(
  Object.fromEntries(
    (Object.keys(COMPARISON_TEXTS) as ComparisonSheet[]).map(sheet => [
      sheet,
      z.strictObject({ id, texts: sheetTexts(sheet) }),
    ]),
  ),
) as unknown as z.ZodType<{
  readonly [S in ComparisonSheet]: { readonly id: string; readonly texts: ComparisonTexts[S] };
}>;

const party = z.strictObject({
  id: localId,
  label: plain,
  voice: weight.meta({ description: 'How much this party counts at first, 0 to 100.' }),
  weights: z
    .record(z.string().regex(ID_PATTERN), weight)
    .optional()
    .meta({ description: 'How much each criterion counts at first, 0 to 100. Not for a third party.' }),
});
export type PartyFile = z.infer<typeof party>;

// A list of two or three is such a tuple; a tuple's own message would say "exactly".
const parties = z.array(party).min(2).max(3).meta({
  description: 'Two who give points for each criterion; a third gives one score as a whole.',
}) as unknown as z.ZodType<readonly [PartyFile, PartyFile, PartyFile?]>;

const exampleValue = z.union([z.string(), z.number()], 'a number, a day, or the id of an option');

/** `data/documents/ID.yaml` with `layout: comparison`: a workbook in which alternatives are weighed. */
export const comparisonFile = z
  .strictObject({
    id: id.meta({ description: 'The same as the name of the file.' }),
    locale,
    layout: z.literal('comparison'),
    ...fileHead,
    prefix: z
      .string()
      .regex(ID_PATTERN)
      .max(12)
      .meta({ description: 'Begins the name of every input that is made here: "oo".' }),
    criteria: z
      .array(z.strictObject({ id: localId, label: plain }))
      .min(2)
      .max(6)
      .meta({ description: 'What alternatives are judged by.' }),
    parties,
    consequences: z
      .array(z.strictObject({ id: localId, ...inputKeys, lines: z.int().min(1).max(20).default(3) }))
      .max(4)
      .default([])
      .meta({ description: 'Room on each row for what it would mean, and for whom.' }),
    inputs: inputs(INPUT_KINDS, { id, prefill: recordPath.optional() }).meta({
      description: 'The inputs that exist once, by what they are for.',
    }),
    row_inputs: inputs({ name: 'text', ...ROW_KINDS }, { id: localId }).meta({
      description: 'The inputs of each row, by what they are for.',
    }),
    week_inputs: inputs(WEEK_KINDS, { id: localId }).meta({
      description: 'The inputs of each week of the plan, by what they are for.',
    }),
    alternatives: z.array(alternative).min(2).max(MOST_ROWS),
    empty_rows: z
      .int()
      .min(0)
      .max(MOST_ROWS - 2)
      .meta({ description: 'Rows for alternatives of one’s own.' }),
    cautions: z
      .array(z.strictObject({ id, help: plain }))
      .default([])
      .meta({ description: 'Warnings on the first sheet.' }),
    help: z
      .array(z.strictObject({ id, title: plain, help: plain }))
      .min(1)
      .meta({ description: 'The points of the sheet with help.' }),
    sheets,
    example: z
      .strictObject({
        id,
        texts: z
          .record(z.string().regex(ID_PATTERN), plain)
          .default({})
          .meta({ description: 'What is written in inputs for text, by the input’s id.' }),
        values: z
          .record(z.string().regex(ID_PATTERN), exampleValue)
          .meta({ description: 'Numbers, days, options and alternatives, by the input’s id.' }),
      })
      .meta({ description: 'An invented case, fully filled in.' }),
  })
  .meta({ title: 'Comparison' });

export type ComparisonFile = z.infer<typeof comparisonFile>;
