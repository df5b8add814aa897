import { expect, it } from 'vitest';
import { pageLocaleFor } from '../../../src/audit/page/page-locale.ts';

it.each(['nl', 'nl-NL', 'nl-BE', 'NL', 'nl-Latn-BE'])('is Dutch for a file in %s', language => {
  expect(pageLocaleFor(language)).toBe('nl-NL');
});

it.each(['', 'en', 'de-DE', 'nld', 'Nederlands', 'x-nl'])('is English for a file in “%s”', language => {
  expect(pageLocaleFor(language)).toBe('en');
});
