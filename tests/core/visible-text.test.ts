import { describe, expect, it } from 'vitest';
import { visibleText } from '../../src/core/visible-text.ts';

describe('visibleText', () => {
  it('leaves a plain name as it is', () => {
    expect(visibleText('p00017.wf_datum – één ✓')).toBe('p00017.wf_datum – één ✓');
    expect(visibleText('Std::Naam #1 ## [2]')).toBe('Std::Naam #1 ## [2]');
  });

  it.each([
    ['an escape of a terminal', '\u001b[31m', '<U+001B>[31m'],
    ['a control character of eight bits', '\u009b31m', '<U+009B>31m'],
    ['a line end', 'a\r\nb', 'a<U+000D><U+000A>b'],
    ['a line end of Unicode', 'a\u2028b', 'a<U+2028>b'],
    ['a turn of direction', '\u202efdp', '<U+202E>fdp'],
    ['an isolate', '\u2066x\u2069', '<U+2066>x<U+2069>'],
    ['a sign without width', 'a\u200bb\ufeff', 'a<U+200B>b<U+FEFF>'],
    ['a tag character', '\u{e0041}', '<U+E0041>'],
    ['half of a pair', 'a\ud83d', 'a<U+D83D>'],
    ['a command of GitHub', '::add-mask::e', '<U+003A>:add-mask::e'],
    ['a command where a line may be broken', 'naam  ::error::x', 'naam  <U+003A>:error::x'],
    ['a command of GitHub in brackets', 'a ##[add-mask]e', 'a <U+0023>#[add-mask]e'],
    ['a command of Azure', 'a##vso[task.setvariable]', 'a<U+0023>#vso[task.setvariable]'],
  ])('shows %s', (_, text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it('cuts the end of a long text', () => {
    expect(visibleText('abcdef', 3)).toBe('abc…');
  });

  it('cuts the begin of a long path', () => {
    expect(visibleText('Document/Table/TR', 8, 'end')).toBe('…Table/TR');
  });

  it('cuts no character in two', () => {
    expect(visibleText('a😀b', 2)).toBe('a…');
    expect(visibleText('a😀b', 2, 'end')).toBe('…b');
  });

  it('lets no pile of marks climb over the lines above', () => {
    expect(visibleText(`e${'\u0301'.repeat(50)}`)).toBe(`e${'\u0301'.repeat(4)}…`);
  });
});
