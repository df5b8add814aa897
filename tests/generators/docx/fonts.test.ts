import { describe, expect, it, vi } from 'vitest';
import type { Fonts } from '../../../src/brand/brand.ts';
import { loadBrand } from '../../../src/brand/load-brand.ts';
import { nodeHost } from '../../../src/build/node-host.ts';
import { readFontFacts } from '../../../src/formats/docx/font-facts.ts';
import { embeddedFonts, wordFonts } from '../../../src/generators/docx/fonts.ts';
import { ROOT } from '../../support/overlay-host.ts';
import { patchedTable } from '../../support/patched-font.ts';
import { must, said } from '../pdf/support.ts';

const host = nodeHost(ROOT);
const naast = must(loadBrand(host, 'naast')).fonts;
const dienst = must(loadBrand(host, 'dienst')).fonts;

const uncut = { wordFont: async (program: Uint8Array) => program };

/** The fonts of a brand with other bytes in `OS/2` of the file that Word calls so. */
function patched(fonts: Fonts, name: string, bytes: Readonly<Record<number, number>>): Fonts {
  const files = fonts.files.map(program => {
    const facts = readFontFacts(program);
    return facts.name === name && !facts.bold && !facts.italic
      ? patchedTable(program, 'OS/2', bytes)
      : program;
  });
  return { ...fonts, files };
}

const licensed = (high: number, low: number): Fonts =>
  patched(naast, 'Literata SemiBold', { 8: high, 9: low });

const programsIn = async (fonts: Fonts): Promise<number> =>
  [...must(await embeddedFonts(fonts, uncut)).keys()].filter(name => name.endsWith('.odttf')).length;

describe('the names of fonts in Word', () => {
  it('give a weight other than 400 and 700 a family of its own', () => {
    expect(wordFonts(naast).display).toEqual({ name: 'Literata SemiBold', bold: false, italic: false });
    expect(wordFonts(dienst).uiSemibold).toEqual({
      name: 'Public Sans SemiBold',
      bold: false,
      italic: false,
    });
  });

  it('take the nearest weight for one whose name is too long for Word', () => {
    // "Atkinson Hyperlegible Next SemiBold" has 35 characters.
    expect(wordFonts(naast).uiSemibold).toEqual(wordFonts(naast).uiBold);
  });

  it('ask for bold and italic of one family', () => {
    const { text, textBold, textItalic, display } = wordFonts(dienst);
    expect({ text, textBold, textItalic, display }).toEqual({
      text: { name: 'Source Serif 4', bold: false, italic: false },
      textBold: { name: 'Source Serif 4', bold: true, italic: false },
      textItalic: { name: 'Source Serif 4', bold: false, italic: true },
      display: { name: 'Public Sans', bold: true, italic: false },
    });
  });

  it('are the same for roles that share a family', () => {
    const { ui, uiBold, text, textBold } = wordFonts(naast);
    expect([ui, uiBold]).toEqual([text, textBold]);
  });

  it('find a family whatever its capitals', () => {
    expect(wordFonts({ ...naast, display: { family: 'LITERATA', weight: 600 } })).toEqual(wordFonts(naast));
  });

  it('find a weight that calls itself a little otherwise', () => {
    // 580: within what a brand may call 600.
    const fonts = patched(naast, 'Literata SemiBold', { 4: 0x02, 5: 0x44 });
    expect(wordFonts(fonts).display.name).toBe('Literata SemiBold');
  });

  it('are not there for a family without a file', () => {
    expect(() => wordFonts({ ...naast, display: { family: 'Elders', weight: 600 } })).toThrow(
      'A brand has no file for "Elders" 600.',
    );
  });
});

describe('the fonts of a Word file', () => {
  it('are those that roles need, each once, without the fallback', async () => {
    expect(await Promise.all([naast, dienst].map(programsIn))).toEqual([4, 6]);
  });

  it('are cut down', async () => {
    const wordFont = vi.fn(uncut.wordFont);
    await embeddedFonts(dienst, { wordFont });
    expect(wordFont).toHaveBeenCalledTimes(6);
  });

  it('are the same every time', async () => {
    expect(await embeddedFonts(naast, uncut)).toEqual(await embeddedFonts({ ...naast }, uncut));
  });

  it('say nothing when all is well', async () => {
    expect(said(await embeddedFonts(naast, uncut))).toEqual([]);
  });
});

describe('a licence', () => {
  it.each([
    { what: 'to install', high: 0, low: 0 },
    { what: 'to edit', high: 0, low: 8 },
    { what: 'to print and to edit, of an old font', high: 0, low: 12 },
  ])('$what lets a font into Word files', async ({ high, low }) => {
    expect(await programsIn(licensed(high, low))).toBe(4);
  });

  it.each([
    { what: 'to read and print', high: 0, low: 4, why: 'allows embedding for reading and printing only' },
    { what: 'that forbids it', high: 0, low: 2, why: 'forbids embedding' },
    { what: 'for bitmaps only', high: 2, low: 0, why: 'forbids embedding' },
  ])('$what keeps it out, with a warning', async ({ high, low, why }) => {
    const fonts = licensed(high, low);
    expect(await programsIn(fonts)).toBe(3);
    expect(said(await embeddedFonts(fonts, uncut))).toEqual([
      `warning docx/font-not-embeddable: "Literata SemiBold" is left out of Word files: its licence ${why}\n  hint: install it where the files are edited, or choose a font whose licence allows embedding for editing`,
    ]);
  });

  it('that keeps a font out still lets it be described', async () => {
    const parts = must(await embeddedFonts(licensed(0, 2), uncut));
    expect(new TextDecoder().decode(parts.get('word/fontTable.xml'))).toContain('w:name="Literata SemiBold"');
  });

  it('against cutting puts the whole font in', async () => {
    const wordFont = vi.fn(uncut.wordFont);
    const fonts = licensed(1, 8);
    await embeddedFonts(fonts, { wordFont });
    expect(wordFont).toHaveBeenCalledTimes(3);
    expect(await programsIn(fonts)).toBe(4);
  });
});

it('warns of two files that Word cannot tell apart', async () => {
  // The regular of Public Sans says that it is the bold one.
  const fonts = patched(dienst, 'Public Sans', { 62: 0, 63: 0x20 });
  expect(said(await embeddedFonts(fonts, uncut))).toEqual([
    `warning docx/font-same-name: Word can't tell the weights 400 and 700 apart: both are "Public Sans", bold\n  hint: ask the maker of the font for files whose names differ by weight (name 1 in the name table)`,
  ]);
});

describe('a family whose every name is too long for Word', () => {
  const long = naast.files.filter(file => readFontFacts(file).name.length > 31);
  const fonts: Fonts = {
    ...dienst,
    display: { family: 'Atkinson Hyperlegible Next', weight: 600 },
    files: [...dienst.files, ...long],
  };

  it('is replaced by the nearest weight of another', () => {
    expect(wordFonts(fonts).display.name).toBe('Public Sans SemiBold');
  });

  it('is left out with a warning', async () => {
    expect(said(await embeddedFonts(fonts, uncut))).toEqual([
      `warning docx/font-name-too-long: "Atkinson Hyperlegible Next SemiBold" is replaced by "Public Sans SemiBold" in Word files: Word knows no font names of more than 31 characters\n  hint: choose its weight 400 or 700, whose name may be short enough, or another family`,
    ]);
    expect(await programsIn(fonts)).toBe(6);
  });
});
