import type { TextPlace } from '../content/paint-sink.ts';
import { type LineUnit, logicalLine, runsRightToLeft } from '../content/right-to-left.ts';
import { cut, readable } from './plain-text.ts';
import { MOST_LETTERS } from './review-limits.ts';

/** A text with where it begins and ends, as far as it is painted anywhere. */
export interface TextPiece {
  readonly text: string;
  /** Glyph by glyph as it is painted, where some of it runs from right to left. Without, the text is in order. */
  readonly glyphs?: readonly string[];
  /** Whether it is read instead of what is painted there: in order itself, it has its place in a line as a glyph has. */
  readonly isStated?: boolean;
  readonly first?: TextPlace;
  readonly last?: TextPlace;
}

/**
 * Gaps wider than this part of an em part words. Typesetters without space characters shrink them to 0.22 em, and to 0.1
 * before a quotation that opens behind a comma or full stop. Figures of one number, each set by itself, stand up to 0.23 em apart.
 */
const WORD_GAP = 0.15;
const QUOTE_GAP = 0.05;
const FIGURE_GAP = 0.24;
/** What stands this far above or below is on another line; a superscript isn't. */
const LINE_GAP = 0.6;
/** Text that begins this far before the end of what came before it is set anew: another column, or another layer. */
const BACKWARDS = 0.5;

/** Combining marks, painted by themselves. */
const ACCENT = /^\p{M}+$/u;

/** Scripts that write no space between words, with their punctuation. */
const WITHOUT_SPACES =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]';
const ENDS_WITHOUT_SPACES = new RegExp(`${WITHOUT_SPACES}$`, 'u');
const BEGINS_WITHOUT_SPACES = new RegExp(`^${WITHOUT_SPACES}`, 'u');

type Relation = 'touching' | 'apart' | 'back' | 'new-line';

/**
 * How a text lies to the one before it.
 * @param wordGap em
 */
function relationOf(last: TextPlace, next: TextPlace, wordGap = WORD_GAP): Relation {
  const em = Math.max(last.em, next.em);
  const [x, y] = [next.start.x - last.end.x, next.start.y - last.end.y];
  const along = x * last.direction.x + y * last.direction.y;
  const across = Math.abs(x * last.direction.y - y * last.direction.x);
  if (!(across <= LINE_GAP * em)) return 'new-line';
  const gap = isOpposite(last, next) ? gapBetween(last, next) : along;
  if (gap < -BACKWARDS * em) return 'back';
  return gap > wordGap * Math.min(last.em, next.em) ? 'apart' : 'touching';
}

/** The gap that parts words between two texts, em. */
function wordGapBetween(before: string, after: string): number {
  if (/[\d.,]$/.test(before) && /^[\d.,]/.test(after)) return FIGURE_GAP;
  return /[.,;:]$/.test(before) && /^[\u201c\u2018\u201e]/.test(after) ? QUOTE_GAP : WORD_GAP;
}

const isOpposite = (one: TextPlace, other: TextPlace): boolean =>
  one.direction.x * other.direction.x + one.direction.y * other.direction.y < 0;

/** Between texts that run towards or away from each other, whichever end of them is near; negative where they overlap. */
function gapBetween(last: TextPlace, next: TextPlace): number {
  const { x, y } = last.direction;
  const along = (place: TextPlace) =>
    [place.start, place.end].map(point => point.x * x + point.y * y).sort((a, b) => a - b);
  const [[from = 0, to = 0], [nextFrom = 0, nextTo = 0]] = [along(last), along(next)];
  return Math.max(nextFrom - to, from - nextTo);
}

/** Whether a text goes on the line of the one before it, no further off than a wide space between words. */
export function isSameLine(last: TextPlace, next: TextPlace): boolean {
  const gap = Math.hypot(next.start.x - last.end.x, next.start.y - last.end.y);
  return relationOf(last, next) !== 'new-line' && gap < 3 * Math.max(last.em, next.em);
}

/** What a line holds that runs from right to left, and where it stands in the text. */
interface RightToLeftPiece {
  readonly at: number;
  readonly units: readonly LineUnit[];
}

/**
 * Joins texts in the order of reading. Where they are painted in lines that run from right to left, glyphs follow each
 * other from left to right all the same: such a line is put in order when it ends (ISO 32000-1 §14.8.2.3.3). Between
 * words that lie apart comes a space, where a soft hyphen parts a word at the end of a line none; soft hyphens themselves
 * are never read.
 */
export class TextJoiner {
  private text = '';
  private first: TextPlace | undefined;
  private last: TextPlace | undefined;
  private endsInSoftHyphen = false;
  /** Where the line begins that grows: in the text, and on the page. */
  private lineStart = 0;
  private lineFirst: TextPlace | undefined;
  private rightToLeft: RightToLeftPiece[] = [];
  private readonly isSaidToTurn: () => boolean;

  /** @param isSaidToTurn whether the file says that lines begin at the right; asked only of lines with such letters */
  constructor(isSaidToTurn: () => boolean = () => false) {
    this.isSaidToTurn = isSaidToTurn;
  }

  /** Where what was added last ends, as it is painted. */
  get lastPlace(): TextPlace | undefined {
    return this.last;
  }

  get isFull(): boolean {
    return this.text.length > MOST_LETTERS;
  }

  get isBlank(): boolean {
    return this.text.trim() === '';
  }

  add({ text, glyphs, isStated = false, first, last = first }: TextPiece): void {
    const plain = readable(text);
    const letters = plain.replaceAll('\u00ad', '');
    const relation = this.relationTo(first, letters);
    // An accent stands over the letter before or behind it, wherever its own place is.
    const isAccent = relation !== undefined && relation !== 'new-line' && ACCENT.test(letters);
    if (!isAccent && (relation === 'back' || relation === 'new-line')) this.endLine();
    if (!this.isFull) {
      this.space(!isAccent && this.isParted(first, letters));
      this.append(letters, glyphs, isStated);
    }
    if (isAccent) return;
    this.lineFirst ??= first;
    this.endsInSoftHyphen = plain.trimEnd().endsWith('\u00ad') || (letters === '' && this.endsInSoftHyphen);
    this.first ??= first;
    this.last = last ?? this.last;
  }

  /** What follows begins a word. */
  part(): void {
    this.endLine();
    this.last = undefined;
    this.endsInSoftHyphen = false;
  }

  /** The text so far, as one piece. A soft hyphen at its end is kept, for what follows. */
  piece(): TextPiece {
    this.endLine();
    return {
      text: this.endsInSoftHyphen ? `${this.text.trimEnd()}\u00ad` : this.text,
      ...(this.first === undefined ? {} : { first: this.first }),
      ...(this.last === undefined ? {} : { last: this.last }),
    };
  }

  toString(): string {
    this.endLine();
    return cut(this.text.trim());
  }

  private space(isParted: boolean): void {
    if (!isParted || this.text === '' || this.text.endsWith(' ')) return;
    // Between two lines it belongs to neither.
    if (this.lineStart === this.text.length) this.lineStart++;
    this.text += ' ';
  }

  private append(letters: string, glyphs: readonly string[] | undefined, isStated: boolean): void {
    const isAfterSpace = this.text.endsWith(' ');
    const isInOrder = glyphs === undefined && !isStated;
    if (isInOrder && (this.rightToLeft.length === 0 || !runsRightToLeft(letters))) {
      this.text += isAfterSpace ? letters.trimStart() : letters;
      return;
    }
    const units = (glyphs ?? [letters]).map(glyph => readable(glyph).replaceAll('\u00ad', ''));
    const blank = isAfterSpace ? units.findIndex(unit => unit.trim() !== '') : 0;
    const shown = blank < 0 ? [] : units.slice(blank);
    this.rightToLeft.push({ at: this.text.length, units: shown.map(text => ({ text, isStated })) });
    this.text += shown.join('');
  }

  /** Puts the line in order, when some of it runs from right to left. */
  private endLine(): void {
    if (this.rightToLeft.length > 0) {
      const line = this.text.slice(this.lineStart);
      // Of stated texts it isn't known before whether any runs from right to left.
      if (runsRightToLeft(line)) this.order();
      this.rightToLeft = [];
    }
    this.lineStart = this.text.length;
    this.lineFirst = undefined;
  }

  private order(): void {
    let at = this.lineStart;
    const units = this.rightToLeft.flatMap(piece => {
      const between = this.painted(at, piece.at);
      at = piece.at + piece.units.reduce((length, { text }) => length + text.length, 0);
      return [...between, ...piece.units];
    });
    const { text, isRightToLeft } = logicalLine([...units, ...this.painted(at)], this.isSaidToTurn());
    this.text = this.text.slice(0, this.lineStart) + text;
    if (isRightToLeft) this.turn();
  }

  /** Characters of the text as they are painted. */
  private painted(from: number, to?: number): LineUnit[] {
    return [...this.text.slice(from, to)].map(text => ({ text, isStated: false }));
  }

  /** A line that is read from right to left begins where it was painted last. */
  private turn(): void {
    const { lineFirst, last } = this;
    if (lineFirst === undefined || last === undefined) return;
    const { x, y } = last.direction;
    const turned = { start: last.end, end: lineFirst.start, direction: { x: -x, y: -y }, em: last.em };
    if (this.lineStart === 0) this.first = turned;
    this.last = turned;
  }

  private relationTo(next: TextPlace | undefined, letters: string): Relation | undefined {
    return next === undefined || this.last === undefined
      ? undefined
      : relationOf(this.last, next, wordGapBetween(this.text.slice(-1), letters));
  }

  private isParted(next: TextPlace | undefined, letters: string): boolean {
    switch (this.relationTo(next, letters)) {
      case undefined:
        return !this.endsInSoftHyphen;
      case 'touching':
        return false;
      case 'apart':
      case 'back':
        return true;
      case 'new-line':
        // A word that is written with a hyphen may be broken behind it; Chinese and Japanese anywhere.
        return (
          !this.endsInSoftHyphen &&
          !/\p{L}[-\u2010]$/u.test(this.text) &&
          !(ENDS_WITHOUT_SPACES.test(this.text) && BEGINS_WITHOUT_SPACES.test(letters))
        );
    }
  }
}
