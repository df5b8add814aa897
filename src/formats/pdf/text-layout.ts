import type { TypedFont } from './typed-font.ts';

/** The smallest letters a typed answer may be drawn in: 9 pt, and 12 pt in large print. */
const smallestOf = (size: number): number => Math.max(9, (size * 2) / 3);

/** Space a viewer keeps between a field's edge and its text, pt. */
export const PADDING = 2;

/** Line height of typed answers, in font sizes. */
const LEADING = 1.25;

/** A text broken into lines at a size; `fits` is false when some of it falls outside the box. */
export interface TextLayout {
  /** Font size, pt. */
  readonly size: number;
  /** Distance of baselines, pt. */
  readonly leading: number;
  readonly lines: readonly string[];
  readonly fits: boolean;
}

/** What a layout needs of a font. */
export type LayoutFont = Pick<TypedFont, 'widthFrom'>;

/**
 * Sets a value in a box, in the largest size from `size` down to the smallest that may be that holds it. A field of one line takes a second
 * when the smallest letters are still too wide and the box is high enough.
 * @param box size of the widget, pt
 * @param smallest pt; forms of others may go below what ours do
 */
export function layoutText(
  text: string,
  font: LayoutFont,
  box: { readonly width: number; readonly height: number; readonly multiline: boolean },
  size: number,
  smallest: number = smallestOf(size),
): TextLayout {
  const width = (box.width - 2 * PADDING) * 1000;
  const height = box.height - 2 * PADDING;
  const inHeight = (lines: readonly string[], at: number) => lines.length * at * LEADING <= height;

  if (box.multiline) {
    const paragraphs = paragraphsOf(text).map(paragraph => measured(paragraph, font));
    for (let step = 0; ; step++) {
      const at = trialSize(size, step, smallest);
      // A size whose lines don't fit even when they are full to the edge need not be tried.
      if (at > smallest && fewestLines(paragraphs, width / at) * at * LEADING > height) continue;
      const lines = breakParagraphs(paragraphs, font, width / at);
      const fits = inHeight(lines, at);
      if (fits || at <= smallest) return layoutOf(lines, at, fits);
    }
  }
  const line = oneLine(text);
  const wide = font.widthFrom(0, line, 0, line.length);
  for (let step = 0; ; step++) {
    const at = trialSize(size, step, smallest);
    if (wide * at <= width) return layoutOf([line], at, true);
    if (at <= smallest) break;
  }
  const lines = breakParagraphs([measured(line, font)], font, width / smallest);
  return inHeight(lines, smallest) ? layoutOf(lines, smallest, true) : layoutOf([line], smallest, false);
}

const layoutOf = (lines: readonly string[], size: number, fits: boolean): TextLayout => ({
  size,
  leading: size * LEADING,
  lines,
  fits,
});

/** The sizes to try, largest first, in steps of half a point, pt. */
const trialSize = (largest: number, step: number, smallest: number): number =>
  Math.max(smallest, largest - 0.5 * step);

const CONTROL = /\p{Cc}/u;

function paragraphsOf(text: string): readonly string[] {
  return CONTROL.test(text) ? text.split(/\r\n?|\n/).map(visible) : [text];
}

/** A text for a field of one line: lines that a person made are joined by a blank. */
function oneLine(text: string): string {
  return paragraphsOf(text)
    .map(paragraph => paragraph.trim())
    .filter(Boolean)
    .join(' ');
}

/** Tabs as spaces, without other control characters: no font has a glyph for those. */
function visible(line: string): string {
  return line.replaceAll('\t', ' ').replace(/\p{Cc}/gu, '');
}

/** A paragraph measured once for all sizes, in thousandths of the font size. */
interface Paragraph {
  readonly text: string;
  /** Where each word ends: at a blank, or with the text. */
  readonly ends: readonly number[];
  /** Width from the start of the text to each of them. */
  readonly sums: readonly number[];
  /** Width of a blank. */
  readonly blank: number;
  /** How many blanks begin or end the text or follow another: a break may drop those as well. */
  readonly spare: number;
}

function measured(text: string, font: LayoutFont): Paragraph {
  const ends: number[] = [];
  const sums: number[] = [];
  let [end, sum, spare] = [0, 0, 0];
  for (let from = 0; from <= text.length; from = end + 1) {
    const blank = text.indexOf(' ', from);
    const to = blank === -1 ? text.length : blank;
    if (to === from) spare++;
    sum = font.widthFrom(sum, text, end, to);
    end = to;
    ends.push(end);
    sums.push(sum);
  }
  return { text, ends, sums, blank: font.widthFrom(0, ' ', 0, 1), spare };
}

/** So many lines at least: each break drops a blank and those beside it, and no line is wider than the box. */
function fewestLines(paragraphs: readonly Paragraph[], width: number): number {
  if (width <= 0) return 0;
  let lines = 0;
  for (const { sums, blank, spare } of paragraphs) {
    const least = (sums.at(-1) ?? 0) - spare * blank;
    lines += Math.max(1, Math.ceil((least + blank) / (width + blank) - ROUNDING));
  }
  return lines;
}

/** What sums of widths may be off by, in lines. */
const ROUNDING = 1e-6;

function breakParagraphs(
  paragraphs: readonly Paragraph[],
  font: LayoutFont,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of paragraphs) breakLines(paragraph, font, width, lines);
  return lines;
}

/**
 * Breaks a paragraph at spaces, and within a word only when the word alone is too wide. A line is a stretch of the paragraph
 * and its width a difference of two sums, so that no text is put together or measured twice.
 */
function breakLines(
  { text, ends, sums, blank }: Paragraph,
  font: LayoutFont,
  width: number,
  lines: string[],
): void {
  let [start, startSum, end] = [0, 0, 0];
  let [from, fromSum] = [0, 0];
  for (let word = 0; word < ends.length; word++) {
    const to = ends[word] ?? 0;
    const toSum = sums[word] ?? 0;
    const empty = start === end;
    if (toSum - (empty ? fromSum : startSum) > width) {
      if (!empty) lines.push(text.slice(start, end));
      [start, startSum] = [from, fromSum];
      if (toSum - fromSum > width) {
        start = breakWord(text, { from, to }, { font, width, lines });
        startSum = toSum - font.widthFrom(0, text, start, to);
      }
    } else if (empty) [start, startSum] = [from, fromSum];
    end = to;
    [from, fromSum] = [to + 1, toSum + blank];
  }
  lines.push(text.slice(start, end));
}

/** Adds the full lines of a word that is too wide. @returns where the rest of it begins */
function breakWord(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  { font, width, lines }: { readonly font: LayoutFont; readonly width: number; readonly lines: string[] },
): number {
  let start = from;
  let held = 0;
  for (let at = from; at < to; ) {
    const next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    const longer = font.widthFrom(held, text, at, next);
    if (at > start && longer > width) {
      lines.push(text.slice(start, at));
      start = at;
      held = font.widthFrom(0, text, at, next);
    } else held = longer;
    at = next;
  }
  return start;
}
