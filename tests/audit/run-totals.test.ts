import { expect, it } from 'vitest';
import { auditOf, unreadableAudit } from '../../src/audit/audited-pdf.ts';
import { runTotals } from '../../src/audit/run-totals.ts';
import { UnreadablePdf } from '../../src/formats/pdf/ua/unreadable-pdf.ts';
import { failure, reportOf } from './sample-audit.ts';

const passing = auditOf('goed.pdf', reportOf([]));
const failing = auditOf('fout.pdf', reportOf([failure('7.1/8')]));
const open = auditOf(
  'open.pdf',
  reportOf([], { undecided: [{ clause: '7.2', test: 2, reason: 'Too much.' }] }),
);
const unreadable = unreadableAudit('kapot.pdf', new UnreadablePdf('broken', 'The file has no pages.'));

it('counts the files of a run by what became of them', () => {
  expect(runTotals([passing, failing, unreadable, passing, open])).toBe(
    '5 files: 2 pass, 1 fails, 1 has no verdict, 1 could not be judged',
  );
});

it('says nothing of what there is none of', () => {
  expect(runTotals([failing, failing])).toBe('2 files: 2 fail');
});

it('leaves one file to its verdict', () => {
  expect(runTotals([passing])).toBeNull();
});
