import { unhandled } from '../../src/core/diagnostics.ts';
import type { Block, Document, Field, Inline, RichText } from '../../src/model/document.ts';
import { fieldsOf, walk } from '../../src/model/walk.ts';

/** What a reader sees of each item of a document, by id: a label, a title, or the first words of a text up to a link. */
export function visibleTexts(document: Document): ReadonlyMap<string, string> {
  const texts = [...walk(document)].flatMap(block => [
    ...ownTexts(block),
    ...fieldsOf(block)
      .filter(field => isLabelled(block, field))
      .map(({ name, label }) => [name, label] as const),
  ]);
  return new Map(texts);
}

/** Free lines and room for notes have no label on paper; assistive technology says it. */
export function isLabelled(block: Block, { kind }: Field): boolean {
  return kind !== 'free_check' && !(block.type === 'noted_items' && kind === 'multiline');
}

function ownTexts(block: Block): readonly (readonly [string, string])[] {
  switch (block.type) {
    case 'heading':
    case 'part':
    case 'version':
      return [[block.id, block.text]];
    case 'step':
      return [
        [block.id, block.text],
        [block.lead.id, firstWords(block.lead.content)],
      ];
    case 'steps':
      return block.steps.slice(0, 1).map(({ text }) => [block.id, text]);
    case 'definitions':
      return titled(block.id, block.items);
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
      return titled(block.id, block.points);
    case 'cards':
      return titled(block.id, block.cards);
    case 'questions':
    case 'checklist':
    case 'noted_items':
    case 'writing_room':
    case 'signatures':
      return [];
    default:
      return unhandled(block);
  }
}

/** A block is seen by the first of its titles. */
function titled(
  block: string,
  items: readonly { readonly id: string; readonly title: string }[],
): readonly (readonly [string, string])[] {
  const named = items.map(({ id, title }) => [id, title] as const);
  return [...named.slice(0, 1).map(([, title]) => [block, title] as const), ...named];
}

function firstWords([first]: RichText): string {
  const children = first?.type === 'paragraph' ? first.children : [];
  const upTo = children.findIndex(({ type }) => type === 'link');
  const text = children
    .slice(0, upTo > 0 ? upTo : undefined)
    .map(plain)
    .join('')
    .trim();
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
