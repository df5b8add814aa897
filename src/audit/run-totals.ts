import type { AuditedPdf } from './audited-pdf.ts';
import { amount } from './places.ts';

/** `7 files: 3 pass, 2 fail, 2 could not be judged`. Null for one file: its verdict says all. */
export function runTotals(audits: readonly AuditedPdf[]): string | null {
  if (audits.length < 2) return null;
  const told = OUTCOMES.flatMap(([outcome, one, several]) => {
    const count = audits.filter(audit => audit.outcome === outcome).length;
    return count === 0 ? [] : `${amount(count)} ${count === 1 ? one : several}`;
  });
  return `${amount(audits.length)} files: ${told.join(', ')}`;
}

/** What is said of one file, and of several. */
const OUTCOMES = [
  ['passes', 'passes', 'pass'],
  ['fails', 'fails', 'fail'],
  ['undecided', 'has no verdict', 'have no verdict'],
  ['unreadable', 'could not be judged', 'could not be judged'],
] as const satisfies readonly (readonly [AuditedPdf['outcome'], string, string])[];
