import { type Checked, checked, type Diagnostic } from '../../core/diagnostics.ts';
import type { ReviewRecord } from './review-record.ts';
import type { AskedQuestion } from './sections.ts';

export interface JudgeOptions {
  /** The PDF, as diagnostics name it. */
  readonly file: string;
  /** SHA-256 of the PDF as it is now, in hex. */
  readonly digest: string;
  /** What the page about the file asks; a record answers that, and nothing else. Absent where it isn't known. */
  readonly questions?: readonly AskedQuestion[];
}

/**
 * Whether a record shows that a person looked at this very file, at everything in it that had to be looked at, and found it good.
 * @param record null for a page in which none was found
 */
export function judgeRecord(
  record: ReviewRecord | null,
  { file, digest, questions }: JudgeOptions,
): Checked<ReviewRecord> {
  const place = { file };
  if (record === null) return { ok: false, diagnostics: [{ ...NO_RECORD, place }] };
  // What was found about another file says nothing about this one.
  const found = record.digest === digest ? shortcomings(record, questions) : [OTHER_FILE];
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
  hint: 'open the record: the remarks say what to mend',
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

function shortcomings(record: ReviewRecord, questions: readonly AskedQuestion[] | undefined): Diagnostic[] {
  return [
    // Signs that can't be seen are nobody's name.
    ...(/[\p{L}\p{N}]/u.test(record.by) ? [] : [NOT_SIGNED]),
    ...(isWhole(record, questions) ? [] : [NOT_WHOLE]),
    ...record.answers.flatMap(judgeAnswer),
    ...(record.verdict === null ? [NO_VERDICT] : []),
    ...(record.verdict === 'bad' ? [REJECTED] : []),
    ...(record.isPartial ? [PARTIAL] : []),
  ];
}

function judgeAnswer({ id, verdict, items, ticked }: ReviewRecord['answers'][number]): Diagnostic[] {
  const question = /^[a-z-]+$/.test(id) ? id : 'unknown';
  switch (verdict) {
    case null:
      return [
        {
          code: 'review/open',
          severity: 'error',
          message: `nobody judged "${question}" yet`,
          hint: 'open the page, choose an answer and save it',
        },
      ];
    case 'bad':
      return [
        {
          code: 'review/not-good',
          severity: 'error',
          message: `"${question}" was found not good`,
          hint: 'open the record: the remark says why',
        },
      ];
    case 'good':
      return missed(question, items - new Set(ticked.filter(number => number <= items)).size);
    case 'not-applicable':
      return [];
  }
}

function missed(question: string, count: number): Diagnostic[] {
  if (count <= 0) return [];
  return [
    {
      code: 'review/not-ticked',
      severity: 'error',
      message: `"${question}" was found good, but ${count} of its items ${count === 1 ? 'has' : 'have'} no tick`,
      hint: 'open the page, look at those as well and save it',
    },
  ];
}
