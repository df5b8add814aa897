import { basename } from 'node:path';
import { type Checked, checked } from '../core/diagnostics.ts';
import { type InspectedField, inspectForm } from '../formats/pdf/fill/foreign/inspect-form.ts';
import { UnreadableForm } from '../formats/pdf/unreadable-form.ts';
import { writeFormFields } from '../mapping/form-fields/write-form-fields.ts';
import { OBSTACLES } from './check-form-fields.ts';
import { readIfThere, refused } from './own-file.ts';

export type { InspectedField };

/** The fields of somebody else's PDF form, in the order of its pages. */
export async function foreignFields(path: string): Promise<Checked<readonly InspectedField[]>> {
  const bytes = readIfThere(path);
  if (!bytes) return refused(path, 'is not there');
  try {
    const fields = await inspectForm(bytes);
    return checked([], () => fields);
  } catch (error) {
    if (error instanceof UnreadableForm) return refused(path, `can't be filled: ${error.message}`);
    throw error;
  }
}

/** A file for `prefill --fields` to begin with, in which nothing is filled yet. */
export function formFieldsFile(path: string, fields: readonly InspectedField[]): string {
  const offered = fields.map(field => ({
    name: field.name,
    about: [kindOf(field), ...remarksOn(field), field.tooltip ?? ''].filter(Boolean).join('; '),
    obstacle: field.obstacle && `it ${OBSTACLES[field.obstacle][1]}`,
    page: field.pages[0] ?? null,
  }));
  return writeFormFields(basename(path), offered);
}

/** What a field is, in a word or two. */
export function kindOf({ type, setting, obstacle }: InspectedField): string {
  if (obstacle === 'password') return 'password';
  if (type === 'list') return setting === 'list_box' ? 'list box' : 'list';
  if (type === 'text') return setting === 'comb' ? 'comb' : setting === 'multiline' ? 'lines' : 'text';
  return type === 'checkbox' ? 'check box' : type;
}

/** What whoever fills it should know of a field. */
export function remarksOn(field: InspectedField): readonly string[] {
  return [
    field.required ? 'required' : '',
    field.readOnly ? 'read-only' : '',
    field.maxLength === null ? '' : `at most ${field.maxLength} letters`,
    field.obstacle === 'calculated' ? 'calculated' : field.scripted ? 'script' : '',
    field.obstacle === 'locked' ? 'locked' : '',
    field.options.length > 0 ? `one of ${optionsOf(field)}` : '',
    field.editable ? 'or another text' : '',
  ].filter(Boolean);
}

/** Options that are named at most; the others are only counted. */
const NAMED = 6;

function optionsOf({ options }: InspectedField): string {
  const named = options.slice(0, NAMED).map(({ id, label }) => (id === label ? label : `${label} (${id})`));
  const more = options.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
