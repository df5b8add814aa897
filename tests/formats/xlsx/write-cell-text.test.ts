import { expect, it } from 'vitest';
import { legalText, readText } from '../../../src/formats/xlsx/cell-text.ts';

it.each(['gewoon', '_x0041_', '_x005F_x0041_', '__x000d__x000D_', '_x00', 'één & < > "'])(
  'reads back %j as it was written',
  text => {
    expect(readText(legalText(text))).toBe(text);
  },
);

it.each([
  ['a_x000D_b', 'a\rb'],
  ['_x0041__x0042_', 'AB'],
  ['_x004_', '_x004_'],
])('reads %j, as another program wrote it, as %j', (written, text) => {
  expect(readText(written)).toBe(text);
});
