/**
 * How much room texts take in cells. Rows of a sheet don't grow with what formulas say, and those of a protected one not
 * with what is typed, so every row must be high enough beforehand.
 */

/** Letters as they stand in a cell. */
export interface Letters {
  /** pt. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Pixels in a digit of the standard font, Arial 11: what widths of columns count in (ISO/IEC 29500-1 §18.3.1.13). */
const DIGIT = 8;
/** Pixels that stay empty at both sides of a cell, with its line. */
const PADDING = 5;
/** Pixels in a step of indent. */
const INDENT = 9;
/** Points in a pixel. */
const PIXEL = 0.75;

/** Widths from space to tilde, in thousandths of the size: Arial has those of Helvetica. */
const REGULAR =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 ' +
  '584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 ' +
  '611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 ' +
  '722 500 500 500 334 260 334 584';
const BOLD =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 ' +
  '584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 ' +
  '611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 ' +
  '778 556 556 500 389 280 389 584';
const WIDTHS = { regular: REGULAR.split(' ').map(Number), bold: BOLD.split(' ').map(Number) } as const;
/** Of signs that are in neither: most of those that Dutch uses are narrower. */
const OTHER = 600;
/** Of those, the ones that are often used, at their widest. */
const NARROW = new Map([
  ['\u00A0', 278],
  ['·', 278],
  ['’', 278],
  ['‘', 278],
]);
const SPACE = 32;

/** Width of a text on one line, pt. */
export function widthOf(text: string, { size, bold = false }: Letters): number {
  const widths = bold ? WIDTHS.bold : WIDTHS.regular;
  // A letter with an accent is as wide as the letter.
  const letters = [...text.normalize('NFD')].filter(letter => !/\p{M}/u.test(letter));
  const thousandths = letters.map(
    letter => NARROW.get(letter) ?? widths[(letter.codePointAt(0) ?? 0) - SPACE] ?? OTHER,
  );
  return (thousandths.reduce((sum, width) => sum + width, 0) * size) / 1000;
}

/** Room for text in a cell, pt. @param column its width, in digits of the standard font */
export function roomIn(column: number, indent = 0): number {
  return (Math.floor(column * DIGIT) - PADDING - indent * INDENT) * PIXEL;
}

/** How many lines a text takes. @param room pt */
export function linesOf(text: string, room: number, letters: Letters): number {
  return wrapped(text, room, letters).length;
}

/** A text in lines, broken where a cell breaks it: at spaces, and within a word that is wider than the cell. @param room pt */
export function wrapped(text: string, room: number, letters: Letters): readonly string[] {
  return text.split('\n').flatMap(paragraph => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (widthOf(longer, letters) <= room) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = broken(word, room, letters);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
    return [...lines, line];
  });
}

/** A word in pieces that fit, of one letter at least. */
function broken(word: string, room: number, letters: Letters): readonly string[] {
  const pieces: string[] = [];
  for (const letter of word) {
    const longer = `${pieces.at(-1) ?? ''}${letter}`;
    if (pieces.length > 0 && widthOf(longer, letters) <= room) pieces.splice(-1, 1, longer);
    else pieces.push(letter);
  }
  return pieces;
}

/** Height of a row that shows so many lines, pt: Excel sets lines in whole pixels. */
export function heightOf(lines: number, { size }: Letters): number {
  const pixels = Math.ceil((size / PIXEL) * LINE);
  return Math.ceil(lines * pixels * PIXEL + 2);
}

/** Height of a line of Arial by its size. */
const LINE = 1.15;
