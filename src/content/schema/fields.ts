import * as z from 'zod';
import { type KindName, kinds, kindsOfShape, type Specs } from '../../fields/kinds.ts';
import { RECORD_PATHS, type RecordPath } from '../../model/document.ts';
import { id, optionalPart, plain } from './common.ts';

/** The keys of every field, whatever its kind. Exported since declarations of the schemas name it. */
export interface CommonKeys {
  readonly id: string;
  readonly help?: string | undefined;
  readonly required?: boolean | undefined;
  readonly prefill?: RecordPath | undefined;
  readonly on_request?: boolean | undefined;
}

/** A field as written in YAML: the common keys and its kind's own. */
export type FieldFile<K extends KindName = KindName> = {
  [P in K]: CommonKeys & {
    readonly kind: P;
    readonly label: string;
    readonly optional?: boolean | undefined;
  } & Specs[P];
}[K];

/** A field in a table's cell: its label is the column's. */
export type CellFile<K extends KindName = KindName> = {
  [P in K]: CommonKeys & { readonly kind: P } & Specs[P];
}[K];

export const recordPath = z.enum(RECORD_PATHS).meta({
  id: 'record_path',
  description: 'The place in the record this field is filled from. Without it the field is never prefilled.',
});

const commonKeys = {
  id,
  help: plain.optional().meta({ description: 'One or two short sentences under the label.' }),
  required: z.boolean().optional().meta({ description: 'The reader is reminded, never blocked.' }),
  prefill: recordPath.optional(),
  on_request: z.boolean().optional().meta({
    description: 'Prefilled only in a run that names this field, for whoever asked for it.',
  }),
};

const labelledKeys = {
  ...commonKeys,
  label: plain.meta({ description: 'A question or a noun phrase, never both.' }),
  optional: optionalPart,
};

/** What has room in a table's cell; free lines and signatures have blocks of their own. */
const IN_CELL = ['line', 'short', 'lines', 'options'] as const;

/** Fields one can ask in a question. */
export const field = fieldOf(kindsOfShape(...IN_CELL, 'tick')).meta({ id: 'field' });
/** Questions in a table, with a label of their own. */
export const asked = fieldOf(kindsOfShape(...IN_CELL)).meta({ id: 'asked' });
/** Fields in a table's cell. */
export const cell = cellOf(kindsOfShape(...IN_CELL)).meta({ id: 'cell' });

/** Fields of some kinds only. One kind gives one object, so that its problems need no union. */
export function fieldOf<K extends KindName>(names: readonly K[]): z.ZodType<FieldFile<K>> {
  // zod can't follow the mapped type from kind to spec; the shape is that of FieldFile by construction.
  return oneOf(names, labelledKeys) as unknown as z.ZodType<FieldFile<K>>;
}

/** Fields of some kinds without a label of their own. */
export function cellOf<K extends KindName>(names: readonly K[]): z.ZodType<CellFile<K>> {
  return oneOf(names, commonKeys) as unknown as z.ZodType<CellFile<K>>;
}

function oneOf(names: readonly KindName[], keys: z.core.$ZodShape) {
  const [only, ...others] = names;
  return only && others.length === 0 ? object(only, keys) : union(names, keys);
}

function union(names: readonly KindName[], keys: z.core.$ZodShape) {
  const [first, ...rest] = names.map(name => object(name, keys));
  if (!first) throw new Error('a field needs at least one kind');
  return z.discriminatedUnion('kind', [first, ...rest]);
}

function object(name: KindName, keys: z.core.$ZodShape) {
  return z.strictObject({ kind: z.literal(name), ...keys, ...kinds[name].spec.shape }).meta({ title: name });
}
