import type { TypedFont } from '../../../../../src/formats/pdf/typed-font.ts';

/** A font whose letters are all half as wide as high; it lacks Arabic ones. */
export const FIXED_FONT: TypedFont = {
  unitsPerEm: 1000,
  ascent: 800,
  descent: -200,
  names: { simple: 'S', composite: 'C', fallback: 'F' },
  width: text => 500 * text.length,
  widthFrom: (start, _, from, to) => start + 500 * (to - from),
  missing: text => [...new Set(text)].filter(letter => /\p{Script=Arabic}/u.test(letter)),
  runs: text => {
    const drawn = text.replace(/\p{Script=Arabic}/gu, '');
    return drawn === '' ? [] : [{ font: 'simple', operand: `(${drawn})` }];
  },
};
