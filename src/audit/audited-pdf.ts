import type { Diagnostic } from '../core/diagnostics.ts';
import type { PdfFacts, UaFinding, UaRuleNumber, UaUndecided } from '../formats/pdf/ua/report.ts';
import type { Advice } from './advice.ts';

/** A rule that a file breaks, with what a person needs to mend it. */
export interface Problem extends UaRuleNumber, Advice {
  /** All breaches, also those without a place here. */
  readonly count: number;
  /** At most a thousand. */
  readonly places: readonly UaFinding[];
  /** The broken rule that this one follows from, as `7.1/11`: mended with it, in all likelihood. Null when it stands on its own. */
  readonly followsFrom: string | null;
}

/** What is told of one file. */
export interface AuditedPdf {
  /** Path as it was asked for. */
  readonly file: string;
  /** `undecided`: no rule is broken, but not every rule could be judged. `unreadable`: there is no verdict. */
  readonly outcome: 'passes' | 'fails' | 'undecided' | 'unreadable';
  /** Null when it could not be read. */
  readonly facts: PdfFacts | null;
  /** In the order in which to mend them; those that follow from another come behind it. */
  readonly problems: readonly Problem[];
  readonly undecided: readonly UaUndecided[];
  /** Why it could not be read; null when it could. */
  readonly unreadable: Diagnostic | null;
}
