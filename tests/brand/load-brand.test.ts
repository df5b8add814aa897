import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { listBrands, loadBrand } from '../../src/brand/load-brand.ts';
import { FALLBACK_FAMILY, SHIPPED_FONTS, shippedFile } from '../../src/brand/shipped-fonts.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { diskHost } from '../support/disk-host.ts';
import { BRAND, brandHost, edited, packageFile, SVG } from './support.ts';

/** A brand that must load; everything wrong with it is the error. */
function loaded(brandYaml: string, files: Readonly<Record<string, Uint8Array>> = {}): Brand {
  const result = loadBrand(brandHost({ 'logo.svg': SVG, ...files, 'brand.yaml': brandYaml }), 'test');
  if (!result.ok) throw new Error(result.diagnostics.map(formatDiagnostic).join('\n'));
  return result.value;
}

function shipped(family: string, weight: number, italic = false): Uint8Array {
  const font = SHIPPED_FONTS[family];
  if (!font) throw new Error(`${family} isn't shipped`);
  return packageFile(shippedFile(font, weight, italic));
}

describe('the brands that come along', () => {
  it('are listed by id', () => {
    expect(listBrands(diskHost)).toEqual(expect.arrayContaining(['dienst', 'naast']));
  });

  it('hold the colours, corners and contact lines of Naast', () => {
    expect(loadBrand(diskHost, 'naast')).toMatchObject({
      ok: true,
      warnings: [],
      value: {
        organisation: 'Stichting Naast',
        logo: { format: 'svg', alt: 'Logo van Stichting Naast' },
        logoOnCover: null,
        colours: {
          key: '#5B2450',
          coverInk: '#3A1633',
          pattern: ['#5B2450', '#FFF4E6', '#DD6A45', '#F9CDA9'],
        },
        fonts: {
          display: { family: 'Literata', weight: 600 },
          text: { family: 'Atkinson Hyperlegible Next', weight: 400 },
          ui: { family: 'Atkinson Hyperlegible Next', weight: 400 },
        },
        corners: 'round',
      },
    });
  });

  it('hold a second logo for the dark cover of Dienst', () => {
    expect(loadBrand(diskHost, 'dienst')).toMatchObject({
      ok: true,
      warnings: [],
      value: {
        logoOnCover: { format: 'svg', alt: 'Logo van de Dienst Werk en Herstel' },
        colours: { key: '#143F6B', coverInk: '#FFFFFF' },
        fonts: { display: { family: 'Public Sans', weight: 700 }, text: { family: 'Source Serif 4' } },
        corners: 'square',
      },
    });
  });
});

describe('loadBrand', () => {
  it('suggests the brand that was meant', () => {
    const result = loadBrand(brandHost({ 'brand.yaml': BRAND }), 'tset');
    expect(result).toEqual({
      ok: false,
      diagnostics: [
        {
          code: 'brand/unknown-brand',
          severity: 'error',
          message: 'there is no brand "tset"',
          hint: 'did you mean "test"?',
        },
      ],
    });
  });

  it('never takes a path for a brand', () => {
    expect(loadBrand(brandHost({ 'brand.yaml': BRAND }), '../brands/test').ok).toBe(false);
  });

  it('reads a file with a byte order mark and Windows line ends', () => {
    expect(loaded(`\uFEFF${BRAND.replaceAll('\n', '\r\n')}`).organisation).toBe('Stichting Test');
  });

  it('writes short colours out, in capitals', () => {
    expect(loaded(edited(['"#2A2028"', '"#421"'])).colours.ink).toBe('#442211');
  });

  it.each(['value:', 'value: ""', 'value: "  "', 'value: ~'])(
    'leaves out a contact line with "%s"',
    value => {
      const brand = loaded(edited(['value: 030 555 01 20', value]));
      expect(brand.contact).toEqual([{ label: 'E-mail', value: 'vraag@test.example' }]);
    },
  );

  it('takes the options as they are', () => {
    expect(loaded(edited(['options: []', 'options: [wb_extra]'])).options).toEqual(['wb_extra']);
  });
});

describe('the fonts of a brand', () => {
  it('are every file its roles need, each once, and the fallback', () => {
    expect(loaded(BRAND).fonts.files).toEqual([
      shipped('Literata', 600),
      shipped('Atkinson Hyperlegible Next', 400),
      shipped('Atkinson Hyperlegible Next', 700),
      shipped('Atkinson Hyperlegible Next', 400, true),
      shipped('Atkinson Hyperlegible Next', 600),
      shipped(FALLBACK_FAMILY, 400),
    ]);
  });

  it('hold the fallback once when the brand is set in it', () => {
    const brand = loaded(
      edited(['text: { family: Atkinson Hyperlegible Next }', 'text: { family: Source Sans 3 }']),
    );
    expect(brand.fonts.files.filter(file => file === brand.fonts.fallback)).toHaveLength(1);
  });

  it('set typed answers in the regular weight of labels', () => {
    expect(loaded(BRAND).fonts.form).toEqual(shipped('Atkinson Hyperlegible Next', 400));
  });

  it("may be the brand's own files", () => {
    const own = 'display: { family: Public Sans, weight: 700, files: { 700: fonts/b.ttf } }';
    const brand = loaded(edited(['display: { family: Literata, weight: 600 }', own]), {
      'fonts/b.ttf': shipped('Public Sans', 700),
    });
    expect(brand.fonts.files[0]).toEqual(shipped('Public Sans', 700));
  });

  it.each(
    Object.entries(SHIPPED_FONTS).flatMap(([family, { weights }]) =>
      weights.flatMap(weight => [[family, weight, false] as const, [family, weight, true] as const]),
    ),
  )('are there: %s %i, italic %s', (family, weight, italic) => {
    expect(shipped(family, weight, italic).length).toBeGreaterThan(10_000);
  });
});
