import { type Checked, checked, type Diagnostic } from '../../core/diagnostics.ts';
import { nearest } from '../../core/nearest.ts';
import type { PersonRecord } from '../../model/record.ts';

/** Places of a record that a run can be sorted by. */
export const SORT_PLACES = {
  'employee.id': ({ employee }: PersonRecord) => employee.id,
  'employee.name': ({ employee }: PersonRecord) => employee.name,
  'employee.name_sort': ({ employee }: PersonRecord) => employee.name_sort,
  'employee.email': ({ employee }: PersonRecord) => employee.email,
  'employee.job_title': ({ employee }: PersonRecord) => employee.job_title,
  'employee.department': ({ employee }: PersonRecord) => employee.department,
  'employee.start_date': ({ employee }: PersonRecord) => employee.start_date,
  'employee.hours_per_week': ({ employee }: PersonRecord) => employee.hours_per_week,
  'employee.fulltime_hours': ({ employee }: PersonRecord) => employee.fulltime_hours,
  'employee.percent': ({ employee }: PersonRecord) => employee.percent,
  'manager.id': ({ manager }: PersonRecord) => manager?.id ?? null,
  'manager.name': ({ manager }: PersonRecord) => manager?.name ?? null,
  'employer.name': ({ employer }: PersonRecord) => employer.name,
} as const;
export type SortPlace = keyof typeof SORT_PLACES;

const PLACES = Object.keys(SORT_PLACES) as SortPlace[]; // keys of an object of ours that has no others

/** What a run can be sorted by: two that know people, and places of a record. */
export type SortKey = 'manager' | 'name' | SortPlace;

/** Places of the employee by their short names: `department`. */
const SHORT: ReadonlyMap<string, SortPlace> = new Map(
  PLACES.filter(place => place.startsWith('employee.')).map(place => [
    place.slice('employee.'.length),
    place,
  ]),
);

/** By manager, then by name. */
export const DEFAULT_SORT: readonly SortKey[] = ['manager', 'name'];

/** Reads `manager,name`, as it stands in the command. */
export function parseSortKeys(text: string): Checked<readonly SortKey[]> {
  const diagnostics: Diagnostic[] = [];
  const keys = text
    .split(',')
    .map(part => part.trim())
    .flatMap(part => {
      const key = sortKey(part);
      if (!key) diagnostics.push(unknownKey(part));
      return key ?? [];
    });
  return checked(diagnostics, () => keys);
}

function sortKey(text: string): SortKey | undefined {
  if (text === 'manager' || text === 'name') return text;
  return PLACES.find(place => place === text) ?? SHORT.get(text);
}

function unknownKey(text: string): Diagnostic {
  const known = ['manager', 'name', ...SHORT.keys(), ...PLACES];
  const like = nearest(text, known);
  return {
    code: 'print/unknown-sort-key',
    severity: 'error',
    message: `a run can't be sorted by "${text}"`,
    hint: like
      ? `did you mean "${like}"?`
      : 'sort by manager, name, or a place of the record such as employee.department',
  };
}
