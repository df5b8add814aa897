import type { ColumnUse, RecordMapper } from '../mapper.ts';
import type { Survey } from './contract.ts';
import type { CodeCoverage, CoverageCounts } from './coverage.ts';

/** Which columns are read for what. */
export interface UseOfColumns {
  /** A record field, `id`, `index NAME` or `pick NAME`. */
  readonly use: string;
  /** Pointers; those of a further file behind its name: `managers:/firstName`. */
  readonly columns: readonly string[];
}

/** A look-up, and how often it found nothing. */
export interface LookupCoverage {
  readonly index: string;
  /** The record field it is done for. */
  readonly use: string;
  readonly missing: number;
}

/** What an export gives and which of its data are used for what: for whoever keeps the mapping, and the privacy officer. */
export interface CoverageReport extends Omit<CoverageCounts, 'dangling'> {
  /** Records in the export. */
  readonly records: number;
  readonly lookups: readonly LookupCoverage[];
  readonly uses: readonly UseOfColumns[];
  readonly unused: readonly string[];
  readonly sensitive: readonly string[];
  readonly neverRead: readonly string[];
  readonly notExported: readonly string[];
}

export function coverageReport(mapper: RecordMapper, survey: Survey, counts: CoverageCounts): CoverageReport {
  const { dangling, ...others } = counts;
  return {
    records: survey.count,
    ...others,
    lookups: mapper.lookupUses.map(({ index, use }, i) => ({ index, use, missing: dangling[i] ?? 0 })),
    uses: usesOf(mapper.columns),
    unused: survey.unused,
    sensitive: survey.sensitive,
    neverRead: mapper.neverRead,
    notExported: mapper.notExported,
  };
}

function usesOf(columns: readonly ColumnUse[]): readonly UseOfColumns[] {
  const uses = new Map<string, Set<string>>();
  for (const { use, file, column } of columns) {
    const met = uses.get(use) ?? new Set();
    uses.set(use, met.add(file === null ? column : `${file}:${column}`));
  }
  return [...uses].map(([use, met]) => ({ use, columns: [...met] }));
}

/** The report as Markdown. */
export function formatCoverage(report: CoverageReport): string {
  const {
    records,
    mapped,
    leftOut,
    fields,
    codes,
    lookups,
    uses,
    unused,
    sensitive,
    neverRead,
    notExported,
  } = report;
  const counts = fields.map(({ field, filled, empty, invalid }) => [field, filled, empty, invalid]);
  return [
    '# Coverage of the export',
    `${records} records in the export: ${mapped} mapped, ${leftOut} left out.`,
    '## What was filled',
    table(['record field', 'filled', 'empty', 'invalid'], counts),
    ...section('## What a person should look at', codes.map(codeLine)),
    ...section(
      '## Look-ups that found nothing',
      lookups
        .filter(({ missing }) => missing > 0)
        .map(({ index, use, missing }) => `${code(index)} for ${use}: ${missing} ×`),
    ),
    '## Which columns are used for what',
    table(
      ['used for', 'columns'],
      uses.map(({ use, columns }) => [use, columns.map(code).join(', ')]),
    ),
    ...section('## Sensitive columns in the export (not read)', sensitive.map(code)),
    ...section('## Never read, says the mapping', neverRead.map(code)),
    ...section('## Columns nothing uses', unused.map(code)),
    ...section('## Not in this system, says the mapping', notExported),
  ]
    .join('\n\n')
    .concat('\n');
}

function codeLine({ code: name, count, records, ids }: CodeCoverage): string {
  const named = records.map(({ position, id }) => id ?? `the one at position ${position + 1}`);
  const missing = ids.length > 0 ? `; not in the export: ${ids.join(', ')}` : '';
  return `${code(name)}: ${count} × (${named.join(', ')}${named.length < count ? ', …' : ''}${missing})`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, lines.map(line => `- ${line}`).join('\n')];
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A name of theirs, in Markdown: nothing in it is markup or ends the cell. */
function code(name: string): string {
  return `\`${name
    .replaceAll('`', "'")
    .replaceAll('|', '\\|')
    .replace(/\p{Cc}/gu, ' ')}\``;
}
