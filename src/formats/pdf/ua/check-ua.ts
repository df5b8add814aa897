import { readDocument, type UaDocument } from './model/document.ts';
import { readFacts } from './model/facts.ts';
import { openPdf } from './model/open-pdf.ts';
import type { UaFailure, UaOmitted, UaReport } from './report.ts';
import type { UaRule } from './rules/rule.ts';
import { uaRules, undecidedRules } from './rules.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** Breaches of one rule that are told with their place. */
const MOST_TOLD = 1000;

export interface CheckOptions {
  /** Opens an encrypted file; without one, the empty password is tried. */
  readonly password?: string;
}

/**
 * Judges a PDF by the machine-checkable rules of PDF/UA-1.
 * Throws UnreadablePdf when the file is damaged, needs a password, or is made to overload its reader.
 * @see ISO 14289-1:2014
 */
export async function checkPdfUa(bytes: Uint8Array, options: CheckOptions = {}): Promise<UaReport> {
  try {
    return await openPdf(bytes, options.password, opened => reportOn(readDocument(opened)));
  } catch (cause) {
    // Only nesting without end makes the reads here overflow the stack.
    if (cause instanceof RangeError)
      throw new UnreadablePdf('broken', 'The file is nested too deeply to be read.', { cause });
    throw cause;
  }
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
