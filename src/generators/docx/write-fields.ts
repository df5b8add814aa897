import { type ParagraphChild, TextRun } from 'docx';
import { kinds } from '../../fields/kinds.ts';
import { ptToTwip } from '../../formats/docx/units.ts';
import type { BlockOf, Field } from '../../model/document.ts';
import {
  answers,
  caption,
  captionHeight,
  helpOf,
  hintOf,
  LARGE_TICK_BOX,
  nameOf,
  TICK_BOX,
} from './field-texts.ts';
import { AXIS, hangingIndent } from './look.ts';
import { ruledBorder } from './style-parts.ts';
import { tab } from './tab.ts';
import { type Cell, type Row, type TableOptions, writeTable } from './tables.ts';
import type { Piece, Writing } from './writing.ts';

/** Width of what is asked, mm; the answer has the rest. */
const QUESTION_WIDTH = 60;
/** Height of a box for one line, mm: it is filled in by pen as well. */
const ONE_LINE = 10;

const plain = (children: Cell['children'], align: Cell['align'] = 'top'): Cell => ({
  look: 'plain',
  children,
  align,
});
const box = (children: Cell['children'], align: Cell['align'] = 'top'): Cell => ({
  look: 'box',
  children,
  align,
});

/** The box of a field, in the middle when it is for one line. */
function boxOf(writing: Writing, field: Field): Cell {
  return box(answers(writing, field), kinds[field.kind].shape === 'lines' ? 'top' : 'centre');
}

/**
 * Least height of a field's box, mm.
 * @param share of the lines asked for: a box that is wider here than the document expects needs fewer
 */
function heightOf(writing: Writing, field: Field, share = 1): number {
  if (field.kind !== 'multiline') return ONE_LINE;
  return Math.max(1.4 * ONE_LINE, field.spec.lines * writing.document.lineHeight * share);
}

/** A table, parted from one right before it: Word would make one of the two. */
function table(writing: Writing, rows: () => readonly Row[], options: TableOptions): readonly Piece[] {
  const spacer = writing.isUnderTable ? [writing.paragraph('Spacer', [])] : [];
  return [...spacer, writeTable(writing, rows(), options)];
}

/** A question with the share that its box has here of the lines it asks for. */
interface Asked {
  readonly field: Field;
  readonly share: number;
}

/** Questions beside their answers. Ticks among them stand in a list before or after the table of the others. */
export function writeQuestions(writing: Writing, blocks: readonly BlockOf<'questions'>[]): readonly Piece[] {
  // Boxes are wider here than half a page, and narrower than a whole one; typed text makes them grow.
  const asked = blocks.flatMap(({ fields, columns }) =>
    fields.map((field): Asked => ({ field, share: columns === 2 ? 0.5 : 0.7 })),
  );
  const runs: Asked[][] = [];
  for (const entry of asked) {
    const last = runs.at(-1);
    if (last?.[0] && isTick(last[0].field) === isTick(entry.field)) last.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap(run => {
    const fields = run.map(({ field }) => field);
    return fields.every(isTick) ? writeTicks(writing, fields) : questionTable(writing, run);
  });
}

const isTick = (field: Field): boolean => kinds[field.kind].shape === 'tick';

/** A table of this height, mm, may grow to fill its page; one that is lower leaves room for others. */
const GROWING = { from: 80, to: 165, most: 1.4 };

function questionTable(writing: Writing, asked: readonly Asked[]): readonly Piece[] {
  const { subject, answer } = writing.strings;
  const texts = asked.map(({ field }) => captionHeight(writing, field, QUESTION_WIDTH));
  const isPair = asked.length === 2 && asked.every(({ field }) => field.kind === 'multiline');
  // Two who look at the same get the same room, whosever question is longer.
  const heights = asked.map(({ field, share }) =>
    Math.max(heightOf(writing, field, share), ...(isPair ? texts : [])),
  );
  const total = heights.reduce((sum, height, index) => sum + Math.max(height, texts[index] ?? 0), 0);
  const growth = total < GROWING.from ? 1 : Math.min(GROWING.most, Math.max(1, GROWING.to / total));
  const rows = () =>
    asked.map(({ field }, index): Row => {
      const isLarge = field.kind === 'multiline';
      return {
        height: (heights[index] ?? 0) * (isLarge ? growth : 1),
        texts: texts[index] ?? 0,
        cells: [plain(caption(writing, field), isLarge ? 'top' : 'centre'), boxOf(writing, field)],
      };
    });
  return table(writing, rows, {
    heads: [{ label: subject }, { label: answer }],
    widths: [QUESTION_WIDTH, null],
  });
}

export function writeQuestionTable(
  writing: Writing,
  { heads, rows }: BlockOf<'question_table'>,
): readonly Piece[] {
  const number = (value: number) => writing.paragraph('RowNumber', String(value));
  const written = () =>
    rows.map(row => ({
      height: heightOf(writing, row.field),
      texts: captionHeight(writing, row.field, QUESTION_WIDTH - 10),
      cells: [plain([number(row.number)]), plain(caption(writing, row.field)), boxOf(writing, row.field)],
    }));
  return table(writing, written, {
    heads: [{ label: writing.strings.number }, ...heads],
    widths: [10, QUESTION_WIDTH - 10, null],
  });
}

export function writeFieldTable(writing: Writing, block: BlockOf<'field_table'>): readonly Piece[] {
  const [first] = block.rows;
  const hinted = block.columns.map(({ label }, index) => {
    const field = first?.fields[index];
    return { label, hint: field ? hintOf(writing, field) : null };
  });
  const widths = block.columns.map((_, index) => {
    const field = first?.fields[index];
    return field && kinds[field.kind].shape === 'short' ? 40 : null;
  });
  const head = (row: (typeof block.rows)[number]) =>
    block.showLabels
      ? writing.paragraph('FieldLabel', row.label)
      : writing.paragraph('RowNumber', String(row.number));
  const rows = () =>
    block.rows.map(
      (row): Row => ({
        height: Math.max(...row.fields.map(field => heightOf(writing, field, 0.8))),
        cells: [plain([head(row)], 'centre'), ...row.fields.map(field => boxOf(writing, field))],
      }),
    );
  return table(writing, rows, {
    heads: [block.rowHead, ...hinted],
    widths: [block.showLabels ? 35 : 10, ...widths],
  });
}

/** One list; each tick box is the mark of its item. */
export function writeTicks(
  writing: Writing,
  fields: readonly Field[],
  style: 'TickItem' | 'RuledItem' = 'TickItem',
): readonly Piece[] {
  const numbering = writing.list('ticks');
  const place = { numbering, indent: hangingIndent(style === 'RuledItem' ? AXIS.largeTick : AXIS.tick) };
  return fields.flatMap((field, index): Piece[] => {
    const isLast = index === fields.length - 1;
    const end = isLast ? { spacing: { after: SPACE_UNDER_LIST } } : {};
    if (field.kind === 'free_check') {
      const [tick, text] = writing.field(field, LARGE_TICK_BOX);
      const indent = hangingIndent(AXIS.largeTick);
      return [writing.paragraph('FreeLine', present([tick, tab(), text]), { numbering, indent, ...end })];
    }
    const [tick] = writing.field(field, style === 'RuledItem' ? LARGE_TICK_BOX : TICK_BOX);
    const help = helpOf(writing, field);
    const label = nameOf(writing, field);
    const top = style === 'RuledItem' && index === 0 ? { border: ruledBorder(writing.look, true) } : {};
    if (help === null)
      return [writing.paragraph(style, present([tick, tab(), ...label]), { ...place, ...end, ...top })];
    // Help stands in the item itself between rules, so that a rule never comes between the two.
    if (style === 'RuledItem') {
      const small = new TextRun({ text: help, style: 'SmallHelp', break: 1 });
      return [
        writing.paragraph(style, present([tick, tab(), ...label, small]), { ...place, ...end, ...top }),
      ];
    }
    return [
      writing.paragraph(style, present([tick, tab(), ...label]), { ...place, keepNext: true }),
      writing.paragraph('TickHelp', help, end),
    ];
  });
}

/** Twips. */
const SPACE_UNDER_LIST = ptToTwip(6);

export function writeNotedItems(writing: Writing, { items, note }: BlockOf<'noted_items'>): readonly Piece[] {
  const rows = () =>
    items.map(entry => {
      const [tick] = writing.field(entry.item, TICK_BOX);
      const help = helpOf(writing, entry.item);
      return {
        height: heightOf(writing, entry.note),
        texts: captionHeight(writing, entry.item, QUESTION_WIDTH),
        cells: [
          plain([
            writing.paragraph(
              'TickItem',
              present([tick, tab(), ...nameOf(writing, entry.item, 'ItemLabel')]),
            ),
            ...(help === null ? [] : [writing.paragraph('TickHelp', help)]),
          ]),
          boxOf(writing, entry.note),
        ],
      };
    });
  return table(writing, rows, {
    heads: [{ label: writing.strings.subject }, note],
    widths: [QUESTION_WIDTH + 10, null],
  });
}

/** The name of the room, what it belongs to, and the room itself. */
export function writeWritingRoom(writing: Writing, { rooms }: BlockOf<'writing_room'>): readonly Piece[] {
  const { subject, answer } = writing.strings;
  const rows = () =>
    rooms.map(({ topic, room }) => ({
      height: heightOf(writing, room, 0.69),
      cells: [
        plain([
          ...caption(writing, room),
          writing.paragraph('FieldHelp', nameOf(writing, topic)),
          ...answers(writing, topic),
        ]),
        boxOf(writing, room),
      ],
    }));
  return table(writing, rows, {
    heads: [{ label: subject }, { label: answer }],
    widths: [QUESTION_WIDTH, null],
  });
}

/** A row for each who signs: the name, the place to sign and the day. */
export function writeSignatures(writing: Writing, { places }: BlockOf<'signatures'>): readonly Piece[] {
  const { signatory, name, signature } = writing.strings;
  const day = places.find(({ date }) => date !== null)?.date ?? null;
  const rows = () =>
    places.map(({ signature: field, date }): Row => {
      const [place, printed] = writing.field(field);
      const line = (child: ParagraphChild | undefined) => [writing.paragraph('Answer', present([child]))];
      return {
        height: 24,
        cells: [
          plain(caption(writing, field)),
          box(line(place)),
          box(line(printed)),
          // A row without a day to sign on has an empty cell there.
          ...(date ? [box(answers(writing, date))] : day ? [plain([])] : []),
        ],
      };
    });
  const dayHead = day ? [{ label: day.label, hint: hintOf(writing, day) }] : [];
  return table(writing, rows, {
    heads: [{ label: signatory }, { label: signature }, { label: name }, ...dayHead],
    widths: [37.5, null, 40, ...(day ? [32] : [])],
  });
}

function present(children: readonly (ParagraphChild | undefined)[]): readonly ParagraphChild[] {
  return children.filter(child => child !== undefined);
}
