import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  defaultAppearance,
  dotAppearance,
  rgb,
  textAppearance,
  tickAppearance,
} from '../../../src/formats/pdf/appearance.ts';
import { loadFormFont } from '../../../src/formats/pdf/form-font.ts';
import { ROOT } from '../../support/overlay-host.ts';

const font = loadFormFont(
  readFileSync(
    join(ROOT, 'node_modules/@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
  ),
);
const style = { size: 11, colour: rgb('#000000') };
const line = { width: 200, height: 20, multiline: false };
const lines = { width: 200, height: 60, multiline: true };

describe('the appearance of a text', () => {
  it('is marked content Tx with nothing in it when there is no value', () => {
    const blank = { content: '/Tx BMC\nEMC', fonts: [], fits: true, size: 11, lines: 0 };
    expect(textAppearance(null, line, font, style)).toEqual(blank);
    expect(textAppearance('', line, font, style)).toEqual(blank);
  });

  it('is clipped to its box and leaves no state behind', () => {
    const { content } = textAppearance('Anna', line, font, style);
    expect(content.split('\n')).toEqual([
      '/Tx BMC',
      'q',
      '0 0 200 20 re W n',
      'BT',
      '0 0 0 rg',
      expect.stringMatching(/^2 [\d.]+ Td$/),
      '/VwTekst 11 Tf (Anna) Tj',
      'ET',
      'Q',
      'EMC',
    ]);
  });

  it('escapes what would end its strings', () => {
    expect(textAppearance('(1) \\', line, font, style).content).toContain('(\\(1\\) \\\\) Tj');
  });

  it('asks for the composite font only where WinAnsi ends', () => {
    expect(textAppearance('Zoë €', line, font, style).fonts).toEqual([]);
    const { content, fonts } = textAppearance('Ł', line, font, style);
    expect(fonts).toEqual(['composite']);
    expect(content).toMatch(/\/VwTekstBreed 11 Tf <[0-9A-F]{4}> Tj/);
  });

  it('moves down a line at a time', () => {
    const { content } = textAppearance('een\ntwee\ndrie', lines, font, style);
    expect(content.match(/^.* Td$/gm)).toEqual([
      expect.stringMatching(/^2 [\d.]+ Td$/),
      '0 -13.75 Td',
      '0 -13.75 Td',
    ]);
  });

  it('shows two lines for a value with CR LF, and no glyph for its signs', () => {
    const { content, fonts } = textAppearance('een\r\ntwee', lines, font, style);
    expect(content).toContain('(een) Tj\n0 -13.75 Td\n/VwTekst 11 Tf (twee) Tj');
    expect(fonts).toEqual([]);
  });

  it('draws whole lines only: one that falls outside would be cut through its letters', () => {
    const drawn = textAppearance('woord\n'.repeat(20).trim(), lines, font, style);
    // 60 pt less 2 pt above and below hold four lines of 11.25 pt.
    expect({ fits: drawn.fits, lines: drawn.lines }).toEqual({ fits: false, lines: 4 });
    expect(drawn.content.match(/ Tj$/gm)).toHaveLength(4);
  });

  it('says which size it took, and when even the smallest does not fit', () => {
    const drawn = textAppearance('lang '.repeat(100), line, font, style);
    expect({ size: drawn.size, fits: drawn.fits }).toEqual({ size: 9, fits: false });
  });
});

it('says in DA what a viewer types with: font, size and colour', () => {
  expect(defaultAppearance({ size: 10.5, colour: rgb('#FF8000') })).toBe('/VwTekst 10.5 Tf 1 0.502 0 rg');
});

it.each([
  ['#000000', [0, 0, 0]],
  ['#FFFFFF', [1, 1, 1]],
  ['#3300FF', [0.2, 0, 1]],
] as const)('reads %s as parts from 0 to 1', (hex, parts) => {
  expect(rgb(hex)).toEqual(parts);
});

it.each([
  ['a tick', tickAppearance(12, [0, 0, 0])],
  ['a dot', dotAppearance(12, [0, 0, 0])],
])('draws %s inside its box, without a font, in numbers every reader knows', (_, content) => {
  expect(content.startsWith('q\n') && content.endsWith('\nQ')).toBe(true);
  expect(content).not.toMatch(/Tf|e-\d/);
  const numbers = (content.match(/-?[\d.]+/g) ?? []).map(Number);
  expect(numbers.filter(value => value < 0 || value > 12)).toEqual([]);
});
