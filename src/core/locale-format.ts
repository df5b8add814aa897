/** The ways a date is written, by locale; English dates are written out. */
const DATE_SIGN: Readonly<Record<string, string>> = { 'nl-NL': '-', 'nl-BE': '/' };

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Writes `yyyy-mm-dd` as people of the locale do: 02-03-2026, 02/03/2026 or 2 March 2026. */
export function formatDate(iso: string, locale: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const sign = DATE_SIGN[locale];
  return sign
    ? [day, month, year].join(sign)
    : `${Number(day)} ${ENGLISH_MONTHS[Number(month) - 1]} ${Number(year)}`;
}

/**
 * Reads a date as people write it: day, month, year with `-`, `/`, `.` or spaces, or the written-out English form.
 * @returns `yyyy-mm-dd`, or undefined when it isn't a day of the calendar
 */
export function parseDate(text: string): string | undefined {
  const [day = '', month = '', year = '', ...more] = text.trim().split(/[-/.\s]+/);
  const named = ENGLISH_MONTHS.findIndex(name => name.toLowerCase() === month.toLowerCase()) + 1;
  const isWritten = /^\d{1,2}$/.test(day) && (named > 0 || /^\d{1,2}$/.test(month)) && /^\d{4}$/.test(year);
  // A date with more behind it is left as it was written: what was dropped here nobody would see again.
  if (!isWritten || more.length > 0) return undefined;
  const iso = `${year}-${String(named || month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : undefined;
}

/** Writes a number with the decimal sign of the locale and no grouping: 30,4 or 30.4. */
export function formatNumber(value: number, locale: string, decimals?: number): string {
  const plain = decimals === undefined ? String(value) : value.toFixed(decimals);
  return locale.startsWith('nl') ? plain.replace('.', ',') : plain;
}

/**
 * Reads a number as people of the locale write it.
 * @returns undefined when it isn't one, or when its dots may part thousands as well as decimals: `1.234` in Dutch
 */
export function parseNumber(text: string, locale: string): number | undefined {
  const trimmed = text.trim();
  const isDutch = locale.startsWith('nl');
  if (isDutch && /^[-+−]?[1-9]\d{0,2}(\.\d{3})+$/.test(trimmed)) return undefined;
  const plain = isDutch ? trimmed.replace(',', '.') : trimmed;
  if (!/^[-+−]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain.replace('−', '-'));
  return Number.isFinite(value) ? value : undefined;
}
