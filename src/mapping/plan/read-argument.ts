import { quote } from '../../yaml/quote.ts';
import { suggest } from '../../yaml/suggest.ts';
import type { Path } from '../../yaml/value-at.ts';
import { isCalendarDay } from '../compile/read-date.ts';
import type { FieldType } from '../field-types.ts';
import { DATE_FORMATS, transformArguments } from '../mapping-schema.ts';
import { error } from '../problem.ts';
import type { TransformPlan } from './plan.ts';
import { checkKeys, readAsText, readTexts } from './read-scalar.ts';
import type { Reading } from './reading.ts';

/** A known transform as it is written. */
export interface Argument {
  readonly name: string;
  /** Of the argument; of the name itself when it has none. */
  readonly path: Path;
  readonly target: FieldType;
  readonly value?: unknown;
  /** What stands under `empty_if` beside it. */
  readonly beside?: unknown;
}

/** What may stand behind a transform that needs no argument: `- one_line:` and `{ one_line: true }` are its name too. */
const NO_ARGUMENT: readonly unknown[] = [undefined, null, true];

export function readArgument(reading: Reading, argument: Argument): TransformPlan | undefined {
  const { name } = argument;
  const value = NO_ARGUMENT.includes(argument.value) ? undefined : argument.value;
  switch (name) {
    case 'clean':
    case 'one_line':
    case 'percent_of_fulltime':
    case 'fraction_of_fulltime':
      return value === undefined ? { name } : refused(reading, argument, `write only its name: ${name}`);
    case 'number': {
      if (value === undefined) return { name, mark: '.' };
      const { data } = transformArguments.number.safeParse(value);
      return data ? { name, mark: data } : refused(reading, argument);
    }
    case 'range':
      return readRange(reading, argument);
    case 'drop_trailing':
      return readBrackets(reading, argument);
    case 'date':
      return readDate(reading, argument);
    case 'map':
      return readMap(reading, argument);
    case 'case': {
      const { data } = transformArguments.case.safeParse(value);
      return data ? { name, to: data } : refused(reading, argument);
    }
    default:
      return readDefault(reading, argument);
  }
}

const EXAMPLES: Readonly<Record<string, string>> = {
  number: "number, or { number: ',' } for decimal commas",
  range: '{ range: [0, 60] }',
  drop_trailing: "{ drop_trailing: '(…)' }",
  date: '{ date: [iso_as_written] }',
  map: '{ map: { DIR: Directie } }',
  case: '{ case: lower }, or upper',
  default: '{ default: Onbekend }',
};

function refused(reading: Reading, { name, path, value }: Argument, hint?: string): undefined {
  const message = value === undefined ? `${quote(name)} needs an argument` : `${quote(name)} can't take this`;
  const example = hint ?? `write it like this: ${EXAMPLES[name]}`;
  reading.report(error('wrong-argument', reading.source.at(path), message, example));
}

function readRange(reading: Reading, argument: Argument): TransformPlan | undefined {
  const { data } = transformArguments.range.safeParse(argument.value);
  if (!data) return refused(reading, argument);
  const [lowest, highest] = data;
  if (lowest > highest) return refused(reading, argument, 'the lowest number comes first');
  return { name: 'range', lowest, highest };
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

function readBrackets(reading: Reading, argument: Argument): TransformPlan | undefined {
  const { data = '' } = transformArguments.drop_trailing.safeParse(argument.value);
  const [, open = '', close = ''] = /^([([{<])\s*(?:…|\.{3})\s*([)\]}>])$/.exec(data) ?? [];
  return open && CLOSING[open] === close
    ? { name: 'drop_trailing', open, close }
    : refused(reading, argument, "write the brackets around three dots: '(…)', '[…]', '{…}' or '<…>'");
}

function readDate(reading: Reading, argument: Argument): TransformPlan | undefined {
  const { value, path, beside } = argument;
  const { source, report } = reading;
  const empty = transformArguments.map.valueType.array().safeParse(beside ?? []);
  const besidePath = [...path.slice(0, -1), 'empty_if'];
  if (!empty.success) {
    const message = '"empty_if" must be a list of texts';
    report(error('wrong-type', source.at(besidePath), message, "write it like this: ['1900-01-01']"));
  }
  if (!Array.isArray(value) || value.length === 0) return refused(reading, argument);
  const formats = DATE_FORMATS.filter(format => value.includes(format));
  value.forEach((format: unknown, i) => {
    if (formats.some(known => known === format)) return;
    const message = `there is no date format ${quote(format)}`;
    const hint = suggest(String(format), DATE_FORMATS);
    report(error('unknown-date-format', source.at([...path, i]), message, hint));
  });
  return { name: 'date', formats, emptyIf: readTexts(reading, empty.data ?? [], besidePath) };
}

function readMap(reading: Reading, argument: Argument): TransformPlan | undefined {
  const { data } = transformArguments.map.safeParse(argument.value);
  const entries = Object.entries(data ?? {});
  if (entries.length === 0) return refused(reading, argument);
  const { path } = argument;
  const keys = entries.map(([key]) => key);
  checkKeys(reading, keys, path);
  const to = entries.flatMap(([key, value]) => {
    const text = argument.target === 'number' ? value : readAsText(reading, value, [...path, key]);
    return text === undefined ? [] : [[key.normalize('NFC').trim(), text] as const];
  });
  return { name: 'map', to: new Map(to) };
}

function readDefault(reading: Reading, argument: Argument): TransformPlan | undefined {
  const { data } = transformArguments.default.safeParse(argument.value);
  if (data === undefined || data === '') return refused(reading, argument);
  const { path, target } = argument;
  if (target === 'number') {
    if (typeof data === 'number' && Number.isFinite(data)) return { name: 'default', value: data };
    return refused(reading, argument, 'write a number, with a point for the decimals');
  }
  const value = readAsText(reading, data, path);
  if (value === undefined) return undefined;
  if (target === 'date' && !isCalendarDay(value)) {
    return refused(reading, argument, 'write a day as yyyy-mm-dd');
  }
  return { name: 'default', value };
}
