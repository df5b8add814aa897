import { nearest } from '../core/nearest.ts';
import { LONGEST_QUOTE } from './quote.ts';

/** The hint for a name that isn't known: the nearest one, else all of them when they are few. */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  const hint = didYouMean(name, known);
  if (hint) return hint;
  return known.length > 0 && known.length <= MOST_LISTED ? `known here: ${known.join(', ')}` : undefined;
}

/** The nearest name only, where a list of all is out of place. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  // `nl` is far from `nl-NL` by letters, and still what was meant.
  const near =
    known.find(candidate => name.length > 1 && candidate.startsWith(`${name}-`)) ??
    nearest(name.slice(0, LONGEST_QUOTE), known);
  return near && `did you mean "${near}"?`;
}

const MOST_LISTED = 16;
