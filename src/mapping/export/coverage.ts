import type { PersonRecord } from '../../model/record.ts';
import type { FieldCoverage, Mapped } from './contract.ts';
import { plainId } from './name-record.ts';

/** How often a code was given, and to whom first. */
export interface CodeCoverage {
  /** Without the id that some codes end in. */
  readonly code: string;
  readonly count: number;
  /** The first records that have it; ids are null where they can't be shown. */
  readonly records: readonly CoveredRecord[];
  /** Ids the code names, each once: managers that aren't in the export. */
  readonly ids: readonly string[];
}

export interface CoveredRecord {
  /** Among the records of the export, from 0. */
  readonly position: number;
  readonly id: string | null;
}

/** How well an export fills the record: counts, codes and ids, no values. Can be cloned, and added up over workers. */
export interface CoverageCounts {
  /** Records that were mapped. */
  readonly mapped: number;
  /** Records that were left out. */
  readonly leftOut: number;
  readonly fields: readonly FieldCoverage[];
  /** Sorted by code. */
  readonly codes: readonly CodeCoverage[];
  /** Look-ups that found nothing: how many, for each of the mapper's `lookupUses`. */
  readonly dangling: readonly number[];
}

/** Records and ids that are named of each code; the others are only counted. */
const NAMED = 10;

type Read = (record: PersonRecord) => string | number | null;

/** Every place of the record an export can fill. */
const FIELDS: readonly (readonly [string, Read])[] = [
  ['employee.id', ({ employee }) => employee.id],
  ['employee.name', ({ employee }) => employee.name],
  ['employee.name_sort', ({ employee }) => employee.name_sort],
  ['employee.email', ({ employee }) => employee.email],
  ['employee.job_title', ({ employee }) => employee.job_title],
  ['employee.department', ({ employee }) => employee.department],
  ['employee.start_date', ({ employee }) => employee.start_date],
  ['employee.hours_per_week', ({ employee }) => employee.hours_per_week],
  ['employee.fulltime_hours', ({ employee }) => employee.fulltime_hours],
  ['employee.percent', ({ employee }) => employee.percent],
  ['manager.id', ({ manager }) => manager?.id ?? null],
  ['manager.name', ({ manager }) => manager?.name ?? null],
  ['employer.name', ({ employer }) => employer.name],
];

/** Codes of a value that is there and wrong; behind the colon stands its field. */
const INVALID = ['value_invalid:', 'date_invalid:'];

/** The code that ends in an id instead of a field. */
const DANGLING = 'manager_not_in_export';

interface Sum {
  filled: number;
  invalid: number;
}

interface Met {
  count: number;
  records: CoveredRecord[];
  readonly ids: Set<string>;
}

/** Counts what records hold, while they pass. */
export class CoverageTally {
  private mapped = 0;
  private leftOut = 0;
  private readonly sums: readonly Sum[] = FIELDS.map(() => ({ filled: 0, invalid: 0 }));
  private readonly codes = new Map<string, Met>();
  private readonly dangling: number[] = [];

  add(results: readonly Mapped[]): void {
    for (const result of results) {
      if ('problem' in result) {
        this.leftOut++;
        this.meet(result.problem.code, result);
      } else {
        this.addRecord(result.record, result);
        for (const use of result.dangling ?? []) this.dangle(use, 1);
      }
    }
  }

  /** Adds what another tally counted. */
  merge({ mapped, leftOut, fields, codes, dangling }: CoverageCounts): void {
    dangling.forEach((count, use) => {
      this.dangle(use, count);
    });
    this.mapped += mapped;
    this.leftOut += leftOut;
    this.sums.forEach((sum, i) => {
      sum.filled += fields[i]?.filled ?? 0;
      sum.invalid += fields[i]?.invalid ?? 0;
    });
    for (const { code, count, records, ids } of codes) {
      const met = this.metOf(code);
      met.count += count;
      met.records = [...met.records, ...records].sort((a, b) => a.position - b.position).slice(0, NAMED);
      for (const id of ids) met.ids.add(id);
    }
  }

  counts(): CoverageCounts {
    const { mapped, leftOut } = this;
    const fields = FIELDS.map(([field], i) => {
      const { filled = 0, invalid = 0 } = this.sums[i] ?? {};
      return { field, filled, empty: mapped - filled - invalid, invalid };
    });
    const codes = [...this.codes]
      .map(([code, { count, records, ids }]) => ({
        code,
        count,
        records,
        ids: [...ids].sort().slice(0, NAMED),
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    return { mapped, leftOut, fields, codes, dangling: Array.from(this.dangling, count => count ?? 0) };
  }

  private dangle(use: number, count: number): void {
    this.dangling[use] = (this.dangling[use] ?? 0) + count;
  }

  private addRecord(record: PersonRecord, covered: CoveredRecord & { readonly id: string }): void {
    this.mapped++;
    for (const [i, [, read]] of FIELDS.entries()) {
      const sum = this.sums[i];
      if (sum && read(record) !== null) sum.filled++;
    }
    for (const code of record.warnings) this.addCode(code, record, covered);
  }

  private addCode(code: string, record: PersonRecord, covered: CoveredRecord): void {
    const invalid = INVALID.find(start => code.startsWith(start));
    const place = invalid ? FIELDS.findIndex(([field]) => field === code.slice(invalid.length)) : -1;
    const [sum, read] = [this.sums[place], FIELDS[place]?.[1]];
    if (sum && read?.(record) === null) sum.invalid++;
    if (!code.startsWith(`${DANGLING}:`)) return void this.meet(code, covered);
    const met = this.meet(DANGLING, covered);
    const id = plainId(code.slice(DANGLING.length + 1));
    // Of thousands of missing managers the first few say enough; which are first must not depend on who counted.
    if (id !== null) keepLowest(met.ids, id);
  }

  private meet(code: string, { position, id }: CoveredRecord): Met {
    const met = this.metOf(code);
    met.count++;
    if (met.records.length < NAMED) met.records.push({ position, id: id === null ? null : plainId(id) });
    return met;
  }

  private metOf(code: string): Met {
    const known = this.codes.get(code);
    if (known) return known;
    const met = { count: 0, records: [], ids: new Set<string>() };
    this.codes.set(code, met);
    return met;
  }
}

function keepLowest(ids: Set<string>, id: string): void {
  ids.add(id);
  if (ids.size > NAMED) ids.delete([...ids].sort().at(-1) ?? id);
}
