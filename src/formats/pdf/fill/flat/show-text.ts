import { composed } from '../../appearance.ts';
import type { FontRole, TypedFont } from '../../typed-font.ts';
import { textValue } from '../text-value.ts';

/** A number of a content stream: at most three decimals, no exponent. */
export const n = (value: number): string => String(Math.round(value * 1000) / 1000);

/** A text as it is set: line ends are LF, tabs blanks, no other control characters, letters with their marks as one. */
export function settable(text: string): string {
  const plain = CONTROL.test(text)
    ? text
        .replace(/\r\n?/g, '\n')
        .replaceAll('\t', ' ')
        .replace(/[^\P{Cc}\n]/gu, '')
    : text;
  return composed(plain);
}

const CONTROL = /\p{Cc}/u;

/** A text of one line: lines that a person made are joined by a blank. */
export function joined(text: string): string {
  return text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ').trim() : text.trim();
}

/**
 * Lines with the blank they were broken at. On paper it isn't seen; readers that put lines together need it
 * (ISO 32000-1 §14.8.2.5).
 */
export function withBlanks(text: string, lines: readonly string[]): readonly string[] {
  let at = 0;
  return lines.map(line => {
    const found = text.indexOf(line, at);
    if (found < 0) return line;
    at = found + line.length;
    return text[at] === ' ' ? `${line} ` : line;
  });
}

/**
 * A line without so many of its last words, or letters of its only word, that it is no wider; and without the signs before a
 * gap.
 * @param width in thousandths of the font size
 */
export function withoutEnd(line: string, width: number, font: Pick<TypedFont, 'width'>): string {
  let end = line.length;
  while (end > 0 && font.width(line.slice(0, end)) > width) {
    const blank = line.lastIndexOf(' ', end - 1);
    end = blank > 0 ? blank : end - 1;
  }
  // Half a letter of two code units is none.
  if ((line.charCodeAt(end - 1) & 0xfc00) === 0xd800) end--;
  return line.slice(0, end).replace(/[\s,;:.–-]+$/u, '');
}

/** A line as it is where it fits, else its beginning. */
export function shortened(line: string, width: number, font: Pick<TypedFont, 'width'>): string {
  return font.width(line) <= width ? line : `${withoutEnd(line, width - font.width('…'), font)}…`;
}

/** Shows text in a font, and remembers which of its fonts that took. */
export class TextShower {
  readonly font: TypedFont;
  readonly used = new Set<FontRole>();

  constructor(font: TypedFont) {
    this.font = font;
  }

  /**
   * The operators that show a text where the line stands, inside `BT` and `ET`. Letters that can't be drawn stay readable:
   * the text then is the `ActualText` of what is drawn in its stead (§14.9.4).
   */
  show(text: string, size: number): string {
    let source = '';
    for (const { font: role, operand } of this.font.runs(text)) {
      this.used.add(role);
      source += `/${this.font.names[role]} ${n(size)} Tf ${operand} Tj\n`;
    }
    if (this.font.missing(text).length === 0) return source;
    // Readers place the text where something is drawn, if only a blank.
    const drawn = source === '' ? `/${this.font.names.simple} ${n(size)} Tf ( ) Tj\n` : source;
    this.used.add('simple');
    return `/Span<</ActualText ${textValue(text)}>>BDC\n${drawn}EMC\n`;
  }
}
