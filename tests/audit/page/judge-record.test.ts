import { describe, expect, it } from 'vitest';
import { judgeRecord } from '../../../src/audit/page/judge-record.ts';
import { RECORD_START, type ReviewRecord, readRecord } from '../../../src/audit/page/review-record.ts';
import { questionsOf } from '../../../src/audit/page/sections.ts';
import { shownReview } from '../../../src/audit/page/shown-review.ts';
import { DIGEST, SAMPLE, samplePage } from './sample-review.ts';

const FILE = { file: 'verlof.pdf', digest: DIGEST };

/** The record of somebody who found all of it good. */
const GOOD: ReviewRecord = {
  format: 'veldwerk-review/1',
  file: 'verlof.pdf',
  digest: DIGEST,
  madeOn: '2026-03-02',
  version: '0.1.0',
  machine: { outcome: 'passes', broken: 0, undecided: 0 },
  isPartial: false,
  answers: [
    { id: 'title', verdict: 'good', remark: '', items: 0, ticked: [] },
    { id: 'fields', verdict: 'good', remark: '', items: 2, ticked: [1, 2] },
    { id: 'motion', verdict: 'not-applicable', remark: '', items: 0, ticked: [] },
  ],
  by: 'Noor',
  verdict: 'good',
  savedOn: '2026-03-03',
};

const ANSWER: Omit<ReviewRecord['answers'][number], 'id'> = {
  verdict: 'good',
  remark: '',
  items: 0,
  ticked: [],
};

/** What the page about that file asks. */
const QUESTIONS = [
  { id: 'title', items: 0 },
  { id: 'fields', items: 2 },
  { id: 'motion', items: 0 },
] as const;

const block = (json: string): string => `<p>x</p>${RECORD_START}${json}</script>`;
const answered = (change: Partial<ReviewRecord['answers'][number]>): ReviewRecord => ({
  ...GOOD,
  answers: GOOD.answers.map(answer => (answer.id === 'fields' ? { ...answer, ...change } : answer)),
});
const codes = (record: ReviewRecord | null): readonly string[] => {
  const judged = judgeRecord(record, FILE);
  return (judged.ok ? judged.warnings : judged.diagnostics).map(({ code }) => code);
};

describe('a record', () => {
  it('is read from the page that holds it', () => {
    expect(readRecord(block(JSON.stringify(GOOD)))).toEqual(GOOD);
  });

  it.each([
    ['an empty file', ''],
    ['a page without one', '<html><p>hello</p></html>'],
    ['a block without an end', `${RECORD_START}{}`],
    ['a block that is no JSON', block('{"format":')],
    ['a block of another kind', block('{"format":"other/1"}')],
    ['a block of nothing', block('null')],
    ['a digest that is none', block(JSON.stringify({ ...GOOD, digest: '../../etc' }))],
    ['a verdict that is none', block(JSON.stringify({ ...GOOD, verdict: 'fine' }))],
    ['a name of megabytes', block(JSON.stringify({ ...GOOD, by: 'x'.repeat(1_500_000) }))],
    ['a block of megabytes', block(`${' '.repeat(3_000_000)}${JSON.stringify(GOOD)}`)],
    ['JSON nested without end', block('['.repeat(500_000))],
  ])('is not read from %s', (_, page) => {
    expect(readRecord(page)).toBeNull();
  });

  it('takes nothing else from the block', () => {
    const read = readRecord(block(`{"__proto__":{"by":"x"},"more":1,${JSON.stringify(GOOD).slice(1)}`));
    expect(read).toEqual(GOOD);
  });
});

describe('judging a record', () => {
  it('finds nothing in one that is good', () => {
    expect(judgeRecord(GOOD, FILE)).toEqual({ ok: true, value: GOOD, warnings: [] });
  });

  it('says that there is none', () => {
    expect(codes(null)).toEqual(['review/no-record']);
  });

  it('says of one about another file nothing but that', () => {
    expect(codes({ ...GOOD, digest: 'cd'.repeat(32), by: '' })).toEqual(['review/other-file']);
  });

  it.each([
    ['review/not-signed', { ...GOOD, by: ' ' }],
    ['review/not-signed', { ...GOOD, by: '\u200b\u2028…' }],
    ['review/not-whole', { ...GOOD, answers: [] }],
    ['review/not-whole', { ...GOOD, answers: [...GOOD.answers, ...GOOD.answers] }],
    ['review/no-verdict', { ...GOOD, verdict: null }],
    ['review/rejected', { ...GOOD, verdict: 'bad' as const }],
    ['review/open', answered({ verdict: null })],
    ['review/not-good', answered({ verdict: 'bad' })],
    ['review/not-ticked', answered({ ticked: [2] })],
    ['review/not-ticked', answered({ ticked: [2, 2] })],
    ['review/not-ticked', answered({ ticked: [2, 7] })],
  ])('finds %s', (code, record) => {
    expect(codes(record)).toEqual([code]);
  });

  it('warns about a page that did not show all', () => {
    const judged = judgeRecord({ ...GOOD, isPartial: true }, FILE);
    expect(judged).toMatchObject({ ok: true, warnings: [{ code: 'review/partial' }] });
  });

  it('names the file and the question, and repeats no remark', () => {
    const judged = judgeRecord(answered({ verdict: 'bad', remark: 'geheim' }), FILE);
    expect(judged).toMatchObject({
      diagnostics: [{ place: { file: 'verlof.pdf' }, message: '"Fields" was found not good' }],
    });
    expect(JSON.stringify(judged)).not.toContain('geheim');
  });

  it('repeats no name that a page was given by hand', () => {
    expect(JSON.stringify(judgeRecord(answered({ id: '\u001b[2J', verdict: null }), FILE))).not.toContain(
      '[2J',
    );
  });

  it.each<[string, ReviewRecord]>([
    ['leaves out a question', { ...GOOD, answers: GOOD.answers.filter(({ id }) => id !== 'fields') }],
    ['leaves out the items of a question', answered({ items: 0, ticked: [] })],
    ['answers what was not asked', { ...GOOD, answers: [...GOOD.answers, { ...ANSWER, id: 'tables' }] }],
  ])('refuses one that %s', (_, record) => {
    expect(judgeRecord(record, { ...FILE, questions: QUESTIONS })).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'review/not-whole' }],
    });
  });

  it('takes one that answers what the page about the file asks', () => {
    expect(judgeRecord(GOOD, { ...FILE, questions: QUESTIONS })).toMatchObject({ ok: true });
  });

  it('knows from a review what its page asks', () => {
    const asked = readRecord(samplePage())?.answers.map(({ id, items }) => ({ id, items }));
    expect(questionsOf(shownReview(SAMPLE))).toEqual(asked);
  });

  it('says of a new page nothing but that nobody answered it', () => {
    expect(codes(readRecord(samplePage()))).toEqual(['review/empty']);
  });

  it('names the questions that are open on one line, as they stand in the page', () => {
    const answers = GOOD.answers.map(answer => ({ ...answer, verdict: null }));
    const judged = judgeRecord({ ...GOOD, answers }, { ...FILE, locale: 'nl-NL' });
    expect(judged).toMatchObject({
      diagnostics: [
        {
          code: 'review/open',
          message: expect.stringMatching(/^nobody judged "Titel", "Velden", ".*" yet$/),
        },
      ],
    });
  });

  it('refuses one in which nothing is judged at all', () => {
    const answers = GOOD.answers.map(answer => ({
      ...answer,
      verdict: 'not-applicable' as const,
      ticked: [],
    }));
    expect(codes({ ...GOOD, answers })).toEqual(['review/nothing-judged']);
  });
});
