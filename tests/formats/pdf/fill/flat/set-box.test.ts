import { describe, expect, it } from 'vitest';
import type { FlatText } from '../../../../../src/formats/pdf/fill/flat/flat-template.ts';
import { drawInBox, setInBox } from '../../../../../src/formats/pdf/fill/flat/set-box.ts';
import { TextShower } from '../../../../../src/formats/pdf/fill/flat/show-text.ts';
import { FIXED_FONT } from './fixed-font.ts';

const MARK = { text: '(zie Vervolg 1)', paint: '1 0 0 rg' };

function place(box: Partial<FlatText['box']> = {}, more: Partial<FlatText> = {}): FlatText {
  return {
    type: 'text',
    field: 'veld',
    box: { x: 100, y: 200, width: 204, height: 24, ...box },
    mcid: 0,
    multiline: false,
    size: 10,
    paint: '0 g',
    start: 'q\nBT\n0 g\n',
    quadding: 0,
    element: null,
    ...more,
  };
}

const draw = (where: FlatText, text: string) => {
  const boxed = setInBox(where, text, FIXED_FONT);
  return drawInBox(boxed, boxed.fits ? null : MARK, new TextShower(FIXED_FONT));
};
const shown = (source: string) =>
  [...source.matchAll(/\(((?:[^()\\]|\\.|\([^)]*\))*)\) Tj/g)].map(match => match[1]);

describe('a value in its box', () => {
  it('stands where appearance streams have it', () => expect(draw(place(), 'Anna')).toContain('102 209 Td'));

  it('begins below the upper edge of a box of more lines', () =>
    expect(draw(place({ height: 100 }, { multiline: true }), 'Anna')).toContain('102 290 Td'));

  it.each([
    ['in the middle', 1, '192 209 Td'],
    ['at the right', 2, '282 209 Td'],
  ])('stands %s where the field says so', (_, quadding, at) =>
    expect(draw(place({}, { quadding }), 'Anna')).toContain(at),
  );

  it('takes the size that fits', () =>
    expect(draw(place({ width: 52 }), 'Annabellen')).toContain('/S 9.5 Tf'));

  it('joins lines in a field of one line', () =>
    expect(shown(draw(place(), 'een\ntwee'))).toEqual(['een twee']));

  it('keeps lines in a field of more', () =>
    expect(shown(draw(place({ height: 100 }, { multiline: true }), 'een\ntwee'))).toEqual(['een', 'twee']));

  it('takes twelve points where the field names no size', () =>
    expect(draw(place({}, { size: 0 }), 'Anna')).toContain('/S 12 Tf'));
});

describe('a value that is larger than its box', () => {
  const long = 'woord '.repeat(60).trim();

  it('ends with the way to the rest', () =>
    expect(shown(draw(place(), long)).at(-1)).toBe('… (zie Vervolg 1)'));

  it('has that in a colour of its own', () => expect(draw(place(), long)).toContain('1 0 0 rg\n/S 9 Tf (…'));

  it('is cut between words, with a blank before the gap', () =>
    expect(shown(draw(place(), long))[0]).toBe('woord woord woord woord '));

  it('is cut within a word that is too long, without one', () =>
    expect(shown(draw(place(), 'x'.repeat(99)))[0]).toBe('x'.repeat(26)));

  it('takes more lines in a field of one line that is high enough', () =>
    expect(shown(draw(place({ height: 28 }), long))).toHaveLength(3));

  it('leaves only the sign of a gap where the way to the rest is too wide', () =>
    expect(shown(draw(place({ width: 40 }), long)).at(-1)).toBe('…'));
});
