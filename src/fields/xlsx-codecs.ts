import type { NamedCell, NamedValues } from '../formats/xlsx/named-cell.ts';
import { checkItemXlsx } from './check_item/xlsx.ts';
import { checkboxXlsx } from './checkbox/xlsx.ts';
import { choiceXlsx } from './choice/xlsx.ts';
import { dateXlsx } from './date/xlsx.ts';
import { freeCheckXlsx } from './free_check/xlsx.ts';
import type { Field, KindName, Values } from './kinds.ts';
import { multilineXlsx } from './multiline/xlsx.ts';
import { numberXlsx } from './number/xlsx.ts';
import type { ReadBack } from './read-back.ts';
import { signatureXlsx } from './signature/xlsx.ts';
import { textXlsx } from './text/xlsx.ts';
import type { XlsxCodec, XlsxContext } from './xlsx-codec.ts';

type XlsxCodecs = { readonly [K in KindName]: XlsxCodec<K> };

/** How each field kind is written to and read from an Excel workbook. */
const xlsxCodecs: XlsxCodecs = {
  text: textXlsx,
  multiline: multilineXlsx,
  date: dateXlsx,
  number: numberXlsx,
  checkbox: checkboxXlsx,
  check_item: checkItemXlsx,
  free_check: freeCheckXlsx,
  choice: choiceXlsx,
  signature: signatureXlsx,
};

/** The named cells that carry a field's value, in reading order. */
export function writeXlsxField<K extends KindName>(
  field: Field<K>,
  value: Values[K],
  context: XlsxContext,
): readonly NamedCell[] {
  const codec: XlsxCodec<K> = xlsxCodecs[field.kind as K];
  return codec.write(field, value, context);
}

/** What Excel can't do of a field, as the end of a sentence about it; null when it can do all. */
export function lackingInXlsx<K extends KindName>(field: Field<K>): string | null {
  const codec: XlsxCodec<K> = xlsxCodecs[field.kind as K];
  return codec.lacks?.(field) ?? null;
}

/** A field's value as it stands in a filled workbook. */
export function readXlsxField<K extends KindName>(
  field: Field<K>,
  values: NamedValues,
  context: XlsxContext,
): ReadBack<Values[K]> {
  const codec: XlsxCodec<K> = xlsxCodecs[field.kind as K];
  return codec.read(field, values, context);
}
