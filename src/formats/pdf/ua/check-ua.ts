import { readDocument } from './model/document.ts';
import { openPdf } from './model/open-pdf.ts';
import type { UaReport } from './report.ts';
import { undecidedGlyphs } from './rules/glyph-rules.ts';
import { rulesLeftForLater, uaRules } from './rules.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/**
 * Judges a PDF by the machine-checkable rules of PDF/UA-1.
 * Throws UnreadablePdf when the file is damaged, needs a password, or is made to overload its reader.
 * @see ISO 14289-1:2014
 */
export async function checkPdfUa(bytes: Uint8Array): Promise<UaReport> {
  const opened = await openPdf(bytes);
  try {
    const pdf = readDocument(opened);
    const failures = uaRules.flatMap(({ clause, test, check }) =>
      [...check(pdf)].map(finding => ({ clause, test, ...finding })),
    );
    return { failures, undecided: [...rulesLeftForLater, ...undecidedGlyphs(pdf)] };
  } catch (cause) {
    // Only nesting without end makes the reads here overflow the stack.
    if (cause instanceof RangeError)
      throw new UnreadablePdf('broken', 'The file is nested too deeply to be read.', { cause });
    throw cause;
  }
}
