import { describe, expect, it } from 'vitest';
import { placesText, placeText } from '../../src/audit/places.ts';

describe('a place', () => {
  it.each([
    [{ page: 3, field: 'datum', path: 'Document/Form' }, 'page 3, field datum'],
    [{ page: 3, area: 'top left', field: 'datum' }, 'page 3, top left, field datum'],
    [{ page: 3, path: 'Document/Form' }, 'page 3, tag Document/Form'],
    [{ path: 'Document/Form' }, 'tag Document/Form'],
    [{ page: 3, font: 'Arial,Bold' }, 'page 3, font Arial,Bold'],
    [{ page: 3, object: '12 0 R' }, 'page 3'],
    [{ object: '12 0 R' }, null],
  ])('%j is told as %s', (place, text) => {
    expect(placeText({ message: 'Something is wrong.', ...place })).toBe(text);
  });
});

describe('places', () => {
  const on = (...pages: readonly number[]) => pages.map(page => ({ message: 'Something is wrong.', page }));

  it.each([
    [on(1, 1, 2, 3), 4, '4 places: pages 1 to 3'],
    [on(55, 62, 63), 3, '3 places: page 55; pages 62 and 63'],
    [on(9, 7, 5, 3, 1, 1), 6, '6 places: page 1; page 3; page 5; and 2 more'],
    [on(1, 2), 4000, '4,000 places: pages 1 and 2; and 3,998 more'],
    [on(1, 1, 1), 3, '3 places: page 1'],
    [on(4), 1, 'page 4'],
    [[], 3, '3 times'],
  ])('on pages alone are told as ranges: %#', (places, count, text) => {
    expect(placesText(places, count)).toBe(text);
  });

  it('are told one by one where there is more to tell than a page', () => {
    const places = [...on(1), { message: 'Something is wrong.', page: 2, field: 'datum' }];
    expect(placesText(places, 2)).toBe('2 places: page 1; page 2, field datum');
  });
});
