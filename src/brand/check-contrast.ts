import type { ColourName, Hex } from './brand.ts';
import { contrastRatio, nearestPassing } from './contrast.ts';
import { CONTRAST_PAIRS, type ContrastPair, type FixedGround, type Ground } from './contrast-pairs.ts';
import { isSignalName, SIGNAL_FILLS } from './signal-fills.ts';

/** The colours of a brand file as far as they can be read. */
export type Palette = Readonly<Partial<Record<ColourName, Hex>>>;

/** A colour to change, with the pairs that ask for it. */
export interface ContrastFault {
  readonly colour: ColourName;
  /** Never empty; in the order of the table, so that the plainest comes first. */
  readonly failing: readonly FailingPair[];
  /** The nearest colour that passes every pair it is in; undefined when there is none. */
  readonly nearest: Hex | undefined;
}

export interface FailingPair extends ContrastPair {
  readonly foreground: Hex;
  readonly background: Hex;
  readonly ratio: number;
}

/**
 * Every colour that must change for all pairs to pass, so that one wrong choice is one fault. The text colour is to
 * blame, unless its background is too dark for a page of dark text. Taken together the proposed colours pass as well.
 */
export function contrastFaults(palette: Palette): ContrastFault[] {
  const tooDark = new Set(CONTRAST_PAIRS.filter(pair => isTooDark(pair, palette)).map(pair => pair.on));

  const faults: ContrastFault[] = [];
  const mended: Partial<Record<ColourName, Hex>> = { ...palette };
  const mend = (colour: ColourName, pairs: readonly ContrastPair[]): void => {
    const asWritten = failingPairs(pairs, palette);
    // In a dark look all pairs may fit as they are, and stop fitting once the text is made fit for white.
    const failing = asWritten.length > 0 ? asWritten : failingPairs(pairs, mended);
    const own = palette[colour];
    if (failing.length === 0 || own === undefined) return;
    const nearest = nearestPassing(
      own,
      candidate => failingPairs(pairs, { ...mended, [colour]: candidate }).length === 0,
    );
    if (nearest) mended[colour] = nearest;
    faults.push({ colour, failing, nearest });
  };

  for (const colour of new Set(CONTRAST_PAIRS.map(pair => pair.colour)))
    mend(
      colour,
      CONTRAST_PAIRS.filter(pair => pair.colour === colour && !tooDark.has(pair.on)),
    );
  for (const ground of tooDark)
    if (!isFixed(ground))
      mend(
        ground,
        CONTRAST_PAIRS.filter(pair => pair.on === ground),
      );
  return faults;
}

/** The pairs below their minimum; a pair with a colour that couldn't be read isn't judged. */
export function failingPairs(pairs: readonly ContrastPair[], palette: Palette): FailingPair[] {
  return pairs.flatMap(pair => {
    const [foreground, background] = [palette[pair.colour], hexOf(pair.on, palette)];
    if (!foreground || !background) return [];
    const ratio = contrastRatio(foreground, background);
    return ratio < pair.minimum ? [{ ...pair, foreground, background, ratio }] : [];
  });
}

function hexOf(name: Ground, palette: Palette): Hex | undefined {
  if (name === 'white') return '#FFFFFF';
  return isSignalName(name) ? SIGNAL_FILLS[name] : palette[name];
}

/** Whether a ground is the same in every brand, so that only what stands on it can change. */
function isFixed(ground: Ground): ground is FixedGround {
  return ground === 'white' || isSignalName(ground);
}

/** Whether a pair fails through its background, whose text must be read on white too. */
function isTooDark(pair: ContrastPair, palette: Palette): boolean {
  const [foreground, background] = [palette[pair.colour], hexOf(pair.on, palette)];
  if (!foreground || !background || isFixed(pair.on) || !isAlsoOnWhite(pair)) return false;
  if (contrastRatio('#000000', background) < pair.minimum) return true;
  const isFineOnWhite = contrastRatio(foreground, '#FFFFFF') >= pair.minimum;
  const isFineHere = contrastRatio(foreground, background) >= pair.minimum;
  return isFineOnWhite && !isFineHere && contrastRatio(background, '#FFFFFF') > DARKEST_GROUND;
}

/** On a background darker than this, text of 7:1 on white (WCAG 2.2, level AAA) falls below 4.5:1. */
const DARKEST_GROUND = 7 / 4.5;

function isAlsoOnWhite(pair: ContrastPair): boolean {
  return CONTRAST_PAIRS.some(other => other.colour === pair.colour && other.on === 'white');
}
