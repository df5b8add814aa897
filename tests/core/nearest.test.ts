import { expect, it } from 'vitest';
import { nearest } from '../../src/core/nearest.ts';

const KNOWN = ['text', 'multiline', 'checkbox', 'check_item'];

it.each([
  ['a letter left out', 'chekbox', 'checkbox'],
  ['letters exchanged', 'tetx', 'text'],
  ['capitals', 'CheckBox', 'checkbox'],
  ['a sign more', 'multi_line', 'multiline'],
])('finds the name for %s', (_, name, found) => {
  expect(nearest(name, KNOWN)).toBe(found);
});

it('suggests nothing for a name that is like none', () => {
  expect(nearest('handtekening', KNOWN)).toBeUndefined();
});

it('suggests nothing where nothing is known', () => {
  expect(nearest('text', [])).toBeUndefined();
});

it('takes the first of two that are equally near', () => {
  expect(nearest('ab', ['ac', 'ad'])).toBe('ac');
});

it('takes the nearest, wherever it stands', () => {
  expect(nearest('wf_naam', ['wf_nam_x', 'wf_naan', 'wf_n'])).toBe('wf_naan');
});
