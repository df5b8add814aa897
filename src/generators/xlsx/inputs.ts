import { formatDate, formatNumber } from '../../core/locale-format.ts';
import type { RangeRef } from '../../formats/xlsx/cell-value.ts';
import type { Validation, ValidationRule } from '../../formats/xlsx/workbook.ts';
import { type Comparison, DAYS } from '../../model/comparison.ts';
import type { Field } from '../../model/document.ts';
import type { Drafting } from './draft.ts';
import type { Formats } from './look.ts';

export interface InputOptions {
  /** The name of the list that it chooses from. */
  readonly list?: string;
  /** Whether something else than what is in the list may be typed too. */
  readonly isOpen?: boolean;
  /** The most characters, for kinds without a limit of their own. */
  readonly longest?: number;
  /** A number format other than the usual one of the kind. */
  readonly format?: string;
  /** Without the message that is shown while the cell is chosen: its help stands beside it. */
  readonly isPlain?: boolean;
}

/** Of amounts without a limit of their own. */
const LARGEST = 1_000_000;
/** What Excel holds of a message's title and text. */
const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;

export function inputFormat(field: Field, formats: Formats): string {
  switch (field.kind) {
    case 'date':
      return formats.date;
    case 'number':
      if (field.spec.percent) return formats.percentage;
      return field.spec.decimals === 0 ? formats.whole : formats.hours;
    default:
      return formats.text;
  }
}

/** What a field's cell takes, and the messages about it. */
export function inputValidation(
  field: Field,
  range: RangeRef,
  { comparison }: Pick<Drafting, 'comparison'>,
  options: InputOptions,
): Validation | undefined {
  const rule = ruleOf(field, options);
  if (!rule) return undefined;
  const { error_title: title } = comparison.texts.general;
  const error = options.isOpen
    ? null
    : { title: cut(title, LONGEST_TITLE), text: errorText(rule, field, comparison) };
  const prompt =
    field.help && !options.isPlain
      ? { prompt: { title: cut(field.label, LONGEST_TITLE), text: cut(field.help, LONGEST_TEXT) } }
      : {};
  return { range, rule, error, ...prompt };
}

function ruleOf(field: Field, { list, longest }: InputOptions): ValidationRule | undefined {
  if (list !== undefined) return { type: 'list', source: list };
  switch (field.kind) {
    case 'number':
      return { type: isWhole(field) ? 'whole' : 'decimal', ...numberLimits(field) };
    case 'date':
      return { type: 'date', ...DAYS };
    case 'text':
      return { type: 'textLength', max: longest ?? field.spec.max ?? LONGEST_TEXT };
    default:
      return longest === undefined ? undefined : { type: 'textLength', max: longest };
  }
}

/** The smallest and the largest number that a field's cell holds; of a percentage a fraction: 0.6 for 60 %. */
export function numberLimits({ spec: { min = 0, max = LARGEST, percent } }: Field<'number'>) {
  const scale = percent ? 100 : 1;
  return { min: min / scale, max: max / scale };
}

export function isWhole({ spec: { decimals, percent } }: Field<'number'>): boolean {
  return decimals === 0 && !percent;
}

function errorText(rule: ValidationRule, field: Field, { texts: { general }, locale }: Comparison): string {
  const number = (value: number): string => formatNumber(value, locale);
  switch (rule.type) {
    case 'list':
      return general.error_list;
    case 'date':
      return fill(general.error_date, {
        min: formatDate(rule.min, locale),
        max: formatDate(rule.max, locale),
      });
    case 'textLength':
      return fill(general.error_length, { max: String(rule.max) });
    default: {
      const isPercentage = field.kind === 'number' && field.spec.percent === true;
      const scale = isPercentage ? 100 : 1;
      const pattern = isPercentage
        ? general.error_percentage
        : rule.type === 'whole'
          ? general.error_whole
          : general.error_number;
      return fill(pattern, { min: number(rule.min * scale), max: number(rule.max * scale) });
    }
  }
}

/** A text with its slots filled. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}

/**
 * A sentence as a formula: texts and, for each slot, a formula that gives what stands there.
 * `sentence('{n} van {total}', { n: 'B4', total: 'B5' })` is `B4&" van "&B5`.
 */
export function sentence(pattern: string, formulas: Readonly<Record<string, string>>): string {
  const parts = pattern.split(/(\{\w+\})/).filter(part => part !== '');
  return parts
    .map(part => {
      const formula = formulas[part.slice(1, -1)];
      return part.startsWith('{') && formula !== undefined ? formula : `"${part.replaceAll('"', '""')}"`;
    })
    .join('&');
}

/** A number as text with a decimal comma, whatever the program's language. */
export function numberText(formula: string): string {
  return `SUBSTITUTE(${formula}&"",".",",")`;
}

/** A whole amount as text, in groups of three from five digits on: 1952, 28 972. */
export function amountText(formula: string): string {
  const last = `RIGHT(${formula},3)`;
  const thousands = `INT(${formula}/1000)`;
  const millions = `INT(${formula}/1000000)&"${NO_BREAK}"&RIGHT(${thousands},3)`;
  return `IF(${formula}<10000,${formula}&"",IF(${formula}<1000000,${thousands},${millions})&"${NO_BREAK}"&${last})`;
}

const NO_BREAK = '\u00A0';

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
