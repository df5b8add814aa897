import { fillParts, type ObjectParts } from './contract.ts';

/** The source of an object whose references keep the template's numbers. */
export function plainReferences(
  parts: ObjectParts,
  generations: ReadonlyMap<number, number> = NO_GENERATIONS,
): string {
  return fillParts(parts, { reference: number => `${number} ${generations.get(number) ?? 0} R` });
}

const NO_GENERATIONS: ReadonlyMap<number, number> = new Map();
