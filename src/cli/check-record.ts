import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LookedAt } from '../audit/looked-at.ts';
import { judgeRecord } from '../audit/page/judge-record.ts';
import { type PageLocale, pageLocaleFor } from '../audit/page/page-locale.ts';
import { type ReviewRecord, readRecord } from '../audit/page/review-record.ts';
import { isFolder } from '../build/check-files.ts';
import type { JudgedPdf } from '../build/check-job.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { readingReason, systemCode } from '../core/system-reasons.ts';
import { quotedPath } from './check-output.ts';

/** Bytes of the largest page that is read: far more than any that Veldwerk makes. */
const LARGEST = 100_000_000;

/** A page that was read: what a person found, when there is a record in it, and the language of its questions. */
interface ReadPage {
  readonly record: ReviewRecord | null;
  readonly locale: PageLocale;
}

/** What records say about files. */
export interface CheckedRecords {
  /** Of each file that was judged. */
  readonly lookedAt: LookedAt;
  /** Pages of a folder that can't be read. */
  readonly unread: readonly Diagnostic[];
}

/**
 * What keeps pages that persons ticked from being the record of their look at these files. @param path a page, or a folder of
 * them, in which that about a file is known by the file's SHA-256
 */
export function checkRecords(path: string, files: readonly JudgedPdf[]): CheckedRecords {
  // Of a file without a verdict that is told already, and no page can be made of it.
  const judged = files.filter(({ digest, audit }) => digest !== null && audit.outcome !== 'unreadable');
  if (!isFolder(path)) {
    const page = readPage(path);
    const lacks = (file: JudgedPdf) => ('code' in page ? [page] : lacksOf(file, page));
    return { lookedAt: new Map(judged.map(file => [file.audit.file, lacks(file)])), unread: [] };
  }
  const { pages, unread } = pagesBelow(path);
  const lacks = (file: JudgedPdf): readonly Diagnostic[] => {
    const about = lastSaved(pages.filter(({ record }) => record?.digest === file.digest));
    return about.length === 0
      ? [noneAbout(file, path)]
      : eachOnce(about.flatMap(page => lacksOf(file, page)));
  };
  return { lookedAt: new Map(judged.map(file => [file.audit.file, lacks(file)])), unread };
}

function lacksOf({ audit: { file }, digest, questions }: JudgedPdf, page: ReadPage): readonly Diagnostic[] {
  if (digest === null) return [];
  const judged = judgeRecord(page.record, {
    file,
    digest,
    locale: page.locale,
    ...(questions === undefined ? {} : { questions }),
  });
  return judged.ok ? judged.warnings : judged.diagnostics;
}

/** Those of the last day on which one was saved, since an older look is answered by a newer one: none hides another of that day. */
function lastSaved(pages: readonly ReadPage[]): readonly ReadPage[] {
  const dayOf = ({ record }: ReadPage): string => record?.savedOn ?? '';
  const last = pages.map(dayOf).reduce((a, b) => (b > a ? b : a), '');
  return pages.filter(page => dayOf(page) === last);
}

/** Several pages about one file mostly lack the same. */
function eachOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map(diagnostic => [diagnostic.message, diagnostic])).values()];
}

const noneAbout = ({ audit: { file } }: JudgedPdf, folder: string): Diagnostic => ({
  code: 'review/no-record',
  severity: 'error',
  message: `no page in ${quotedPath(folder)} is about this file as it is now`,
  place: { file },
  hint: 'make one with "--review", tick it off in a browser and put what the browser saved there',
});

/** Every `*.html` below a folder, without what is hidden, and without following links to folders. */
function pagesBelow(folder: string): { readonly pages: ReadPage[]; readonly unread: Diagnostic[] } {
  const pages: ReadPage[] = [];
  const unread: Diagnostic[] = [];
  const names = namesBelow(folder);
  if ('code' in names) return { pages, unread: [names] };
  for (const entry of names) {
    if (!/\.html?$/i.test(entry) || /(?:^|[\\/])\./.test(entry)) continue;
    const page = readPage(join(folder, entry));
    if ('code' in page) unread.push(page);
    // Other pages may lie there as well.
    else if (page.record !== null) pages.push(page);
  }
  return { pages, unread };
}

function namesBelow(folder: string): readonly string[] | Diagnostic {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  } catch (error) {
    return refused(folder, readingReason(codeOf(error)));
  }
}

function codeOf(error: unknown): string {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return code;
}

/** The record in a page; null where there is no page, or none in it. */
export function readRecordAt(path: string): ReviewRecord | null {
  const page = readPage(path);
  return 'code' in page ? null : page.record;
}

function readPage(path: string): ReadPage | Diagnostic {
  try {
    const status = statSync(path);
    if (!status.isFile()) return refused(path, 'it is no file');
    if (status.size > LARGEST) return refused(path, 'it is too large for one');
    const page = readFileSync(path, 'utf8');
    const [, language = 'en'] = /<html lang="([a-z-]{1,20})"/.exec(page.slice(0, 1000)) ?? [];
    return { record: readRecord(page), locale: pageLocaleFor(language) };
  } catch (error) {
    return refused(path, readingReason(codeOf(error)));
  }
}

function refused(path: string, why: string): Diagnostic {
  const message = `no record can be read from ${quotedPath(path)}: ${why}`;
  return { code: 'check/record', severity: 'error', message };
}
