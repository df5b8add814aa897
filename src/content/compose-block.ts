import { unhandled } from '../core/diagnostics.ts';
import type { KindName } from '../fields/kinds.ts';
import type { Block, Card, Field, RichText } from '../model/document.ts';
import { lowerFirst, underHeading } from './accessible-name.ts';
import { composeField } from './compose-field.ts';
import { type BlockOf, type Context, isIn, oneLine, partId } from './composition.ts';
import { landOf } from './content.ts';
import { fillRichText } from './fill-rich-text.ts';
import { parseRichText } from './rich-text.ts';
import type { BlockFile } from './schema/blocks.ts';
import type { FieldFile } from './schema/fields.ts';
import { fill } from './strings.ts';

/** Gives no block when an optional one isn't asked for, or nothing of it is left. */
export function composeBlock(block: BlockFile, context: Context): readonly Block[] {
  if (block.optional && !context.includes(partId(block))) return [];
  const { block: type } = block;
  switch (type) {
    case 'heading': {
      const text = oneLine(block.text);
      if (!context.onCover) context.heading = text;
      return [{ type, id: block.id, level: block.level, text }];
    }
    case 'part':
      return [part(block, context)];
    case 'step':
      return [step(block, context)];
    case 'steps':
      return steps(block, context);
    case 'text': {
      const content = rich(block.text, context);
      return content.length > 0 ? [{ type, id: block.id, style: block.style, content }] : [];
    }
    case 'questions': {
      const fields = block.fields.filter(f => isIn(f, context)).map(f => labelledField(f, context));
      return fields.length > 0 ? [{ type, columns: block.columns, fields }] : [];
    }
    case 'question_table':
      return questionTable(block, context);
    case 'field_table':
      return [fieldTable(block)];
    case 'checklist': {
      const items = block.items.filter(f => isIn(f, context)).map(f => labelledField(f, context));
      const { id, style, columns } = block;
      return items.length > 0 ? [{ type, id, style, columns, items }] : [];
    }
    case 'noted_items':
      return notedItems(block, context);
    case 'writing_room':
      return writingRoom(block, context);
    case 'signatures':
      return signatures(block, context);
    case 'tip':
      return tip(block.ref, context);
    case 'panel': {
      const content = rich(block.text, context);
      return content.length > 0 ? [{ type, id: block.id, title: oneLine(block.title), content }] : [];
    }
    case 'points':
      return [{ type, id: block.id, points: block.points.flatMap(item => titled(item, context)) }];
    case 'definitions':
      return [{ type, id: block.id, items: block.items.flatMap(item => titled(item, context)) }];
    case 'cards':
      return [{ type, id: block.id, cards: block.cards.map(card => composeCard(card, context)) }];
    case 'contact':
      return [{ type, id: block.id, title: oneLine(block.title) }];
    case 'version':
      // What it says depends on all the rest: see withVersionLine.
      return [{ type, id: block.id, text: '' }];
    case 'shared': {
      const shared = context.shared.blocks.get(block.ref);
      return shared ? composeBlock(shared, context) : [];
    }
    default:
      return unhandled(type);
  }
}

function part({ id, text }: BlockOf<'part'>, context: Context): Block {
  context.part += 1;
  context.heading = oneLine(text);
  const of = fill(context.shared.strings.part_of, {
    part: String(context.part),
    total: String(context.parts),
  });
  return { type: 'part', id, of, text: context.heading };
}

function step(block: BlockOf<'step'>, context: Context): Block {
  const number = context.steps.find(placed => placed.block === block)?.number ?? 0;
  const word = context.shared.strings.step;
  const text = oneLine(block.text);
  context.heading = `${word} ${number}. ${text}`;
  const lead = { id: block.lead.id, content: rich(block.lead.text, context) };
  return { type: 'step', id: block.id, number, word, text, lead };
}

function steps({ id }: BlockOf<'steps'>, context: Context): readonly Block[] {
  const own = context.steps.filter(placed => placed.part === context.part);
  if (own.length === 0) return [];
  const listed = own.map(({ block, number }) => ({
    id: block.id,
    number,
    title: oneLine(block.text),
    text: oneLine(block.summary),
  }));
  return [{ type: 'steps', id, steps: listed }];
}

function questionTable(block: BlockOf<'question_table'>, context: Context): readonly Block[] {
  const rows = block.fields
    .filter(field => isIn(field, context))
    .map(field => {
      const number = ++context.questions;
      const question = fill(context.shared.strings.question, { number: String(number) });
      const name = underHeading(context.heading, `${question}. ${oneLine(field.label)}`);
      return { number, field: composeField(field, field.label, name) };
    });
  const [first, second] = block.heads;
  return rows.length > 0
    ? [{ type: 'question_table', id: block.id, heads: [head(first), head(second)], rows }]
    : [];
}

function fieldTable(block: BlockOf<'field_table'>): Block {
  return {
    type: 'field_table',
    id: block.id,
    showLabels: block.show_labels,
    rowHead: head(block.row_head),
    columns: block.columns.map(head),
    rows: block.rows.map((row, index) => ({
      id: row.id,
      number: index + 1,
      label: oneLine(row.label),
      fields: row.fields.map((cell, column) => {
        const label = oneLine(block.columns[column]?.label ?? '');
        return composeField(cell, label, `${oneLine(row.label)}, ${lowerFirst(label)}`);
      }),
    })),
  };
}

function notedItems(block: BlockOf<'noted_items'>, context: Context): readonly Block[] {
  const note = head(block.note);
  const items = block.items
    .filter(({ item }) => isIn(item, context))
    .map(entry => {
      const item = labelledField(entry.item, context);
      const name = underHeading(note.label, oneLine(entry.item.label));
      return { item, note: composeField(entry.note, note.label, name) };
    });
  return items.length > 0 ? [{ type: 'noted_items', id: block.id, note, items }] : [];
}

function writingRoom(block: BlockOf<'writing_room'>, context: Context): readonly Block[] {
  const rooms = block.rooms
    .filter(({ room }) => isIn(room, context))
    .map(entry => {
      const room = labelledField(entry.room, context);
      const label = oneLine(entry.topic.label);
      return {
        topic: composeField(entry.topic, label, `${room.accessibleName}, ${lowerFirst(label)}`),
        room,
      };
    });
  return rooms.length > 0 ? [{ type: 'writing_room', id: block.id, rooms }] : [];
}

function signatures(block: BlockOf<'signatures'>, context: Context): readonly Block[] {
  const places = block.places
    .filter(({ signature }) => isIn(signature, context))
    .map(({ signature, date }) => {
      const dateName = date ? `${oneLine(signature.label)}, ${lowerFirst(oneLine(date.label))}` : '';
      return {
        signature: labelledField(signature, context),
        date: date && isIn(date, context) ? composeField(date, date.label, dateName) : null,
      };
    });
  return places.length > 0 ? [{ type: 'signatures', id: block.id, places }] : [];
}

/** A tip that holds in other countries only is left out: that is what its `land` says. */
function tip(id: string, context: Context): readonly Block[] {
  const found = context.shared.tips.get(id);
  if (!found?.land.includes(landOf(context.locale, context.base))) return [];
  const word = oneLine(found.word ?? context.shared.strings.tip);
  const content = rich(found.text, context);
  return content.length > 0 ? [{ type: 'tip', id, word, content }] : [];
}

function composeCard(card: BlockOf<'cards'>['cards'][number], context: Context): Card {
  const title = oneLine(card.title);
  return {
    id: card.id,
    title,
    content: card.text === undefined ? [] : rich(card.text, context),
    items: card.items
      .filter(item => isIn(item, context))
      .map(item => composeField(item, item.label, underHeading(title, oneLine(item.label)))),
  };
}

function labelledField<K extends KindName>(field: FieldFile<K>, context: Context): Field<K> {
  return composeField(field, field.label, underHeading(context.heading, oneLine(field.label)));
}

/** Gives nothing when no word of the text is left. */
function titled(
  { id, title, text }: { readonly id: string; readonly title: string; readonly text: string },
  context: Context,
) {
  const content = rich(text, context);
  return content.length > 0 ? [{ id, title: oneLine(title), content }] : [];
}

function head({ id, label }: { readonly id: string; readonly label: string }) {
  return { id, label: oneLine(label) };
}

function rich(markdown: string, { shared, details = {} }: Context): RichText {
  return fillRichText(parseRichText(markdown, shared.links).content, details);
}
