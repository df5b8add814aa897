import type { FormField, FormValues } from '../formats/pdf/form-field.ts';
import { checkItemPdf } from './check_item/pdf.ts';
import { checkboxPdf } from './checkbox/pdf.ts';
import { choicePdf } from './choice/pdf.ts';
import { datePdf } from './date/pdf.ts';
import { freeCheckPdf } from './free_check/pdf.ts';
import type { Field, KindName, Values } from './kinds.ts';
import { multilinePdf } from './multiline/pdf.ts';
import { numberPdf } from './number/pdf.ts';
import type { PdfCodec, PdfContext } from './pdf-codec.ts';
import type { ReadBack } from './read-back.ts';
import { signaturePdf } from './signature/pdf.ts';
import { textPdf } from './text/pdf.ts';

type PdfCodecs = { readonly [K in KindName]: PdfCodec<K> };

/** How each field kind is written to and read from a PDF. */
const pdfCodecs: PdfCodecs = {
  text: textPdf,
  multiline: multilinePdf,
  date: datePdf,
  number: numberPdf,
  checkbox: checkboxPdf,
  check_item: checkItemPdf,
  free_check: freeCheckPdf,
  choice: choicePdf,
  signature: signaturePdf,
};

/** The form fields that carry a field's value, in reading order. */
export function writePdfField<K extends KindName>(
  field: Field<K>,
  value: Values[K],
  context: PdfContext,
): readonly FormField[] {
  const codec: PdfCodec<K> = pdfCodecs[field.kind as K];
  return codec.write(field, value, context);
}

/** A field's value as it stands in a filled PDF. */
export function readPdfField<K extends KindName>(
  field: Field<K>,
  values: FormValues,
  context: PdfContext,
): ReadBack<Values[K]> {
  const codec: PdfCodec<K> = pdfCodecs[field.kind as K];
  return codec.read(field, values, context);
}
