import type { FormFont } from './form-font.ts';

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

/**
 * Sets a value in a box, in the largest size from `size` down to the smallest that may be that holds it. A field of one line takes a second
 * when the smallest letters are still too wide and the box is high enough.
 * @param box size of the widget, pt
 */
export function layoutText(
  text: string,
  font: FormFont,
  box: { readonly width: number; readonly height: number; readonly multiline: boolean },
  size: number,
): TextLayout {
  const smallest = smallestOf(size);
  const paragraphs = text.split(/\r\n?|\n/).map(visible);
  const width = (box.width - 2 * PADDING) * 1000;
  const height = box.height - 2 * PADDING;
  const broken = (texts: readonly string[], at: number) =>
    texts.flatMap(paragraph => breakLines(paragraph, font, width / at));
  const inHeight = (lines: readonly string[], at: number) => lines.length * at * LEADING <= height;
  const layout = (lines: readonly string[], at: number, fits: boolean): TextLayout => ({
    size: at,
    leading: at * LEADING,
    lines,
    fits,
  });

  if (box.multiline) {
    const at = sizes(size, smallest).find(trial => inHeight(broken(paragraphs, trial), trial)) ?? smallest;
    const lines = broken(paragraphs, at);
    return layout(lines, at, inHeight(lines, at));
  }
  const line = paragraphs
    .map(paragraph => paragraph.trim())
    .filter(Boolean)
    .join(' ');
  const at = sizes(size, smallest).find(trial => font.width(line) * trial <= width);
  if (at !== undefined) return layout([line], at, true);
  const lines = broken([line], smallest);
  return inHeight(lines, smallest) ? layout(lines, smallest, true) : layout([line], smallest, false);
}

/** The sizes to try, largest first, pt. */
function sizes(largest: number, smallest: number): readonly number[] {
  const count = Math.max(0, Math.ceil((largest - smallest) / 0.5));
  return Array.from({ length: count + 1 }, (_, step) => Math.max(smallest, largest - 0.5 * step));
}

/** Tabs as spaces, without other control characters: no font has a glyph for those. */
function visible(line: string): string {
  return line.replaceAll('\t', ' ').replace(/\p{Cc}/gu, '');
}

/** Breaks a paragraph at spaces, and within a word only when the word alone is too wide. */
function breakLines(paragraph: string, font: FormFont, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (font.width(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, font, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

function breakWord(word: string, font: FormFont, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && font.width(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
