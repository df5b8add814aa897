import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { counted } from '../audit/places.ts';
import type { FoundFile } from '../build/check-files.ts';
import type { JudgedPdf } from '../build/check-job.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { refusal } from './check-options.ts';
import { type Output, quotedPath, writeOutputs } from './check-output.ts';
import { readRecordAt } from './check-record.ts';

/** Where the page about a file goes. */
export interface PagePlan {
  readonly file: string;
  readonly page: string;
  /** It was made before, and somebody may have ticked it: it stays. */
  readonly isThere: boolean;
}

/**
 * Where the page about each file goes: to the one that is named, or into a folder, by the name of the file and the folders that it
 * is in below the one that was named.
 */
export function planPages(review: string, found: readonly FoundFile[]): readonly PagePlan[] {
  const names = isPage(review) ? found.map(() => review) : namesBelow(review, found);
  return found.map(({ file }, index) => {
    const page = names[index] ?? review;
    return { file, page, isThere: existsSync(page) };
  });
}

function namesBelow(folder: string, found: readonly FoundFile[]): readonly string[] {
  const taken = new Set<string>();
  // Of each name the number that was given last: files of one name would else be counted through for every other.
  const last = new Map<string, number>();
  return found.map(({ file, below }) => {
    const stem = join(
      dirname(below ?? ''),
      basename((below ?? file).replaceAll('\\', '/')).replace(/\.pdf$/i, ''),
    );
    // Case doesn't count on every disk.
    const key = stem.toLowerCase();
    let count = last.get(key) ?? 1;
    while (taken.has(numbered(key, count))) count++;
    last.set(key, count + 1);
    taken.add(numbered(key, count));
    return join(folder, numbered(stem, count));
  });
}

const numbered = (stem: string, count: number): string => `${stem}${count === 1 ? '' : `-${count}`}.html`;

/** Why pages can't go where they should; told before the files are judged. */
export function refusePages(review: string, plans: readonly PagePlan[]): readonly Diagnostic[] {
  if (review === '') return [refusal('--review names no page', 'name one')];
  if (isPage(review) && plans.length > 1)
    return [refusal(`--review names one page for ${plans.length} files`, 'name a folder')];
  if (!isPage(review) && /\.\w+$/.test(review))
    return [
      refusal(`${quotedPath(review)} is not the name of a page`, 'end its name in .html, or name a folder'),
    ];
  if (!isPage(review) || !plans.some(({ isThere }) => isThere)) return [];
  return [
    {
      code: 'check/page-exists',
      severity: 'error',
      message: `${quotedPath(review)} is there already: somebody may have ticked it`,
      hint: 'name another with --review, or take that one away',
    },
  ];
}

const isPage = (path: string): boolean => /\.html?$/i.test(path);

/** What became of the pages. */
export interface WrittenPages {
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes the pages that were made, and looks whether those that stay are about the files as they are now. */
export function writePages(files: readonly JudgedPdf[], plans: readonly PagePlan[]): WrittenPages {
  const planOf = new Map(plans.map(plan => [plan.file, plan]));
  const written: string[] = [];
  const diagnostics = files.flatMap((judged): readonly Diagnostic[] => {
    const plan = planOf.get(judged.audit.file);
    if (plan === undefined) return [];
    if (plan.isThere) return outdated(judged, plan);
    if (judged.page === null) return lackingPart(judged);
    const lost = writeOutputs([pageOutput(plan.page, judged.page)]);
    if (lost.length === 0) written.push(plan.page);
    return [...lackingPart(judged), ...lost];
  });
  return { written, diagnostics };
}

const pageOutput = (path: string, page: string): Output => ({
  option: '--review',
  path,
  pieces: [page],
  isPrivate: true,
});

function outdated({ digest, audit: { file } }: JudgedPdf, { page }: PagePlan): readonly Diagnostic[] {
  const record = digest === null ? null : readRecordAt(page);
  if (record === null || record.digest === digest) return [];
  return [
    {
      code: 'check/page-outdated',
      severity: 'warning',
      message: `the page ${quotedPath(page)} is about another file, or about this one before it was changed`,
      place: { file },
      hint: 'move it to another place, and make a new one in the same way',
    },
  ];
}

function lackingPart({ lacks, audit: { file } }: JudgedPdf): readonly Diagnostic[] {
  if (lacks === undefined) return [];
  const place = { file };
  if (lacks === 'pictures')
    return [
      {
        code: 'check/page-undrawn',
        severity: 'warning',
        message: 'its page has no pictures: drawing them took too long, or too much memory',
        place,
        hint: 'open the file itself beside the page; or give it more time with --timeout',
      },
    ];
  return [
    {
      code: 'check/no-page',
      severity: 'error',
      message: 'no page could be made for it within the limits of time and memory',
      place,
      hint: 'give it more time with --timeout; the verdict stands',
    },
  ];
}

/** `made "form.html"`; how many pages were made and how many were there. */
export function pagesTold(review: string, plans: readonly PagePlan[], written: readonly string[]): string[] {
  const [first] = written;
  const kept = plans.filter(({ isThere }) => isThere).length;
  return [
    ...(first === undefined
      ? []
      : [
          written.length === 1
            ? `made ${quotedPath(first)}`
            : `made ${counted(written.length, 'page')} in ${quotedPath(review)}`,
        ]),
    ...(kept === 0
      ? []
      : [
          `left ${counted(kept, 'page')} in ${quotedPath(review)} as ${kept === 1 ? 'it was' : 'they were'}: somebody may have ticked ${kept === 1 ? 'it' : 'them'}`,
        ]),
  ];
}
