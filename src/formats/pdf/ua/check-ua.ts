import { readDocument, type UaDocument } from './model/document.ts';
import { readFacts } from './model/facts.ts';
import { type OpenOptions, openPdf } from './model/open-pdf.ts';
import type { UaFailure, UaOmitted, UaReport } from './report.ts';
import type { UaRule } from './rules/rule.ts';
import { uaRules, undecidedRules } from './rules.ts';

/** Breaches of one rule that are told with their place. */
const MOST_TOLD = 1000;

/**
 * Judges a PDF by the machine-checkable rules of PDF/UA-1.
 * @throws UnreadablePdf when the file is damaged, needs a password, or is made to overload its reader
 * @see ISO 14289-1:2014
 */
export function checkPdfUa(bytes: Uint8Array, options: OpenOptions = {}): Promise<UaReport> {
  return openPdf(bytes, options, opened => reportOn(readDocument(opened)));
}

function reportOn(pdf: UaDocument): UaReport {
  const judged = uaRules.map(rule => judge(rule, pdf));
  return {
    failures: judged.flatMap(({ told }) => told),
    omitted: judged.flatMap(({ omitted }) => omitted),
    undecided: undecidedRules(pdf),
    facts: readFacts(pdf),
  };
}

function judge(
  { clause, test, check }: UaRule,
  pdf: UaDocument,
): { readonly told: readonly UaFailure[]; readonly omitted: readonly UaOmitted[] } {
  const told: UaFailure[] = [];
  let count = 0;
  for (const finding of check(pdf)) {
    if (told.length < MOST_TOLD) told.push({ clause, test, ...finding });
    else count++;
  }
  return { told, omitted: count === 0 ? [] : [{ clause, test, count }] };
}
