import { expect, it } from 'vitest';
import { plainId } from '../../src/core/plain-id.ts';

it.each([
  ['Naam & geboortedatum', 'naam_geboortedatum'],
  ['Één coördinator', 'een_coordinator'],
  ['2e gesprek!', 'e_gesprek'],
  ['123', ''],
])('makes an id of %j', (text, id) => {
  expect(plainId(text)).toBe(id);
});
