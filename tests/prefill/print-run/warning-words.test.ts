import { expect, it } from 'vitest';
import { WARNING_CODES, warningSentence } from '../../../src/prefill/print-run/warning-words.ts';

const cases = WARNING_CODES.flatMap(code =>
  (['nl', 'en'] as const).map(language => [code, language] as const),
);

it.each(cases)('says %s in words (%s)', (code, language) => {
  expect(warningSentence(`${code}:detail`, language)).not.toMatch(/_|\{/);
});

it('calls a field by its label', () => {
  expect(warningSentence('text_overflow:wf_datum', 'nl', { wf_datum: 'Datum' })).toBe(
    'Te lang voor het vak: Datum.',
  );
});

it('says which number a manager has who isn’t in the export', () => {
  expect(warningSentence('manager_not_in_export:9999', 'nl')).toContain('9999');
});

it('names the script of a name', () => {
  expect(warningSentence('script_outside_font:Grek', 'nl')).toContain('Grieks');
});

it.each(['script_outside_font:', 'script_outside_font:x', 'text_overflow:__proto__'])(
  'survives %s',
  warning => {
    expect(warningSentence(warning, 'nl')).toMatch(/\.$/);
  },
);

it('leaves a code it doesn’t know as it is', () => {
  expect(warningSentence('future_code:x', 'nl')).toBe('future_code:x');
});
