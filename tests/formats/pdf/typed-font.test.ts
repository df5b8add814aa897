import { expect, it } from 'vitest';
import { typedFont } from '../../../src/formats/pdf/typed-font.ts';

/** A font whose glyphs have the numbers of their letters; the sign for a lacking one is 700 wide. */
const font = (letters: string) =>
  typedFont({
    unitsPerEm: 1000,
    ascent: 800,
    descent: -200,
    glyphs: new Map([...letters].map(letter => [letter.charCodeAt(0), letter.charCodeAt(0)])),
    advance: glyph => (glyph === 0 ? 700 : 500),
  });

it('draws no hyphen for a soft hyphen, though its font has one', () => {
  expect(font('ab\u00ad').runs('a\u00adb')).toEqual([{ font: 'simple', operand: '(ab)' }]);
});

it.each([
  ['soft hyphen', '\u00ad'],
  ['zero width space', '\u200b'],
  ['zero width joiner', '\u200d'],
  ['right-to-left mark', '\u200f'],
  ['byte order mark', '\ufeff'],
  ['variation selector', '\ufe0f'],
])('keeps no room for a sign without a shape: %s', (_, sign) => {
  expect(font('ab').width(`a${sign}b`)).toBe(1000);
  expect(font(`ab${sign}`).width(`a${sign}b`)).toBe(1000);
});

it('doesn’t miss signs without a shape', () => {
  expect(font('ab').missing('a\u00ad\u200b\ufeffb')).toEqual([]);
});

it('keeps the room of a letter it lacks', () => {
  expect(font('ab').width('aщb')).toBe(1700);
});
