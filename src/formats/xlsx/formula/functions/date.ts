import type { CellValue } from '../../cell-value.ts';
import { type CalendarDay, calendarDay, dateSerial, weekday } from '../dates.ts';
import { ERROR } from '../error-value.ts';
import { type Elementwise, elementwise } from './function.ts';

/** Not TODAY and NOW: a result that changes by itself can't be stored. */
export const DATES: Readonly<Record<string, Elementwise>> = {
  DATE: elementwise(
    ['integer', 'integer', 'integer'],
    (year, month, day) => dateSerial(year, month, day) ?? ERROR.num,
  ),
  YEAR: partOfDay(({ year }) => year),
  MONTH: partOfDay(({ month }) => month),
  DAY: partOfDay(({ day }) => day),
  WEEKDAY: elementwise(['number', 'integer?'], (serial, system = 1) => weekday(serial, system) ?? ERROR.num),
};

function partOfDay(part: (day: CalendarDay) => number): Elementwise {
  return elementwise(['number'], (serial): CellValue => {
    const day = calendarDay(serial);
    return day ? part(day) : ERROR.num;
  });
}
