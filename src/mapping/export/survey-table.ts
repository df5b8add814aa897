import type { ColumnUse, IndexPlan, Json, RecordMapper, UnusableId } from '../mapper.ts';
import { ColumnTree } from './column-tree.ts';
import type { BlockBounds } from './contract.ts';

/** The records of one place of one file, and what a mapping wants of them. */
export interface Table {
  /** The name under `files`; null for the export itself. */
  readonly file: string | null;
  readonly records: string;
  readonly columns: readonly ColumnUse[];
  readonly indexes: readonly IndexPlan[];
}

/** Two records that were to differ. */
export interface Twins {
  readonly id: string;
  /** Positions, from 0. */
  readonly first: number;
  readonly second: number;
}

/** Twins that are told of one by one; of the rest only how many. */
export const MOST_TWINS = 10;

/** The tables a mapping reads; the records of the export come first. */
export function tablesOf(mapper: RecordMapper): readonly Table[] {
  const places = [{ file: null, records: mapper.records }, ...mapper.columns, ...mapper.indexes];
  const keys = new Map(places.map(({ file, records }) => [`${file ?? ''}\n${records}`, { file, records }]));
  return [...keys.values()].map(({ file, records }) => {
    const isHere = (other: { readonly file: string | null; readonly records: string }) =>
      other.file === file && other.records === records;
    return { file, records, columns: mapper.columns.filter(isHere), indexes: mapper.indexes.filter(isHere) };
  });
}

/** What one pass over a table gathers. */
export class TableSurvey {
  count = 0;
  readonly tree = new ColumnTree();
  readonly bounds: BlockBounds[] = [];
  readonly lookups = new Map<string, Map<string, Json>>();
  readonly broken: { readonly position: number; readonly reason: UnusableId['reason'] }[] = [];
  /** By index name: where a key is first a number that has lost digits. */
  readonly lossy = new Map<string, number>();
  /** By index name; under null those of the records themselves. */
  readonly twins = new Map<string | null, { readonly told: Twins[]; count: number }>();
  private unseen: ColumnUse[];
  private readonly idOf: RecordMapper['idOf'] | null;
  private readonly ids = new Map<string, number>();
  private readonly indexes: readonly Index[];

  /** @param idOf of records of the export itself; those of look-up tables need no id */
  constructor(table: Table, idOf: RecordMapper['idOf'] | null) {
    this.unseen = [...table.columns];
    this.idOf = idOf;
    this.indexes = table.indexes.map(plan => ({ plan, found: new Map(), positions: new Map() }));
    for (const { plan, found } of this.indexes) this.lookups.set(plan.name, found);
  }

  add(records: readonly Json[]): void {
    for (const record of records) {
      this.tree.add(record);
      if (this.unseen.length > 0) this.look(record);
      if (this.idOf) this.identify(this.idOf(record));
      for (const index of this.indexes) this.enter(index, record);
      this.count++;
    }
  }

  /** Columns of the mapping that no record had. */
  get absent(): readonly ColumnUse[] {
    return this.unseen;
  }

  /** After the first few records all columns have been seen, and nothing is looked for any more. */
  private look(record: Json): void {
    if (this.unseen.some(use => use.isIn(record))) this.unseen = this.unseen.filter(use => !use.isIn(record));
  }

  private identify(id: string | UnusableId): void {
    const position = this.count;
    if (typeof id !== 'string') {
      this.broken.push({ position, reason: id.reason });
      return;
    }
    const first = this.ids.get(id);
    if (first === undefined) this.ids.set(id, position);
    else this.report(null, { id, first, second: position });
  }

  private enter({ plan, found, positions }: Index, record: Json): void {
    if (!this.lossy.has(plan.name) && plan.losesDigits(record)) this.lossy.set(plan.name, this.count);
    const keys = plan.keysOf(record);
    if (keys.length === 0) return;
    const reduced = plan.reduce(record);
    for (const key of keys) {
      const first = positions.get(key);
      if (first === undefined) {
        found.set(key, reduced);
        positions.set(key, this.count);
      } else if (first !== this.count) this.report(plan.name, { id: key, first, second: this.count });
    }
  }

  private report(index: string | null, twins: Twins): void {
    const met = this.twins.get(index) ?? { told: [], count: 0 };
    this.twins.set(index, met);
    met.count++;
    if (met.told.length < MOST_TWINS) met.told.push(twins);
  }
}

interface Index {
  readonly plan: IndexPlan;
  readonly found: Map<string, Json>;
  readonly positions: Map<string, number>;
}
