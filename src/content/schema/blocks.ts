import * as z from 'zod';
import { CHECKLIST_STYLES, TEXT_STYLES } from '../../model/document.ts';
import { id, optionalPart, plain, reference, rich } from './common.ts';
import { asked, cell, cellOf, field, fieldOf } from './fields.ts';

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
const part = block('part', { id, text: plain });
const step = block('step', {
  id,
  text: plain.meta({ description: 'The title; steps are numbered by themselves.' }),
  summary: plain.meta({ description: 'One sentence for the overview of steps.' }),
  lead: z
    .strictObject({ id, text: rich })
    .meta({ description: 'Stands beside the numeral, two lines at most.' }),
});
const steps = block('steps', { id });
const text = block('text', {
  id,
  style: z
    .enum(TEXT_STYLES)
    .default('body')
    .meta({ description: 'lead, body (default), note, or eyebrow: a short line above a title.' }),
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
  show_labels: z
    .boolean()
    .default(false)
    .meta({ description: 'Rows begin with their labels; with their numbers without.' }),
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
  style: z
    .enum(CHECKLIST_STYLES)
    .default('plain')
    .meta({ description: 'plain (default), or ruled: large ticks in rows, for use during a talk.' }),
  columns,
  items: z.array(fieldOf(['check_item', 'free_check'])).min(1),
});
const notedItems = block('noted_items', {
  id,
  note: head.meta({ description: 'What the room for a note is called, under each point.' }),
  items: z.array(z.strictObject({ item: checkItem, note: cellOf(['multiline']) })).min(1),
});
const writingRoom = block('writing_room', {
  id,
  rooms: z
    .array(z.strictObject({ topic: fieldOf(['text']), room: fieldOf(['multiline']) }))
    .min(1)
    .meta({ description: 'Room to write on, each with a line for what it belongs to.' }),
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
const definitions = block('definitions', {
  id,
  items: z.array(z.strictObject({ id, title: plain, text: rich })).min(1),
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
    part,
    step,
    steps,
    text,
    questionTable,
    fieldTable,
    checklist,
    notedItems,
    writingRoom,
    signatures,
    panel,
    points,
    definitions,
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
