import { basename } from 'node:path';
import pkg from '../../package.json' with { type: 'json' };
import type { AuditedPdf } from '../audit/audited-pdf.ts';
import { drawPagePictures } from '../audit/page/draw-page-pictures.ts';
import { type PageLocale, pageLocaleFor } from '../audit/page/page-locale.ts';
import { reviewPage } from '../audit/page/review-page.ts';
import { type AskedQuestion, questionsOf } from '../audit/page/sections.ts';
import { shownReview } from '../audit/page/shown-review.ts';
import { PDFIUM_WASM } from '../formats/pdf/draw/pdfium.ts';
import { reviewPdf } from '../formats/pdf/ua/review/review-pdf.ts';
import { nodeHost } from './node-host.ts';
import { predefinedCMap } from './predefined-cmap.ts';

export interface PageParts {
  readonly bytes: Uint8Array;
  /** SHA-256 of them, in hex. */
  readonly digest: string;
  readonly audit: AuditedPdf;
  readonly password: string | undefined;
  /** Undefined for the language of the file, where Veldwerk knows it. */
  readonly locale: PageLocale | undefined;
  /** Whether it shows the pages of the file as sighted people see them. */
  readonly isDrawn: boolean;
}

/** The page on which a person ticks off what no machine can judge. */
export async function reviewPageOf({
  bytes,
  digest,
  audit,
  password,
  locale,
  isDrawn,
}: PageParts): Promise<string> {
  const opens = password === undefined ? {} : { password };
  const review = await reviewPdf(bytes, { predefinedCMap, ...opens });
  const host = nodeHost(process.cwd());
  const wasm = isDrawn ? host.readPackage(PDFIUM_WASM) : undefined;
  return reviewPage({
    file: basename(audit.file),
    digest,
    madeOn: host.today(),
    version: pkg.version,
    review,
    audit,
    // Without the program that draws, the page still has every text.
    pictures: wasm ? await drawPagePictures(bytes, review, { wasm, ...opens }) : new Map(),
    isDrawn: wasm !== undefined,
    locale: locale ?? pageLocaleFor(review.language),
  });
}

/** What the page about a file asks. */
export async function askedAbout(
  bytes: Uint8Array,
  password: string | undefined,
): Promise<readonly AskedQuestion[]> {
  const review = await reviewPdf(bytes, { predefinedCMap, ...(password === undefined ? {} : { password }) });
  return questionsOf(shownReview(review));
}
