import { type Checked, checked, type Diagnostic } from '../../core/diagnostics.ts';
import type { PageLocale } from './page-locale.ts';
import { PAGE_TEXTS, SECTIONS } from './page-texts.ts';
import type { ReviewRecord } from './review-record.ts';
import type { AskedQuestion } from './sections.ts';

export interface JudgeOptions {
  /** The PDF, as diagnostics name it. */
  readonly file: string;
  /** SHA-256 of the PDF as it is now, in hex. */
  readonly digest: string;
  /** What the page about the file asks; a record answers that, and nothing else. Absent where it isn't known. */
  readonly questions?: readonly AskedQuestion[];
  /** Language of the page: questions are named as they stand there. */
  readonly locale?: PageLocale;
}

/**
 * Whether a record shows that a person looked at this very file, at everything in it that had to be looked at, and found it good.
 * @param record null for a page in which none was found
 */
export function judgeRecord(
  record: ReviewRecord | null,
  { file, digest, questions, locale = 'en' }: JudgeOptions,
): Checked<ReviewRecord> {
  const place = { file };
  if (record === null) return { ok: false, diagnostics: [{ ...NO_RECORD, place }] };
  // What was found about another file says nothing about this one.
  const found = record.digest === digest ? shortcomings(record, questions, locale) : [OTHER_FILE];
  return checked(
    found.map(diagnostic => ({ ...diagnostic, place })),
    () => record,
  );
}

const NO_RECORD: Diagnostic = {
  code: 'review/no-record',
  severity: 'error',
  message: 'the page holds no record of a person who looked',
  hint: 'make a page with "--review", tick it off in a browser, save it there and give the saved file',
};

const OTHER_FILE: Diagnostic = {
  code: 'review/other-file',
  severity: 'error',
  message: 'the record is about another file, or about this one before it was changed',
  hint: 'make a new page with "--review" and look again',
};

const EMPTY: Diagnostic = {
  code: 'review/empty',
  severity: 'error',
  message: 'this is the page as it was made: nothing is answered in it',
  hint: 'give the page that the browser saved, such as form.review.html, mostly in Downloads; or open this one, answer it and save it',
};

const NOTHING_JUDGED: Diagnostic = {
  code: 'review/nothing-judged',
  severity: 'error',
  message: 'every question was answered with “not applicable”: nobody found anything good or not good',
  hint: 'open the page, look at what it shows, answer and save it',
};

const NOT_SIGNED: Diagnostic = {
  code: 'review/not-signed',
  severity: 'error',
  message: 'the record does not say who looked',
  hint: 'open the page, fill in your name below and save it',
};

const NO_VERDICT: Diagnostic = {
  code: 'review/no-verdict',
  severity: 'error',
  message: 'the record has no final verdict',
  hint: 'open the page, choose one at the bottom and save it',
};

const REJECTED: Diagnostic = {
  code: 'review/rejected',
  severity: 'error',
  message: 'the person who looked found the file not good',
  hint: 'open the record: the remarks there say what to mend',
};

const PARTIAL: Diagnostic = {
  code: 'review/partial',
  severity: 'warning',
  message: 'the page did not show all of the file, since there is too much of it',
  hint: 'open the record: it says what was left out',
};

const NOT_WHOLE: Diagnostic = {
  code: 'review/not-whole',
  severity: 'error',
  message: 'the record does not hold what the page about this file asks',
  hint: 'it was changed by something else than the page, or made by another version of Veldwerk; make a new one with "--review" and look again',
};

/** Every page asks something, and everything once; of a file at hand it is known what. */
function isWhole({ answers }: ReviewRecord, questions: readonly AskedQuestion[] | undefined): boolean {
  const asked = new Map(answers.map(({ id, items }) => [id, items]));
  if (answers.length === 0 || asked.size < answers.length) return false;
  if (questions === undefined) return true;
  return asked.size === questions.length && questions.every(({ id, items }) => asked.get(id) === items);
}

/** As the browser opened it: saved or not. */
function isEmpty({ by, verdict, answers }: ReviewRecord): boolean {
  const isOpen = answers.every(answer => answer.verdict === null && answer.ticked.length === 0);
  return by.trim() === '' && verdict === null && isOpen && answers.length > 0;
}

function shortcomings(
  record: ReviewRecord,
  questions: readonly AskedQuestion[] | undefined,
  locale: PageLocale,
): Diagnostic[] {
  if (isEmpty(record)) return [EMPTY];
  return [
    // Signs that can't be seen are nobody's name.
    ...(/[\p{L}\p{N}]/u.test(record.by) ? [] : [NOT_SIGNED]),
    ...(isWhole(record, questions) ? [] : [NOT_WHOLE]),
    ...(isNothingJudged(record) ? [NOTHING_JUDGED] : []),
    ...openQuestions(record, locale),
    ...record.answers.flatMap(answer => judgeAnswer(answer, locale)),
    ...(record.verdict === null ? [NO_VERDICT] : []),
    ...(record.verdict === 'bad' ? [REJECTED] : []),
    ...(record.isPartial ? [PARTIAL] : []),
  ];
}

/** A page may hold a question that really isn't about its file, but never only such ones. */
const isNothingJudged = ({ answers }: ReviewRecord): boolean =>
  answers.length > 0 && answers.every(({ verdict }) => verdict === 'not-applicable');

/** Those without an answer, on one line. */
function openQuestions({ answers }: ReviewRecord, locale: PageLocale): Diagnostic[] {
  const open = answers.filter(({ verdict }) => verdict === null).map(({ id }) => titleOf(id, locale));
  if (open.length === 0) return [];
  return [
    {
      code: 'review/open',
      severity: 'error',
      message: `nobody judged ${[...new Set(open)].join(', ')} yet`,
      hint: 'open the page: at its end it says what is missing',
    },
  ];
}

/** A question as the page calls it; a record may be made by anybody, so nothing of it is repeated. */
function titleOf(id: string, locale: PageLocale): string {
  const section = SECTIONS.find(known => known === id);
  return `"${section === undefined ? 'unknown' : PAGE_TEXTS[locale].sections[section].title}"`;
}

function judgeAnswer(
  { id, verdict, remark, items, ticked }: ReviewRecord['answers'][number],
  locale: PageLocale,
): Diagnostic[] {
  const question = titleOf(id, locale);
  switch (verdict) {
    case 'bad':
      return [
        {
          code: 'review/not-good',
          severity: 'error',
          message: `${question} was found not good`,
          hint:
            remark.trim() === ''
              ? 'no remark in the record says why: ask who looked'
              : 'open the record: the remark says why',
        },
      ];
    case 'good':
      return missed(question, items - new Set(ticked.filter(number => number <= items)).size);
    // Pages made before offered this at each question, also where it always applies.
    case 'not-applicable':
    case null:
      return [];
  }
}

function missed(question: string, count: number): Diagnostic[] {
  if (count <= 0) return [];
  return [
    {
      code: 'review/not-ticked',
      severity: 'error',
      message: `${question} was found good, but ${count} of its items ${count === 1 ? 'has' : 'have'} no tick`,
      hint: 'open the page, look at those as well and save it',
    },
  ];
}
