import type { Field } from './document.ts';
import type { FieldValues } from './field-values.ts';

/**
 * The normalised record: what every mapping makes of one person in an export. Templates see nothing else, so no document
 * knows which system a value came from.
 */
export interface PersonRecord {
  readonly employee: {
    /** Always text: leading zeroes are part of it. The only value that may stand in a file name or a message. */
    readonly id: string;
    /** As it is displayed: NFC, single spaces. */
    readonly name: string | null;
    /** As it is sorted: `Berg, Anna van der`. */
    readonly name_sort: string | null;
    readonly email: string | null;
    readonly job_title: string | null;
    readonly department: string | null;
    /** `yyyy-mm-dd`: a day of the calendar, without time or zone. */
    readonly start_date: string | null;
    /** 0 is a value. */
    readonly hours_per_week: number | null;
    readonly fulltime_hours: number | null;
    /** Of full-time hours: 80 for 80 %. */
    readonly percent: number | null;
  };
  /** `name` is null when the id isn't in the export. */
  readonly manager: { readonly id: string | null; readonly name: string | null } | null;
  readonly employer: { readonly name: string | null };
  /** Given for a run; no export has it. */
  readonly conversation?: Conversation;
  /** Codes of what is missing, wrong or derived, sorted, each once: `date_missing:employee.start_date`. */
  readonly warnings: readonly string[];
}

export interface Conversation {
  /** `yyyy-mm-dd`. */
  readonly date?: string;
  readonly hr_adviser?: string;
}

/** The value at a place of a record that fields are prefilled from; null when the record has none. */
function valueAt(record: PersonRecord, path: string): string | number | null {
  const [group = '', key = ''] = path.split('.');
  const held = (record as unknown as Record<string, Record<string, string | number | null> | null>)[group];
  return held?.[key] ?? null;
}

/** What a record fills in of a document's fields. A field without `prefill` never gets a value; null leaves a field blank. */
export function valuesFromRecord(fields: readonly Field[], record: PersonRecord): FieldValues {
  const values: Record<string, FieldValues[string]> = {};
  for (const field of fields) {
    if (field.prefill === null) continue;
    const value = valueAt(record, field.prefill);
    if (value === null) continue;
    switch (field.kind) {
      case 'number':
        if (typeof value === 'number') values[field.name] = value;
        break;
      case 'signature':
        values[field.name] = { signed: false, name: String(value) };
        break;
      case 'text':
      case 'multiline':
      case 'date':
        values[field.name] = String(value);
        break;
      // Ticks and choices are a person's own; content refuses `prefill` on them.
      case 'checkbox':
      case 'check_item':
      case 'free_check':
      case 'choice':
        break;
    }
  }
  return values;
}
