import { describe, expect, it } from 'vitest';
import { quoted, shown } from '../../../../../src/formats/pdf/ua/rules/shown.ts';

describe('a name from a file, as shown', () => {
  it('is itself when there is nothing wrong with it', () => {
    expect(shown('Koptekst "één"')).toBe('Koptekst "één"');
  });

  it.each([
    ['an escape sequence', '\u001b[31mrood', '\\u001b[31mrood'],
    ['a new line', 'een\ntwee', 'een\\ntwee'],
    ['a control of the second set', 'a\u009bb', 'a\\u009bb'],
    ['a mark of direction', 'a\u202eb', 'a\\u202eb'],
    ['half a surrogate pair', 'a\ud800b', 'a\\ud800b'],
    ['a separator of lines', 'a\u2028b', 'a\\u2028b'],
  ])('shows %s', (_, name, visible) => {
    expect(shown(name)).toBe(visible);
  });

  it('is cut when it is long', () => {
    expect(shown('x'.repeat(1_000_000))).toBe(`${'x'.repeat(60)}…`);
  });

  it('stands between quotes where it is quoted', () => {
    expect(quoted('nl_NL')).toBe('“nl_NL”');
  });
});
