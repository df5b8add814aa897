import type { StructureElement } from '../model/structure-tree.ts';
import { shown } from './plain-text.ts';

/** Steps of a path that are shown; deeper elements only show the last of theirs. */
const MOST_STEPS = 50;
const MOST_STEP_LETTERS = 100;

/** A structure type as a step of a path. */
export const stepOf = ({ type }: StructureElement): string => shown(type ?? '?', MOST_STEP_LETTERS);

/** Gives the children of an element their steps of the path: an index only where siblings share a type. */
export function stepsOf(children: readonly StructureElement[]): (child: StructureElement) => string {
  const totals = new Map<string | undefined, number>();
  for (const { type } of children) totals.set(type, (totals.get(type) ?? 0) + 1);
  const indexes = new Map<StructureElement, number>();
  const counts = new Map<string | undefined, number>();
  for (const child of children) {
    const count = (counts.get(child.type) ?? 0) + 1;
    counts.set(child.type, count);
    indexes.set(child, count);
  }
  return child => {
    const index = (totals.get(child.type) ?? 0) > 1 ? `[${indexes.get(child)}]` : '';
    return `${stepOf(child)}${index}`;
  };
}

/** A path from its steps. */
export const joinSteps = (steps: readonly string[]): string =>
  steps.length <= MOST_STEPS ? steps.join('/') : `…/${steps.slice(-MOST_STEPS).join('/')}`;
