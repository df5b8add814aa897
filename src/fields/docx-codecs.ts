import type { ContentControl, ControlValues } from '../formats/docx/content-control.ts';
import { checkItemDocx } from './check_item/docx.ts';
import { checkboxDocx } from './checkbox/docx.ts';
import { choiceDocx } from './choice/docx.ts';
import { dateDocx } from './date/docx.ts';
import type { DocxCodec, DocxContext } from './docx-codec.ts';
import { freeCheckDocx } from './free_check/docx.ts';
import type { Field, KindName, Values } from './kinds.ts';
import { multilineDocx } from './multiline/docx.ts';
import { numberDocx } from './number/docx.ts';
import type { ReadBack } from './read-back.ts';
import { signatureDocx } from './signature/docx.ts';
import { textDocx } from './text/docx.ts';

type DocxCodecs = { readonly [K in KindName]: DocxCodec<K> };

/** How each field kind is written to and read from a Word file. */
const docxCodecs: DocxCodecs = {
  text: textDocx,
  multiline: multilineDocx,
  date: dateDocx,
  number: numberDocx,
  checkbox: checkboxDocx,
  check_item: checkItemDocx,
  free_check: freeCheckDocx,
  choice: choiceDocx,
  signature: signatureDocx,
};

/** The content controls that carry a field's value, in reading order. */
export function writeDocxField<K extends KindName>(
  field: Field<K>,
  value: Values[K],
  context: DocxContext,
): readonly ContentControl[] {
  const codec: DocxCodec<K> = docxCodecs[field.kind as K];
  return codec.write(field, value, context);
}

/** What Word can't do of a field, as the end of a sentence about it; null when it can do all. */
export function lackingInDocx<K extends KindName>(field: Field<K>): string | null {
  const codec: DocxCodec<K> = docxCodecs[field.kind as K];
  return codec.lacks?.(field) ?? null;
}

/** A field's value as it stands in a filled Word file. */
export function readDocxField<K extends KindName>(
  field: Field<K>,
  values: ControlValues,
  context: DocxContext,
): ReadBack<Values[K]> {
  const codec: DocxCodec<K> = docxCodecs[field.kind as K];
  return codec.read(field, values, context);
}
