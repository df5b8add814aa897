import { expect, it } from 'vitest';
import { uncheckedPartOf } from '../../../src/audit/page/unchecked-part.ts';

it.each([
  ['7.21.4.2', 1, 'font'],
  ['7.2', 42, 'table'],
  ['7.5', 1, 'table'],
  ['5', 2, 'metadata'],
  ['7.2', 33, 'metadata'],
  ['7.1', 3, 'content'],
  ['7.2', 34, 'content'],
])('a rule %s/%d that is left open asks for what can’t be read: %s', (clause, test, part) => {
  expect(uncheckedPartOf({ clause, test })).toBe(part);
});
