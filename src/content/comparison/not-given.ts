import { nearest } from '../../core/nearest.ts';

/** What is missing. What is misspelt is missing and unknown at once: that it is unknown says it best. */
export function notGiven(known: readonly string[], given: readonly string[]): readonly string[] {
  const unknown = given.filter(name => !known.includes(name));
  return known.filter(
    name => !given.includes(name) && !unknown.some(other => nearest(other, [name]) !== undefined),
  );
}
