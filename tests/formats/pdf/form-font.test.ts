import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORM_REPERTOIRE, loadFormFont } from '../../../src/formats/pdf/form-font.ts';
import { ROOT } from '../../support/overlay-host.ts';

const program = new Uint8Array(
  readFileSync(
    join(ROOT, 'node_modules/@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
  ),
);
const font = loadFormFont(program);

/** A glyph as the composite font has it: four hexadecimal digits. */
const glyph = (letter: string): string =>
  (font.sfnt.glyphs.get(letter.codePointAt(0) ?? 0) ?? 0).toString(16).padStart(4, '0').toUpperCase();

describe('the runs of a text', () => {
  it('are one where WinAnsi has every letter', () => {
    expect(font.runs('Zoe')).toEqual([{ font: 'simple', operand: '(Zoe)' }]);
  });

  it('change to the composite font for the rest, and back', () => {
    expect(font.runs('Şen Łuk')).toEqual([
      { font: 'composite', operand: `<${glyph('Ş')}>` },
      { font: 'simple', operand: '(en )' },
      { font: 'composite', operand: `<${glyph('Ł')}>` },
      { font: 'simple', operand: '(uk)' },
    ]);
  });

  it('keep neighbours of one font together', () => {
    expect(font.runs('ŁŞ')).toEqual([{ font: 'composite', operand: `<${glyph('Ł')}${glyph('Ş')}>` }]);
  });

  it('are none for an empty text', () => {
    expect(font.runs('')).toEqual([]);
  });

  it('escape brackets and the backslash, also alone', () => {
    expect(font.runs('a(b)c\\ (')).toEqual([{ font: 'simple', operand: '(a\\(b\\)c\\\\ \\()' }]);
  });

  it('write letters beyond ASCII as three octal digits, whatever digit follows', () => {
    expect(font.runs('é1€2')).toEqual([{ font: 'simple', operand: '(\\3511\\2002)' }]);
  });

  it('leave out letters the font lacks: the missing glyph is forbidden in PDF/UA', () => {
    expect(font.runs('aαb')).toEqual([{ font: 'simple', operand: '(ab)' }]);
  });
});

describe('the form font', () => {
  it('is read once for each program', () => {
    expect(loadFormFont(program)).toBe(font);
  });

  it('measures a text as the sum of its letters', () => {
    expect(font.width('ab')).toBeCloseTo(font.width('a') + font.width('b'), 6);
    expect(font.width('')).toBe(0);
  });

  it('names each letter it lacks once, and no control characters', () => {
    expect(font.missing('a漢b漢\n字')).toEqual(['漢', '字']);
  });

  it('holds what WinAnsi has, the letters of Latin Extended-A and the signs people paste', () => {
    expect([...'€Łşőčĳ„”−≤→'].filter(letter => !FORM_REPERTOIRE.includes(letter))).toEqual([]);
  });
});
