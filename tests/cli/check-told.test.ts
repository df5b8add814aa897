import { describe, expect, it } from 'vitest';
import { auditOf } from '../../src/audit/audited-pdf.ts';
import { beginOf, diagnosticsThatCount } from '../../src/cli/check-told.ts';
import type { Diagnostic } from '../../src/core/diagnostics.ts';
import { FACTS, failure, reportOf } from '../audit/sample-audit.ts';

const problem: Diagnostic = { code: 'ua/7.1-8', severity: 'error', message: 'there is no title' };
const TWO = [problem, problem];

describe('what is told in full of many files', () => {
  it('is all where there is room', () => {
    expect(beginOf([TWO, [], TWO], 4)).toEqual({
      shown: [...TWO, ...TWO],
      hidden: { files: 0, problems: 0 },
    });
  });

  it('ends before the file that there is no room for', () => {
    expect(beginOf([TWO, TWO, [], [problem]], 3)).toEqual({ shown: TWO, hidden: { files: 2, problems: 3 } });
  });

  it('is the first file with problems, however many those are', () => {
    expect(beginOf([[], TWO, TWO], 1)).toEqual({ shown: TWO, hidden: { files: 1, problems: 2 } });
  });
});

describe('what the exit code depends on', () => {
  const passing = auditOf('a.pdf', reportOf([]));
  const damaged = auditOf('b.pdf', reportOf([], { facts: { ...FACTS, isRepaired: true } }));

  it('is nothing where all pass', () => {
    expect(diagnosticsThatCount([passing, passing])).toEqual([]);
  });

  it('is each warning', () => {
    expect(diagnosticsThatCount([damaged, passing, damaged]).map(({ code }) => code)).toEqual([
      'ua/damaged',
      'ua/damaged',
    ]);
  });

  it('is one error, of however many', () => {
    const failing = auditOf('c.pdf', reportOf([failure('7.1/8'), failure('7.1/10')]));
    expect(diagnosticsThatCount([damaged, failing, failing])).toMatchObject([{ severity: 'error' }]);
  });
});
