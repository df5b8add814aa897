import { type AuditedPdf, auditWithoutVerdict } from '../audit/audited-pdf.ts';
import type { PageLocale } from '../audit/page/page-locale.ts';
import type { AskedQuestion } from '../audit/page/sections.ts';
import { diagnosticPlace } from '../audit/places.ts';
import type { Diagnostic } from '../core/diagnostics.ts';

/** A file to be judged. */
export interface CheckJob {
  readonly file: string;
  /** What reports call it, when it isn't yet where it will be. */
  readonly name?: string;
  readonly password?: string;
  /** Also makes the page on which a person ticks off what no machine can judge. */
  readonly wantsPage?: boolean;
  /** Leaves its pictures out: to draw a page can be made to take for ever. */
  readonly withoutPictures?: boolean;
  /** Its language; that of the file where Veldwerk knows it, when absent. */
  readonly pageLocale?: PageLocale;
  /** Also tells what that page asks, so that one which a person ticked can be held against it. */
  readonly wantsQuestions?: boolean;
}

/** What became of a job. */
export interface JudgedPdf {
  readonly audit: AuditedPdf;
  /** SHA-256 of the file, in hex; null when its bytes couldn't be read. */
  readonly digest: string | null;
  /** HTML; null when none was asked for, or the file couldn't be read. */
  readonly page: string | null;
  /** What could not be made within the limits: the pictures of the page, or all of it. Absent when nothing lacks. */
  readonly lacks?: 'pictures' | 'page';
  /** Absent when nobody wants to know them, or the file couldn't be read. */
  readonly questions?: readonly AskedQuestion[];
}

/** Why there is no verdict about a file. */
export function noVerdict(file: string, code: string, message: string, hint?: string): Diagnostic {
  return {
    code: `ua/${code}`,
    severity: 'error',
    message,
    place: diagnosticPlace(file, undefined),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** A file about which there is none. */
export function withoutVerdict(file: string, unreadable: Diagnostic): JudgedPdf {
  return { audit: auditWithoutVerdict(file, unreadable), digest: null, page: null };
}
