import { type CosDict, keysOf, nameEntry } from './cos.ts';

/** The standard structure types of ISO 32000-1 §14.8.4. */
const STANDARD_TYPES: ReadonlySet<string> = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
   H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody TFoot
   Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
   Figure Formula Form`.split(/\s+/),
);

/** Types that group without meaning of their own: rules about parents and children look through them. */
const PASS_THROUGH: ReadonlySet<string> = new Set(['NonStruct', 'Div', 'Part']);

const isStandardType = (type: string): boolean => STANDARD_TYPES.has(type);
export const isPassThrough = (type: string | undefined): boolean =>
  type !== undefined && PASS_THROUGH.has(type);

export interface RoleMap {
  /** The first standard type that a type leads to; itself when it is standard and not mapped. */
  standardTypeOf(type: string): string | undefined;
  isCircular(type: string): boolean;
  /** The standard type that this type, or the one it maps to, gives away to another. */
  remapped(type: string): string | undefined;
}

export function readRoleMap(dict: CosDict | undefined): RoleMap {
  const roles = new Map(
    keysOf(dict).flatMap((from): [string, string][] => {
      const to = nameEntry(dict, from);
      return to === undefined ? [] : [[from, to]];
    }),
  );

  function standardTypeOf(type: string): string | undefined {
    const first = roles.get(type);
    if ((first === undefined || first === type) && isStandardType(type)) return type;
    const seen = new Set([type]);
    for (let next = first; next !== undefined && !seen.has(next); next = roles.get(next)) {
      if (isStandardType(next)) return next;
      seen.add(next);
    }
    return undefined;
  }

  function isCircular(type: string): boolean {
    const seen = new Set([type]);
    for (let next = roles.get(type); next !== undefined; next = roles.get(next)) {
      if (seen.has(next)) return true;
      seen.add(next);
    }
    return false;
  }

  function remapped(type: string): string | undefined {
    const standard = standardTypeOf(type);
    if (isStandardType(type)) return standard === type ? undefined : type;
    return standard !== undefined && standardTypeOf(standard) !== standard ? standard : undefined;
  }

  return { standardTypeOf, isCircular, remapped };
}
