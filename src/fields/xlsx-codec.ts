import { formatNumber } from '../core/locale-format.ts';
import { type CellValue, isCellError } from '../formats/xlsx/cell-value.ts';
import type { NamedCell, NamedValues } from '../formats/xlsx/named-cell.ts';
import type { Field, KindName, Values } from './kinds.ts';
import type { ReadBack } from './read-back.ts';

/** What a codec may know of the workbook around its field. */
export interface XlsxContext {
  readonly locale: string;
  /** Whether the workbook counts days from 1 January 1904, as old ones from a Mac do; from 1900 without it. */
  readonly date1904?: boolean;
}

/** Writes one field's value to named cells and reads it back; knows nothing of the file around them. */
export interface XlsxCodec<K extends KindName> {
  /** The cells that carry the value. The first has the field's own name, if any has. */
  write(field: Field<K>, value: Values[K], context: XlsxContext): readonly NamedCell[];
  /** What Excel can't do of the field, for whoever builds the workbook; null when it can do all. */
  readonly lacks?: (field: Field<K>) => string | null;
  read(field: Field<K>, values: NamedValues, context: XlsxContext): ReadBack<Values[K]>;
}

/** The value of a cell; null when it is empty, holds an empty text, or isn't there. */
export function valueIn(values: NamedValues, name: string): CellValue {
  const value = values.get(name) ?? null;
  return value === '' ? null : value;
}

/** What a cell shows, without its number format. */
export function shownValue(value: CellValue, locale: string): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'number') return formatNumber(value, locale);
  return typeof value === 'boolean' ? logical(value, locale) : value;
}

/** TRUE and FALSE as Excel has them in the language. */
function logical(value: boolean, locale: string): string {
  const [yes, no] = locale.startsWith('nl') ? ['WAAR', 'ONWAAR'] : ['TRUE', 'FALSE'];
  return value ? yes : no;
}

/** The text of a cell, whatever is in it; an error value is none. */
export function readText(values: NamedValues, name: string, locale: string): ReadBack<string | null> {
  const value = valueIn(values, name);
  if (value === null) return { value: null };
  return isCellError(value) ? { value: null, raw: value.error } : { value: shownValue(value, locale) };
}
