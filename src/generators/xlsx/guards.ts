import { serialOfDay } from '../../formats/xlsx/serial-date.ts';
import { DAYS } from '../../model/comparison.ts';
import type { Field } from '../../model/document.ts';
import { isWhole, numberLimits } from './inputs.ts';
import { quoted } from './lists.ts';

/** The kinds that formulas calculate with. */
export type CountedField = Field<'number'> | Field<'date'> | Field<'choice'>;

/**
 * Whether a cell holds what its field takes, as a formula that is never an error: validations don't see what is pasted.
 * @param at a cell's address or name, or a formula that gives a cell
 */
export function holdsRight(field: CountedField, at: string): string {
  switch (field.kind) {
    case 'number': {
      const { min, max } = numberLimits(field);
      const whole = isWhole(field) ? `,${at}=INT(${at})` : '';
      return `IF(ISNUMBER(${at}),AND(${at}>=${min},${at}<=${max}${whole}),FALSE)`;
    }
    case 'date':
      return `IF(ISNUMBER(${at}),AND(${at}>=${serialOfDay(DAYS.min, false)},${at}<=${serialOfDay(DAYS.max, false)}),FALSE)`;
    case 'choice':
      return `OR(${field.spec.options.map(({ label }) => `${at}=${quoted(label)}`).join(',')})`;
  }
}

/** Whether a cell holds something that its field doesn't take; an empty one doesn't. */
export function holdsWrong(field: CountedField, at: string): string {
  return `IF(LEN(${at})=0,FALSE,NOT(${holdsRight(field, at)}))`;
}

/** What a cell holds, or something else when it is empty or wrong. */
export function rightOr(field: CountedField, at: string, otherwise: string): string {
  return `IF(${holdsRight(field, at)},${at},${otherwise})`;
}

/** The first of some answers whose condition holds; the last is for when none does. */
export function firstOf(cases: readonly (readonly [condition: string, answer: string])[], otherwise: string) {
  return cases.reduceRight((rest, [condition, answer]) => `IF(${condition},${answer},${rest})`, otherwise);
}

/** An option as its cell shows it, for formulas: `"ja"`. */
export function optionText({ name, spec: { options } }: Field<'choice'>, id: string): string {
  const option = options.find(known => known.id === id);
  if (!option) throw new Error(`${name} has no option "${id}".`);
  return quoted(option.label);
}
