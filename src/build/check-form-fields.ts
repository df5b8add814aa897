import type { Diagnostic } from '../core/diagnostics.ts';
import { nearest } from '../core/nearest.ts';
import type { FieldObstacle, InspectedField } from '../formats/pdf/fill/foreign/inspect-form.ts';
import type { FormFields } from '../mapping/form-fields/load-form-fields.ts';
import { problemsOf } from '../yaml/problem.ts';

const { error, warning } = problemsOf('form-fields');

/** Checks a file of form fields against the form it is for: all that is wrong, where it stands. */
export function checkFormFields(
  { form, at }: FormFields,
  inspected: readonly InspectedField[],
  path: string,
): readonly Diagnostic[] {
  const known = new Map(inspected.toReversed().map(field => [field.name, field]));
  return form.fields.flatMap(({ name }) => {
    const field = known.get(name);
    return field ? checkField(field, at(name)) : [unknownField(name, { at: at(name), known, path })];
  });
}

function unknownField(
  name: string,
  {
    at,
    known,
    path,
  }: {
    readonly at: Diagnostic['at'];
    readonly known: ReadonlyMap<string, InspectedField>;
    readonly path: string;
  },
): Diagnostic {
  const near = nearest(name, known.keys());
  const hint = near ? `did you mean "${near}"?` : `veldwerk fields ${path} lists them`;
  return error('unknown-field', at, `the form has no field "${name}"`, hint);
}

function checkField(field: InspectedField, at: Diagnostic['at']): readonly Diagnostic[] {
  const { name, obstacle } = field;
  if (obstacle) {
    const [code, why] = OBSTACLES[obstacle];
    return [error(code, at, `"${name}" ${why}`, 'leave it empty; a person fills it')];
  }
  return [
    ...(field.readOnly
      ? [
          warning(
            'read-only-field',
            at,
            `"${name}" is read-only: who gets the form can't change what is filled in`,
          ),
        ]
      : []),
    ...(field.scripted
      ? [
          warning(
            'field-has-script',
            at,
            `"${name}" has a script: a viewer may write the value in another way, or refuse it`,
            'open a filled copy, and look at this field',
          ),
        ]
      : []),
    ...(field.pages.length === 0
      ? [warning('unseen-field', at, `"${name}" is on no page, or hidden: nobody sees what is filled in`)]
      : []),
  ];
}

/** Why a field can't be filled: the code, and the end of a sentence. */
export const OBSTACLES: Readonly<Record<FieldObstacle, readonly [code: string, why: string]>> = {
  button: ['not-text', 'is a button'],
  checkbox: ['not-text', 'is a check box, which takes no text'],
  radio: ['not-text', 'is a group of radio buttons, which takes no text'],
  signature: ['not-text', 'is a place to sign'],
  password: ['secret-field', 'is a password, which may stand in no file'],
  file: ['not-text', 'is the path of a file'],
  calculated: ['calculated-field', 'is calculated by the form: a viewer would write something else over it'],
  locked: ['locked-field', 'is locked by a signature'],
  'no-object': ['odd-field', 'is put down in the form in a way that can’t be changed'],
};
