/** What every form field has: its name and what assistive technology says of it. */
interface Common {
  /** Partial field name, `T`; holds no dots (ISO 32000-1 §12.7.3.2). */
  readonly name: string;
  /** Alternate field name, `TU`: the accessible name, shown as tooltip. */
  readonly tooltip: string;
  readonly required: boolean;
}

/** An option of a choice: `id` is stored, `label` is read by people. */
export interface Option {
  readonly id: string;
  readonly label: string;
}

/** A form field as the format knows it, before it is a dictionary. One field kind may need more than one. */
export type FormField =
  | (Common & {
      readonly type: 'text';
      readonly value: string | null;
      readonly multiline: boolean;
      readonly readOnly: boolean;
      readonly maxLength?: number;
    })
  | (Common & { readonly type: 'checkbox'; readonly value: boolean })
  | (Common & { readonly type: 'radio'; readonly options: readonly Option[]; readonly value: string | null })
  | (Common & { readonly type: 'list'; readonly options: readonly Option[]; readonly value: string | null })
  | (Common & { readonly type: 'signature' });

/** The appearance state of a ticked checkbox; the off state must be named `Off` (ISO 32000-1 §12.7.4.2.3). */
export const TICKED = 'Ja';

/** A value as it stands in a filled file, by full field name. */
export type FormValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'state'; readonly state: string }
  | { readonly type: 'signature'; readonly signed: boolean };
export type FormValues = ReadonlyMap<string, FormValue>;

/** The text of a field, or null when it is empty or isn't there. */
export function textOf(values: FormValues, name: string): string | null {
  const value = values.get(name);
  // Viewers end lines with CR, CR LF or LF; in records a line ends with LF.
  return value?.type === 'text' && value.text !== '' ? value.text.replace(/\r\n?/g, '\n') : null;
}

/** The appearance state of a checkbox or radio group; null for `Off` and for a field that isn't there. */
export function stateOf(values: FormValues, name: string): string | null {
  const value = values.get(name);
  return value?.type === 'state' && value.state !== 'Off' ? value.state : null;
}
