import { layoutText, PADDING } from '../../text-layout.ts';
import type { TypedFont } from '../../typed-font.ts';
import type { FlatMeasures, TypeRole } from './flat-look.ts';
import { withBlanks } from './show-text.ts';

/** A value that goes on behind the document, and what is said above it. */
export interface ContinuedValue {
  readonly field: string;
  /** `Vervolg van Afspraken`. */
  readonly heading: string;
  /** Where its field stands: `Pagina 3 van 3`; empty when no page has it. */
  readonly where: string;
  /** The whole value, made {@link settable}. */
  readonly text: string;
}

/** What a line belongs to: a heading, or a paragraph of its value. */
export interface SetLine {
  readonly text: string;
  readonly role: 'heading' | 'help' | 'body';
  /** Which of the values, and which heading or paragraph of it, from 0. */
  readonly value: number;
  readonly block: number;
  /** Pt from the foot of the page. */
  readonly baseline: number;
}

/** A page of continued values. */
export interface SetPage {
  readonly lines: readonly SetLine[];
  /** Where a value begins, pt from the foot of the page: a rule is drawn there. */
  readonly rules: readonly number[];
  /** The value it begins in the middle of; null when it begins with one. */
  readonly goesOn: number | null;
}

/** The size of pages, pt. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Sets values one behind the other; several share a page, a long one takes as many as it needs. */
export function setContinuation(
  values: readonly ContinuedValue[],
  font: TypedFont,
  frame: { readonly measures: FlatMeasures; readonly size: PageSize },
): readonly SetPage[] {
  const setter = new Setter(font, frame.measures, frame.size);
  for (const [index, value] of values.entries()) setter.add(value, index);
  return setter.pages;
}

/** A line without its place yet. */
interface LooseLine extends Omit<SetLine, 'baseline' | 'role'> {
  /** Whether it is the first or the last of a paragraph of more lines. */
  readonly first: boolean;
  readonly last: boolean;
}

class Setter {
  readonly pages: SetPage[] = [];
  readonly #font: TypedFont;
  readonly #measures: FlatMeasures;
  readonly #size: PageSize;
  #lines: SetLine[] = [];
  #rules: number[] = [];
  /** Height that is left above the bottom margin, pt. */
  #room = 0;

  constructor(font: TypedFont, measures: FlatMeasures, size: PageSize) {
    this.#font = font;
    this.#measures = measures;
    this.#size = size;
  }

  add({ heading, where, text }: ContinuedValue, value: number): void {
    const { unit, heading: head, help, body } = this.#measures;
    const headings = this.#broken(heading, head);
    const lines = this.#bodyLines(text, value);
    const above = ABOVE_HEADING * unit + headings.length * head.line + help.line + BELOW_HEADING * unit;
    // With three lines below it a heading is never left alone, however paragraphs break.
    const needed = above + Math.min(3, lines.length) * body.line;
    const isFirst = this.#lines.length === 0;
    if (this.pages.length === 0) this.#startPage(null);
    else if (needed + (isFirst ? 0 : BETWEEN * unit) > this.#room) this.#startPage(null);
    else if (!isFirst) this.#room -= BETWEEN * unit;
    this.#rules.push(this.#measures.margins.bottom + this.#room);
    this.#room -= ABOVE_HEADING * unit;
    for (const line of headings) this.#set({ text: line, role: 'heading', value, block: 0 }, head);
    if (where !== '') this.#set({ text: where, role: 'help', value, block: 1 }, help);
    this.#room -= BELOW_HEADING * unit;
    this.#flow(lines, value);
  }

  /** Lines of running text over as many pages as they need. */
  #flow(lines: readonly LooseLine[], value: number): void {
    const { body } = this.#measures;
    let at = 0;
    while (at < lines.length) {
      const fitting = Math.floor(this.#room / body.line + 0.001);
      const count = breakable(lines.slice(at), fitting, this.#atHead());
      for (const { text, block } of lines.slice(at, at + count)) {
        if (text === '') this.#room -= body.line;
        else this.#set({ text, role: 'body', value, block }, body);
      }
      at += count;
      // A page doesn't begin with the blank between two paragraphs.
      while (lines[at]?.text === '') at++;
      if (at < lines.length) this.#startPage(value);
    }
  }

  #atHead(): boolean {
    return this.#lines.length === 0;
  }

  #set(line: Omit<SetLine, 'baseline'>, { line: height }: TypeRole): void {
    // 0.75 of a line is above the baseline, as in all documents.
    const baseline = this.#measures.margins.bottom + this.#room - 0.75 * height;
    this.#lines.push({ ...line, baseline });
    this.#room -= height;
  }

  #startPage(goesOn: number | null): void {
    const { top, bottom } = this.#measures.margins;
    this.#lines = [];
    this.#rules = [];
    this.#room = this.#size.height - top - bottom;
    this.pages.push({ lines: this.#lines, rules: this.#rules, goesOn });
  }

  #bodyLines(text: string, value: number): readonly LooseLine[] {
    let block = 1;
    return text.split('\n').flatMap(paragraph => {
      block++;
      const lines = withBlanks(paragraph, this.#broken(paragraph, this.#measures.body));
      return lines.map((line, index) => ({
        text: line.trim() === '' ? '' : line,
        value,
        block,
        first: index === 0 && lines.length > 1,
        last: index === lines.length - 1 && lines.length > 1,
      }));
    });
  }

  #broken(text: string, { size }: TypeRole): readonly string[] {
    const { margins, measure } = this.#measures;
    const width = Math.min(measure, this.#size.width - margins.left - margins.right) + 2 * PADDING;
    const box = { width, height: Number.POSITIVE_INFINITY, multiline: true };
    return layoutText(text, this.#font, box, size).lines;
  }
}

/** Heights in units: rule to heading, heading to text, and between two values. */
const ABOVE_HEADING = 0.5;
const BELOW_HEADING = 0.25;
const BETWEEN = 1.5;

/**
 * How many lines go on this page: no paragraph leaves its first line behind, or lets its last line go on alone.
 * @param atHead on an empty page, where it is never none
 */
function breakable(lines: readonly LooseLine[], fitting: number, atHead: boolean): number {
  if (lines.length <= fitting) return lines.length;
  let count = Math.max(fitting, 0);
  if (lines[count]?.last && !lines[count - 1]?.first) count--;
  if (count > 0 && lines[count - 1]?.first) count--;
  return Math.max(count, atHead ? 1 : 0);
}
