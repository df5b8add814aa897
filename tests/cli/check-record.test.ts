import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditOf } from '../../src/audit/audited-pdf.ts';
import { RECORD_START, type ReviewRecord } from '../../src/audit/page/review-record.ts';
import type { JudgedPdf } from '../../src/build/check-job.ts';
import { checkRecords } from '../../src/cli/check-record.ts';
import { reportOf } from '../audit/sample-audit.ts';
import { inFolder } from '../support/judges.ts';

const [A, B] = ['aa'.repeat(32), 'bb'.repeat(32)];

const judgedPdf = (file: string, digest: string): JudgedPdf => ({
  audit: auditOf(file, reportOf([])),
  digest,
  page: null,
});

function pageOf(digest: string, change: Partial<ReviewRecord> = {}): string {
  const record: ReviewRecord = {
    format: 'veldwerk-review/1',
    file: 'form.pdf',
    digest,
    madeOn: '2026-03-02',
    version: '0.1.0',
    machine: { outcome: 'passes', broken: 0, undecided: 0 },
    isPartial: false,
    answers: [{ id: 'title', verdict: 'good', remark: '', items: 0, ticked: [] }],
    by: 'Noor',
    verdict: 'good',
    savedOn: '2026-03-03',
    ...change,
  };
  return `<html lang="nl">${RECORD_START}${JSON.stringify(record)}</script>`;
}

/** The codes of what each file lacks, with these pages in a folder. */
function codesWith(pages: Readonly<Record<string, string>>, files: readonly JudgedPdf[]) {
  return inFolder(folder => {
    mkdirSync(join(folder, 'deep'));
    for (const [name, page] of Object.entries(pages)) writeFileSync(join(folder, name), page);
    const { lookedAt } = checkRecords(folder, files);
    return [...lookedAt.values()].map(lacks => lacks.map(({ code }) => code));
  });
}

describe('a folder of records', () => {
  it('has that of each file, whatever it is called', () => {
    const pages = { 'x.html': pageOf(B), 'deep/y.review.html': pageOf(A), 'other.html': '<p>hello</p>' };
    expect(codesWith(pages, [judgedPdf('a.pdf', A), judgedPdf('b.pdf', B)])).toEqual([[], []]);
  });

  it('lacks that of a file as it is now', () => {
    expect(codesWith({ 'a.html': pageOf(B) }, [judgedPdf('a.pdf', A)])).toEqual([['review/no-record']]);
  });

  it('answers an older look with a newer one', () => {
    const pages = {
      'old.html': pageOf(A, { verdict: 'bad', savedOn: '2026-03-01' }),
      'made.html': pageOf(A, { verdict: null, savedOn: null }),
      'new.html': pageOf(A),
    };
    expect(codesWith(pages, [judgedPdf('a.pdf', A)])).toEqual([[]]);
  });

  it('hides no bad look of a day behind a good one', () => {
    const pages = { 'a.html': pageOf(A), 'b.html': pageOf(A, { verdict: 'bad' }) };
    expect(codesWith(pages, [judgedPdf('a.pdf', A)])).toEqual([['review/rejected']]);
  });
});

describe('one record', () => {
  it('names questions in the language of its page', () => {
    const open = pageOf(A, { answers: [{ id: 'title', verdict: null, remark: '', items: 0, ticked: [] }] });
    const lacks = inFolder(folder => {
      writeFileSync(join(folder, 'a.html'), open);
      return checkRecords(join(folder, 'a.html'), [judgedPdf('a.pdf', A)]).lookedAt.get('a.pdf');
    });
    expect(lacks).toMatchObject([{ code: 'review/open', message: 'nobody judged "Titel" yet' }]);
  });

  it('that can’t be read keeps the file from counting as looked at', () => {
    const { lookedAt } = checkRecords('nowhere.html', [judgedPdf('a.pdf', A)]);
    expect(lookedAt.get('a.pdf')).toMatchObject([{ code: 'check/record' }]);
  });
});
