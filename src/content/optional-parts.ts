import { partId } from './composition.ts';
import type { BlockFile, SharedBlockFile } from './schema/blocks.ts';
import type { DocumentFile } from './schema/document.ts';

/** The ids of everything in a document that is left out unless asked for, in reading order. */
export function optionalParts(document: DocumentFile, shared: readonly SharedBlockFile[]): readonly string[] {
  const ids = document.sections.flatMap(section => [
    ...(section.optional ? [section.id] : []),
    ...section.blocks.flatMap(block => [
      ...partsOf(block),
      ...(block.block === 'shared' ? shared.filter(({ id }) => id === block.ref).flatMap(partsOf) : []),
    ]),
  ]);
  return [...new Set(ids)];
}

function partsOf(block: BlockFile): readonly string[] {
  const fields = fieldsIn(block).filter(({ optional }) => optional);
  return [...(block.optional ? [partId(block)] : []), ...fields.map(({ id }) => id)];
}

function fieldsIn(
  block: BlockFile,
): readonly { readonly id: string; readonly optional?: boolean | undefined }[] {
  switch (block.block) {
    case 'questions':
    case 'question_table':
      return block.fields;
    case 'checklist':
      return block.items;
    case 'writing_room':
      return block.rooms.map(({ room }) => room);
    case 'noted_items':
      return block.items.map(({ item }) => item);
    case 'cards':
      return block.cards.flatMap(({ items }) => items);
    case 'signatures':
      return block.places.flatMap(({ signature, date }) => (date ? [signature, date] : [signature]));
    default:
      return [];
  }
}
