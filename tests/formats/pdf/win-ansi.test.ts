import { expect, it } from 'vitest';
import { WIN_ANSI } from '../../../src/formats/pdf/win-ansi.ts';

/** The code of a letter. */
const codeOf = (letter: string) =>
  [...WIN_ANSI].find(([, unicode]) => unicode === letter.codePointAt(0))?.[0];

// ISO 32000-1 Annex D.2, as octal codes.
it.each([
  ['A', 0o101],
  ['(', 0o50],
  ['€', 0o200],
  ['‚', 0o202],
  ['ƒ', 0o203],
  ['…', 0o205],
  ['‰', 0o211],
  ['Š', 0o212],
  ['Œ', 0o214],
  ['Ž', 0o216],
  ['‘', 0o221],
  ['”', 0o224],
  ['•', 0o225],
  ['–', 0o226],
  ['—', 0o227],
  ['™', 0o231],
  ['ž', 0o236],
  ['Ÿ', 0o237],
  ['§', 0o247],
  ['é', 0o351],
  ['ÿ', 0o377],
])('has %s at its place in the standard', (letter, code) => {
  expect(codeOf(letter)).toBe(code);
});

it.each(['Ł', 'ş', 'ĳ', '−', '😀', '\n', '\t', '\u007f', '\u0080', '\u0095'])('does not have %j', letter => {
  expect(codeOf(letter)).toBeUndefined();
});

it('has 218 letters, each once', () => {
  expect(WIN_ANSI.size).toBe(new Set(WIN_ANSI.values()).size);
  expect(WIN_ANSI.size).toBe(218);
});
