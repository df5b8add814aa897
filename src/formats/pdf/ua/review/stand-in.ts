import type { TextPlace } from '../content/paint-sink.ts';
import type { StructureElement } from '../model/structure-tree.ts';
import { shownEntry } from './plain-text.ts';
import { isReplacedByAlt } from './reading-types.ts';
import type { TextPiece } from './text-joiner.ts';

/** A text that is read instead of what is painted, and lies where that does. @see ISO 32000-1 §14.9.3, §14.9.4 */
export interface StandIn {
  readonly text: string;
  first?: TextPlace;
  last?: TextPlace;
}

/** A text that is read instead of an element and all in it. */
export interface Replacement extends StandIn {
  readonly from: 'alt' | 'actual-text';
}

/**
 * ActualText before Alt; undefined for an element that is read itself. An empty ActualText says that nothing is to be read,
 * where an empty Alt describes nothing.
 */
export function replacementOf({ dict, standardType }: StructureElement): Replacement | undefined {
  const actual = shownEntry(dict, 'ActualText');
  if (actual !== undefined) return { text: actual, from: 'actual-text' };
  const alt = isReplacedByAlt(standardType) ? shownEntry(dict, 'Alt') : undefined;
  return alt === undefined || alt === '' ? undefined : { text: alt, from: 'alt' };
}

/** Lets a text stand for one more piece. */
export function cover(standIn: StandIn, { first, last = first }: TextPiece): void {
  if (first !== undefined) standIn.first ??= first;
  if (last !== undefined) standIn.last = last;
}
