import { describe, expect, it } from 'vitest';
import { quoted, shown } from '../../../../../src/formats/pdf/ua/rules/shown.ts';

describe('a name from a file, as shown', () => {
  it('is itself when there is nothing wrong with it', () => {
    expect(shown('Koptekst "één"')).toBe('Koptekst "één"');
  });

  it('shows what would not show, as reports do', () => {
    expect(shown('\u001b[31mrood')).toBe('<U+001B>[31mrood');
  });

  it('is cut when it is long', () => {
    expect(shown('x'.repeat(1_000_000))).toBe(`${'x'.repeat(60)}…`);
  });

  it('stands between quotes where it is quoted', () => {
    expect(quoted('nl_NL')).toBe('“nl_NL”');
  });
});
