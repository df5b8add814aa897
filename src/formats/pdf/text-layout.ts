import type { FormFont } from './form-font.ts';

/** The smallest letters a typed answer may be drawn in, pt. */
const SMALLEST = 9;

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
 * Sets a value in a box, in the largest size from `size` down to 9 pt that holds it.
 * @param box inner width and height of the widget, pt
 */
export function layoutText(
  text: string,
  font: FormFont,
  box: { readonly width: number; readonly height: number; readonly multiline: boolean },
  size: number,
): TextLayout {
  const paragraphs = text.split(/\r\n?|\n/).map(visible);
  const width = box.width - 2 * PADDING;
  const height = box.height - 2 * PADDING;
  for (let trial = size; ; trial = Math.max(SMALLEST, trial - 0.5)) {
    const lines = box.multiline
      ? paragraphs.flatMap(paragraph => breakLines(paragraph, font, (width * 1000) / trial))
      : [
          paragraphs
            .map(paragraph => paragraph.trim())
            .filter(Boolean)
            .join(' '),
        ];
    const fits = box.multiline
      ? lines.length * trial * LEADING <= height
      : font.width(lines[0] ?? '') * trial <= width * 1000;
    if (fits || trial <= SMALLEST) return { size: trial, leading: trial * LEADING, lines, fits };
  }
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
