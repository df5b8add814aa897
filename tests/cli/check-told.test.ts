import { describe, expect, it } from 'vitest';
import { beginOf } from '../../src/cli/check-told.ts';
import type { Diagnostic } from '../../src/core/diagnostics.ts';

const problem: Diagnostic = { code: 'ua/7.1-8', severity: 'error', message: 'there is no title' };
const TWO = [problem, problem];

describe('what is told in full of many files', () => {
  it('is all where there is room', () => {
    expect(beginOf([TWO, [], TWO], 4)).toEqual([TWO, [], TWO]);
  });

  it('ends before the file that there is no room for', () => {
    expect(beginOf([TWO, TWO, [problem]], 3)).toEqual([TWO]);
  });

  it('is the first file, however much that is', () => {
    expect(beginOf([TWO, TWO], 1)).toEqual([TWO]);
  });
});
