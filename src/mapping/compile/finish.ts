import type { MappedField } from '../mapping-schema.ts';
import type { FieldPlan } from '../plan/plan.ts';
import { LONGEST_TEXT, oneLine, textOfNumber, withoutBreaks } from './clean-text.ts';
import type { Compilation } from './compilation.ts';
import { compileField } from './compile-field.ts';
import { isCalendarDay } from './read-date.ts';
import { INVALID, type Read, type Scope, type Value } from './value.ts';

/** Names have single spaces, whatever their transforms; other texts only lose their line breaks. */
const NAMES: readonly MappedField[] = ['employee.name', 'employee.name_sort', 'manager.name'];

/** Fields that are reported when someone has no value, without `expected` too. */
const ALWAYS_EXPECTED: readonly MappedField[] = ['employee.name', 'employee.hours_per_week'];

/** Prepares a record field that holds text. */
export function compileText(compilation: Compilation, field: MappedField): Read<string | null> {
  const tidy = NAMES.includes(field) ? oneLine : withoutBreaks;
  const asText = (value: Value): string | null | typeof INVALID => {
    const text = typeof value === 'number' ? textOfNumber(value) : value;
    if (text === null) return null;
    if (typeof text !== 'string' || text.length > LONGEST_TEXT) return INVALID;
    return tidy(text) || null;
  };
  return compileFinished(compilation, field, asText);
}

/** Prepares a record field that holds a number. */
export function compileNumber(compilation: Compilation, field: MappedField): Read<number | null> {
  return compileFinished(compilation, field, asNumber);
}

function asNumber(value: Value): number | null | typeof INVALID {
  if (value === null) return null;
  // Without the sign of -0.
  return typeof value === 'number' && Number.isFinite(value) ? value + 0 : INVALID;
}

type Finish<T> = (value: Value) => T | null | typeof INVALID;

function compileFinished<T>(compilation: Compilation, field: MappedField, finish: Finish<T>): Read<T | null> {
  const plan = compilation.plan.fields.get(field);
  const invalid = `value_invalid:${field}`;
  const missing = isExpected(field, plan) ? `value_missing:${field}` : null;
  if (plan?.source.kind === 'not_exported') return telling(`not_exported:${field}`);
  if (!plan) return missing === null ? () => null : telling(missing);
  const read = compileField(compilation, field, plan);
  return scope => {
    const value = finish(read(scope));
    if (value === INVALID) {
      scope.codes.push(invalid);
      return null;
    }
    if (value === null && missing !== null) scope.codes.push(missing);
    return value;
  };
}

export function isExpected(field: MappedField, plan: FieldPlan | undefined): boolean {
  return plan?.expected === true || ALWAYS_EXPECTED.includes(field);
}

function telling(code: string): (scope: Scope) => null {
  return scope => {
    scope.codes.push(code);
    return null;
  };
}

/** Prepares a record field that holds a day. That someone has none is always told. */
export function compileDate(compilation: Compilation, field: 'employee.start_date'): Read<string | null> {
  const plan = compilation.plan.fields.get(field);
  const missing = `date_missing:${field}`;
  if (!plan) return telling(missing);
  const notExported = plan.source.kind === 'not_exported' ? `not_exported:${field}` : null;
  const expected = plan.expected ? `value_missing:${field}` : null;
  const read = compileField(compilation, field, plan);
  return scope => {
    const value = read(scope);
    if (typeof value === 'string' && isCalendarDay(value)) return value;
    if (value !== null) {
      scope.codes.push(value === INVALID ? `value_invalid:${field}` : `date_invalid:${field}`);
      return null;
    }
    scope.codes.push(missing);
    if (notExported !== null) scope.codes.push(notExported);
    if (expected !== null) scope.codes.push(expected);
    return null;
  };
}
