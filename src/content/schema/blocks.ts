import * as z from 'zod';
import { id, optionalPart, plain, reference, rich } from './common.ts';
import { asked, cell, field, fieldOf } from './fields.ts';

const columns = z
  .union([z.literal(1), z.literal(2)], '1 or 2')
  .default(1)
  .meta({ description: 'Columns: 1 (default) or 2.' });
const head = z.strictObject({ id, label: plain });
const checkItem = fieldOf(['check_item']);

const heading = block('heading', {
  id,
  level: z.literal([1, 2, 3]),
  text: plain,
});
const text = block('text', {
  id,
  style: z
    .enum(['lead', 'body', 'note'])
    .default('body')
    .meta({ description: 'lead, body (default) or note.' }),
  text: rich,
});
const questions = block('questions', {
  id: id.optional().meta({ description: 'Only needed when the block is optional.' }),
  columns,
  fields: z.array(field).min(1),
});
const questionTable = block('question_table', {
  id,
  heads: z.tuple([head, head]).meta({ description: 'The heads of the two columns: question and answer.' }),
  fields: z.array(asked).min(1),
});
const fieldTable = block('field_table', {
  id,
  row_head: head.meta({ description: 'The head over the row labels.' }),
  columns: z.array(head).min(1),
  rows: z
    .array(
      z.strictObject({
        id,
        label: plain,
        fields: z.array(cell).meta({ description: 'One field a column.' }),
      }),
    )
    .min(1),
});
const checklist = block('checklist', {
  id,
  columns,
  items: z.array(fieldOf(['check_item', 'free_check'])).min(1),
});
const signatures = block('signatures', {
  id,
  places: z
    .array(z.strictObject({ signature: fieldOf(['signature']), date: fieldOf(['date']).optional() }))
    .min(1)
    .max(3),
});
const tip = block('tip', { ref: reference.meta({ description: 'A tip of data/shared/tips.yaml.' }) });
const panel = block('panel', { id, title: plain, text: rich });
const points = block('points', {
  id,
  points: z.array(z.strictObject({ id, title: plain, text: rich })).min(1),
});
const cards = block('cards', {
  id,
  cards: z
    .array(z.strictObject({ id, title: plain, text: rich.optional(), items: z.array(checkItem).default([]) }))
    .min(1),
});
const contact = block('contact', { id, title: plain });
const version = block('version', { id });
const shared = block('shared', {
  ref: reference.meta({ description: 'A block of data/shared/blocks.yaml.' }),
});

/** The blocks that have an id and can stand in `data/shared/blocks.yaml`. */
export const sharedBlock = z
  .discriminatedUnion('block', [
    heading,
    text,
    questionTable,
    fieldTable,
    checklist,
    signatures,
    panel,
    points,
    cards,
    contact,
    version,
  ])
  .meta({ id: 'shared_block' });

/** Every block of a document. */
export const anyBlock = z
  .discriminatedUnion('block', [...sharedBlock.options, questions, tip, shared])
  .meta({ id: 'block' });

export type SharedBlockFile = z.infer<typeof sharedBlock>;
export type BlockFile = z.infer<typeof anyBlock>;

function block<N extends string, S extends z.core.$ZodLooseShape>(name: N, keys: S) {
  return z.strictObject({ block: z.literal(name), ...keys, optional: optionalPart }).meta({ title: name });
}
