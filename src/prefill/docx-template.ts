import { writeDocxField } from '../fields/docx-codecs.ts';
import { kinds, type Values } from '../fields/kinds.ts';
import { compileTemplate } from '../formats/docx/compiled-template.ts';
import type { ContentControl } from '../formats/docx/content-control.ts';
import type { Document, Field } from '../model/document.ts';
import type { FieldValues } from '../model/field-values.ts';
import { type DocumentForm, formOf } from '../model/form.ts';

/** A document's Word file, prepared to be filled many times. */
export interface DocxTemplate {
  /** Ids of the document's fields that the file has no place for: someone took their content control out. */
  readonly lacking: readonly string[];
  /** The file with these fields filled in; the others stay as they are in the template. */
  fill(values: FieldValues): Uint8Array;
}

/**
 * Prepares a document's Word file, as it was generated or as people changed it since.
 * @param file `.docx` or `.dotx`; a `.docx` comes out of either
 * @param options `level`: of deflate, 1 to 9
 * @throws UnreadableFile when it isn't a Word file, is damaged, locked or hostile, holds macros, or is signed
 */
export function docxTemplate(
  file: Uint8Array,
  document: Document | DocumentForm,
  options: { readonly level?: number } = {},
): DocxTemplate {
  const template = compileTemplate(file, options);
  const form = formOf(document);
  const { fields } = form;
  const isLacking = (field: Field): boolean =>
    template.missing(controlsOf(field, kinds[field.kind].blank, form)).length > 0;
  return {
    lacking: fields.filter(isLacking).map(({ name }) => name),
    fill: values =>
      template.fill(
        fields.flatMap(field => {
          const value = values[field.name];
          return value === undefined ? [] : controlsOf(field, value, form);
        }),
      ),
  };
}

function controlsOf(
  field: Field,
  value: Values[keyof Values],
  { locale, strings }: DocumentForm,
): readonly ContentControl[] {
  // The record was checked against the kinds' value schemas when it was read.
  return writeDocxField(field, value as Values[typeof field.kind], { locale, strings });
}
