import { describe, expect, it } from 'vitest';
import { wrapped, wrappedDiagnostic, wrappedForPeople } from '../../src/cli/wrapped.ts';

describe('a long line', () => {
  it('goes on under its text, past a mark', () => {
    expect(wrapped('  hint: Give each field a name.', 20)).toBe(
      '  hint: Give each\n        field a\n        name.',
    );
  });

  it('goes on under its text, past the dash of a list', () => {
    expect(wrapped('    - title, language: File, Properties', 26)).toBe(
      '    - title, language:\n      File, Properties',
    );
  });

  it('goes on where it began, without one', () => {
    expect(wrapped('A person still has to look.', 16)).toBe('A person still\nhas to look.');
  });

  it('stays whole when it fits', () => {
    expect(wrapped('  where: page 1', 15)).toBe('  where: page 1');
  });

  it('leaves a long word whole', () => {
    expect(wrapped('  where: Document/Sect/Table b', 12)).toBe('  where: Document/Sect/Table\n         b');
  });
});

describe('a verdict', () => {
  const verdict = 'word '.repeat(40).trim();

  it('stays whole in a log, to be looked for', () => {
    expect(wrappedForPeople(verdict, { isTTY: false })).toBe(verdict);
  });

  it('is broken on a terminal', () => {
    expect(wrappedForPeople(verdict, { isTTY: true })).toContain('\n');
  });
});

describe('a diagnostic', () => {
  const words = 'word '.repeat(40).trim();
  const { message, hint } = wrappedDiagnostic({
    code: 'ua/7.3-1',
    severity: 'error',
    message: `${words}\n  harm: ${words}`,
    hint: words,
  });

  it('keeps its first line whole, to be looked for in a log', () => {
    expect(message.split('\n')[0]).toBe(words);
  });

  it('has no other line of more than a hundred columns', () => {
    const lines = [...message.split('\n').slice(1), ...(hint ?? '').split('\n')];
    expect(lines.length).toBeGreaterThan(4);
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(100);
  });
});
