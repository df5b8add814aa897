import type { TextPlace } from '../content/paint-sink.ts';
import { cut, readable } from './plain-text.ts';
import { MOST_LETTERS } from './review-limits.ts';

/** A text with where it begins and ends, as far as it is painted anywhere. */
export interface TextPiece {
  readonly text: string;
  readonly first?: TextPlace;
  readonly last?: TextPlace;
}

/** Gaps wider than this part of an em part words. Typesetters without space characters shrink them to 0.22 em. */
const WORD_GAP = 0.15;
/** What stands this far above or below is on another line; a superscript isn't. */
const LINE_GAP = 0.6;
/** Text that begins this far before the end of what came before it is set anew: another column, or another layer. */
const BACKWARDS = 0.5;

type Relation = 'touching' | 'apart' | 'new-line';

/** How a text lies to the one before it. */
function relationOf(last: TextPlace, next: TextPlace): Relation {
  const em = Math.max(last.em, next.em);
  const [x, y] = [next.start.x - last.end.x, next.start.y - last.end.y];
  const along = x * last.direction.x + y * last.direction.y;
  const across = Math.abs(x * last.direction.y - y * last.direction.x);
  if (!(across <= LINE_GAP * em)) return 'new-line';
  return along > WORD_GAP * Math.min(last.em, next.em) || along < -BACKWARDS * em ? 'apart' : 'touching';
}

/** Whether a text goes on the line of the one before it, no further off than a wide space between words. */
export function isSameLine(last: TextPlace, next: TextPlace): boolean {
  const gap = Math.hypot(next.start.x - last.end.x, next.start.y - last.end.y);
  return relationOf(last, next) !== 'new-line' && gap < 3 * Math.max(last.em, next.em);
}

/**
 * Joins texts in the order of reading. Between words that lie apart comes a space, where a soft hyphen parts a word at
 * the end of a line none; soft hyphens themselves are never read.
 */
export class TextJoiner {
  private text = '';
  private first: TextPlace | undefined;
  private last: TextPlace | undefined;
  private endsInSoftHyphen = false;

  get isFull(): boolean {
    return this.text.length > MOST_LETTERS;
  }

  get isBlank(): boolean {
    return this.text.trim() === '';
  }

  add({ text, first, last = first }: TextPiece): void {
    const plain = readable(text);
    const letters = plain.replaceAll('\u00ad', '');
    if (!this.isFull) this.append(letters, this.isParted(first));
    this.endsInSoftHyphen = plain.trimEnd().endsWith('\u00ad') || (letters === '' && this.endsInSoftHyphen);
    this.first ??= first;
    this.last = last ?? this.last;
  }

  /** What follows begins a word. */
  part(): void {
    this.last = undefined;
    this.endsInSoftHyphen = false;
  }

  /** The text so far, as one piece. A soft hyphen at its end is kept, for what follows. */
  piece(): TextPiece {
    return {
      text: this.endsInSoftHyphen ? `${this.text.trimEnd()}\u00ad` : this.text,
      ...(this.first === undefined ? {} : { first: this.first }),
      ...(this.last === undefined ? {} : { last: this.last }),
    };
  }

  toString(): string {
    return cut(this.text.trim());
  }

  private append(letters: string, isParted: boolean): void {
    const endsInSpace = this.text === '' || this.text.endsWith(' ');
    const gap = isParted && !endsInSpace ? ' ' : '';
    this.text +=
      endsInSpace && this.text !== ''
        ? letters.trimStart()
        : gap === ''
          ? letters
          : gap + letters.trimStart();
  }

  private isParted(next: TextPlace | undefined): boolean {
    if (next === undefined || this.last === undefined) return !this.endsInSoftHyphen;
    switch (relationOf(this.last, next)) {
      case 'touching':
        return false;
      case 'apart':
        return true;
      case 'new-line':
        // A word that is written with a hyphen may be broken behind it.
        return !this.endsInSoftHyphen && !/\p{L}[-\u2010]$/u.test(this.text);
    }
  }
}
