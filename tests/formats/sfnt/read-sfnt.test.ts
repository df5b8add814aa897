import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED_FONTS } from '../../../src/brand/shipped-fonts.ts';
import { readSfnt as readProgram } from '../../../src/formats/pdf/ua/fonts/sfnt.ts';
import { WIN_ANSI } from '../../../src/formats/pdf/win-ansi.ts';
import { readSfnt } from '../../../src/formats/sfnt/read-sfnt.ts';
import { ROOT } from '../../support/overlay-host.ts';

const PACKAGES = join(ROOT, 'node_modules', '@expo-google-fonts');

/** Every static file of every shipped family: `Literata_600SemiBold_Italic.ttf` and the like. */
const FILES = Object.values(SHIPPED_FONTS).flatMap(font =>
  readdirSync(join(PACKAGES, font.package), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ttf'))
    .map(name => ({ name: name.replace(/^.*[\\/]/, ''), path: join(PACKAGES, font.package, name) })),
);

it('looks at every family that comes with Veldwerk', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(2 * Object.keys(SHIPPED_FONTS).length);
});

describe.each(FILES)('$name', ({ name, path }) => {
  const bytes = readFileSync(path);
  const font = readSfnt(bytes);
  const other = readProgram(bytes);
  const [, family, weight, style, italic] = /^(\w+)_(\d+)([A-Za-z]+?)(_Italic)?\.ttf$/.exec(name) ?? [];

  it('is named as its file', () => {
    const suffix = `${style}${italic ? 'Italic' : ''}`.replace('RegularItalic', 'Italic');
    expect(font.family).toBe(`${family}-${suffix}`);
  });

  it('has the weight of its file, and leans when it is italic', () => {
    // Thin and ExtraLight are 250 and 275 in fonts made for old Windows programs.
    expect(Math.abs(font.weight - Number(weight))).toBeLessThanOrEqual(150);
    expect(font.italicAngle < 0).toBe(Boolean(italic));
  });

  it('has measures in the order a line has them', () => {
    expect(font.ascent).toBeGreaterThan(font.capHeight);
    expect(font.capHeight).toBeGreaterThan(0);
    expect(font.descent).toBeLessThan(0);
    expect(font.bbox[3]).toBeGreaterThanOrEqual(font.capHeight);
  });

  it('has the glyphs and widths that the reader of the PDF/UA check finds', () => {
    const found = [...WIN_ANSI.values()].map(code => {
      const glyph = font.glyphs.get(code) ?? 0;
      return [code, glyph, Math.round((font.advance(glyph) * 1000) / font.unitsPerEm)];
    });
    const expected = [...WIN_ANSI.values()].map(code => {
      const glyph = other?.cmap(3, 1)?.glyph(code) ?? 0;
      return [code, glyph, Math.round(other?.width(glyph) ?? 0)];
    });
    expect(found).toEqual(expected);
    expect(font.glyphCount).toBe(other?.glyphCount);
  });

  it('has a glyph of some width for every letter of Dutch', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éëïöüĳ€’.,'];
    const missing = letters.filter(letter => {
      const glyph = font.glyphs.get(letter.codePointAt(0) ?? 0);
      return glyph === undefined || glyph >= font.glyphCount || font.advance(glyph) <= 0;
    });
    expect(missing.filter(letter => letter !== 'ĳ')).toEqual([]);
  });
});

describe('a program that is no font', () => {
  it('is refused when it is empty', () => {
    expect(() => readSfnt(new Uint8Array())).toThrow(RangeError);
  });

  it('is refused when a table is missing', () => {
    expect(() => readSfnt(new Uint8Array(64))).toThrow(new RangeError('font table head is missing'));
  });

  it('is refused when it is cut off', () => {
    const path = join(PACKAGES, 'public-sans', '400Regular', 'PublicSans_400Regular.ttf');
    expect(() => readSfnt(readFileSync(path).subarray(0, 2000))).toThrow(RangeError);
  });
});
