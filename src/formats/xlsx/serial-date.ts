import { calendarDay, dateSerial } from './formula/dates.ts';

/** What day 0 of the 1904 system is in the other. */
const FIRST_OF_1904 = 1462;
/** The day that never was, 29 February 1900, and the one before the first. */
const NO_DAYS: readonly number[] = [0, 60];

/**
 * The number of a day, as cells hold it.
 * @param day `yyyy-mm-dd`
 * @param date1904 whether the workbook counts from 1 January 1904
 * @returns undefined when it isn't a day of the calendar, or is before the first one that has a number
 * @see ISO/IEC 29500-1 §18.17.4.1
 */
export function serialOfDay(day: string, date1904: boolean): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  // Excel takes years below 1900 as counted from there; here they are what they say.
  if (Number(year) < 1900) return undefined;
  const serial = dateSerial(Number(year), Number(month), Number(date));
  if (serial === undefined || dayOfSerial(serial, false) !== day) return undefined;
  if (!date1904) return serial;
  return serial < FIRST_OF_1904 ? undefined : serial - FIRST_OF_1904;
}

/** The day of a number, `yyyy-mm-dd`; the time, its fraction, is left out. Undefined when it is the number of no day. */
export function dayOfSerial(serial: number, date1904: boolean): string | undefined {
  const days = Math.floor(serial) + (date1904 ? FIRST_OF_1904 : 0);
  const found = NO_DAYS.includes(days) || (date1904 && serial < 0) ? undefined : calendarDay(days);
  if (!found) return undefined;
  const { year, month, day } = found;
  return [year, twoDigits(month), twoDigits(day)].join('-');
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
