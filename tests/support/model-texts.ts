import { unhandled } from '../../src/core/diagnostics.ts';
import type { Block, Document, Field, Inline, RichText } from '../../src/model/document.ts';
import { fieldsOf, walk } from '../../src/model/walk.ts';
import { isLabelled } from './visible-text.ts';

/** A text of a document, and where a reader must find it. */
export interface ModelText {
  readonly text: string;
  /** In running text; or only said by assistive technology; or to be picked from a list. */
  readonly in: 'text' | 'name' | 'list';
}

/** Every text of a document, in the order of the model. */
export function modelTexts(document: Document): readonly ModelText[] {
  const { title, subtitle, summary } = document;
  const cover = document.sections[0]?.page === 'cover';
  return [
    // On paper it may stand at the foot of the page only, and a cover has words of its own for the other.
    named(title),
    ...(subtitle === null || cover ? [] : [shown(subtitle)]),
    named(summary),
    ...[...walk(document)].flatMap(block => [
      ...blockTexts(block),
      ...fieldsOf(block).flatMap(field => fieldTexts(block, field)),
    ]),
  ];
}

const shown = (text: string): ModelText => ({ text, in: 'text' });
const named = (text: string): ModelText => ({ text, in: 'name' });

function fieldTexts(block: Block, field: Field): readonly ModelText[] {
  const label = isLabelled(block, field) ? shown : named;
  return [
    // In a table of fields they are its column's.
    ...(block.type === 'field_table' ? [] : [label(field.label)]),
    ...(field.help === null ? [] : [shown(field.help)]),
    ...(field.kind === 'choice'
      ? field.spec.options.map(option => ({ text: option.label, in: 'list' }) as const)
      : []),
  ];
}

function blockTexts(block: Block): readonly ModelText[] {
  switch (block.type) {
    case 'heading':
    case 'version':
      return [shown(block.text)];
    case 'part':
      return [shown(block.of), shown(block.text)];
    case 'step':
      return [block.word, String(block.number), block.text, ...plainTexts(block.lead.content)].map(shown);
    case 'steps':
      return block.steps.flatMap(({ number, title, text }) => [String(number), title, text]).map(shown);
    case 'text':
      return plainTexts(block.content).map(shown);
    case 'tip':
      return [block.word, ...plainTexts(block.content)].map(shown);
    case 'panel':
      return [block.title, ...plainTexts(block.content)].map(shown);
    case 'points':
      return block.points.flatMap(({ title, content }) => [title, ...plainTexts(content)]).map(shown);
    case 'definitions':
      return block.items.flatMap(({ title, content }) => [title, ...plainTexts(content)]).map(shown);
    case 'cards':
      return block.cards.flatMap(({ title, content }) => [title, ...plainTexts(content)]).map(shown);
    case 'question_table':
      return block.heads.map(({ label }) => shown(label));
    case 'noted_items':
      return [shown(block.note.label)];
    case 'field_table':
      return [
        ...[block.rowHead, ...block.columns].map(({ label }) => shown(label)),
        ...block.rows.map(({ label }) => (block.showLabels ? shown(label) : named(label))),
      ];
    case 'questions':
    case 'checklist':
    case 'writing_room':
    case 'signatures':
    // A brand without contact lines has no title above them.
    case 'contact':
      return [];
    default:
      return unhandled(block);
  }
}

/** Rich text in pieces: a link may be followed by where it leads. */
function plainTexts(content: RichText): readonly string[] {
  return content.flatMap(part =>
    part.type === 'list' ? part.items.flatMap(plainTexts) : piecesOf(part.children),
  );
}

function piecesOf(children: readonly Inline[]): readonly string[] {
  const pieces = [''];
  const visit = (child: Inline): void => {
    if (child.type === 'text') pieces.push(`${pieces.pop()}${child.text}`);
    else if (child.type === 'break') pieces.push('');
    else child.children.forEach(visit);
    if (child.type === 'link') pieces.push('');
  };
  children.forEach(visit);
  return pieces.filter(piece => piece.trim() !== '');
}
