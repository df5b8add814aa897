import { expect, it } from 'vitest';
import { mmToPt, pt } from '../../src/core/units.ts';

it('counts 72 points to an inch of 25.4 mm', () => {
  expect(mmToPt(25.4)).toBe(pt(72));
});

it('gives A4 as PDF knows it', () => {
  expect([mmToPt(210), mmToPt(297)].map(Math.round)).toEqual([595, 842]);
});
