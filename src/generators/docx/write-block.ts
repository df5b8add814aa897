import {
  Bookmark,
  ColumnBreak,
  InternalHyperlink,
  type IParagraphOptions,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { contactLink } from '../../brand/contact-link.ts';
import { unhandled } from '../../core/diagnostics.ts';
import { mmToTwip, ptToTwip } from '../../formats/docx/units.ts';
import type { Block, BlockOf, Inline, RichText, TextStyle } from '../../model/document.ts';
import { AXIS } from './look.ts';
import { tab } from './tab.ts';
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

const TEXT_STYLES: Readonly<Record<TextStyle, string>> = {
  lead: 'Lead',
  body: 'Normal',
  note: 'Note',
  eyebrow: 'Eyebrow',
};

/** Blocks as paragraphs and tables. Questions that follow each other are one table. */
export function writeBlocks(writing: Writing, blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap((block, index): readonly Piece[] => {
    const around = { before: blocks[index - 1], after: blocks[index + 1] };
    if (block.type !== 'questions') return writeBlock(writing, block, around);
    if (blocks[index - 1]?.type === 'questions') return [];
    const end = blocks.findIndex((other, at) => at > index && other.type !== 'questions');
    const run = blocks.slice(index, end === -1 ? undefined : end);
    return writeQuestions(
      writing,
      run.filter(other => other.type === 'questions'),
    );
  });
}

interface Neighbours {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
}

function writeBlock(
  writing: Writing,
  block: Exclude<Block, BlockOf<'questions'>>,
  around: Neighbours,
): readonly Piece[] {
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
      return writeText(writing, block, around);
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
      return writeBeside(writing, block.word, block.content, {
        axis: AXIS.second,
        // A run of tips stands a little apart from what is before it.
        ...(around.before && around.before.type !== 'tip'
          ? { paragraph: { spacing: { before: ptToTwip(14) } } }
          : {}),
      });
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
      return [writing.paragraph('Note', block.text, { spacing: { before: ptToTwip(10) } })];
    default:
      return unhandled(block);
  }
}

/** Cards for two columns: whole cards in each, so the break stands where it is best and not where Word puts it. */
function writeCards(writing: Writing, block: BlockOf<'cards'>): readonly Piece[] {
  const { cards } = block;
  const outline = outlineOf(writing, block);
  const half = cards.length > 1 && writing.hasColumns ? halfOf(cards) : -1;
  return cards.flatMap((card, index) => [
    ...(index === half
      ? [writing.paragraph('ColumnEnd', [new TextRun({ children: [new ColumnBreak()] })])]
      : []),
    writing.heading(writing.titleLevel(block), card.title, {
      style: titleStyle(writing, block, 'CardHeading'),
      ...outline,
      // In columns LibreOffice would take what follows them to another page.
      keepNext: !writing.hasColumns,
      // The tops of both columns stand level.
      ...(half > 0 && (index === 0 || index === half) ? { spacing: { before: 0 } } : {}),
    }),
    ...writeRichText(writing, card.content),
    ...writeTicks(writing, card.items),
  ]);
}

/** The card that the second of two columns of about the same length begins with. */
function halfOf(cards: BlockOf<'cards'>['cards']): number {
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

/** Level 3 looks as level 2 in workbooks only, where it stands under a step. */
function titleStyle(writing: Writing, block: Block, style: 'CardHeading' | 'PointHeading'): string {
  return writing.titleLevel(block) === 3 && writing.look.layout !== 'workbook' ? `${style}Small` : style;
}

/** Kinds of blocks that become a table. */
const TABLES: readonly Block['type'][] = [
  ...(['questions', 'question_table', 'field_table', 'noted_items', 'writing_room', 'signatures'] as const),
];

/** Lines of 140 mm read better than longer ones. What follows a step's lead stands under it. */
function writeText(
  writing: Writing,
  block: BlockOf<'text'>,
  { before, after }: Neighbours,
): readonly Piece[] {
  const isUnderStep = before?.type === 'step';
  const right = isUnderStep ? 0 : block.style === 'lead' ? 30 : 25;
  return writeRichText(writing, block.content, {
    style: TEXT_STYLES[block.style],
    paragraph: {
      indent: { right: mmToTwip(right), ...(isUnderStep ? { left: mmToTwip(AXIS.second) } : {}) },
      // The sentence over a table goes with it.
      ...(after && TABLES.includes(after.type) ? { keepNext: true } : {}),
    },
  });
}

/** The word above, the numeral before the title. */
function writeStep(writing: Writing, block: BlockOf<'step'>): readonly Piece[] {
  const numeral = new TextRun({ text: String(block.number), style: 'Figure' });
  const title = new Bookmark({ id: bookmarkOf(block.id), children: [new TextRun(block.text)] });
  return [
    writing.paragraph('Eyebrow', block.word),
    writing.heading(2, block.text, { style: 'StepHeading', children: [numeral, tab(), title] }),
    ...writeRichText(writing, block.lead.content, { style: 'StepLead' }),
  ];
}

/** What the steps ask, each with a link to where it begins. */
function writeSteps(writing: Writing, { steps }: BlockOf<'steps'>): readonly Piece[] {
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

interface BesideOptions {
  /** Where the explanation stands, mm. */
  readonly axis: number;
  /** Of the first paragraph. */
  readonly paragraph?: IParagraphOptions;
}

/** A word at the left and what it means beside it. */
function writeBeside(
  writing: Writing,
  word: string,
  content: RichText,
  { axis, paragraph = {} }: BesideOptions,
): readonly Piece[] {
  const left = mmToTwip(axis);
  const lead = [new TextRun({ text: word, style: 'KeyWord' }), tab()];
  const place: IParagraphOptions =
    axis === AXIS.second
      ? paragraph
      : { ...paragraph, indent: { left, hanging: left }, tabStops: [{ type: 'left', position: left }] };
  return writeRichText(writing, content, { style: 'Beside', more: 'BesideMore', lead, paragraph: place });
}

/** The explanations clear the longest of the words. */
function writeDefinitions(writing: Writing, { items }: BlockOf<'definitions'>): readonly Piece[] {
  const longest = Math.max(...items.map(({ title }) => title.length));
  // Letters of 10.5 pt bold are 2.2 mm wide at most on average.
  const axis = Math.min(55, Math.max(AXIS.second, longest * 2.2 + 4));
  return items.flatMap(({ title, content }) => writeBeside(writing, title, content, { axis }));
}

/** Numbered points; the number stands before the heading and is part of it. */
function writePoints(writing: Writing, block: BlockOf<'points'>): readonly Piece[] {
  const numbering = writing.list('points');
  return block.points.flatMap(({ title, content }) => [
    writing.heading(writing.titleLevel(block), title, {
      style: titleStyle(writing, block, 'PointHeading'),
      numbering,
      ...outlineOf(writing, block),
    }),
    ...writeRichText(writing, content, { style: 'PointText' }),
  ]);
}

/** Contact lines of the brand, in one paragraph; the model leaves out those without a value. */
function writeContact(writing: Writing, block: BlockOf<'contact'>): readonly Piece[] {
  const { contact, organisation } = writing.brand;
  if (contact.length === 0) return [];
  // Two by two, after the organisation's name.
  const lines = contact.flatMap(({ label, value }, index): readonly ParagraphChild[] => {
    const link = contactLink(value);
    const shown = new TextRun({ text: value, ...(link === null ? {} : { style: 'Hyperlink' }) });
    const start =
      index % 2 === 0 ? { children: [new Tab(), `${label}:\u00a0`] } : { text: `${label}:\u00a0`, break: 1 };
    return [new TextRun(start), link === null ? shown : writeLink(link, [shown])];
  });
  return [
    writing.heading(writing.titleLevel(block), block.title),
    writing.paragraph('Normal', [new TextRun(organisation), ...lines], {
      tabStops: [{ type: 'left', position: mmToTwip(85) }],
    }),
  ];
}
