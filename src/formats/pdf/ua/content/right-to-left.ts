/** What a glyph or another piece of a line is to its order: runs from right to left, from left to right, or as what is around it. */
type Direction = 'right-to-left' | 'left-to-right' | 'neutral';

/** Letters of Hebrew, Arabic, Syriac, Thaana, N’Ko and their neighbours, with their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const NUMBER = /^\p{N}+$/u;
const LETTER = /\p{L}/u;
/** What stands between the figures of a number, a time or a date. */
const WITHIN_NUMBER = /^[.,:/-]$/u;
const PRESENTATION_FORMS = /[\ufb1d-\ufdff\ufe70-\ufefc]/u;
/** Brackets are painted mirrored where text runs from right to left. @see UAX #9, rule L4 */
const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);

export const runsRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** A glyph, or a text that is in order already, as it stands in a line. */
export interface LineUnit {
  readonly text: string;
  /** Whether it says how it is read, whatever is painted: a bracket opens or closes as it says. */
  readonly isStated: boolean;
}

/** A line as it is read. */
export interface LogicalLine {
  readonly text: string;
  /** Whether it begins at the right. */
  readonly isRightToLeft: boolean;
}

/**
 * A line in the order in which it is read, from what stands in it from left to right. Unless the file says that it
 * begins at the right, most of its letters decide.
 * @param isSaid whether the file says so
 */
export function logicalLine(units: readonly LineUnit[], isSaid = false): LogicalLine {
  const texts = units.map(({ text }) => text);
  const own = texts.map((_, index) => directionOf(texts, index));
  // Figures run from left to right in any line.
  const count = (direction: Direction) =>
    own.filter((found, index) => found === direction && LETTER.test(texts[index] ?? '')).length;
  const isRightToLeft = isSaid || count('right-to-left') >= count('left-to-right');
  const directions = resolved(own, isRightToLeft ? 'right-to-left' : 'left-to-right');
  const runs: { readonly direction: Direction | undefined; readonly units: LineUnit[] }[] = [];
  for (const [index, unit] of units.entries()) {
    const direction = directions[index];
    const last = runs.at(-1);
    if (last !== undefined && last.direction === direction) last.units.push(unit);
    else runs.push({ direction, units: [unit] });
  }
  const read = runs.map(run =>
    run.direction === 'right-to-left'
      ? run.units.reverse().map(asRead).join('')
      : run.units.map(({ text }) => text).join(''),
  );
  return { text: (isRightToLeft ? read.reverse() : read).join(''), isRightToLeft };
}

function directionOf(units: readonly string[], index: number): Direction {
  const unit = units[index] ?? '';
  if (NUMBER.test(unit)) return 'left-to-right';
  if (runsRightToLeft(unit)) return 'right-to-left';
  const isWithin = WITHIN_NUMBER.test(unit) && isNumber(units[index - 1]) && isNumber(units[index + 1]);
  return isWithin || LETTER.test(unit) ? 'left-to-right' : 'neutral';
}

const isNumber = (unit: string | undefined): boolean => unit !== undefined && NUMBER.test(unit);

/** What is neutral runs as what stands on both sides of it, else as the line does. @see UAX #9, rules N1 and N2 */
function resolved(own: readonly Direction[], base: Direction): Direction[] {
  let before = base;
  const known = own.map(direction => {
    if (direction !== 'neutral') before = direction;
    return { direction, before };
  });
  let after = base;
  const found = known.reverse().map(({ direction, before }) => {
    if (direction === 'neutral') return before === after ? after : base;
    after = direction;
    return direction;
  });
  return found.reverse();
}

/** A glyph of a word: its letters without the form they have there. */
function asRead({ text, isStated }: LineUnit): string {
  if (PRESENTATION_FORMS.test(text)) return text.normalize('NFKC');
  return isStated ? text : (MIRRORED.get(text) ?? text);
}
