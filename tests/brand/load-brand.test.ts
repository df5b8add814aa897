import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { listBrands, loadBrand } from '../../src/brand/load-brand.ts';
import { FALLBACK_FAMILY, SHIPPED_FONTS, shippedFile } from '../../src/brand/shipped-fonts.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { DETAIL_NAMES } from '../../src/model/document.ts';
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
        partnerLogo: null,
        details: {
          privacy_contact: 'privacy@naast.example',
          return_to: 'je leidinggevende, via het HR-systeem',
          kept_for: 'twee jaar',
          errors_to: 'vraag@naast.example',
        },
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

  it.each(['naast', 'dienst'])('fill in every detail: %s', id => {
    const details = loadBrand(diskHost, id);
    expect(Object.keys((details.ok && details.value.details) || {})).toEqual(DETAIL_NAMES);
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

  it('takes contact lines as long as a page has room for', () => {
    const [label, value] = ['L'.repeat(30), `${'w'.repeat(60)} ${'w'.repeat(59)}`];
    const line = `  - { label: ${label}, value: ${value} }\n`;
    const brand = loaded(edited(['contact:\n', `contact:\n${line.repeat(6)}`]));
    expect(brand.contact).toHaveLength(8);
    expect(brand.contact[5]).toEqual({ label, value });
  });

  it('takes a name as long as a page has room for', () => {
    const name = 'Test '.repeat(24).trim().padEnd(120, 's');
    expect(loaded(edited(['Stichting Test', name])).organisation).toBe(name);
  });

  it('breaks long words at hyphens and slashes, as pages do', () => {
    const value = `https://test.example/${'weg-'.repeat(15)}/${'w'.repeat(38)}`;
    const brand = loaded(edited(['030 555 01 20', value]));
    expect(brand.contact[0]?.value).toBe(value);
  });

  it('has no details when none are given', () => {
    expect(loaded(BRAND).details).toEqual({});
  });

  it('trims details, and leaves out those that are empty', () => {
    const details = `details:
  privacy_contact: "  privacy@test.example "
  return_to:
  kept_for: ""
  errors_to: "  "
`;
    const brand = loaded(edited(['options: []', `${details}options: []`]));
    expect(brand.details).toEqual({ privacy_contact: 'privacy@test.example' });
  });

  it('has no logo of a partner unless one is given', () => {
    expect(loaded(BRAND).partnerLogo).toBeNull();
  });

  it('takes the logo of a partner', () => {
    const partner = 'partner_logo: { file: partner.svg, alt: Logo van Partner }\ncolours:';
    const bytes = new TextEncoder().encode(SVG.replace('30 10', '50 10'));
    expect(loaded(edited(['colours:', partner]), { 'partner.svg': bytes }).partnerLogo).toEqual({
      bytes,
      format: 'svg',
      alt: 'Logo van Partner',
      ratio: 5,
    });
  });

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
