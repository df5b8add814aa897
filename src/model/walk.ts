import { unhandled } from '../core/diagnostics.ts';
import { type Comparison, fieldsOfComparison } from './comparison.ts';
import type { Block, Document, Field } from './document.ts';

/** Every block of a document in reading order. */
export function* walk(document: Document): Generator<Block> {
  for (const section of document.sections) yield* section.blocks;
}

/** The fields of one block, in reading order. */
export function fieldsOf(block: Block): readonly Field[] {
  switch (block.type) {
    case 'questions':
      return block.fields;
    case 'question_table':
      return block.rows.map(row => row.field);
    case 'field_table':
      return block.rows.flatMap(row => row.fields);
    case 'checklist':
      return block.items;
    case 'signatures':
      return block.places.flatMap(({ signature, date }) => (date ? [signature, date] : [signature]));
    case 'noted_items':
      return block.items.flatMap(({ item, note }) => [item, note]);
    case 'writing_room':
      return block.rooms.flatMap(({ topic, room }) => [topic, room]);
    case 'cards':
      return block.cards.flatMap(card => card.items);
    case 'heading':
    case 'part':
    case 'step':
    case 'steps':
    case 'definitions':
    case 'text':
    case 'tip':
    case 'panel':
    case 'points':
    case 'contact':
    case 'version':
      return [];
    default:
      return unhandled(block);
  }
}

/** Every field of a document, or input of a comparison, in reading order. */
export function fieldsOfDocument(document: Document | Comparison): readonly Field[] {
  if (document.layout === 'comparison') return fieldsOfComparison(document);
  return [...walk(document)].flatMap(fieldsOf);
}
