import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { type AuditedPdf, auditOf, unreadableAudit } from '../audit/audited-pdf.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { readingReason, systemCode } from '../core/system-reasons.ts';
import { checkPdfUa } from '../formats/pdf/ua/check-ua.ts';
import { UnreadablePdf } from '../formats/pdf/ua/unreadable-pdf.ts';
import { type CheckJob, type JudgedPdf, noVerdict, withoutVerdict } from './check-job.ts';
import type { PageParts } from './check-page.ts';
import { predefinedCMap } from './predefined-cmap.ts';

/** Bytes of the largest file that is judged: a print file of some ten thousand people. */
const LARGEST = 1 << 30;

/**
 * Reads and judges a file. Whatever is wrong with it is told in the audit; only a fault of ours is thrown.
 * @param tell told of the verdict before the page is made, which takes longer and can be made to take for ever
 */
export async function judgePdf(
  { file, name = file, password, wantsPage, withoutPictures, pageLocale: locale, wantsQuestions }: CheckJob,
  tell: (verdict: JudgedPdf) => Promise<void> = async () => {},
): Promise<JudgedPdf> {
  const read = readPdf(file, name);
  if (!read.ok) return withoutVerdict(name, read.why);
  const { bytes } = read;
  const digest = createHash('sha256').update(bytes).digest('hex');
  try {
    const audit = await auditBytes(name, bytes, password);
    if (wantsPage) {
      await tell({ audit, digest, page: null });
      const isDrawn = !withoutPictures;
      return { audit, digest, page: await pageOf({ bytes, digest, audit, password, locale, isDrawn }) };
    }
    if (!wantsQuestions) return { audit, digest, page: null };
    const { askedAbout } = await import('./check-page.ts');
    return { audit, digest, page: null, questions: await askedAbout(bytes, password) };
  } catch (error) {
    if (error instanceof UnreadablePdf) return { audit: unreadableAudit(name, error), digest, page: null };
    throw error;
  }
}

/**
 * Judges a file that is at hand.
 * @throws UnreadablePdf when no verdict is possible
 */
export async function auditBytes(name: string, bytes: Uint8Array, password?: string): Promise<AuditedPdf> {
  return auditOf(
    name,
    await checkPdfUa(bytes, { predefinedCMap, ...(password === undefined ? {} : { password }) }),
  );
}

type Read =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: Diagnostic };

/** Looks at what it is first: to open a pipe is to wait for somebody who writes into it. */
function readPdf(file: string, name: string): Read {
  const refused = (code: string, why: string): Read => ({
    ok: false,
    why: noVerdict(name, code, `the file can't be read: ${why}`),
  });
  try {
    const status = statSync(file);
    if (status.isDirectory()) return refused('no-file', 'it is a folder');
    if (!status.isFile()) return refused('no-file', 'it is a device or a pipe');
    if (status.size > LARGEST) return refused('too-large', 'it has more than 1 GB');
    return { ok: true, bytes: readFileSync(file) };
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return refused('no-file', readingReason(code));
  }
}

/** Loaded only when it is asked for: to draw pages takes more than to judge them. */
async function pageOf(parts: PageParts): Promise<string> {
  const { reviewPageOf } = await import('./check-page.ts');
  return reviewPageOf(parts);
}
