import type { Diagnostic } from '../core/diagnostics.ts';
import { type CodeCoverage, CoverageTally } from '../mapping/export/coverage.ts';
import { type CoverageReport, coverageReport, formatCoverage } from '../mapping/export/coverage-report.ts';
import { mapExport } from '../mapping/export/map-export.ts';
import { placed } from '../mapping/export/survey-export.ts';
import { NEVER_READ } from '../mapping/export/survey-problems.ts';
import type { RecordMapper } from '../mapping/mapper.ts';
import type { PersonRecord } from '../model/record.ts';
import type { OpenedExport } from './open-export.ts';

/** Which records of an export are wanted. */
export interface RecordSelection {
  /** Those with these ids; all without. */
  readonly only?: readonly string[];
  /** The first so many of them. */
  readonly limit?: number;
}

/** One run over the records of an opened export: the records as they come, and afterwards what was met. */
export class RecordRun {
  private readonly mapper: RecordMapper;
  private readonly opened: OpenedExport;
  private readonly selection: RecordSelection;
  private readonly tally = new CoverageTally();
  private readonly problems: Diagnostic[] = [];
  private readonly met = new Set<string>();

  constructor(mapper: RecordMapper, opened: OpenedExport, selection: RecordSelection = {}) {
    this.mapper = mapper;
    this.opened = opened;
    this.selection = selection;
  }

  /** The records, some at a time. One that can't be mapped is left out, and told by `diagnostics`. */
  async *records(): AsyncGenerator<readonly PersonRecord[], void, undefined> {
    const { only, limit = Number.POSITIVE_INFINITY } = this.selection;
    const { source, survey } = this.opened;
    let left = limit;
    try {
      for await (const block of mapExport(this.mapper, source, survey, only && new Set(only))) {
        const taken = block.slice(0, left);
        left -= taken.length;
        this.tally.add(taken);
        const records: PersonRecord[] = [];
        for (const result of taken) {
          if ('problem' in result) this.problems.push(result.problem);
          else records.push(result.record);
          if (only && result.id !== null) this.met.add(result.id);
        }
        if (records.length > 0) yield records;
        if (left === 0 || (only && this.met.size === only.length)) return;
      }
    } catch (error) {
      this.problems.push(await placed(error, source));
    }
  }

  /** Everything that a person should know, after the last record. */
  diagnostics(): readonly Diagnostic[] {
    const { mapped, codes } = this.tally.counts();
    const warnings = codes
      .filter(({ code }) => !code.includes('/'))
      .map(coverage => warningOf(coverage, mapped));
    return [...warnings, ...this.problems, ...this.unmet()];
  }

  coverage(): CoverageReport {
    return coverageReport(this.mapper, this.opened.survey, this.tally.counts());
  }

  private unmet(): readonly Diagnostic[] {
    const { only = [], limit } = this.selection;
    if (limit !== undefined) return [];
    const missing = only.filter(id => !this.met.has(id));
    return missing.map(id => ({
      code: 'export/unknown-id',
      severity: 'error',
      message: `no record has the id ${JSON.stringify(id)}`,
    }));
  }
}

/** Codes of records as diagnostics: one of each, however many records have it. */
export function warningOf({ code, count, records, ids }: CodeCoverage, mapped: number): Diagnostic {
  const [name = code, ...field] = code.split(':');
  const named = records.flatMap(({ id }) => id ?? []);
  const whose = named.length > 0 ? `: ${named.join(', ')}${named.length < count ? ', …' : ''}` : '';
  const about = field.length > 0 ? ` (${field.join(':')})` : '';
  const message = `${name.replaceAll('_', ' ')}${about} in ${count} of ${mapped} record${mapped === 1 ? '' : 's'}${whose}`;
  const hint = ids.length > 0 ? { hint: `not in the export: ${ids.join(', ')}` } : {};
  return { code: `${RECORD}${name}`, severity: 'warning', message, ...hint };
}

const RECORD = 'record/';

/** What a mapping says itself, knowingly, doesn't count as a warning under `--strict`. */
const SAID_BY_MAPPING = [NEVER_READ, `${RECORD}not_exported`];

export function isKnownToMapping({ code }: Diagnostic): boolean {
  return SAID_BY_MAPPING.includes(code);
}

/** A coverage report as a file: as data when its name ends in .json, else to read. */
export function coverageFile(report: CoverageReport, file: string): string {
  return /\.json$/i.test(file) ? `${JSON.stringify(report, null, 2)}\n` : formatCoverage(report);
}
