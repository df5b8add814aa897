import { expect, it } from 'vitest';
import { macOsCodes } from '../../../../../src/formats/pdf/ua/fonts/encodings.ts';

it('looks for the space at 32 in a font for Mac OS, though its encoding has a second at 202', () => {
  expect([macOsCodes.get('space'), macOsCodes.get('Omega'), macOsCodes.get('.notdef')]).toEqual([
    32,
    189,
    undefined,
  ]);
});
