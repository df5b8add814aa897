import { formatDate, parseDate } from '../../core/locale-format.ts';
import { dayOfSerial, serialOfDay } from '../../formats/xlsx/serial-date.ts';
import { shownValue, valueIn, type XlsxCodec } from '../xlsx-codec.ts';

/** A day is a number that the cell's format shows as a date; one from before Excel's first day is text. */
export const dateXlsx: XlsxCodec<'date'> = {
  write: ({ name }, value, { locale, date1904 = false }) => [
    {
      name,
      value: value === null ? null : (serialOfDay(value, date1904) ?? formatDate(value, locale)),
    },
  ],
  read({ name }, values, { locale, date1904 = false }) {
    const held = valueIn(values, name);
    if (held === null) return { value: null };
    const day = typeof held === 'number' ? dayOfSerial(held, date1904) : readDay(held);
    return day === undefined ? { value: null, raw: shownValue(held, locale) } : { value: day };
  },
};

/** A date that is text: typed so that Excel didn't see one, or pasted from another program. */
function readDay(held: unknown): string | undefined {
  if (typeof held !== 'string') return undefined;
  const [, year, month, day] = /^\s*(\d{4})-(\d\d)-(\d\d)\s*$/.exec(held) ?? [];
  return parseDate(year === undefined ? held : `${day}-${month}-${year}`);
}
