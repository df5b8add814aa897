import { InvalidArgumentError, Option } from 'commander';
import { type PageLocale, pageLocaleFor } from '../audit/page/page-locale.ts';
import { CHECK_SECONDS } from '../build/check-limits.ts';
import type { Diagnostic } from '../core/diagnostics.ts';

export interface CheckOptions {
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly sarif?: string;
  readonly junit?: string;
  readonly review?: string;
  /** Language of the page. */
  readonly locale?: PageLocale;
  readonly record?: string;
  readonly passwordFile?: string;
  readonly all?: boolean;
  /** A line on each file. */
  readonly brief?: boolean;
  /** Seconds. */
  readonly timeout?: number;
  readonly workers?: number;
}

/** Seconds in a day: who wants more has forgotten that it is no longer milliseconds. */
const LONGEST = 86_400;
const MOST_WORKERS = 256;

function wholeNumber(value: string, most: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw new InvalidArgumentError(`Write a whole number from 1 to ${most}.`);
  return number;
}

/** Dutch and English, in any case, of whichever country. */
const PAGE_LANGUAGE = /^(?:nl|en)(?:-[a-z]{2})?$/i;

/** As `--locale` of other commands, in which the country doesn’t matter. */
export const pageLocaleOption = (): Option =>
  new Option('--locale <tag>', 'language of that page: nl, en; as the file without').argParser(value => {
    if (!PAGE_LANGUAGE.test(value)) throw new InvalidArgumentError('Allowed choices are nl, en.');
    return pageLocaleFor(value);
  });

export const timeoutOption = (): Option =>
  new Option('--timeout <seconds>', `for one file; ${CHECK_SECONDS} without`).argParser(value =>
    wholeNumber(value, LONGEST),
  );

export const processesOption = (): Option =>
  new Option('--workers <number>', 'files at a time; one for each core without').argParser(value =>
    wholeNumber(value, MOST_WORKERS),
  );

/** What only makes sense for files. */
const OF_FILES = {
  sarif: '--sarif',
  junit: '--junit',
  review: '--review',
  locale: '--locale',
  record: '--record',
  passwordFile: '--password-file',
  all: '--all',
  brief: '--brief',
  timeout: '--timeout',
  workers: '--workers',
} as const satisfies Partial<Record<keyof CheckOptions, string>>;

/** Options that make no sense together, or without files. */
export function wrongUse(options: CheckOptions, files: readonly string[]): readonly Diagnostic[] {
  if (files.length === 0) return withoutFiles(options);
  const wrong: Diagnostic[] = [];
  const toOutput = [
    ...(options.json ? ['--json'] : []),
    ...(options.sarif === '-' ? ['--sarif -'] : []),
    ...(options.junit === '-' ? ['--junit -'] : []),
  ];
  if (toOutput.length > 1)
    wrong.push(
      refusal(`${listed(toOutput)} can't all go to standard output`, 'name a file for all but one of them'),
    );
  if (options.review === '-')
    wrong.push(refusal('the page of --review goes to a file, not to standard output', 'name a file'));
  if (options.locale !== undefined && options.review === undefined)
    wrong.push(
      refusal('--locale is the language of the page, and none is asked for', 'add --review page.html'),
    );
  if (options.record === '-')
    wrong.push(refusal('the page of --record is not read from standard input', 'name the file'));
  if (options.review !== undefined && options.record !== undefined)
    wrong.push(
      refusal(
        '--review makes a new page, and --record reads one that was ticked',
        'use them one after the other',
      ),
    );
  if (options.all && options.brief)
    wrong.push(refusal('--brief tells one line a file, and --all every place', 'leave out one of them'));
  return wrong;
}

function withoutFiles(options: CheckOptions): readonly Diagnostic[] {
  const given = Object.entries(OF_FILES)
    // Object.entries forgets what the keys are.
    .filter(([key]) => options[key as keyof typeof OF_FILES] !== undefined)
    .map(([, name]) => name);
  if (given.length === 0) return [];
  return [
    refusal(
      `${listed(given)} ${given.length === 1 ? 'is' : 'are'} about PDF files, and none is named`,
      'name files or folders: veldwerk check out',
    ),
  ];
}

const listed = (names: readonly string[]): string => names.join(' and ');

export function refusal(message: string, hint: string): Diagnostic {
  return { code: 'check/option', severity: 'error', message, hint };
}
