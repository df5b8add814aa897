import type { Field, KindName, Values } from '../fields/kinds.ts';
import type { PdfContext } from '../fields/pdf-codec.ts';
import { writePdfField } from '../fields/pdf-codecs.ts';
import type { CompiledPdf, FilledPdf } from '../formats/pdf/fill/contract.ts';
import { type FormField, type FormValue, type FormValues, TICKED } from '../formats/pdf/form-field.ts';
import type { FieldValues } from '../model/field-values.ts';

/** What filling needs of a document: plain data, so that it can be kept beside a compiled form. */
export interface PdfFields extends PdfContext {
  readonly fields: readonly Field[];
}

/** A document's PDF form, prepared to be filled many times. */
export interface PdfTemplate {
  /** Ids of the document's fields that the file has no form field for. */
  readonly lacking: readonly string[];
  /** The file with these fields filled in; the others stay as they are in the template. */
  fill(values: FieldValues): FilledPdf;
}

/** Prepares a compiled form to be filled with a document's values. */
export function pdfTemplate(form: CompiledPdf, document: PdfFields): PdfTemplate {
  const isLacking = (field: Field): boolean =>
    valuesOf(field, BLANKS[field.kind], document).some(([name]) => !form.names.has(name));
  return {
    lacking: document.fields.filter(isLacking).map(({ name }) => name),
    fill: values => form.fill(formValues(values, document)),
  };
}

/** A document's values as those of its form fields; only fields with a value are among them. */
export function formValues(values: FieldValues, document: PdfFields): FormValues {
  const filled = new Map<string, FormValue>();
  for (const field of document.fields) {
    const value = values[field.name];
    if (value === undefined) continue;
    for (const [name, held] of valuesOf(field, value, document)) filled.set(name, held);
  }
  return filled;
}

/** Prepares a document's PDF, as it was generated. What {@link compileForm} refuses is thrown. */
export async function openPdfTemplate(
  file: Uint8Array,
  document: PdfFields,
  options: { readonly mode?: 'slim' | 'incremental'; readonly fallback?: Uint8Array } = {},
): Promise<PdfTemplate> {
  // The library that reads PDFs is only loaded where one is read: a kept form is filled without it.
  const { compilePdf } = await import('../formats/pdf/fill/compile-pdf.ts');
  return pdfTemplate(await compilePdf(file, options), document);
}

/** What each form field is called in a sentence: the label, and of a part of a field what it is of that. */
export function formFieldLabels(document: PdfFields): Readonly<Record<string, string>> {
  const named = document.fields.flatMap(field => {
    const plain: Field = { ...field, accessibleName: field.label, help: null };
    return partsOf(plain, BLANKS[field.kind], document).map(({ name, tooltip }) => [
      name,
      name === field.name ? field.label : tooltip,
    ]);
  });
  return Object.fromEntries(named);
}

/** The blank value of each kind. The kinds say the same, but with their schemas, which take long to load. */
const BLANKS: Values = {
  text: null,
  multiline: null,
  date: null,
  number: null,
  checkbox: false,
  check_item: false,
  free_check: { vink: false, tekst: null },
  choice: null,
  signature: { signed: false, name: null },
};

function valuesOf(
  field: Field,
  value: Values[KindName],
  context: PdfContext,
): readonly (readonly [string, FormValue])[] {
  return partsOf(field, value, context).flatMap(formField => {
    const held = formValueOf(formField);
    return held ? [[formField.name, held] as const] : [];
  });
}

function partsOf(field: Field, value: Values[KindName], context: PdfContext): readonly FormField[] {
  // The record was checked against the kinds' value schemas when it was read.
  return writePdfField(field, value as Values[typeof field.kind], context);
}

/** What a form field holds; a signature is never filled in. */
function formValueOf(field: FormField): FormValue | undefined {
  switch (field.type) {
    case 'text':
    case 'list':
      return { type: 'text', text: field.value ?? '' };
    case 'checkbox':
      return { type: 'state', state: field.value ? TICKED : 'Off' };
    case 'radio':
      return { type: 'state', state: field.value ?? 'Off' };
    case 'signature':
      return undefined;
  }
}
