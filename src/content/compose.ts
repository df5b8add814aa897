import { unhandled } from '../core/diagnostics.ts';
import { formatDate } from '../core/locale-format.ts';
import { type KindName, kinds } from '../fields/kinds.ts';
import {
  type Block,
  type Card,
  type Document,
  type Field,
  type Locale,
  type RichText,
  STRING_IDS,
  type Strings,
} from '../model/document.ts';
import { lowerFirst, underHeading } from './accessible-name.ts';
import { landOf, type SharedContent } from './content.ts';
import { parseRichText } from './rich-text.ts';
import type { BlockFile } from './schema/blocks.ts';
import type { DocumentFile } from './schema/document.ts';
import type { CellFile, FieldFile } from './schema/fields.ts';
import { fill } from './strings.ts';

/** What a document is composed from. */
export interface Composition {
  readonly document: DocumentFile;
  readonly base: Locale;
  readonly locale: Locale;
  readonly shared: SharedContent;
  /** Whether an optional part is in. */
  includes(id: string): boolean;
}

interface Context extends Composition {
  /** The nearest heading above, within the section. */
  heading: string;
  /** Questions count on through the whole document, so that "question 8" is one question. */
  questions: number;
}

/** Composes the model from checked content: shared parts in place, optional ones in or out, numbers and names settled. */
export function compose(composition: Composition): Document {
  const { document, locale, shared } = composition;
  const context: Context = { ...composition, heading: '', questions: 0 };
  const sections = document.sections
    .filter(section => isIn(section, context))
    .map(section => {
      context.heading = oneLine(document.title);
      return {
        id: section.id,
        nav: section.nav === undefined ? null : oneLine(section.nav),
        startsPage: section.starts_page === true,
        blocks: section.blocks.flatMap(block => composeBlock(block, context)),
      };
    });
  return {
    id: document.id,
    locale,
    layout: document.layout,
    version: document.version,
    date: document.date,
    title: oneLine(document.title),
    subtitle: document.subtitle === undefined ? null : oneLine(document.subtitle),
    summary: oneLine(document.summary),
    lineHeight: document.line_height,
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    strings: Object.fromEntries(STRING_IDS.map(id => [id, shared.strings[id]])) as Strings,
  };
}

/** Gives no block when an optional one isn't asked for, or nothing of it is left. */
function composeBlock(block: BlockFile, context: Context): readonly Block[] {
  if (block.optional && !context.includes(partId(block))) return [];
  const { block: type } = block;
  switch (type) {
    case 'heading': {
      const text = oneLine(block.text);
      if (block.level >= 2) context.heading = text;
      return [{ type, id: block.id, level: block.level, text }];
    }
    case 'text':
      return [{ type, id: block.id, style: block.style, content: rich(block.text, context) }];
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
      return items.length > 0 ? [{ type, id: block.id, columns: block.columns, items }] : [];
    }
    case 'signatures':
      return signatures(block, context);
    case 'tip':
      return tip(block.ref, context);
    case 'panel':
      return [{ type, id: block.id, title: oneLine(block.title), content: rich(block.text, context) }];
    case 'points': {
      const points = block.points.map(({ id, title, text }) => ({
        id,
        title: oneLine(title),
        content: rich(text, context),
      }));
      return [{ type, id: block.id, points }];
    }
    case 'cards':
      return [{ type, id: block.id, cards: block.cards.map(card => composeCard(card, context)) }];
    case 'contact':
      return [{ type, id: block.id, title: oneLine(block.title) }];
    case 'version':
      return [{ type, id: block.id, text: versionLine(context) }];
    case 'shared': {
      const shared = context.shared.blocks.get(block.ref);
      return shared ? composeBlock(shared, context) : [];
    }
    default:
      return unhandled(type);
  }
}

type BlockOf<N extends BlockFile['block']> = Extract<BlockFile, { block: N }>;

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
  return [{ type: 'tip', id, word, content: rich(found.text, context) }];
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

function versionLine({ document, locale, shared: { strings } }: Context): string {
  return fill(strings.version, {
    version: document.version,
    date: formatDate(document.date, locale),
    document: document.id,
    variant: strings.variant,
  });
}

function labelledField<K extends KindName>(field: FieldFile<K>, context: Context): Field<K> {
  return composeField(field, field.label, underHeading(context.heading, oneLine(field.label)));
}

function composeField<K extends KindName>(
  field: FieldFile<K> | CellFile,
  label: string,
  accessibleName: string,
): Field<K> {
  const shape = kinds[field.kind].spec.shape;
  const spec = Object.fromEntries(Object.entries(field).filter(([key]) => key in shape));
  const composed = {
    kind: field.kind,
    name: field.id,
    label: oneLine(label),
    help: field.help === undefined ? null : oneLine(field.help),
    required: field.required === true,
    prefill: field.prefill ?? null,
    spec,
    accessibleName,
  };
  // The schema checked the spec's keys for this kind; TypeScript can't tie the filtered entries to it again.
  return composed as unknown as Field<K>;
}

function head({ id, label }: { readonly id: string; readonly label: string }) {
  return { id, label: oneLine(label) };
}

function isIn(
  part: { readonly id: string; readonly optional?: boolean | undefined },
  context: Context,
): boolean {
  return !part.optional || context.includes(part.id);
}

/** The id by which an optional block is asked for: its own, or that of the tip or block it stands for. */
export function partId(block: BlockFile): string {
  return block.block === 'tip' || block.block === 'shared' ? block.ref : (block.id ?? '');
}

function rich(markdown: string, { shared }: Context): RichText {
  return parseRichText(markdown, shared.links).content;
}

/** Plain text on one line; a no-break space stays. */
function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
