import { unhandled } from '../../core/diagnostics.ts';
import type { TransformPlan } from '../plan/plan.ts';
import { oneLine } from './clean-text.ts';
import { dateReader } from './read-date.ts';
import { readNumber, toHundredths } from './read-number.ts';
import { INVALID, type Scope, type Value } from './value.ts';

/** Changes a value that is there: neither null nor invalid. */
type Change = (value: string | number, scope: Scope) => Value;
export type Transform = (value: Value, scope: Scope) => Value;

/** The codes that a field's transforms may tell. */
export interface FieldCodes {
  readonly derived: string;
  readonly defaultUsed: string;
}

/** @param emptyIf the field's own: beside a time of day a date is only recognised when it is read */
export function compileTransform(
  plan: TransformPlan,
  { codes, emptyIf }: { readonly codes: FieldCodes; readonly emptyIf: readonly string[] },
): Transform {
  if (plan.name === 'default') {
    return (value, scope) => {
      if (value !== null) return value;
      scope.codes.push(codes.defaultUsed);
      return plan.value;
    };
  }
  const change = compileChange(plan, codes, emptyIf);
  return (value, scope) => (value === null || typeof value === 'symbol' ? value : change(value, scope));
}

function compileChange(
  plan: Exclude<TransformPlan, { readonly name: 'default' }>,
  codes: FieldCodes,
  emptyIf: readonly string[],
): Change {
  switch (plan.name) {
    case 'clean':
      return value => value;
    case 'one_line':
      return value => (typeof value === 'string' ? oneLine(value) : value);
    case 'drop_trailing': {
      const { open, close } = plan;
      return value => dropTrailing(String(value), open, close);
    }
    case 'number': {
      const { mark } = plan;
      return value => (typeof value === 'number' ? value : readNumber(value, mark));
    }
    case 'range': {
      const { lowest, highest } = plan;
      return value => (typeof value === 'number' && value >= lowest && value <= highest ? value : INVALID);
    }
    case 'date':
      return dateReader(plan.formats, [...plan.emptyIf, ...emptyIf]);
    case 'percent_of_fulltime':
      return share(100, codes.derived);
    case 'fraction_of_fulltime':
      return share(1, codes.derived);
    case 'map':
      return value => plan.to.get(String(value)) ?? value;
    case 'case': {
      const isUpper = plan.to === 'upper';
      return value => (isUpper ? String(value).toUpperCase() : String(value).toLowerCase());
    }
    default:
      return unhandled(plan);
  }
}

/** A share of full-time hours as hours; nothing where full-time hours are missing. @param whole what full time is written as */
function share(whole: 1 | 100, derived: string): Change {
  return (value, scope) => {
    if (typeof value !== 'number') return INVALID;
    if (scope.fulltimeHours === null) return null;
    scope.codes.push(derived);
    return toHundredths((value * scope.fulltimeHours) / whole);
  };
}

/**
 * Removes bracketed tails: `Planning (Luc De Smet) (+)` is Planning. Brackets inside brackets go with them; one that isn't
 * opened stays. Reads each letter at most twice.
 */
function dropTrailing(text: string, open: string, close: string): string | null {
  let end = text.length;
  while (text[end - 1] === close) {
    const start = openingOf(text, end - 1, { open, close });
    if (start < 0) break;
    end = start;
    while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
  }
  return text.slice(0, end) || null;
}

/** Where the bracket opens that closes at an index; -1 when it doesn't. */
function openingOf(
  text: string,
  from: number,
  { open, close }: { readonly open: string; readonly close: string },
): number {
  let depth = 0;
  for (let i = from; i >= 0; i--) {
    if (text[i] === close) depth++;
    else if (text[i] === open && --depth === 0) return i;
  }
  return -1;
}
