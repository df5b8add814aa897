import { describe, expect, it } from 'vitest';
import { fontText, placeText } from '../../src/audit/places.ts';
import type { PdfFont } from '../../src/formats/pdf/ua/fonts/pdf-font.ts';
import { fontTitle } from '../../src/formats/pdf/ua/rules/font-findings.ts';

/** As the rules about fonts begin their messages. */
function messageAbout(name: string): string {
  // The title is made of these two alone.
  const font = { name, subtype: 'TrueType' } as PdfFont;
  return `${fontTitle(font)}: The font is not embedded.`;
}

describe('the font of a finding', () => {
  it('is found in the words of its rule', () => {
    expect(fontText(messageAbout('Arial,Bold'))).toBe('font Arial,Bold');
  });

  it('has lost the letters that mark a subset', () => {
    expect(fontText(messageAbout('ABCDEF+Arial'))).toBe('font Arial');
  });

  it('is not told when it has no name', () => {
    expect(fontText(messageAbout(''))).toBeUndefined();
  });

  it('is not looked for in the words of another rule', () => {
    expect(fontText('The catalog has no Lang.')).toBeUndefined();
  });
});

describe('a place', () => {
  it.each([
    [{ page: 3, field: 'datum', path: 'Document/Form' }, 'page 3, field datum'],
    [{ page: 3, area: 'top left', field: 'datum' }, 'page 3, top left, field datum'],
    [{ page: 3, path: 'Document/Form' }, 'page 3, tag Document/Form'],
    [{ path: 'Document/Form' }, 'tag Document/Form'],
    [{ page: 3, object: '12 0 R' }, 'page 3'],
    [{ object: '12 0 R' }, null],
  ])('%j is told as %s', (place, text) => {
    expect(placeText({ message: 'Something is wrong.', ...place })).toBe(text);
  });
});
