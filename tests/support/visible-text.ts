import { unhandled } from '../../src/core/diagnostics.ts';
import type { Block, Document, Inline, RichText } from '../../src/model/document.ts';
import { fieldsOf, walk } from '../../src/model/walk.ts';

/** What a reader sees of each item of a document, by id: a label, a title, or the first words of a text. */
export function visibleTexts(document: Document): ReadonlyMap<string, string> {
  const texts = [...walk(document)].flatMap(block => [
    ...ownTexts(block),
    ...fieldsOf(block)
      // A free line has no label on paper; assistive technology says it.
      .filter(({ kind }) => kind !== 'free_check')
      .map(({ name, label }) => [name, label] as const),
  ]);
  return new Map(texts);
}

function ownTexts(block: Block): readonly (readonly [string, string])[] {
  switch (block.type) {
    case 'heading':
    case 'version':
      return [[block.id, block.text]];
    case 'text':
    case 'tip':
      return [[block.id, firstWords(block.content)]];
    case 'panel':
    case 'contact':
      return [[block.id, block.title]];
    case 'question_table':
      return block.heads.map(({ id, label }) => [id, label]);
    case 'field_table':
      return [block.rowHead, ...block.columns].map(({ id, label }) => [id, label]);
    case 'points':
      return block.points.map(({ id, title }) => [id, title]);
    case 'cards':
      return block.cards.map(({ id, title }) => [id, title]);
    case 'questions':
    case 'checklist':
    case 'signatures':
      return [];
    default:
      return unhandled(block);
  }
}

function firstWords([first]: RichText): string {
  const text = first?.type === 'paragraph' ? first.children.map(plain).join('') : '';
  return text.split(' ').slice(0, 4).join(' ');
}

function plain(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return ' ';
    default:
      return inline.children.map(plain).join('');
  }
}
