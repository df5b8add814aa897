import pkg from '../../package.json' with { type: 'json' };
import type { AuditedPdf } from '../audit/audited-pdf.ts';
import type { LookedAt } from '../audit/looked-at.ts';
import { counted } from '../audit/places.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import type { CheckOptions } from './check-options.ts';
import { type NamedFile, type Output, writeOutputs, writeStandardOutput } from './check-output.ts';
import { jsonPieces } from './json-pieces.ts';

/** Files that reports go to. */
export function reportsTo({ sarif, junit }: CheckOptions): readonly NamedFile[] {
  return [
    { option: '--sarif', path: sarif },
    { option: '--junit', path: junit },
  ].flatMap(({ option, path }) => (path === undefined || path === '-' ? [] : { option, path }));
}

/** Writes the reports that are asked for; tells of those that can't be written, and of what has no room in them. */
export async function writeReports(
  audits: readonly AuditedPdf[],
  lookedAt: LookedAt,
  options: CheckOptions,
): Promise<readonly Diagnostic[]> {
  const outputs = await outputsOf(audits, lookedAt, options);
  const leftOut = options.sarif === undefined ? [] : await leftOutOf(audits);
  const toOutput = outputs.filter(({ path }) => path === '-');
  // One at most: `wrongUse` refuses more.
  const lost = await Promise.all(toOutput.map(({ pieces }) => writeStandardOutput(pieces)));
  return [...leftOut, ...lost.flat(), ...writeOutputs(outputs.filter(({ path }) => path !== '-'))];
}

async function outputsOf(
  audits: readonly AuditedPdf[],
  lookedAt: LookedAt,
  { sarif, junit }: CheckOptions,
): Promise<readonly Output[]> {
  const reports: Output[] = [];
  if (sarif !== undefined) {
    const { sarifOf } = await import('../audit/sarif.ts');
    const pieces = jsonPieces(sarifOf(audits, { version: pkg.version, lookedAt }));
    reports.push({ option: '--sarif', path: sarif, pieces, isPrivate: false });
  }
  if (junit !== undefined) {
    const { junitPieces } = await import('../audit/junit.ts');
    reports.push({ option: '--junit', path: junit, pieces: junitPieces(audits, lookedAt), isPrivate: false });
  }
  return reports;
}

/** What the report for code scanning has no room for. */
async function leftOutOf(audits: readonly AuditedPdf[]): Promise<readonly Diagnostic[]> {
  const { resultsLeftOut } = await import('../audit/sarif.ts');
  const count = resultsLeftOut(audits);
  if (count === 0) return [];
  const message = `the report of --sarif has no room for ${counted(count, 'place')}, the least urgent`;
  return [{ code: 'check/sarif-full', severity: 'warning', message, hint: 'check fewer files at a time' }];
}
