import { Bookmark, ColumnBreak, InternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx';
import { contactLink } from '../../brand/contact-link.ts';
import { unhandled } from '../../core/diagnostics.ts';
import { mmToTwip, ptToTwip } from '../../formats/docx/units.ts';
import type { Block, Inline, RichText, TextStyle } from '../../model/document.ts';
import { AXIS } from './look.ts';
import {
  writeFieldTable,
  writeNotedItems,
  writeQuestions,
  writeQuestionTable,
  writeSignatures,
  writeTicks,
  writeWritingRoom,
} from './write-fields.ts';
import { writeLink, writeRichText } from './write-rich-text.ts';
import type { Piece, Writing } from './writing.ts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

const TEXT_STYLES: Readonly<Record<TextStyle, string>> = {
  lead: 'Lead',
  body: 'Normal',
  note: 'Note',
  eyebrow: 'Eyebrow',
};

/** Blocks as paragraphs and tables. Questions that follow each other are one table. */
export function writeBlocks(writing: Writing, blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap((block, index): readonly Piece[] => {
    if (block.type !== 'questions') return writeBlock(writing, block);
    if (blocks[index - 1]?.type === 'questions') return [];
    const end = blocks.findIndex((other, at) => at > index && other.type !== 'questions');
    const run = blocks.slice(index, end === -1 ? undefined : end);
    return writeQuestions(
      writing,
      run.filter(other => other.type === 'questions'),
    );
  });
}

function writeBlock(writing: Writing, block: Block): readonly Piece[] {
  switch (block.type) {
    case 'heading':
      return [writing.heading(block.level, block.text)];
    case 'part':
      return [
        writing.paragraph('Eyebrow', block.of),
        writing.heading(1, block.text, { style: 'PartHeading' }),
      ];
    case 'step':
      return writeStep(writing, block);
    case 'steps':
      return writeSteps(writing, block);
    case 'text':
      return writeRichText(writing, block.content, { style: TEXT_STYLES[block.style] });
    case 'questions':
      return writeQuestions(writing, [block]);
    case 'question_table':
      return writeQuestionTable(writing, block);
    case 'field_table':
      return writeFieldTable(writing, block);
    case 'checklist':
      return writeTicks(writing, block.items, block.style === 'ruled' ? 'RuledItem' : 'TickItem');
    case 'noted_items':
      return writeNotedItems(writing, block);
    case 'writing_room':
      return writeWritingRoom(writing, block);
    case 'signatures':
      return writeSignatures(writing, block);
    case 'tip':
      return writeBeside(writing, block.word, block.content, AXIS.second);
    case 'panel':
      return [
        writing.heading(writing.titleLevel(block), block.title, { style: 'PanelHeading' }),
        ...writeRichText(writing, block.content, { style: 'PanelText', last: 'PanelEnd' }),
      ];
    case 'points':
      return writePoints(writing, block);
    case 'definitions':
      return writeDefinitions(writing, block);
    case 'cards':
      return writeCards(writing, block);
    case 'contact':
      return writeContact(writing, block);
    case 'version':
      return [writing.paragraph('Note', block.text, { spacing: { before: ptToTwip(6) } })];
    default:
      return unhandled(block);
  }
}

/** Cards for two columns: whole cards in each, so the break stands where it is best and not where Word puts it. */
function writeCards(writing: Writing, block: Of<'cards'>): readonly Piece[] {
  const { cards } = block;
  const outline = outlineOf(writing, block);
  const half = cards.length > 1 && writing.hasColumns ? halfOf(cards) : -1;
  return cards.flatMap((card, index) => [
    ...(index === half
      ? [writing.paragraph('ColumnEnd', [new TextRun({ children: [new ColumnBreak()] })])]
      : []),
    writing.heading(writing.titleLevel(block), card.title, {
      style: 'CardHeading',
      ...outline,
      // In columns LibreOffice would take what follows them to another page.
      keepNext: !writing.hasColumns,
      // The tops of both columns stand level.
      ...(index === 0 || index === half ? { spacing: { before: 0 } } : {}),
    }),
    ...writeRichText(writing, card.content),
    ...writeTicks(writing, card.items),
  ]);
}

/** The card that the second of two columns of about the same length begins with. */
function halfOf(cards: Of<'cards'>['cards']): number {
  const lengths = cards.map(({ content, items }) => 4 + lineCount(content) + 1.4 * items.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const before = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
  const longest = before.map(length => Math.max(length, total - length));
  return longest.indexOf(Math.min(...longest.slice(1)), 1);
}

/** About how many lines a text has in half the width of the page. */
function lineCount(content: RichText): number {
  return content.reduce(
    (sum, part) =>
      sum +
      (part.type === 'paragraph'
        ? 0.6 + Math.ceil(textLength(part.children) / 42)
        : part.items.reduce((lines, item) => lines + lineCount(item), 0)),
    0,
  );
}

function textLength(children: readonly Inline[]): number {
  return children.reduce((sum, child) => {
    if (child.type === 'text') return sum + child.text.length;
    return child.type === 'break' ? sum : sum + textLength(child.children);
  }, 0);
}

/** Titles in a look of their own have the level of where they stand. */
function outlineOf(writing: Writing, block: Block): { readonly outlineLevel?: number } {
  const level = writing.titleLevel(block);
  return level === 2 ? {} : { outlineLevel: level - 1 };
}

/** The word above, the numeral before the title. */
function writeStep(writing: Writing, block: Of<'step'>): readonly Piece[] {
  const numeral = new TextRun({ text: String(block.number), style: 'Figure' });
  const title = new Bookmark({ id: bookmarkOf(block.id), children: [new TextRun(block.text)] });
  return [
    writing.paragraph('Eyebrow', block.word),
    writing.heading(2, block.text, { style: 'StepHeading', children: [numeral, tab(), title] }),
    ...writeRichText(writing, block.lead.content, { style: 'StepLead' }),
  ];
}

/** What the steps ask, each with a link to where it begins. */
function writeSteps(writing: Writing, { steps }: Of<'steps'>): readonly Piece[] {
  return steps.flatMap(({ id, number, title, text }) => {
    // Page numbers would be a field that Word asks about at each opening, or one that is wrong after an edit.
    const link = new InternalHyperlink({ anchor: bookmarkOf(id), children: [new TextRun(title)] });
    return [
      writing.paragraph('StepEntry', [new TextRun(String(number)), tab(), link]),
      writing.paragraph('StepSummary', text),
    ];
  });
}

/** Names of bookmarks begin with a letter and hold at most 40 characters. */
function bookmarkOf(id: string): string {
  return `stap_${id}`.slice(0, 40);
}

/** A word at the left and what it means beside it. */
function writeBeside(
  writing: Writing,
  word: string,
  content: Of<'tip'>['content'],
  axis: number,
): readonly Piece[] {
  const left = mmToTwip(axis);
  const lead = [new TextRun({ text: word, style: 'KeyWord' }), tab()];
  const paragraph =
    axis === AXIS.second
      ? {}
      : { indent: { left, hanging: left }, tabStops: [{ type: 'left', position: left }] as const };
  return writeRichText(writing, content, { style: 'Beside', more: 'BesideMore', lead, paragraph });
}

/** The explanations clear the longest of the words. */
function writeDefinitions(writing: Writing, { items }: Of<'definitions'>): readonly Piece[] {
  const longest = Math.max(...items.map(({ title }) => title.length));
  // Letters of 10.5 pt bold are 2.2 mm wide at most on average.
  const axis = Math.min(55, Math.max(AXIS.second, longest * 2.2 + 4));
  return items.flatMap(({ title, content }) => writeBeside(writing, title, content, axis));
}

/** Numbered points; the number stands before the heading and is part of it. */
function writePoints(writing: Writing, block: Of<'points'>): readonly Piece[] {
  const numbering = writing.list('points');
  return block.points.flatMap(({ title, content }) => [
    writing.heading(writing.titleLevel(block), title, {
      style: 'PointHeading',
      numbering,
      ...outlineOf(writing, block),
    }),
    ...writeRichText(writing, content, { style: 'PointText' }),
  ]);
}

/** Contact lines of the brand, in one paragraph; the model leaves out those without a value. */
function writeContact(writing: Writing, block: Of<'contact'>): readonly Piece[] {
  const { contact, organisation } = writing.brand;
  if (contact.length === 0) return [];
  const lines = contact.flatMap(({ label, value }): readonly ParagraphChild[] => {
    const link = contactLink(value);
    const shown = new TextRun({ text: value, ...(link === null ? {} : { style: 'Hyperlink' }) });
    return [new TextRun(` · ${label}: `), link === null ? shown : writeLink(link, [shown])];
  });
  return [
    writing.heading(writing.titleLevel(block), block.title),
    writing.paragraph('Normal', [new TextRun(organisation), ...lines]),
  ];
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
