import { describe, expect, it } from 'vitest';
import {
  joined,
  settable,
  shortened,
  TextShower,
  withBlanks,
  withoutEnd,
} from '../../../../../src/formats/pdf/fill/flat/show-text.ts';
import { FIXED_FONT } from './fixed-font.ts';

describe('a text as it is set', () => {
  it.each([
    ['keeps line ends of every kind as one', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['has blanks for tabs', 'a\tb', 'a b'],
    ['has no other control characters', 'a\u0000\u0007b', 'ab'],
    ['has a letter and its mark as one letter', 'e\u0301', 'é'],
  ])('%s', (_, text, set) => expect(settable(text)).toBe(set));

  it('stands on one line in a field of one line', () => expect(joined(' een \n\n twee ')).toBe('een twee'));
});

describe('lines with the blanks they were broken at', () => {
  it('have one behind a word', () =>
    expect(withBlanks('een twee', ['een', 'twee'])).toEqual(['een ', 'twee']));
  it('have none within a word', () =>
    expect(withBlanks('eentwee', ['een', 'twee'])).toEqual(['een', 'twee']));
  it('have none at a line end of the text', () =>
    expect(withBlanks('een\ntwee', ['een', 'twee'])).toEqual(['een', 'twee']));
  it('are found though words come twice', () =>
    expect(withBlanks('a a a', ['a', 'a', 'a'])).toEqual(['a ', 'a ', 'a']));
});

describe('a line that is too long', () => {
  it('loses whole words', () => expect(withoutEnd('een twee drie', 5000, FIXED_FONT)).toBe('een twee'));
  it('loses letters of its only word', () =>
    expect(withoutEnd('onafgebroken', 2500, FIXED_FONT)).toBe('onafg'));
  it('loses the sign before the gap', () => expect(withoutEnd('een, twee', 2000, FIXED_FONT)).toBe('een'));
  it('never ends with half a letter', () => expect(withoutEnd('a😀😀', 1000, FIXED_FONT)).toBe('a'));
  it('is empty where there is no room', () => expect(withoutEnd('een', 0, FIXED_FONT)).toBe(''));
  it('says that something is missing', () =>
    expect(shortened('een twee drie', 5000, FIXED_FONT)).toBe('een twee…'));
  it('is left alone when it fits', () => expect(shortened('een', 1500, FIXED_FONT)).toBe('een'));
});

describe('showing text', () => {
  it('names the font and its size', () =>
    expect(new TextShower(FIXED_FONT).show('Anna', 11)).toBe('/S 11 Tf (Anna) Tj\n'));

  it('keeps letters that no font has as the actual text of what is drawn', () =>
    expect(new TextShower(FIXED_FONT).show('Aا', 11)).toBe(
      '/Span<</ActualText (\xfe\xff\x00A\x06\x27)>>BDC\n/S 11 Tf (A) Tj\nEMC\n',
    ));

  it('draws a blank where it can draw nothing, so that the text has a place', () =>
    expect(new TextShower(FIXED_FONT).show('ا', 11)).toContain('( ) Tj'));

  it('remembers the fonts it used', () => {
    const shower = new TextShower(FIXED_FONT);
    shower.show('Anna', 11);
    expect([...shower.used]).toEqual(['simple']);
  });
});
