import type { PersonRecord } from '../../model/record.ts';
import { familyFirst } from './family-first.ts';
import { SORT_PLACES, type SortKey } from './sort-keys.ts';

/** A manager of a run, as people are grouped by. */
export interface RunManager {
  readonly id: string;
  readonly name: string;
}

/** The manager a record can be grouped under: one with a name, who isn't the person. */
export function managerOf({ employee, manager }: PersonRecord): RunManager | null {
  if (!manager || manager.name === null || manager.id === employee.id) return null;
  return { id: manager.id ?? '', name: manager.name };
}

/** What two records are compared by: texts in the order of people, numbers by size; null comes last. */
type Weight = string | number | null;

/**
 * Records in the order people look them up: by base letters, then accents, then capitals, with numbers by their value.
 * A family name's prefix counts as the mapping made it: *van der Berg* under B in the Netherlands, *Van den Bossche* under V
 * in Belgium. Equal records keep their order.
 * @param locale language tag of the documents, `nl-BE` for one
 */
export function sortRecords(
  records: readonly PersonRecord[],
  keys: readonly SortKey[],
  locale: string,
): readonly PersonRecord[] {
  const collator = new Intl.Collator(locale.split('-')[0], { numeric: true });
  const managers = managerNames(records, locale);
  const weighed = records.map(record => ({
    record,
    weights: keys.flatMap(key => weightsOf(record, key, managers)),
  }));
  weighed.sort((one, other) => compareAll(one.weights, other.weights, collator));
  return weighed.map(({ record }) => record);
}

function weightsOf(
  record: PersonRecord,
  key: SortKey,
  managers: (manager: RunManager) => string,
): readonly Weight[] {
  const { employee } = record;
  switch (key) {
    case 'manager': {
      const manager = managerOf(record);
      // Two managers of one name are two people: their ids keep them apart.
      return manager ? [managers(manager), manager.id] : [null, null];
    }
    case 'name':
      return [employee.name_sort ?? employee.name];
    default:
      return [SORT_PLACES[key](record)];
  }
}

/**
 * How managers are sorted: as the export sorts them where they are in it themselves, else by what their name looks like.
 */
function managerNames(records: readonly PersonRecord[], locale: string): (manager: RunManager) => string {
  const known = new Map(records.map(({ employee }) => [employee.id, employee.name_sort]));
  return ({ id, name }) => known.get(id) ?? familyFirst(name, locale);
}

function compareAll(one: readonly Weight[], other: readonly Weight[], collator: Intl.Collator): number {
  for (let at = 0; at < one.length; at++) {
    const order = compare(one[at] ?? null, other[at] ?? null, collator);
    if (order !== 0) return order;
  }
  return 0;
}

function compare(one: Weight, other: Weight, collator: Intl.Collator): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}
