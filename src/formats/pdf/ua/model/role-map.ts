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

  const standardFrom = chainEnd<string | undefined>(roles, undefined, type =>
    isStandardType(type) ? { end: type } : undefined,
  );
  const comesRound = chainEnd(roles, true, type => (roles.has(type) ? undefined : { end: false }));

  function standardTypeOf(type: string): string | undefined {
    const first = roles.get(type);
    if (first === undefined || first === type) return isStandardType(type) ? type : undefined;
    const found = standardFrom(first);
    // A type that leads back to itself leads nowhere.
    return found === type ? undefined : found;
  }

  function remapped(type: string): string | undefined {
    const standard = standardTypeOf(type);
    if (isStandardType(type)) return standard === type ? undefined : type;
    return standard !== undefined && standardTypeOf(standard) !== standard ? standard : undefined;
  }

  return { standardTypeOf, isCircular: comesRound, remapped };
}

/**
 * What the chain of roles from a type ends with. Every type on the way remembers it: a chain may have tens of thousands
 * of types, and each of them be asked about.
 * @param circle what a chain without an end gives
 * @param endAt what a chain ends with at a type; undefined where it goes on
 */
function chainEnd<T>(
  roles: ReadonlyMap<string, string>,
  circle: T,
  endAt: (type: string) => { readonly end: T } | undefined,
): (type: string) => T {
  const known = new Map<string, { readonly end: T }>();
  return start => {
    const passed = new Set<string>();
    let type: string | undefined = start;
    let found: { readonly end: T } | undefined;
    while (type !== undefined && !passed.has(type) && found === undefined) {
      found = known.get(type) ?? endAt(type);
      passed.add(type);
      type = roles.get(type);
    }
    const end = found ?? { end: circle };
    for (const name of passed) known.set(name, end);
    return end.end;
  };
}
