import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Brand, Logo } from '../../../src/brand/brand.ts';
import { loadBrand } from '../../../src/brand/load-brand.ts';
import { nodeHost } from '../../../src/build/node-host.ts';
import {
  type BrandPictures,
  brandPictures,
  fittedIn,
} from '../../../src/generators/pictures/brand-pictures.ts';
import { ENGINES, type EngineName } from '../../support/built.ts';
import { type DecodedPng, decodePng, pixelAt, pixelsIn } from '../../support/decode-png.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { overlayHost, ROOT } from '../../support/overlay-host.ts';
import { engine, must, said } from '../pdf/support.ts';

const host = nodeHost(ROOT);
const naast = must(loadBrand(host, 'naast'));
const dienst = must(loadBrand(host, 'dienst'));
const hostile = must(loadBrand(overlayHost('hostile-brand'), 'vijandig'));

const pictures = async (brand: Brand, name: EngineName = 'native'): Promise<BrandPictures> =>
  must(await brandPictures(brand, { host, typesetter: await engine(name) }));

/** The logo of a brand, drawn from this SVG of ten by ten. */
async function drawn(shapes: string): Promise<DecodedPng> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${shapes}</svg>`;
  const logo: Logo = { bytes: new TextEncoder().encode(svg), format: 'svg', alt: 'Logo', ratio: 1 };
  return decodePng((await pictures({ ...naast, logo })).logo.png);
}

describe.each([
  { name: 'dienst', brand: dienst },
  { name: 'naast', brand: naast },
  { name: 'vijandig', brand: hostile },
])('the pictures of $name', ({ brand }) => {
  it('are the same from both engines', async () => {
    expect(await pictures(brand, 'wasm')).toEqual(await pictures(brand, 'native'));
  });

  it('tell the size of their PNG', async () => {
    const all = Object.values(await pictures(brand)).filter(picture => picture !== null);
    const sizes = all.map(({ png }) => decodePng(png)).map(({ width, height }) => ({ width, height }));
    expect(all).toEqual(sizes.map(size => expect.objectContaining(size)));
  });

  it('have the proportions of the drawing', async () => {
    const { logo } = await pictures(brand);
    expect(logo.ratio).toBe(brand.logo.ratio);
    expect(Math.abs(logo.width - logo.height * logo.ratio)).toBeLessThanOrEqual(logo.ratio / 2 + 0.5);
  });

  it('are drawn once', async () => {
    expect(await pictures(brand)).toBe(await pictures(brand));
  });
});

describe('a logo', () => {
  it('has 600 dots to the inch at its largest: 11 mm high', async () => {
    expect((await pictures(naast)).logo.height).toBe(Math.round((11 / 25.4) * 600));
  });

  it('keeps its colours, and nothing where it is empty', async () => {
    const { logo } = await pictures(naast);
    expect(pixelsIn(decodePng(logo.png)).slice(0, 3)).toEqual(['#FFFFFF 0', '#5B2450 255', '#DD6A45 255']);
  });

  it('keeps the colour of half-transparent shapes, undarkened', async () => {
    const picture = await drawn('<path fill="#DD6A45" fill-opacity="0.5" d="M0 0h10v10H0z"/>');
    expect(pixelAt(picture, 50, 50)).toMatch(/^#DD6A45 1(25|30)$/);
  });

  it('has the same colour at its edges as within', async () => {
    const picture = await drawn('<circle cx="5" cy="5" r="4.3" fill="#5B2450"/>');
    const strong = pixelsIn(picture).filter(pixel => Number(pixel.split(' ')[1]) >= 50);
    expect(new Set(strong.map(pixel => pixel.slice(0, 7)))).toEqual(new Set(['#5B2450']));
  });

  it('of many colours is no picture with a palette', async () => {
    const picture = await drawn(
      '<linearGradient id="a"><stop stop-color="#FF0000"/><stop offset="1" stop-color="#0000FF"/></linearGradient>' +
        '<linearGradient id="b" y2="1" x2="0"><stop stop-opacity="0"/><stop offset="1"/></linearGradient>' +
        '<path fill="url(#a)" d="M0 0h10v10H0z"/><path fill="url(#b)" d="M0 0h10v10H0z"/>',
    );
    expect(picture.chunks).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect(pixelAt(picture, 2, 2)).toMatch(/^#F[0-9A-F]000[0-9A-F] 255$/);
  });

  it('goes along as lines', async () => {
    expect((await pictures(naast)).logo.svg).toBe(naast.logo.bytes);
  });

  it('that is PNG stays as it is', async () => {
    const { png } = (await pictures(naast)).logo;
    const logo: Logo = { ...naast.logo, bytes: png, format: 'png' };
    expect((await pictures({ ...naast, logo })).logo).toMatchObject({
      png,
      width: 707,
      height: 260,
      svg: null,
    });
  });

  it('serves on the cover when the brand has no other', async () => {
    const { logo, logoOnCover } = await pictures(naast);
    expect(logoOnCover).toBe(logo);
  });

  it('has another for the cover when the brand gives one', async () => {
    const { logoOnCover } = await pictures(dienst);
    expect(logoOnCover.svg).toBe(dienst.logoOnCover?.bytes);
    expect(pixelsIn(decodePng(logoOnCover.png)).slice(0, 2)).toEqual(['#FFFFFF 0', '#FFFFFF 255']);
  });

  it('has its alternative text', async () => {
    expect((await pictures(naast)).logo.alt).toBe('Logo van Stichting Naast');
  });
});

describe('the logo of a partner', () => {
  it('is drawn when there is one', async () => {
    expect((await pictures(hostile)).partnerLogo?.alt).toBe(hostile.partnerLogo?.alt);
  });

  it('is left out when there is none', async () => {
    expect((await pictures(naast)).partnerLogo).toBeNull();
  });
});

describe('the pattern', () => {
  let round: DecodedPng;
  let square: DecodedPng;
  beforeAll(async () => {
    round = decodePng((await pictures(naast)).pattern.png);
    square = decodePng((await pictures(dienst)).pattern.png);
  });

  it.each([naast, dienst])('is of less than 30 kB, for $id', async brand => {
    expect((await pictures(brand)).pattern.png.length).toBeLessThan(30_000);
  });

  it('has 300 dots to the inch: 160 by 75 mm', () => {
    expect([round.width, round.height]).toEqual([1890, 886]);
  });

  it('is of four colours of the brand, on nothing', () => {
    const colours = naast.colours.pattern.map(colour => `${colour} 255`);
    expect(new Set(pixelsIn(round).slice(0, 5))).toEqual(new Set([`${naast.colours.cover} 0`, ...colours]));
  });

  it('has corners as the brand has', () => {
    expect([round, square].map(picture => pixelAt(picture, 0, 0))).toEqual([
      `${naast.colours.cover} 0`,
      `${dienst.colours.pattern[0]} 255`,
    ]);
  });

  it('is decoration', async () => {
    expect((await pictures(naast)).pattern.alt).toBeNull();
  });
});

describe('what stands in the way', () => {
  const template = (text: string) =>
    memoryHost({ 'templates/pdf/pictures.typ': text }, specifier => host.readPackage(specifier));

  it.each(ENGINES)('is told of a logo that the typesetter (%s) cannot read', async name => {
    const logo = { ...naast.logo, bytes: new TextEncoder().encode('<svg') };
    const outcome = await brandPictures({ ...naast, logo }, { host, typesetter: await engine(name) });
    expect(said(outcome).join()).toContain('error typeset/error: failed to parse SVG');
  });

  it('is told of a package that a template asks for', async () => {
    const tools = { host: template('#import "@preview/cetz:0.3.0"'), typesetter: await engine('native') };
    expect(said(await brandPictures({ ...naast }, tools)).join()).toContain(
      'templates/pdf/pictures.typ:1:9 error',
    );
  });

  it('is told when PDFium is not installed', async () => {
    const path = 'templates/pdf/pictures.typ';
    const tools = {
      host: memoryHost({ [path]: readFileSync(join(ROOT, path)) }),
      typesetter: await engine('native'),
    };
    expect(said(await brandPictures({ ...naast }, tools))).toEqual([
      'error docx/no-pdfium: @embedpdf/pdfium/pdfium.wasm is not installed\n  hint: run "npm ci"',
    ]);
  });
});

describe('a picture in a box', () => {
  it('is as high as the box when it is narrower', () => {
    expect(fittedIn({ ratio: 2 }, { width: 90, height: 11 })).toEqual({ width: 22, height: 11 });
  });

  it('is as wide as the box when it is wider', () => {
    expect(fittedIn({ ratio: 10 }, { width: 90, height: 11 })).toEqual({ width: 90, height: 9 });
  });
});
