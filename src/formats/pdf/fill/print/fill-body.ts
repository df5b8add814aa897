import type { Body, Hole } from './body.ts';

/** What fills the holes of bodies in one copy. */
export interface Copy {
  /** Source of a reference to an object of the template. */
  reference(number: number): string;
  /** Number of the field that all of the copy's fields hang under. */
  readonly parent: number;
  /** What is added to the template's keys of the parent tree. */
  readonly firstKey: number;
  /** What comes before the template's identifiers, escaped. */
  readonly prefix: string;
}

/** The source of an object in a copy. */
export function fillBody({ texts, holes }: Body, copy: Copy): string {
  let source = texts[0] ?? '';
  for (let at = 0; at < holes.length; at++) {
    const hole = holes[at];
    if (hole) source += fillHole(hole, copy);
    source += texts[at + 1] ?? '';
  }
  return source;
}

function fillHole(hole: Hole, copy: Copy): string {
  switch (hole.type) {
    case 'reference':
      return copy.reference(hole.number);
    case 'parent':
      return `${copy.parent} 0 R`;
    case 'key':
      return String(copy.firstKey + hole.key);
    case 'prefix':
      return copy.prefix;
  }
}

/** A body in which references that are the same in all copies are part of the text. */
export function withShared({ texts, holes }: Body, shared: ReadonlyMap<number, string>): Body {
  const kept: Hole[] = [];
  const joined = [texts[0] ?? ''];
  holes.forEach((hole, at) => {
    const reference = hole.type === 'reference' ? shared.get(hole.number) : undefined;
    const next = texts[at + 1] ?? '';
    if (reference === undefined) {
      kept.push(hole);
      joined.push(next);
    } else joined[joined.length - 1] += `${reference}${next}`;
  });
  return { texts: joined, holes: kept };
}
