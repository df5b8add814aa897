import { type CoverageCounts, CoverageTally } from '../../mapping/export/coverage.ts';
import type { BrokenRecord, RecordWarnings } from './plan.ts';

/** What is told of some records, as data: from a worker, or from the manifest of an earlier run. */
export interface Tally {
  /** Records whose files were made. */
  readonly made: number;
  readonly files: number;
  readonly bytes: number;
  readonly warnings: readonly RecordWarnings[];
  readonly broken: readonly BrokenRecord[];
  readonly coverage: CoverageCounts;
}

export const NOTHING: Tally = {
  made: 0,
  files: 0,
  bytes: 0,
  warnings: [],
  broken: [],
  coverage: new CoverageTally().counts(),
};

/** Gathers tallies in the order of their records. */
export class TallySum {
  made = 0;
  files = 0;
  bytes = 0;
  readonly warnings: RecordWarnings[] = [];
  readonly broken: BrokenRecord[] = [];
  readonly #coverage = new CoverageTally();
  /** Most records share one of a few lists of codes, which come from workers as many copies. */
  readonly #codes = new Map<string, readonly string[]>();

  add(tally: Tally): void {
    this.made += tally.made;
    this.files += tally.files;
    this.bytes += tally.bytes;
    for (const { position, id, codes } of tally.warnings) {
      this.warnings.push({ position, id, codes: this.#shared(codes) });
    }
    for (const record of tally.broken) this.broken.push(record);
    this.#coverage.merge(tally.coverage);
  }

  /** As data, for the manifest. */
  tally(): Tally {
    const { made, files, bytes, warnings, broken } = this;
    return { made, files, bytes, warnings, broken, coverage: this.#coverage.counts() };
  }

  #shared(codes: readonly string[]): readonly string[] {
    const key = codes.join('\n');
    const known = this.#codes.get(key);
    if (known) return known;
    this.#codes.set(key, codes);
    return codes;
  }
}
