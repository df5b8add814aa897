import type { PersonRecord } from '../../model/record.ts';
import { SORT_PLACES, type SortKey } from './sort-keys.ts';
import { managerOf } from './sort-records.ts';
import type { RunWords } from './words.ts';

/** People who stand together under a heading. */
export interface PeopleGroup<T> {
  readonly title: string;
  readonly people: T[];
}

/** Keys whose values are names of groups of people; the others are as good as different for each person. */
const GROUPING: readonly SortKey[] = [
  'employee.department',
  'employer.name',
  'manager.name',
  'employee.job_title',
];

/**
 * The people of a sorted run in groups: by manager, or by the first key. People stay in their order.
 * @returns one group without a title when the first key makes no groups
 */
export function groupPeople<T extends { readonly record: PersonRecord }>(
  people: readonly T[],
  [key]: readonly SortKey[],
  words: RunWords,
): readonly PeopleGroup<T>[] {
  const groups: PeopleGroup<T>[] = [];
  let last: string | undefined;
  for (const person of people) {
    const { id, title } = groupOf(person.record, key, words);
    if (id !== last) groups.push({ title, people: [] });
    last = id;
    groups.at(-1)?.people.push(person);
  }
  return groups;
}

function groupOf(
  record: PersonRecord,
  key: SortKey | undefined,
  words: RunWords,
): { readonly id: string; readonly title: string } {
  if (key === 'manager') {
    const manager = managerOf(record);
    // Two managers of one name are two people.
    return manager
      ? { id: JSON.stringify([manager.name, manager.id]), title: manager.name }
      : { id: '', title: words.no_manager };
  }
  if (!key || key === 'name' || !GROUPING.includes(key)) return { id: '', title: '' };
  const value = SORT_PLACES[key](record);
  return value === null ? { id: '', title: words.not_known } : { id: `=${value}`, title: String(value) };
}
