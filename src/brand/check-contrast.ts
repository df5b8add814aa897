import type { ColourName, Hex } from './brand.ts';
import { contrastRatio, nearestPassing } from './contrast.ts';
import { CONTRAST_PAIRS, type ContrastPair } from './contrast-pairs.ts';

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
 * Every colour that must change for all pairs to pass. The text colour is to blame, unless the background is so dark
 * that no colour reads both there and on white. Taken together the proposed colours pass as well.
 */
export function contrastFaults(palette: Palette): ContrastFault[] {
  const isHopeless = (pair: ContrastPair): boolean => {
    const background = hexOf(pair.on, palette);
    return (
      background !== undefined && isAlsoOnWhite(pair) && contrastRatio('#000000', background) < pair.minimum
    );
  };
  const hopeless = new Set(CONTRAST_PAIRS.filter(isHopeless).map(pair => pair.on));

  const faults: ContrastFault[] = [];
  const mended: Partial<Record<ColourName, Hex>> = { ...palette };
  const mend = (colour: ColourName, pairs: readonly ContrastPair[]): void => {
    const failing = failingPairs(pairs, palette);
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
      CONTRAST_PAIRS.filter(pair => pair.colour === colour && !hopeless.has(pair.on)),
    );
  for (const ground of hopeless)
    if (ground !== 'white')
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

function hexOf(name: ColourName | 'white', palette: Palette): Hex | undefined {
  return name === 'white' ? '#FFFFFF' : palette[name];
}

function isAlsoOnWhite(pair: ContrastPair): boolean {
  return CONTRAST_PAIRS.some(other => other.colour === pair.colour && other.on === 'white');
}
