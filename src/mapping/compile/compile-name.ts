import type { Json } from '../mapper.ts';
import type { NamePlan, PathPlan } from '../plan/plan.ts';
import { LONGEST_TEXT, oneLine, textOfNumber } from './clean-text.ts';
import { type Compilation, compilePath, compileVia } from './compilation.ts';
import { displayName, dutchParts, type NameParts, partsInCapitals, sortName } from './names.ts';
import { readValue } from './read-value.ts';
import { INVALID, type Read, type Scope } from './value.ts';

const NAME = 'employee.name';
const GARBLED = `mojibake:${NAME}`;

type Part = string | null | typeof INVALID;

/** Prepares the name rule: puts both names into the scope, and tells whether they could be made. */
export function compileName(compilation: Compilation, plan: NamePlan): Read<boolean> {
  const base = compileVia(compilation, plan.via, NAME);
  const raw = (path: PathPlan) => compilePath(compilation, path, { base, use: NAME });
  const partsOf = compileParts(plan, raw);
  const { enter } = base;
  const { sort } = compilation.plan;
  return scope => {
    scope.name = null;
    scope.nameSort = null;
    if (enter && !enter(scope)) return false;
    const parts = partsOf(scope);
    if (!parts) return false;
    const name = displayName(parts);
    if (name !== null && name.length > LONGEST_TEXT) return false;
    scope.name = name;
    scope.nameSort = sortName(parts, sort);
    return true;
  };
}

type RawOf = (path: PathPlan) => Read<Json | undefined>;
type Parts = Read<NameParts | undefined>;

function compileParts(plan: NamePlan, raw: RawOf): Parts {
  switch (plan.rule) {
    case 'name_nl':
      return dutch(plan, raw);
    case 'name_plain': {
      const given = firstOf(plan.given.map(path => partOf(raw(path))));
      const family = partOf(raw(plan.family));
      return scope => {
        const first = given(scope);
        const last = family(scope);
        return first === INVALID || last === INVALID
          ? undefined
          : { given: first, prefix: null, family: last };
      };
    }
    case 'name_caps': {
      const whole = partOf(raw(plan.whole));
      return scope => {
        const text = whole(scope);
        if (text === INVALID) return undefined;
        if (text === null) return { given: null, prefix: null, family: null };
        scope.codes.push('name_case_guessed');
        return partsInCapitals(text);
      };
    }
  }
}

function dutch(plan: Extract<NamePlan, { readonly rule: 'name_nl' }>, raw: RawOf): Parts {
  const none: Read<Part> = () => null;
  const optional = (path: PathPlan | null): Read<Part> => (path ? partOf(raw(path)) : none);
  const readGiven = firstOf(plan.given.map(path => partOf(raw(path))));
  const readFamily = optional(plan.family);
  const readPrefix = optional(plan.prefix);
  const readPartner = optional(plan.partner);
  const readPartnerPrefix = optional(plan.partnerPrefix);
  const readUse = optional(plan.use);
  return scope => {
    const given = readGiven(scope);
    const prefix = readPrefix(scope);
    const family = readFamily(scope);
    if (given === INVALID || prefix === INVALID || family === INVALID) return undefined;
    const partner = readPartner(scope);
    if (partner === null) return { given, prefix, family };
    const use = readUse(scope);
    const partnerPrefix = readPartnerPrefix(scope);
    if (partner === INVALID || use === INVALID || partnerPrefix === INVALID) return undefined;
    return dutchParts({ given, prefix, family, partnerPrefix, partner, use });
  };
}

/** A part of a name, on one line. */
function partOf(read: Read<Json | undefined>): Read<Part> {
  return scope => {
    const value = readValue(read(scope), scope, GARBLED);
    if (typeof value === 'string') return oneLine(value);
    if (typeof value === 'number') return textOfNumber(value);
    return value === null ? null : INVALID;
  };
}

/** The first part that is there. */
function firstOf(reads: readonly Read<Part>[]): Read<Part> {
  const [only] = reads;
  if (only && reads.length === 1) return only;
  return (scope: Scope) => {
    for (const read of reads) {
      const part = read(scope);
      if (part !== null) return part;
    }
    return null;
  };
}
