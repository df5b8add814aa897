import type { Field, KindName, Values } from '../../src/fields/kinds.ts';
import { readPdfField, writePdfField } from '../../src/fields/pdf-codecs.ts';
import { type FormField, TICKED } from '../../src/formats/pdf/form-field.ts';
import { readForm } from '../../src/formats/pdf/read-form.ts';
import type { Document } from '../../src/model/document.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { fieldsOfDocument } from '../../src/model/walk.ts';

/** What a person with a difficult keyboard types. */
export const TYPED = 'Zoë Łukasz Şentürk € – „ja”';

const ANSWERS: { readonly [K in KindName]: (field: Field<K>) => Values[K] } = {
  text: ({ spec }) => (spec.max === undefined ? TYPED : TYPED.slice(0, spec.max)),
  multiline: () => `Eerste regel\n${TYPED}`,
  date: () => '2026-03-02',
  number: ({ spec }) => (spec.decimals === 0 ? 3 : 30.4),
  checkbox: () => true,
  check_item: () => true,
  free_check: () => ({ vink: true, tekst: TYPED }),
  choice: ({ spec }) => spec.options.at(-1)?.id ?? null,
  // Signing is another judge's work; the printed name is read-only, so nobody types it.
  signature: () => ({ signed: false, name: null }),
};

/** An answer to every field of a document. */
export function answersTo(document: Document): FieldValues {
  return Object.fromEntries(fieldsOfDocument(document).map(field => [field.name, answerTo(field)]));
}

function answerTo<K extends KindName>(field: Field<K>): Values[K] {
  const answer: (field: Field<K>) => Values[K] = ANSWERS[field.kind as K];
  return answer(field);
}

/** Something a person does to a form field, by the field's name in the file. */
export type Action =
  | { readonly type: 'write'; readonly name: string; readonly text: string }
  | { readonly type: 'tick'; readonly name: string }
  | { readonly type: 'press'; readonly name: string; readonly option: string }
  | { readonly type: 'pick'; readonly name: string; readonly option: string; readonly index: number };

/** What a person does to give the answers of {@link answersTo}, in reading order. */
export function actionsOn(document: Document): readonly Action[] {
  const { locale, strings } = document;
  return fieldsOfDocument(document)
    .flatMap(field => writePdfField(field, answerTo(field), { locale, strings }))
    .flatMap(actionOn);
}

function actionOn(field: FormField): readonly Action[] {
  const { name } = field;
  if (field.type === 'signature' || field.value === null || field.value === false) return [];
  switch (field.type) {
    case 'text':
      return [{ type: 'write', name, text: field.value }];
    case 'checkbox':
      return [{ type: 'tick', name }];
    case 'radio':
      return [{ type: 'press', name, option: field.value }];
    case 'list': {
      const index = field.options.findIndex(({ id }) => id === field.value);
      return [{ type: 'pick', name, option: field.value, index }];
    }
  }
}

/** The values of a filled file, as records have them. */
export async function recordOf(document: Document, bytes: Uint8Array): Promise<FieldValues> {
  const { locale, strings } = document;
  const values = await readForm(bytes);
  return Object.fromEntries(
    fieldsOfDocument(document).map(field => [
      field.name,
      readPdfField(field, values, { locale, strings }).value,
    ]),
  );
}

/** What a viewer shows in each field after {@link actionsOn}, by the field's name in the file. */
export function shownValues(document: Document): ReadonlyMap<string, string> {
  const { locale, strings } = document;
  const fields = fieldsOfDocument(document).flatMap(field =>
    writePdfField(field, answerTo(field), { locale, strings }),
  );
  return new Map(
    fields.flatMap(field => {
      if (field.type === 'signature') return [];
      if (field.type === 'checkbox') return [[field.name, field.value ? TICKED : 'Off'] as const];
      return [[field.name, field.value ?? (field.type === 'radio' ? 'Off' : '')] as const];
    }),
  );
}
