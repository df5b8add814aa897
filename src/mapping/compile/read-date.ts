import type { DateFormat } from '../mapping-schema.ts';
import { INVALID_DATE, type Value } from './value.ts';

/** A day as its format reads it, calendar or not: `0000-00-00`. */
type Parse = (text: string) => string | undefined;

/** Prepares the reading of a day. Values in `emptyIf` mean "none", and are looked for before the calendar is asked. */
export function dateReader(formats: readonly DateFormat[], emptyIf: readonly string[]) {
  const parsers = formats.map(format => PARSERS[format]);
  const empty = new Set(emptyIf);
  const isEmpty = (text: string): boolean => empty.has(text) || empty.has(text.slice(0, 10));
  return (value: string | number): Value => {
    if (typeof value !== 'string') return INVALID_DATE;
    if (isEmpty(value)) return null;
    let found: string | undefined;
    for (const parse of parsers) {
      const day = parse(value);
      if (day === undefined) continue;
      if (empty.has(day)) return null;
      if (found === undefined && isCalendarDay(day)) found = day;
    }
    return found ?? INVALID_DATE;
  };
}

/** Whether a text is a day of the calendar, as `yyyy-mm-dd`. @see ISO 8601 §5.2.2.1; the year 0000 is none for people */
export function isCalendarDay(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return year > 0 && day >= 1 && day <= daysIn(year, month);
}

/** The number that digits make; NaN when one isn't. Dates are read for every record, a regex took a quarter of the time. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Days in a month of 1 to 12; none in any other. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const PARSERS: { readonly [F in DateFormat]: Parse } = {
  // The day as it is written, whatever time and zone follow: converted to UTC it could become the day before.
  iso_as_written: text => /^(\d{4}-\d\d-\d\d)(?:$|[T Z+-])/.exec(text)?.[1],
  odata_v2_utc: text => {
    const milliseconds = /^\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/$/.exec(text)?.[1];
    return milliseconds === undefined ? undefined : dayOf(Number(milliseconds));
  },
  'd/M/yyyy': text => inOrder(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)),
  'dd-MM-yyyy': text => inOrder(/^(\d\d)-(\d\d)-(\d{4})$/.exec(text)),
};

/** The day in UTC, the only zone in which the number means one. @param milliseconds since 1970-01-01 */
function dayOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return undefined;
  return date.toISOString().split('T', 1)[0];
}

function inOrder(found: RegExpExecArray | null): string | undefined {
  if (!found) return undefined;
  const [, day = '', month = '', year = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
