import { expect, it } from 'vitest';
import { parseSortKeys } from '../../../src/prefill/print-run/sort-keys.ts';

it('reads manager and name', () => {
  expect(parseSortKeys('manager, name')).toMatchObject({ ok: true, value: ['manager', 'name'] });
});

it('reads places of the record, by their short names as well', () => {
  expect(parseSortKeys('department,employee.id')).toMatchObject({
    ok: true,
    value: ['employee.department', 'employee.id'],
  });
});

it('tells every key it doesn’t know, with the nearest one', () => {
  expect(parseSortKeys('manger,nmae')).toMatchObject({
    ok: false,
    diagnostics: [
      { code: 'print/unknown-sort-key', hint: 'did you mean "manager"?' },
      { code: 'print/unknown-sort-key', hint: 'did you mean "name"?' },
    ],
  });
});

it.each(['', 'manager,', 'constructor'])('refuses %j', text => {
  expect(parseSortKeys(text).ok).toBe(false);
});
