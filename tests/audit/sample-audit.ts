import { auditOf } from '../../src/audit/audited-pdf.ts';
import type { PdfFacts, UaFailure, UaReport } from '../../src/formats/pdf/ua/report.ts';

export const FACTS: PdfFacts = {
  pages: 12,
  formFields: 24,
  isTagged: true,
  claimsUa: false,
  isEncrypted: false,
  isRepaired: false,
  creator: null,
  producer: null,
};

/** A report with these failures, and whatever else is said. */
export function reportOf(failures: readonly UaFailure[], rest: Partial<UaReport> = {}): UaReport {
  return { failures, omitted: [], undecided: [], facts: FACTS, ...rest };
}

/** A failure of a rule, such as `7.18.1/3`. */
export function failure(rule: string, finding: Partial<UaFailure> = {}): UaFailure {
  const [clause = '', test = ''] = rule.split('/');
  return { clause, test: Number(test), message: 'Something is wrong.', ...finding };
}

export const auditOfFailures = (failures: readonly UaFailure[], rest: Partial<UaReport> = {}) =>
  auditOf('form.pdf', reportOf(failures, rest));
