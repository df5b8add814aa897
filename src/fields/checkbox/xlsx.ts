import type { NamedValues } from '../../formats/xlsx/named-cell.ts';
import type { ReadBack } from '../read-back.ts';
import { shownValue, valueIn, type XlsxCodec } from '../xlsx-codec.ts';

/**
 * What a ticked cell holds, and the one item of its list. People put a cross on paper too; it is one key, the same in
 * every language, and a screen reader says it. TRUE would show as WAAR, a word that nobody ticks with, and the check
 * boxes that Excel draws are unknown to LibreOffice and to Excel before 2024.
 */
export const TICK = 'x';

/** What else people tick with. */
const TICKED: ReadonlySet<string> = new Set([
  TICK,
  'v',
  '✓',
  '✔',
  '√',
  '☑',
  '☒',
  '1',
  'ja',
  'yes',
  'waar',
  'true',
]);
const UNTICKED: ReadonlySet<string> = new Set(['-', '☐', '0', 'nee', 'no', 'onwaar', 'false']);

export const tickValue = (ticked: boolean): string | null => (ticked ? TICK : null);

/** Whether a cell is ticked; a sign that says neither is kept. */
export function readTick(values: NamedValues, name: string, locale: string): ReadBack<boolean> {
  const shown = shownValue(valueIn(values, name), locale);
  const sign = shown.trim().toLowerCase();
  if (sign === '' || UNTICKED.has(sign)) return { value: false };
  return TICKED.has(sign) ? { value: true } : { value: false, raw: shown };
}

/** One tick, whether the box stands alone or in a checklist. */
export function tickXlsx<K extends 'checkbox' | 'check_item'>(): XlsxCodec<K> {
  return {
    write: ({ name }, value) => [{ name, value: tickValue(value === true) }],
    read: ({ name }, values, { locale }) => readTick(values, name, locale),
  };
}

export const checkboxXlsx: XlsxCodec<'checkbox'> = tickXlsx();
