import { readDocxField, writeDocxField } from '../../src/fields/docx-codecs.ts';
import type { KindName, Values } from '../../src/fields/kinds.ts';
import { kinds } from '../../src/fields/kinds.ts';
import type { ContentControl } from '../../src/formats/docx/content-control.ts';
import { readControls } from '../../src/formats/docx/read-controls.ts';
import type { Document, Field } from '../../src/model/document.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { fieldsOfDocument } from '../../src/model/walk.ts';

/** The values of a filled Word file, as records have them. */
export function docxRecord(document: Document, bytes: Uint8Array): FieldValues {
  const { locale, strings } = document;
  const { values } = readControls(bytes);
  return Object.fromEntries(
    fieldsOfDocument(document).map(field => [
      field.name,
      readDocxField(field, values, { locale, strings }).value,
    ]),
  );
}

/** The content controls of a document in reading order, with values in them. */
export function controlsOf(document: Document, values: FieldValues = {}): readonly ContentControl[] {
  return fieldsOfDocument(document).flatMap(field => controlsOfField(field, document, values));
}

function controlsOfField<K extends KindName>(
  field: Field<K>,
  { locale, strings }: Document,
  values: FieldValues,
): readonly ContentControl[] {
  const value = (values[field.name] ?? kinds[field.kind].blank) as Values[K];
  return writeDocxField(field, value, { locale, strings });
}
