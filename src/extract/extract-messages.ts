import type { Diagnostic } from '../core/diagnostics.ts';
import type { FormRefusal } from '../formats/pdf/unreadable-form.ts';
import type { Extracted } from './extracted.ts';
import type { FilledFormat } from './file-type.ts';

/** What a run says of each code; what follows the colon stays in the result alone where it may be long. */
const SAID: Readonly<Record<string, string>> = {
  identity_lost: 'no longer says which document it is; it has the fields of this one',
  other_version: 'is of another version than this project has',
  locale_unknown: 'is in a language that the document doesn’t exist in',
  file_damaged: 'is damaged; what could be found in it was read',
  value_invalid: 'has answers that can’t be read as what their field asks; they stand under "raw"',
  two_values: 'says two things about the same field',
  field_missing: 'lacks fields of the document',
  field_unknown: 'has fields that the document doesn’t know',
  field_retired: 'has fields of an earlier version',
  signature_unclear: 'has a signature of which can’t be told what was signed',
  changed_after_signing: 'was changed after it was signed',
};

/** How many names a message lists. */
const MOST_LISTED = 5;

/** What a run says of a result, in the order in which it is told there. */
export function warningsOf({ file, part, warnings }: Extracted): readonly Diagnostic[] {
  const codes = new Set(warnings.map(warning => warning.split(':', 1)[0] ?? ''));
  return [...codes].map(code => {
    const all = warnings.filter(warning => warning === code || warning.startsWith(`${code}:`));
    const names = all.map(one => printable(one.slice(code.length + 1))).filter(name => name !== '');
    const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : '';
    const list = names.length > 0 ? `: ${names.slice(0, MOST_LISTED).join(', ')}${more}` : '';
    const who = part === null ? `"${file}"` : `"${file}" (${part})`;
    return {
      code: `extract/${code.replaceAll('_', '-')}`,
      severity: 'warning',
      message: `${who} ${SAID[code] ?? code}${list}`,
    };
  });
}

/** A name from a file as a message may show it: files that come from anywhere may hold anything. */
export function printable(name: string): string {
  return /^[\w.:-]*$/.test(name) && name.length <= LONGEST_NAME ? name : '(a name that is no id)';
}

const LONGEST_NAME = 120;

/** What a person does about a file that can't be read. */
const HINTS: Partial<Record<FormRefusal, string>> = {
  scan: 'ask for the file itself, or type over what is written',
  'printed-flat': 'ask for the form that was filled in on screen',
  'no-form': 'only forms that were made here can be read back',
  locked: 'ask for a copy without a password',
  'cut-off': 'fetch it or have it sent once more',
};

export function unreadable(name: string, reason: string, refusal?: FormRefusal): Diagnostic {
  const hint = refusal && HINTS[refusal];
  return {
    code: `extract/${refusal ?? 'unreadable'}`,
    severity: 'error',
    message: `"${name}" can't be read: ${reason}`,
    ...(hint ? { hint } : {}),
  };
}

export function personal(name: string, id: string): Diagnostic {
  return {
    code: 'extract/personal',
    severity: 'error',
    message: `"${name}" is of document "${id}", which belongs to the person who filled it in`,
    hint: 'when that person handed it over to be read, add --personal',
  };
}

export function otherFormat(name: string, id: string, format: FilledFormat): Diagnostic {
  return {
    code: 'extract/other-format',
    severity: 'error',
    message: `"${name}" says it is of document "${id}", which is never made as ${format}`,
  };
}
