/**
 * Days as serial numbers: 1 is 1 January 1900, 61 is 1 March 1900. Day 60 is 29 February 1900, which never was: Excel
 * keeps it for old files' sake.
 * @see ISO/IEC 29500-1 §18.17.4 (1900 date base system)
 */

const DAY = 86_400_000;
/** Day 0 for all days from 61 on, in days since 1970. */
const EPOCH = Date.UTC(1899, 11, 30) / DAY;
const MARCH_1900 = 61;
/** 31 December 9999. */
const LAST = 2_958_465;

/** The serial number of a day; months and days may run over, years below 1900 count from 1900. Undefined past the end. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const fullYear = year < 1900 ? year + 1900 : year;
  const days = Date.UTC(fullYear, month - 1, day) / DAY - EPOCH;
  const serial = days < MARCH_1900 ? days - 1 : days;
  return year >= 0 && serial >= 0 && serial <= LAST ? serial : undefined;
}

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The day of a serial number, whose fraction is the time. Undefined past the calendar. */
export function calendarDay(serial: number): CalendarDay | undefined {
  const days = Math.floor(serial);
  if (days < 0 || days > LAST) return undefined;
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  if (days === MARCH_1900 - 1) return { year: 1900, month: 2, day: 29 };
  const date = new Date((EPOCH + (days < MARCH_1900 ? days + 1 : days)) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** What WEEKDAY calls the first day of the week, by its second argument; 0 is Saturday. */
const FIRST_DAYS: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [2, 2],
  [3, 2],
  [11, 2],
  [12, 3],
  [13, 4],
  [14, 5],
  [15, 6],
  [16, 0],
  [17, 1],
]);

/** The number of a day in its week: from 1, or from 0 in system 3. Undefined for an unknown system. */
export function weekday(serial: number, system: number): number | undefined {
  const first = FIRST_DAYS.get(system);
  const days = Math.floor(serial);
  if (first === undefined || days < 0 || days > LAST) return undefined;
  const place = (((days - first) % 7) + 7) % 7;
  return system === 3 ? place : place + 1;
}
