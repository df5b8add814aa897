import * as z from 'zod';
import { type Checked, checked } from '../../core/diagnostics.ts';
import { type Field, LOCALES, STRING_IDS, type Strings } from '../../model/document.ts';
import type { DocumentForm } from '../../model/form.ts';
import { RECORD_FIELDS, type RecordField } from '../../model/record.ts';
import { checkShape } from '../../yaml/check-shape.ts';
import { parseSource, type SourceOptions } from '../../yaml/source.ts';
import { namedByPath } from '../../yaml/wording.ts';

/** Which fields of a PDF form from elsewhere are filled with what of a record. */
export const formFieldsSchema = z.strictObject({
  document: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,39}$/, 'be letters a to z, digits and _')
    .meta({ description: 'What filled files are called: aanvraag gives aanvraag-1042-….pdf.' }),
  locale: z.enum(LOCALES).default('nl-NL').meta({ description: 'How dates and numbers are written.' }),
  fields: z
    .record(z.string().min(1), z.enum(RECORD_FIELDS))
    .meta({ description: 'The full name of each form field, and what of the record goes into it.' }),
});

const FILE: SourceOptions = {
  prefix: 'form-fields',
  mostBytes: 200_000,
  ifTooLarge: 'a form has fewer fields than that',
};

/**
 * Reads which form fields of somebody else's PDF are filled with what, as a form whose fields have the PDF's own names.
 * @param file as messages name it
 */
export function loadFormFields(file: string, bytes: Uint8Array): Checked<DocumentForm> {
  const { source, diagnostics } = parseSource(file, bytes, FILE);
  if (!source) return { ok: false, diagnostics };
  const shape = checkShape(source, formFieldsSchema, namedByPath('the file of form fields'));
  return checked([...diagnostics, ...shape.diagnostics], () => {
    if (!shape.value) throw new Error('A file without errors has a value.');
    const { document, locale, fields } = shape.value;
    // What a screen reader says stands in the PDF already: the words of ours are not needed.
    const strings = Object.fromEntries(STRING_IDS.map(id => [id, ''])) as Record<keyof Strings, string>;
    const own = Object.entries(fields).map(([name, place]) => fieldFor(name, place));
    return { id: document, version: '', title: document, locale, strings, fields: own };
  });
}

function fieldFor(name: string, prefill: RecordField): Field {
  const common = { name, label: name, help: null, required: false, prefill, accessibleName: name };
  if (/_date$|\.date$|_weeks$/.test(prefill)) return { ...common, kind: 'date', spec: {} };
  if (NUMBERS.has(prefill)) return { ...common, kind: 'number', spec: {} };
  return { ...common, kind: 'text', spec: {} };
}

const NUMBERS: ReadonlySet<RecordField> = new Set([
  'employee.hours_per_week',
  'employee.fulltime_hours',
  'employee.percent',
]);
