import { type Field, RECORD_PATHS } from './document.ts';
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

/** What of a record may be filled in, in a form from elsewhere as well; ours ask for less. */
export const RECORD_FIELDS = [
  ...RECORD_PATHS,
  'employee.id',
  'employee.name_sort',
  'employee.email',
  'employee.start_date',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

type Value = string | number | null | undefined;

/** What stands at each place of a record. */
const AT: Readonly<Record<RecordField, (record: PersonRecord) => Value>> = {
  'employee.id': ({ employee }) => employee.id,
  'employee.name_sort': ({ employee }) => employee.name_sort,
  'employee.email': ({ employee }) => employee.email,
  'employee.start_date': ({ employee }) => employee.start_date,
  'employee.name': ({ employee }) => employee.name,
  'employee.job_title': ({ employee }) => employee.job_title,
  'employee.department': ({ employee }) => employee.department,
  'employee.hours_per_week': ({ employee }) => employee.hours_per_week,
  'employee.fulltime_hours': ({ employee }) => employee.fulltime_hours,
  'employee.percent': ({ employee }) => employee.percent,
  'employer.name': ({ employer }) => employer.name,
  // Nobody has this talk with themselves: who their manager is must be looked up.
  'manager.name': ({ employee, manager }) => (manager?.id === employee.id ? null : manager?.name),
  'conversation.date': ({ conversation }) => conversation?.date,
  'conversation.in_4_weeks': ({ conversation }) => weeksBehind(conversation?.date, 4),
  'conversation.in_8_weeks': ({ conversation }) => weeksBehind(conversation?.date, 8),
  'conversation.in_12_weeks': ({ conversation }) => weeksBehind(conversation?.date, 12),
  'conversation.hr_adviser': ({ conversation }) => conversation?.hr_adviser,
};

let lastDay = '';
let lastWeeks = new Map<number, string>();

/** The same for everybody in a run, so it is calculated once. */
function weeksBehind(day: string | undefined, weeks: number): string | null {
  if (day === undefined) return null;
  if (day !== lastDay) {
    lastDay = day;
    lastWeeks = new Map();
  }
  const known = lastWeeks.get(weeks);
  if (known !== undefined) return known;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 7 * weeks);
  const found = date.toISOString().slice(0, 10);
  lastWeeks.set(weeks, found);
  return found;
}

/** Which fields a record fills in: those with `prefill`, and of those filled on request the ones that are named. */
export function prefilledFields<F extends Field>(
  fields: readonly F[],
  requested: readonly string[] = [],
): readonly F[] {
  return fields.filter(
    ({ name, prefill, onRequest }) => prefill !== null && (!onRequest || requested.includes(name)),
  );
}

/** The values a record gives these fields. Of what the record lacks nothing is filled in: such a field stays as it is. */
export function valuesFromRecord(prefilled: readonly Field[], record: PersonRecord): FieldValues {
  const values: Record<string, FieldValues[string]> = {};
  for (const { name, kind, prefill } of prefilled) {
    const value = AT[prefill as RecordField]?.(record) ?? null;
    // Content was checked: the kind of a field can hold what its place in a record has.
    if (value !== null) values[name] = kind === 'signature' ? { signed: false, name: String(value) } : value;
  }
  return values;
}
