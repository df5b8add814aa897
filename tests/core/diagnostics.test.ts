import { describe, expect, it } from 'vitest';
import {
  checked,
  type Diagnostic,
  formatDiagnostic,
  isError,
  sortDiagnostics,
  unhandled,
} from '../../src/core/diagnostics.ts';

const error: Diagnostic = { code: 'content/x', severity: 'error', message: 'is wrong' };
const warning: Diagnostic = { ...error, severity: 'warning' };
const at = (file: string, line: number, column: number): Diagnostic => ({
  ...error,
  at: { file, line, column },
});

describe('formatDiagnostic', () => {
  it('tells place, severity, code and message on one line', () => {
    expect(formatDiagnostic(at('data/a.yaml', 3, 11))).toBe('data/a.yaml:3:11 error content/x: is wrong');
  });

  it('begins with the severity where there is no place', () => {
    expect(formatDiagnostic(warning)).toBe('warning content/x: is wrong');
  });

  it('gives the hint a line of its own', () => {
    expect(formatDiagnostic({ ...error, hint: 'did you mean "y"?' })).toBe(
      'error content/x: is wrong\n  hint: did you mean "y"?',
    );
  });
});

describe('sortDiagnostics', () => {
  it('sorts by file, line and column as numbers; what has no place comes last', () => {
    const sorted = [at('a', 2, 1), at('a', 10, 1), at('a', 10, 3), at('b', 1, 1), error];
    const mixed = [error, at('b', 1, 1), at('a', 10, 3), at('a', 2, 1), at('a', 10, 1)];
    expect(sortDiagnostics(mixed)).toEqual(sorted);
  });

  it('keeps the order of those in one place', () => {
    const [first, second] = [at('a', 1, 1), { ...at('a', 1, 1), code: 'content/a' }];
    expect(sortDiagnostics([first, second])).toEqual([first, second]);
  });

  it('leaves its input as it was', () => {
    const given = [error, at('a', 1, 1)];
    sortDiagnostics(given);
    expect(given).toEqual([error, at('a', 1, 1)]);
  });
});

describe('checked', () => {
  it('gives the value, with the warnings', () => {
    expect(checked([warning], () => 1)).toEqual({ ok: true, value: 1, warnings: [warning] });
  });

  it('gives all diagnostics when one is an error, and makes no value', () => {
    const outcome = checked([warning, error], () => {
      throw new Error('not asked for');
    });
    expect(outcome).toEqual({ ok: false, diagnostics: [warning, error] });
  });
});

it.each([
  [error, true],
  [warning, false],
])('counts %o as an error: %s', (diagnostic, stops) => {
  expect(isError(diagnostic)).toBe(stops);
});

it('names a case that should not exist', () => {
  expect(() => unhandled({ type: 'new' } as never)).toThrow('Unhandled case: {"type":"new"}');
});
