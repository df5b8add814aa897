import { type Checked, checked, type Diagnostic, type Position } from '../../core/diagnostics.ts';
import { type Field, STRING_IDS, type Strings } from '../../model/document.ts';
import type { DocumentForm } from '../../model/form.ts';
import type { RecordField } from '../../model/record.ts';
import { checkShape } from '../../yaml/check-shape.ts';
import { problemsOf } from '../../yaml/problem.ts';
import { parseSource, type Source, type SourceOptions } from '../../yaml/source.ts';
import { namedByPath } from '../../yaml/wording.ts';
import { formFieldsSchema } from './form-fields-schema.ts';
import { FORM_WORDS } from './form-words.ts';

const FILE: SourceOptions = {
  prefix: 'form-fields',
  mostBytes: 200_000,
  ifTooLarge: 'a form has fewer fields than that',
};

/** A file of form fields that was read. */
export interface FormFields {
  /** The fields that are filled, under the PDF's own names. */
  readonly form: DocumentForm;
  /** Where a field is named. */
  at(name: string): Position;
}

/**
 * Reads which form fields of somebody else's PDF are filled with what.
 * @param file as messages name it
 */
export function loadFormFields(file: string, bytes: Uint8Array): Checked<FormFields> {
  const { source, diagnostics } = parseSource(file, bytes, FILE);
  if (!source) return { ok: false, diagnostics };
  const shape = checkShape(source, formFieldsSchema, namedByPath('the file of form fields'));
  const { value } = shape;
  const problems = [...diagnostics, ...shape.diagnostics, ...(value ? nothingFilled(source, value) : [])];
  return checked(problems, () => {
    if (!value) throw new Error('A file without errors has a value.');
    const { document, locale, fields } = value;
    const blank = Object.fromEntries(STRING_IDS.map(id => [id, '']));
    // Every id has a text: what a screen reader says of fields stands in the PDF, so most stay empty.
    const strings = { ...blank, ...FORM_WORDS[locale] } as Strings;
    const own = Object.entries(fields ?? {}).flatMap(([name, place]) =>
      place === null ? [] : [fieldFor(name, place)],
    );
    const form = { id: document, version: '', title: document, locale, strings, fields: own };
    return { form, at: (name: string) => source.keyAt(['fields', name]) };
  });
}

/** A file in which nobody has chosen yet would give as many blank forms as there are people. */
function nothingFilled(
  source: Source,
  { fields }: { readonly fields: Readonly<Record<string, RecordField | null>> | null },
): readonly Diagnostic[] {
  if (Object.values(fields ?? {}).some(place => place !== null)) return [];
  const hint = 'write behind at least one of them what goes into it, such as employee.name';
  return [
    problemsOf(source.prefix).error('nothing-filled', source.keyAt(['fields']), 'no field is filled', hint),
  ];
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
